"""What a command says besides that cannot read a plan: the whole command to copy; copied, it works."""

import shlex
import sys
from pathlib import Path

import pytest

from tests.cli.headers import RENAMED, ROWS, Line, kept, office
from tests.cli.typed import names, run
from tests.support import HEADER, TITLE

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="the command is taken apart as the other shells do"),
]


def copied(stderr: str) -> list[str]:
    line = stderr.splitlines()[-1]
    assert line.startswith("pdo-xl "), stderr
    return shlex.split(line)[1:]


@pytest.mark.parametrize("command", ["verifica", "riepilogo", "scadenze"])
def test_a_command_that_only_reads_says_how_to_activate(renamed: Path, command: str) -> None:
    answer = run(command, renamed, "--json")
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert "\nCon le risposte più probabili, da controllare, il comando è:\npdo-xl attiva " in answer.stderr
    words = copied(answer.stderr)
    assert words == [
        "attiva", str(renamed), "--colonna", "valore_atteso=H", "--colonna", "valore_effettivo=I",
    ]  # fmt: skip
    assert run(*words).exit_code == 0
    assert kept(renamed.with_suffix(".xlsm")) == {"colonna_valore_atteso": "H", "colonna_valore_effettivo": "I"}


def test_of_a_row_that_was_asked_about_the_same_question_again(renamed: Path) -> None:
    words = copied(run("spiega", renamed, "3").stderr)
    assert words[:3] == ["spiega", str(renamed), "3"]
    answer = run(*words)
    assert (answer.exit_code, answer.stdout.splitlines()[0][:7]) == (0, "Riga 3 ")


def test_what_was_typed_stays_and_an_answer_that_settles_nothing_goes(renamed: Path) -> None:
    answer = run("calcola", "--al", "31/12/2024", renamed, "--colonna", "valore_atteso=Boh", "--prova")
    assert copied(answer.stderr) == [
        "calcola", "--al", "31/12/2024", str(renamed), "--prova",
        "--colonna", "valore_atteso=H", "--colonna", "valore_effettivo=I",
    ]  # fmt: skip
    assert run(*copied(answer.stderr)).exit_code == 0


def test_in_a_workbook_of_ours_the_command_is_calcola(renamed: Path) -> None:
    assert run(*copied(run("verifica", renamed).stderr)).exit_code == 0
    target = renamed.with_suffix(".xlsm")
    import openpyxl

    book = openpyxl.load_workbook(target, keep_vba=True)
    sheet = book.worksheets[0]
    sheet["J2"] = "Rilevanza"
    book.save(target)
    answer = run("verifica", target)
    assert copied(answer.stderr) == ["calcola", str(target), "--colonna", "peso=J"]


def test_several_rounds_make_one_command(tmp_path: Path) -> None:
    sheets: list[tuple[str, list[Line]]] = [
        (f"Piano {year}", [[f"PIANO {year}"], [*RENAMED], *ROWS]) for year in (2023, 2024)
    ]
    path = office(tmp_path / "l'anno nuovo.xlsx", *sheets)
    words = copied(run("verifica", path).stderr)
    assert words == [
        "attiva", str(path), "--colonna", "valore_atteso=H", "--colonna", "valore_effettivo=I",
        "--colonna", "foglio=Piano 2024",
    ]  # fmt: skip
    assert run(*words).exit_code == 0


def test_sheets_whose_columns_differ_are_asked_for_each(tmp_path: Path) -> None:
    moved: list[Line] = [[*cells[:7], cells[9], cells[7], cells[8]] for cells in ROWS]
    other: list[Line] = [["GT", *cells[1:4], f"Altro {n}", *cells[5:]] for n, cells in enumerate(moved)]
    path = office(
        tmp_path / "settori.xlsx",
        ("SF; 1", [[TITLE], [*RENAMED[:10]], *ROWS]),
        ("GT", [[TITLE], [*HEADER[:7], "Peso", "Meta", "Riscontro"], *other]),
    )
    answer = run("verifica", path)
    assert answer.stderr.count("non ha le colonne «Valore atteso», «Valore effettivo»") == 2
    words = copied(answer.stderr)
    assert words[3::2] == ["valore_atteso=«SF; 1»!H; GT!I", "valore_effettivo=«SF; 1»!I; GT!J"]
    assert run(*words).exit_code == 0


def test_nothing_to_copy_where_no_answer_settles_it(tmp_path: Path) -> None:
    bare: list[Line] = [[*HEADER[:6], *HEADER[7:]], *[[*cells[:6], *cells[7:]] for cells in ROWS]]
    path = office(tmp_path / "piano.xlsx", ("Foglio1", [[TITLE], *[[*line[:5], *line[6:]] for line in bare]]))
    answer = run("verifica", path)
    assert answer.exit_code == 2
    assert "il comando è" not in answer.stderr
    assert names(tmp_path) == ["piano.xlsx"]


def test_a_name_that_looks_like_an_option_and_one_that_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office(tmp_path / "-p.xlsx", ("Foglio1", [[TITLE], [*RENAMED], *ROWS]))
    monkeypatch.chdir(tmp_path)
    assert copied(run("calcola", "--", "-p.xlsx").stderr) == [
        "calcola", "--colonna", "valore_atteso=H", "--colonna", "valore_effettivo=I", "--", "-p.xlsx",
    ]  # fmt: skip
    words = copied(run("verifica", "./-p.xlsx").stderr)
    assert words[:2] == ["attiva", "./-p.xlsx"]
    assert run(*words).exit_code == 0
    assert "il comando è" not in run("verifica", "manca.xlsx").stderr
