"""--colonna, through the commands: what a person says once, and where it holds from then on."""

import json
from pathlib import Path

import openpyxl
import pytest

from tests.cli.headers import MEANT, OPTIONS, ROWS, Line, kept, office
from tests.cli.typed import names, run, squeezed
from tests.support import HEADER, TITLE

pytestmark = pytest.mark.slow


def test_what_is_said_once_is_kept_and_holds_from_then_on(renamed: Path) -> None:
    answer = run("attiva", renamed, *OPTIONS)
    assert answer.exit_code == 0, answer.output
    target = renamed.with_suffix(".xlsm")
    assert kept(target) == MEANT
    again = run("calcola", target)
    assert (again.exit_code, "nulla è cambiato" in again.stderr) == (0, True), again.output
    document = json.loads(run("calcola", target, "--json", "--prova").stdout)
    assert [entry["punteggio"] for entry in document["indicatori"]] == [40.0, 100.0, 100.0]


def test_a_trial_says_what_it_would_keep_and_which_totals_it_leaves_out(renamed: Path) -> None:
    answer = run("attiva", renamed, "--prova", *OPTIONS)
    assert answer.exit_code == 0, answer.output
    lines = squeezed(answer.stdout)
    assert lines[0] == "Foglio «Foglio1»: intestazione alla riga 2, indicatori 3."
    assert lines[8].endswith("«Meta» → Valore atteso (indicata in colonna_valore_atteso)")
    assert "Lasciate fuori, perché non sono indicatori: righe 5, 7." in lines
    assert lines[-1] == (
        "Nel foglio Parametri si conserva ciò che è stato indicato: colonna_valore_atteso: H; "
        "colonna_valore_effettivo: Riscontro."
    )
    assert names(renamed.parent) == ["piano.xlsx"]


def test_calcola_keeps_it_too_and_a_later_answer_replaces_it(renamed: Path) -> None:
    answer = run("calcola", renamed, *OPTIONS)
    assert answer.exit_code == 0, answer.output
    assert kept(renamed) == MEANT
    answer = run("calcola", renamed, *OPTIONS)
    assert "era già aggiornato, nulla è cambiato." in answer.stderr
    answer = run("calcola", renamed, "--colonna", "valore_effettivo=I")
    assert answer.exit_code == 0, answer.output
    assert kept(renamed) == MEANT | {"colonna_valore_effettivo": "I"}


@pytest.mark.parametrize("command", ["calcola", "attiva"])
def test_two_columns_for_one_are_asked_once(tmp_path: Path, command: str) -> None:
    header: Line = [*HEADER[:4], "Obiettivo strategico", "Obiettivo operativo", *HEADER[5:]]
    path = office(
        tmp_path / "Piano.xlsx", ("Foglio1", [[TITLE], header, *[[*r[:4], "Crescere", *r[4:]] for r in ROWS]])
    )
    before = path.read_bytes()
    answer = run(command, path)
    assert answer.exit_code == 2
    assert answer.stderr == (
        "Errore: PDO101: nel foglio «Foglio1», intestazione alla riga 2, non è chiara la colonna «Obiettivo» "
        "(forse F «Obiettivo operativo» o E «Obiettivo strategico»).\n"
        "Con le risposte più probabili, da controllare, il comando è:\n"
        f"pdo-xl {command} {path} --colonna obiettivo=F\n"
    )
    assert (path.read_bytes(), names(tmp_path)) == (before, ["Piano.xlsx"])
    trial = run("attiva", path, "--prova")
    assert "? E2 «Obiettivo strategico» → Obiettivo (da indicare: F o E)" in squeezed(trial.stdout)
    assert "? F2 «Obiettivo operativo» → Obiettivo (da indicare: F o E)" in squeezed(trial.stdout)
    answer = run(command, path, "--colonna", "obiettivo=F")
    assert answer.exit_code == 0, answer.output
    target = path if command == "calcola" else path.with_suffix(".xlsm")
    assert kept(target) == {"colonna_obiettivo": "F"}
    document = json.loads(run("calcola", target, "--json", "--prova").stdout)
    assert [entry["punteggio"] for entry in document["indicatori"]] == [40.0, 100.0, 100.0]
    assert "nulla è cambiato" in run("calcola", target).stderr


def test_cards_and_rows_by_quarter_are_refused_by_what_they_are(tmp_path: Path) -> None:
    card: list[Line] = [["SCHEDA"], ["Settore", "Finanze"], ["Obiettivo", "Migliorare"], ["Peso", 20], ["Note", "x"]]
    answer = run("calcola", office(tmp_path / "schede.xlsx", ("Ob1", card), ("Ob2", card)))
    assert answer.exit_code == 2
    assert "i fogli «Ob1», «Ob2» sono schede di obiettivo, con le voci a sinistra e i valori a destra" in answer.stderr
    quarters: list[Line] = [[*ROWS[0], when] for when in ("I", "II", "III", "IV")]
    answer = run(
        "calcola", office(tmp_path / "trimestri.xlsx", ("Foglio1", [[TITLE], [*HEADER, "Trimestre"], *quarters]))
    )
    assert answer.exit_code == 2
    assert "la colonna K («Trimestre») (la riga 4 ripete la riga 3)" in answer.stderr
    assert names(tmp_path) == ["schede.xlsx", "trimestri.xlsx"]


