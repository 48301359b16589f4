"""What is due and what is overdue, and its document."""

from datetime import date

from pdo_xl.domain.scoring.score import score
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.reports.deadlines import deadlines_document, open_deadlines
from pdo_xl.sheet.reading.read import read_plan
from tests.columns import REMINDERS, with_deadlines
from tests.reports.dated import ROWS, deadlines
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost, more, row, sheet_of


def test_only_what_is_open_oldest_first() -> None:
    assert [(str(d.cell), d.due, d.days_left) for d in deadlines()] == [
        ("Piano!I4", date(2024, 6, 30), -1),
        ("Piano!I5", date(2024, 6, 30), -1),
        ("Piano!I3", date(2024, 12, 31), 183),
    ]
    assert len(deadlines(within=182)) == 2
    assert len(deadlines(within=183)) == 3


def test_document() -> None:
    read = read_plan(MemoryHost(sheet_of(*ROWS)))
    document = deadlines_document(deadlines(), score(read.plan, DEFAULTS, date(2024, 7, 1)), "0.1.0", "piano.xlsx")
    assert list(document) == ["versione", "file", "data_riferimento", "modo", "scadenze"]
    assert document["scadenze"][0] == {
        "riga": 4, "cella": "Piano!I4", "settore": "SF", "responsabile": "Rossi", "sigla": "FIN", "obiettivo": 1,
        "indicatore": "Atto", "scadenza": "2024-06-30", "giorni": -1, "stato": "Scaduto",
    }  # fmt: skip


def test_nothing_is_open_in_a_plan_without_dates_or_rows() -> None:
    for rows in ((), (row(), row(kind="boh")), (row(kind="Data", target="quando si può"),)):
        read = read_plan(MemoryHost(sheet_of(*rows)))
        results = score(read.plan, DEFAULTS, date(2024, 7, 1))
        assert open_deadlines(read, results) == []
        assert deadlines_document([], results, "0.1.0", "x.xlsx")["scadenze"] == []


def test_a_cell_is_that_of_the_sheet_and_of_its_own_column_of_actual_values() -> None:
    moved = MemoryGrid("Altro", [[TITLE], ["Note", *HEADER], [None, *row(kind="Data", target="30.06.2024")]])
    read = read_plan(MemoryHost(moved))
    (deadline,) = open_deadlines(read, score(read.plan, DEFAULTS, date(2024, 6, 30)))
    assert (str(deadline.cell), deadline.days_left) == ("Altro!J3", 0)


def test_of_two_tests_the_deadline_is_open_until_its_day_is_there() -> None:
    rows = [
        [*row(target=10.0, actual=5.0), "30.06.2024"],
        [*more(target=10.0), "31.12.2024", "20.06.2024"],
        [*more(target=10.0), "30.09.2024"],
    ]
    counted = with_deadlines(*rows, on=date(2024, 7, 1))
    assert [(str(one.cell), one.days_left) for one in open_deadlines(counted.read, counted.results)] == [
        ("Piano!L3", -1), ("Piano!L5", 91),
    ]  # fmt: skip
    reminded = with_deadlines(*rows, answers=REMINDERS, on=date(2024, 7, 1))
    assert [(str(one.cell), one.days_left) for one in open_deadlines(reminded.read, reminded.results)] == [
        ("Piano!I5", 91), ("Piano!I4", 183),
    ]  # fmt: skip
