"""Deadlines beside values, numerators and denominators, in a real file: asked, calculated, rolled over, given back."""

import json
import sys
from datetime import date, datetime
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
import xlsxwriter
from click.testing import CliRunner, Result

from pdo_xl.actions import examine
from pdo_xl.cli.commands import app
from pdo_xl.hosts.live.host import LiveHost
from pdo_xl.library import open_plan, score, to_frame
from tests.cli.terminal import in_terminal
from tests.hosts.live.engine import Excel
from tests.support import HEADER, TITLE

pytestmark = pytest.mark.slow

HEADERS = [*HEADER, "Scadenza", "Data effettiva", "Numeratore", "Denominatore"]
FIRST = ["SF", "Rossi", "FIN", "FINANZE"]
ROWS = [
    # Value 100, deadline met: 100 · 100.
    [*FIRST, "Gare", "Gare bandite", "Nr.", 10, 10, 50, date(2024, 6, 28), date(2024, 6, 27), None, None],
    # Value 50, ten days late: 50 · 90.
    [None, None, None, None, None, "Pratiche", "Nr.", 10, 5, None, "30.09.2024", "10.10.2024", None, None],
    # 171 of 190 are 90 %, of 90 %: 100; nothing says when.
    [*FIRST, "Pagamenti", "Quota nei termini", "Percentuale", "90%", None, 30, "30/11/2024", None, 171, 190],
    # 1 of 2 is 50 %, of 80 %: 62.5.
    [None, None, None, None, None, "Quota dei reclami", "%", 0.8, None, None, None, None, 1, 2],
    # A deadline alone: 75 for 20 days.
    [*FIRST, "Regolamento", "Approvazione", "Data", None, None, 20, "31.10.2024", "20.11.2024", None, None],
]  # fmt: skip
ANSWERS = ["--colonna", "scadenza=K", "--colonna", "data_effettiva=L"]
ON = "31/12/2024"

SCORES = [
    (3, "valore", 100.0, "Raggiunto", None),
    (3, "scadenza", 100.0, "Raggiunto", None),
    (4, "valore", 50.0, "Parziale", None),
    (4, "scadenza", 90.0, "Raggiunto in ritardo", 10),
    (5, "valore", 100.0, "Raggiunto", None),
    (5, "scadenza", None, "Scaduto", 31),
    (6, None, 62.5, "Parziale", None),
    (7, "scadenza", 75.0, "Raggiunto in ritardo", 20),
]
OBJECTIVES = [(100 + 100 + 50 + 90) / 4, (100 + 0 + 62.5) / 3, 75.0]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An office's own .xlsx."""
    file = tmp_path / "piano.xlsx"
    workbook = xlsxwriter.Workbook(file)
    sheet = workbook.add_worksheet("Piano")
    day, share = workbook.add_format({"num_format": "dd/mm/yyyy"}), workbook.add_format({"num_format": "0%"})
    sheet.write(0, 0, TITLE)
    sheet.write_row(1, 0, HEADERS)
    for number, row in enumerate(ROWS, start=2):
        for column, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write_datetime(number, column, datetime(cell.year, cell.month, cell.day), day)
            elif cell is not None:
                sheet.write(number, column, cell, share if cell == 0.8 else None)
    workbook.close()
    return file


def run(*arguments: object) -> Result:
    answer = CliRunner().invoke(app, [str(argument) for argument in arguments], prog_name="pdo-xl")
    assert answer.exit_code in (0, 1), answer.output
    return answer


def document(path: Path, *arguments: object) -> dict[str, list[dict[str, object]]]:
    answer: dict[str, list[dict[str, object]]] = json.loads(
        run("calcola", path, "--al", ON, "--json", *arguments).stdout
    )
    return answer


def figures(path: Path, sheet: str = "Piano") -> dict[int, tuple[object, ...]]:
    """The six computed columns of the plan's rows, without the findings."""
    book = openpyxl.load_workbook(path)
    return {row: tuple(book[sheet].cell(row, column).value for column in range(15, 20)) for row in range(3, 8)}