def test_one_of_several_plans_is_chosen(tmp_path: Path) -> None:
    sheets: list[tuple[str, list[Line]]] = [
        (f"Piano {year}", [[f"PIANO {year}"], [*HEADER], *ROWS]) for year in (2023, 2024)
    ]
    path = office(tmp_path / "piani.xlsx", *sheets)
    answer = run("attiva", path, "--prova")
    assert answer.exit_code == 2
    assert len([line for line in squeezed(answer.stdout) if line.startswith("Foglio «")]) == 2
    assert answer.stderr.startswith("Errore: PDO101: ci sono più piani, «Piano 2023» (2023), «Piano 2024» (2024).\n")
    assert answer.stderr.endswith(" --colonna 'foglio=Piano 2024'\n")
    answer = run("attiva", path, "--colonna", "foglio=Piano 2024")
    assert answer.exit_code == 0, answer.output
    assert kept(path.with_suffix(".xlsm")) == {"foglio_piano": "Piano 2024"}


@pytest.mark.parametrize(
    ("columns", "said", "option"),
    [
        (["Valore effettivo", "Valore effettivo 31/12"], "J «Valore effettivo 31/12» o I «Valore effettivo»", "J"),
        (
            ["Valore effettivo I sem.", "Valore effettivo 30/06"],
            "I «Valore effettivo I sem.» o J «Valore effettivo 30/06»",
            "I",
        ),
    ],
)
def test_actual_values_of_unclear_dates_are_asked_for(
    tmp_path: Path, columns: list[str], said: str, option: str
) -> None:
    header: Line = [*HEADER[:8], *columns, HEADER[9]]
    rows = [[*row[:9], None, *row[9:]] for row in ROWS]
    path = office(tmp_path / "piano.xlsx", ("Foglio1", [[TITLE], header, *rows]))
    answer = run("attiva", path, "--prova")
    assert answer.exit_code == 2
    assert f"non è chiara la colonna «Valore effettivo» (forse {said})." in answer.stderr
    assert answer.stderr.endswith(f" --colonna valore_effettivo={option}\n")
    answer = run("attiva", path, "--colonna", "valore_effettivo=I = 30/06", "--colonna", "valore_effettivo=J = 31/12")
    assert answer.exit_code == 0, answer.output
    assert kept(path.with_suffix(".xlsm")) == {"colonna_valore_effettivo": "I = 30/06; J = 31/12"}


@pytest.mark.parametrize("command", ["attiva", "calcola"])
@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        (
            "valore_atteso",
            "Errore: «valore_atteso» non si legge: scrivere il nome e la colonna, come in valore_atteso=H.",
        ),
        ("traguardo=H", "Errore: La colonna «traguardo» non esiste: si può scegliere fra settore, "),
        (
            "valore_atteso=ZZ",
            "Errore: Il parametro colonna_valore_atteso indica la colonna «ZZ», che nell'intestazione",
        ),
    ],
)
def test_a_wrong_option_is_a_sentence(renamed: Path, command: str, option: str, sentence: str) -> None:
    answer = run(command, renamed, "--prova", "--colonna", option, "--colonna", "valore_effettivo=I")
    assert answer.exit_code == 2
    assert answer.stderr.startswith((sentence, "Errore: PDO101")), answer.stderr
    assert names(renamed.parent) == ["piano.xlsx"]


def test_a_letter_whose_column_moved_is_asked_for_again(renamed: Path) -> None:
    assert run("calcola", renamed, "--colonna", "valore_atteso=H", "--colonna", "valore_effettivo=i").exit_code == 0
    assert run("calcola", renamed).exit_code == 0
    book = openpyxl.load_workbook(renamed)
    plan = book.worksheets[0]
    told = [str(cell.value).rpartition(" Origine: ")[2] for cell in book["Parametri"]["D"]]
    assert told[-2:] == [
        "indicato da chi usa la cartella: H «Meta».",
        "indicato da chi usa la cartella: I «Riscontro».",
    ]
    plan["H2"] = "META  2025"
    book.save(renamed)
    assert run("calcola", renamed).exit_code == 0
    plan["H2"], plan["I2"] = "Riscontro", "Meta"
    book.save(renamed)
    before = renamed.read_bytes()
    for command in ("calcola", "verifica", "disattiva"):
        answer = run(command, renamed)
        assert answer.exit_code == 2
        assert answer.stderr.startswith(
            "Errore: Nel foglio Parametri la colonna H è stata indicata quando era «Meta»; nel foglio «Foglio1» ora è "
            "«Riscontro», e «Meta» ora è in I. Inoltre, nel foglio Parametri la colonna I è stata indicata quando era «Riscontro»; "
        )
        assert answer.stderr.endswith(
            f"\npdo-xl calcola {renamed} --colonna valore_atteso=I --colonna valore_effettivo=H\n"
        )
    assert renamed.read_bytes() == before
    assert run("calcola", renamed, "--colonna", "valore_atteso=I", "--colonna", "valore_effettivo=H").exit_code == 0
    assert run("calcola", renamed).exit_code == 0
    book = openpyxl.load_workbook(renamed)
    book.worksheets[0]["I2"] = "Altro"
    book.save(renamed)
    assert "ora è «Altro», e «Meta» non si trova più." in run("calcola", renamed).stderr
