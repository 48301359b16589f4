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
    assert answer.stderr.count("non ha le colonne «Valore atteso» (forse ") == 2
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


def test_a_sister_s_answers_are_taken_where_they_fit(renamed: Path, tmp_path: Path) -> None:
    assert run("attiva", renamed, "--si").exit_code == 0
    sister = renamed.with_suffix(".xlsm")
    moved: list[Line] = [[*cells[:7], cells[8], cells[7], *cells[9:]] for cells in ROWS]
    header: Line = [*HEADER[:7], "Riscontro", "Meta", HEADER[9]]
    (tmp_path / "altro").mkdir()
    path = office(tmp_path / "altro" / "sorella.xlsx", ("Piano", [[TITLE], header, *moved]))
    answer = run("attiva", path, "--come", sister)
    assert answer.exit_code == 0, answer.output
    assert answer.stderr.startswith(f"Da «{sister}»: valore_atteso=I; valore_effettivo=H.\n")
    assert kept(path.with_suffix(".xlsm")) == {"colonna_valore_atteso": "I", "colonna_valore_effettivo": "H"}


def test_what_a_sister_does_not_answer_is_asked_with_the_rest(renamed: Path, tmp_path: Path) -> None:
    assert run("attiva", renamed, "--si").exit_code == 0
    sister = renamed.with_suffix(".xlsm")
    header: Line = [*HEADER[:7], "Traguardo", "Riscontro", "Rilevanza"]
    path = office(tmp_path / "altra.xlsx", ("Piano", [[TITLE], header, *ROWS]))
    answer = run("attiva", path, "--come", sister)
    assert answer.exit_code == 2
    assert "valore_effettivo=I. Non vanno bene qui: valore_atteso («Meta» non c'è).\n" in answer.stderr
    words = copied(answer.stderr)
    assert words == [
        "attiva", str(path), "--come", str(sister), "--colonna", "valore_effettivo=I", "--colonna", "peso=J",
    ]  # fmt: skip
    assert run(*words).exit_code == 0


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 rotto", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600])
def test_a_sister_that_is_none_is_a_sentence(renamed: Path, content: bytes) -> None:
    sister = renamed.with_name("sorella.xlsm")
    sister.write_bytes(content)
    before = names(renamed.parent)
    answer = run("attiva", renamed, "--come", sister)
    assert (answer.exit_code, answer.stderr.count("Errore: ")) == (2, 1)
    assert "sorella.xlsm" in answer.stderr
    assert names(renamed.parent) == before
    assert run("attiva", renamed, "--come", renamed).stderr.startswith("Errore: In «piano.xlsx» non c'è il foglio")
    assert "manca.xlsm" in run("attiva", renamed, "--come", renamed.with_name("manca.xlsm")).stderr


def test_the_answers_hold_next_year_and_a_changed_one_replaces_the_old(renamed: Path) -> None:
    assert run("attiva", renamed, "--si").exit_code == 0
    active, following = renamed.with_suffix(".xlsm"), renamed.with_name("2025.xlsm")
    answer = run("nuovo-anno", active, "--anno", "2025", "--esito", following)
    assert answer.exit_code == 0, answer.output
    letters = {"colonna_valore_atteso": "H", "colonna_valore_effettivo": "I"}
    assert kept(following) == letters
    assert run("verifica", following).exit_code in {0, 1}
    assert run("calcola", active, "--colonna", "valore_effettivo=Riscontro").exit_code == 0
    assert kept(active) == letters | {"colonna_valore_effettivo": "Riscontro"}


@pytest.mark.parametrize("command", ["attiva", "calcola", "verifica"])
def test_before_a_command_to_copy_the_sentence_is_short(renamed: Path, command: str) -> None:
    sentence, intro, line = run(command, renamed).stderr.splitlines()
    assert sentence == (
        "Errore: PDO101: nel foglio «Foglio1» l'intestazione alla riga 2 non ha le colonne «Valore atteso» (forse H "
        "«Meta»), «Valore effettivo» (forse I «Riscontro»)."
    )
    assert intro == "Con le risposte più probabili, da controllare, il comando è:"
    assert line.startswith("pdo-xl ")