def test_unanswered_nothing_is_read_otherwise_and_the_command_to_copy_is_told(path: Path, tmp_path: Path) -> None:
    told = run("attiva", path, "--esito", tmp_path / "attivo.xlsm", "--prova").stdout
    (line,) = [line for line in told.splitlines() if "K2" in line]
    assert line.startswith(" ? K2 ")
    assert "può essere una scadenza da rispettare" in line
    assert told.splitlines()[-2].endswith(" --colonna scadenza=Scadenza")
    assert told.splitlines()[-1].endswith(" --colonna scadenza=nessuna")
    scored = document(path, "--prova")["indicatori"]
    assert all("prova" not in entry for entry in scored)
    assert [entry["punteggio"] for entry in scored][:4] == [100.0, 50.0, 100.0, 62.5]


def test_calculated_by_hand(path: Path, tmp_path: Path) -> None:
    active = tmp_path / "attivo.xlsm"
    run("attiva", path, "--esito", active, *ANSWERS)
    told = document(active)
    assert [
        (one["riga"], one.get("prova"), one["punteggio"], one["stato"], one["ritardo_gg"]) for one in told["indicatori"]
    ] == [(row, aspect, pytest.approx(points), state, delay) for row, aspect, points, state, delay in SCORES]
    assert [one["punteggio"] for one in told["obiettivi"]] == pytest.approx(OBJECTIVES)
    first, second, third = OBJECTIVES
    assert figures(active) == {
        3: (100.0, "Raggiunto · scadenza: Raggiunto", None, pytest.approx(first), pytest.approx(first / 2)),
        4: (70.0, "Parziale · scadenza: Raggiunto in ritardo", 10, None, None),
        5: (50.0, "Raggiunto · scadenza: Scaduto", 31, pytest.approx(second), pytest.approx(second * 0.3)),
        6: (62.5, "Parziale", None, None, None),
        7: (75.0, "Raggiunto in ritardo", 20, pytest.approx(third), pytest.approx(third / 5)),
    }
    cells = {(one["codice"], one["cella"]) for one in told["segnalazioni"]}
    assert cells >= {
        ("PDO316", "Piano!K3"), ("PDO405", "Piano!I5"), ("PDO405", "Piano!I6"), ("PDO407", "Piano!L5"),
        ("PDO403", "Piano!K5"),
    }  # fmt: skip
    # Calculated again nothing changes.
    before = active.read_bytes()
    run("calcola", active, "--al", ON)
    log = openpyxl.load_workbook(active)["Registro"]
    assert [row[5] for row in log.iter_rows(min_row=4, values_only=True) if any(row)] == [7, 7]
    assert before == active.read_bytes()


def test_the_same_in_an_open_workbook(path: Path, tmp_path: Path) -> None:
    active = tmp_path / "attivo.xlsm"
    run("attiva", path, "--esito", active, *ANSWERS)
    excel = Excel(active)
    results = examine(LiveHost(excel.book), today=date(2024, 12, 31)).results
    assert [
        (one.indicator.row, one.indicator.aspect, one.score, str(one.state), one.delay) for one in results.indicators
    ] == [(row, aspect, pytest.approx(points), state, delay) for row, aspect, points, state, delay in SCORES]


def test_the_table_for_analysts(path: Path, tmp_path: Path) -> None:
    active = tmp_path / "attivo.xlsm"
    run("attiva", path, "--esito", active, *ANSWERS)
    on = date(2024, 12, 31)
    frame = to_frame(score(open_plan(active, on), on=on))
    assert list(frame["prova"]) == [aspect or "valore" for _, aspect, *_ in SCORES]
    assert list(frame["atteso"])[:4] == ["10", "28/06/2024", "10", "30.09.2024"]
    assert frame["effettivo"][4] == "171/190"


def test_what_is_due(path: Path, tmp_path: Path) -> None:
    active = tmp_path / "attivo.xlsm"
    run("attiva", path, "--esito", active, *ANSWERS)
    calendar = tmp_path / "scadenze.ics"
    told = json.loads(run("scadenze", active, "--al", ON, "--ics", calendar, "--json").stdout)["scadenze"]
    assert [(one["cella"], one["scadenza"], one["stato"]) for one in told] == [("Piano!L5", "2024-11-30", "Scaduto")]
    assert calendar.read_bytes().count(b"BEGIN:VEVENT") == 1
    reminded = tmp_path / "avvisi.xlsm"
    run("attiva", path, "--esito", reminded, "--colonna", "scadenza=K", "--colonna", "data_effettiva=nessuna")
    # The rows with a value are done; what has a deadline alone is measured by it.
    told = json.loads(run("scadenze", reminded, "--al", ON, "--json").stdout)["scadenze"]
    assert [(one["cella"], one["stato"]) for one in told] == [("Piano!I7", "Scaduto")]


