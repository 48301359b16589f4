"""How a function's arguments are handed over: read once, formats only in doubt, the used part alone."""

from datetime import date, datetime

import pytest

from pdo_xl.domain.values.entry import CellError, DateNumber, EarlyDate, Hours, Percent
from pdo_xl.formulas.cells import BLANK
from pdo_xl.hosts.excel.arguments import CELLS, cells_of, handed_over
from tests.hosts.excel.sheets import Sheet
from tests.hosts.excel.windows import DIVISION_BY_ZERO, MISSING, com_time


def test_a_range_is_read_once_and_a_format_of_each_number_where_they_differ(call, book):
    rows = [["Nr.", 10.0, 5.0], ["Percentuale", 0.5, 2.5], ["Percentuale", 0.5, 0.25]]
    sheet = Sheet(book, "Piano", rows, {(2, 3): "0%", (3, 3): "0%"})
    answer = call("PDO_SCORE", *(sheet.block(1, column, 3, 1) for column in (1, 2, 3)), MISSING, book=book)
    assert answer == [[50.0], [100.0], [50.0]]
    assert (book.reads, book.format_reads) == (3, 7)


def test_a_number_shown_as_a_date_of_1900_is_its_serial(call, book):
    sheet = Sheet(book, "Piano", [["Nr.", com_time(1900, 1, 4), com_time(1900, 1, 3)]])
    cells = [sheet.block(1, column, 1, 1) for column in (1, 2, 3)]
    assert call("PDO_SCORE", *cells, MISSING, book=book) == 80.0
    assert call("PDO_VERIFICA", *cells, book=book).startswith("PDO304: La cella mostra la data «05/01/1900»")


def test_what_a_format_shows_instead_of_a_number_counts(call, book):
    rows = [["Nr.", 5.0, 10.0], ["Percentuale", 1.0, 1.0], ["Data", com_time(2024, 6, 1), "15/06/2024"]]
    sheet = Sheet(book, "Piano", rows, {(1, 2): '"max "0', (2, 3): '0"%"', (3, 2): "mmm-yy"})
    cells = [sheet.block(1, column, 3, 1) for column in (1, 2, 3)]
    assert call("PDO_SCORE", *cells, MISSING, book=book) == [[0.0], [1.0], [100.0]]


def test_hours_that_are_counted_on_are_no_number(call, book):
    sheet = Sheet(book, "Piano", [["Nr.", com_time(1900, 1, 2), 2.0]], {(1, 2): "[h]:mm"})
    cells = [sheet.block(1, column, 1, 1) for column in (1, 2, 3)]
    assert call("PDO_SCORE", *cells, MISSING, book=book).startswith("#PDO: il valore atteso «72 ore» è un orario")


def test_of_whole_columns_only_the_used_part_is_read(call, book):
    sheet = Sheet(book, "Piano", [["Nr.", 10.0, 5.0], ["Nr.", 10.0, 10.0]])
    answer = call("PDO_SCORE", *(sheet.whole_columns(column) for column in (1, 2, 3)), MISSING, book=book)
    assert answer == [[50.0], [100.0]]


def test_values_that_come_from_no_sheet_were_worked_out_by_a_formula() -> None:
    made = cells_of((("Nr.", 5.0), (None, DIVISION_BY_ZERO)))
    assert (made.shape, made.computed) == ((2, 2), True)
    assert list(made.rows[1]) == [None, CellError("#DIV/0!")]
    assert cells_of(made) is made


def test_below_the_used_part_one_row_is_left(call, book):
    sheet = Sheet(book, "Piano", [["Nr."], ["Nr."]])
    million = sheet.whole_columns(2)
    assert call("PDO_SCORE", "Nr.", 10.0, million, MISSING, book=book) == [[""], [""]]


def test_one_format_for_all_cells_of_a_block_is_asked_for_once(call, book):
    rows = [["Percentuale", 0.5, 2.0], ["Percentuale", 0.5, 1.5]]
    sheet = Sheet(book, "Piano", rows, {(row, 3): "0%" for row in (1, 2)})
    call("PDO_SCORE", *(sheet.block(1, column, 2, 1) for column in (1, 2, 3)), MISSING, book=book)
    assert book.format_reads == 2


@pytest.mark.parametrize(
    ("value", "shown", "date1904", "expected"),
    [
        (650.0, "General", False, 650.0),
        (0.5, "0%", False, Percent(0.5)),
        (45382.0, "dd/mm/yyyy", False, date(2024, 3, 31)),
        (43920.0, "dd/mm/yyyy", True, date(2024, 3, 31)),
        (45382.5, "dd/mm/yyyy hh:mm", False, DateNumber(45382.5, date(2024, 3, 31))),
        (5.0, "dd/mm/yyyy", False, EarlyDate(5)),
        (3.0, "[h]:mm", False, Hours(3.0)),
        (1e9, "dd/mm/yyyy", False, 1e9),
        ("entro marzo", "dd/mm/yyyy", False, "entro marzo"),
        (DIVISION_BY_ZERO, "0%", False, CellError("#DIV/0!")),
        (None, "dd/mm/yyyy", False, None),
    ],
)
def test_of_a_cell_the_value_and_its_format_are_enough(value, shown, date1904, expected) -> None:
    cells = handed_over((CELLS, value, shown, date1904))
    assert (cells.shape, cells.computed) == ((1, 1), False)
    assert cells.as_shown(0, 0) == expected


def test_formats_come_for_all_cells_for_a_column_or_for_a_cell() -> None:
    cells = handed_over((CELLS, ((1.0, 2.0), (3.0, 45382.0)), ("0%", ("General", "dd/mm/yyyy")), False))
    shown = [[cells.as_shown(row, column) for column in (0, 1)] for row in (0, 1)]
    assert shown == [[Percent(1.0), 2.0], [Percent(3.0), date(2024, 3, 31)]]


def test_what_is_no_range_was_worked_out_by_a_formula_and_may_be_left_out() -> None:
    assert handed_over(MISSING) is BLANK
    assert handed_over(((1.0,), (2.0,))).computed
    assert handed_over(datetime(2024, 3, 31)).single == date(2024, 3, 31)
