"""Every worksheet function through xlwings' own code, as the workbook's VBA calls it (no Windows, no Excel)."""

import sys
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

import pdo_xl
from pdo_xl.actions import examine
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.formulas.cells import marked
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.workbook.plan_2024.sample import made_up_actuals
from tests.domain.written import ALL, assessed
from tests.hosts.excel.sheets import Book, Sheet
from tests.hosts.excel.windows import DIVISION_BY_ZERO, MISSING, UDF, com_time

FUNCTIONS = {"PDO_SCORE", "PDO_STATO", "PDO_RITARDO", "PDO_VERIFICA", "PDO_SETTORE", "PDO_RIEPILOGO"}
WORKBOOK = Path(__file__).parents[3] / "workbook" / "Piano_Obiettivi_2024.xlsm"
KINDS = (("Nr.",), ("Percentuale",), ("Data",), (None,))


def as_raw(cell):
    """A value as COM gives it."""
    if cell in (None, ""):
        return None
    if isinstance(cell, datetime | date):
        day = cell.date() if isinstance(cell, datetime) else cell
        # COM and the file's reader count the days before March 1900 differently.
        day -= timedelta(days=1) if day < date(1900, 3, 1) else timedelta()
        return com_time(day.year, day.month, day.day)
    return float(cell) if isinstance(cell, int) and not isinstance(cell, bool) else cell


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    """The 2024 plan with made-up actual values: its path, its rows as COM gives them, its results."""
    path = tmp_path_factory.mktemp("esempio") / "Esempio.xlsm"
    original = FileHost(WORKBOOK, now=datetime(2024, 12, 31, 12), target=path)
    examined = examine(original, today=date(2024, 12, 31))
    original.write(made_up_actuals(examined.read, examined.results, 7))
    host = FileHost(path, now=datetime(2024, 12, 31, 12))
    rows = [[as_raw(cell) for cell in row] for row in next(g for g in host.grids() if g.name == "Piano").rows()]
    return rows, pdo_xl.score(pdo_xl.open_plan(path))


def test_the_functions_and_their_help_fit_the_wizard(call):
    described = call.described()
    assert described.keys() == FUNCTIONS
    for name, function in described.items():
        assert function["category"] == "PDO", name
        texts = [function["text"], *function["arguments"].values()]
        assert all(0 < len(text) <= 255 and "\n" not in text and not text.startswith("Positional") for text in texts)


def test_one_cell_gives_one_value(call):
    assert call("PDO_SCORE", "Nr.", 650.0, 325.0, MISSING) == 50.0
    assert call("PDO_SCORE", "Nr.", 650.0, None, MISSING) == ""
    assert call("PDO_SCORE", "Data", "31.03.2024", com_time(2024, 4, 10), 2024.0) == 90.0
    assert call("PDO_STATO", "Data", "31.03.2024", None, com_time(2024, 4, 1)) == "Scaduto"
    assert call("PDO_RITARDO", "Data", "31.03.2024", None, "02/04/2024") == 2
    assert call("PDO_VERIFICA", "Nr.", 5.0, 5.0) == ""


def test_a_block_gives_a_block_of_its_shape(call):
    answer = call(
        "PDO_SCORE",
        KINDS,
        ((10.0,), (0.5,), ("31.12.2024",), (None,)),
        ((5.0,), (0.5,), ("31.12.2024",), (None,)),
        MISSING,
    )
    assert answer == [[50.0], [100.0], [100.0], [""]]


def test_an_array_in_a_row_gives_a_row(call):
    assert call("PDO_SCORE", "Nr.", (10.0, 20.0), (5.0, 5.0), MISSING) == [50.0, 25.0]


def test_an_error_cell_gives_a_sentence(call):
    answer = call("PDO_SCORE", "Nr.", 10.0, DIVISION_BY_ZERO, MISSING)
    assert answer.startswith("#PDO: il valore effettivo «#DIV/0!» non è un numero: ")


def test_different_shapes_give_one_sentence(call):
    answer = call("PDO_SCORE", KINDS, ((1.0,), (2.0,)), 1.0, MISSING)
    assert answer == "#PDO: i blocchi hanno forme diverse (4×1 e 2×1): indicare le stesse righe per ogni argomento."


def test_weights_that_are_fractions_count_as_the_parameter_says(call, book):
    Sheet(book, "Parametri", [["Parametro", "Valore"], ["pesi", "frazioni"]])
    sheet = Sheet(book, "Piano", [["SF", 0.25, 100.0], ["SF", "75%", 0.0]])
    cells = [sheet.block(1, column, 2, 1) for column in (1, 2, 3)]
    assert call("PDO_SETTORE", *cells, "SF", book=book) == 25.0


def test_parameters_are_the_calling_workbooks_and_are_read_once(call, book):
    other = Book("Altro.xlsm")
    for owner, cap in ((book, 120.0), (other, 110.0)):
        Sheet(owner, "Parametri", [["Parametri del calcolo"], ["…"], ["Parametro", "Valore"], ["cap", cap]])
    for _ in range(3):
        assert call("PDO_SCORE", "Nr.", 10.0, 20.0, MISSING, book=book) == 120.0
        assert call("PDO_SCORE", "Nr.", 10.0, 20.0, MISSING, book=other) == 110.0
    assert (book.reads, other.reads) == (1, 1)