def test_next_years_plan(path: Path, tmp_path: Path) -> None:
    active, following = tmp_path / "attivo.xlsm", tmp_path / "piano_2025.xlsm"
    run("attiva", path, "--esito", active, *ANSWERS)
    run("nuovo-anno", active, "--anno", 2025, "--esito", following)
    sheet = openpyxl.load_workbook(following)["Piano"]
    assert [sheet.cell(row, 11).value for row in range(3, 8)] == [
        datetime(2025, 6, 28), "30.09.2025", "30/11/2025", None, "31.10.2025",
    ]  # fmt: skip
    emptied = [sheet.cell(row, column).value for row in range(3, 8) for column in (9, 12, 13, 14)]
    assert emptied == [None] * 20
    told = json.loads(run("calcola", following, "--al", "01/01/2025", "--json").stdout)["indicatori"]
    assert [one.get("prova") for one in told] == [aspect for _, aspect, *_ in SCORES]
    assert {one["stato"] for one in told} == {"In corso"}


def test_given_back_byte_for_byte(path: Path, tmp_path: Path) -> None:
    active, back = tmp_path / "attivo.xlsm", tmp_path / "reso.xlsx"
    run("attiva", path, "--esito", active, *ANSWERS)
    run("calcola", active, "--al", ON)
    run("disattiva", active, "--esito", back)
    with ZipFile(path) as old, ZipFile(back) as new:
        assert old.namelist() == new.namelist()
        assert [name for name in old.namelist() if old.read(name) != new.read(name)] == []


ON_TERMINALS = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo terminal")
OFFERED = "C'è anche una scadenza da rispettare? In quale colonna?"


def answered(path: Path) -> dict[str, object]:
    """What the parameters of the activated workbook say of columns."""
    rows = openpyxl.load_workbook(path.with_suffix(".xlsm"))["Parametri"].iter_rows(min_row=4, values_only=True)
    return {str(row[4]): row[1] for row in rows if str(row[4]).startswith("colonna_")}


@ON_TERMINALS
@pytest.mark.parametrize(
    ("typed", "kept", "tests"),
    [("\n", "Scadenza", 8), ("1\n", "Scadenza", 8), ("k\n", "Scadenza", 8), ("2\n", "nessuna", 5)],
)
def test_a_person_is_asked_once(path: Path, typed: str, kept: str, tests: int) -> None:
    code, shown = in_terminal(["attiva", path.name], [(OFFERED, ""), ("Risposta [", typed)], path.parent)
    assert code in (0, 1), shown
    assert "1  K «Scadenza»" in shown
    assert "nessuna: la scadenza non si conta" in shown
    assert answered(path) == {"colonna_scadenza": kept}
    assert len(document(path.with_suffix(".xlsm"))["indicatori"]) == tests


@ON_TERMINALS
def test_whoever_stops_at_it_has_nothing_written(path: Path) -> None:
    code, shown = in_terminal(["attiva", path.name], [("Risposta [", "\x04")], path.parent)
    assert code == 130, shown
    assert [file.name for file in path.parent.iterdir()] == ["piano.xlsx"]


@ON_TERMINALS
def test_where_nothing_says_when_it_was_done_that_is_asked_too(tmp_path: Path) -> None:
    file = tmp_path / "piano.xlsx"
    workbook = xlsxwriter.Workbook(file)
    sheet = workbook.add_worksheet("Piano")
    sheet.write(0, 0, TITLE)
    sheet.write_row(1, 0, [*HEADER, "Termine"])
    sheet.write_row(2, 0, [*FIRST, "Gare", "Gare bandite", "Nr.", 10, "", 100, "28.06.2024"])
    workbook.close()
    answers = [("1  nessuna", ""), ("Risposta [", "2\n"), ("Quale colonna è «Data effettiva»?", ""),
               ("Risposta [", "nessuna\n"), ("Attivare così? [S/n]:", "\n")]  # fmt: skip
    code, shown = in_terminal(["attiva", file.name], answers, tmp_path)
    assert code in (0, 1), shown
    assert answered(file) == {"colonna_scadenza": "Termine", "colonna_data_effettiva": "nessuna"}
    findings = document(file.with_suffix(".xlsm"))["segnalazioni"]
    assert {("PDO316", "Piano!K3"), ("PDO407", "Piano!I3")} <= {(one["codice"], one["cella"]) for one in findings}