def test_changed_parameters_are_read_again(call, book, monkeypatch):
    sheet = Sheet(book, "Parametri", [["Parametro", "Valore"], ["cap", 120.0]])
    assert call("PDO_SCORE", "Nr.", 10.0, 20.0, MISSING, book=book) == 120.0
    sheet.cells[1][1] = 130.0
    assert call("PDO_SCORE", "Nr.", 10.0, 20.0, MISSING, book=book) == 120.0
    parameters = sys.modules["pdo_xl.formulas.parameters"]
    assert parameters.changed("Piano.xlsm", replace(DEFAULTS, cap=130.0))
    assert not parameters.changed("Piano.xlsm", DEFAULTS)
    assert call("PDO_SCORE", "Nr.", 10.0, 20.0, MISSING, book=book) == 130.0
    sheet.cells[1][1] = 140.0
    monkeypatch.setattr("pdo_xl.formulas.parameters._LIFE", -1.0)
    assert call("PDO_SCORE", "Nr.", 10.0, 20.0, MISSING, book=book) == 140.0


def test_a_parameter_that_cannot_be_read_names_its_cell(call, book):
    Sheet(book, "Parametri", [["Parametro", "Valore"], ["cap", "tanto"]])
    answer = call("PDO_SCORE", "Nr.", 10.0, 20.0, MISSING, book=book)
    assert answer == "#PDO: Parametri!B2: il parametro cap vale «tanto», ma serve un numero da 100 a 1.000."


def test_a_bug_is_not_hidden(call, book, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(sys.modules[UDF], "score_cells", broken)
    with pytest.raises(ZeroDivisionError):
        call("PDO_SCORE", "Nr.", 10.0, 20.0, MISSING, book=book)


def test_the_2024_plan_has_the_same_numbers_as_the_command_line(call, example):
    rows, results = example
    book = Book("Esempio.xlsm")
    sheet = Sheet(book, "Piano", rows)
    Sheet(book, "Parametri", [["Parametro", "Valore"], ["data_riferimento", com_time(2024, 12, 31)], ["anno", 2024.0]])
    block = [sheet.block(3, column, 159, 1) for column in (7, 8, 9)]
    expected = [(assessed.score, assessed.state.value, assessed.delay) for assessed in results.indicators]
    scores = call("PDO_SCORE", *block, MISSING, book=book)
    states = call("PDO_STATO", *block, MISSING, book=book)
    delays = call("PDO_RITARDO", *block, MISSING, book=book)
    shown = [
        (None if isinstance(score, str) else score, state, None if isinstance(delay, str) else delay)
        for [score], [state], [delay] in zip(scores, states, delays, strict=True)
    ]
    assert shown == expected
    assert sum(score is not None for score, _, _ in shown) > 100
    summary = call("PDO_RIEPILOGO", sheet.block(1, 1, 161, 10), MISSING, book=book)
    assert [row[2] for row in summary[1:]] == [*[sector.score for sector in results.sectors], results.body]
    objective_scores = {result.objective.row: result.score for result in results.objectives}
    column = tuple((objective_scores.get(row),) for row in range(3, 162))
    for sector in results.sectors:
        answer = call(
            "PDO_SETTORE", sheet.block(3, 1, 159, 1), sheet.block(3, 10, 159, 1), column, sector.name, book=book
        )
        assert answer == pytest.approx(sector.score, rel=1e-12)


def test_a_long_text_is_cut_in_a_block_alone(call, monkeypatch):
    monkeypatch.setattr(sys.modules[UDF], "check_cells", lambda kinds, *_: [["x" * 300, 1.0]] * len(kinds.rows))
    block = call("PDO_VERIFICA", KINDS, KINDS, KINDS)
    assert {len(text) for text, _ in block} == {255}
    assert block[0][0].endswith("x…")
    monkeypatch.setattr(sys.modules[UDF], "check_cells", lambda *_: [["x" * 300]])
    assert call("PDO_VERIFICA", "Nr.", 1.0, 1.0) == "x" * 300


@pytest.mark.parametrize("rows", [65_535, 65_536])
def test_more_rows_than_excel_takes_are_a_sentence(call, monkeypatch, rows):
    monkeypatch.setattr(sys.modules[UDF], "check_cells", lambda *_: [[1.0]] * rows)
    answer = call("PDO_VERIFICA", KINDS, KINDS, KINDS)
    told = "#PDO: una formula riempie al più 65.535 righe: dividere il blocco in più formule."
    assert answer == ([[1.0]] * rows if rows == 65_535 else told)


def test_every_spelling_is_scored_as_in_the_domain(call):
    # A number that a formula hands over may be a day.
    plain = {True: str | bool | None, False: str | float | bool | None}
    rows = [row for row in ALL if all(isinstance(cell, plain[row.kind.by_day]) for cell in (row.target, row.actual))]
    assert len(rows) > 1000
    cells = [tuple((entry,) for entry in column) for column in zip(*map(_three_cells, rows), strict=True)]
    for row, (answer,) in zip(rows, call("PDO_SCORE", *cells, 2024.0), strict=True):
        found = assessed(row)
        if found.problems:
            error = found.problems[0].error
            assert answer == marked(error, error.suggestion), row
        else:
            assert answer == ("" if found.score is None else found.score), row


def _three_cells(row):
    return row.kind.label, row.target, row.actual
