"""The workbook's own wrappers get the same answers as xlwings', and Excel is asked for nothing but the parameters."""

import pytest

from pdo_xl.hosts.excel.arguments import CELLS
from tests.hosts.excel.sheets import Book, Sheet
from tests.hosts.excel.windows import MISSING


def test_a_cell_costs_no_read(call, book):
    sheet = Sheet(book, "Piano", [["Percentuale", 0.8, 0.4]], {(1, 2): "0%", (1, 3): "0%"})
    handed = [(CELLS, "Percentuale", "General", False), (CELLS, 0.8, "0%", False), (CELLS, 0.4, "0%", False)]
    assert call.handed("PDO_SCORE", *handed, MISSING, book=book) == 50.0
    assert (book.reads, book.format_reads) == (0, 0)
    assert call("PDO_SCORE", *(sheet.block(1, column, 1, 1) for column in (1, 2, 3)), MISSING, book=book) == 50.0
    assert book.reads == 3


def test_a_block_is_answered_by_a_block(call, book):
    columns = ((("Nr.",), ("Nr.",)), ((10.0,), (20.0,)), ((5.0,), (5.0,)))
    handed = [(CELLS, column, "General", False) for column in columns]
    assert call.handed("PDO_SCORE", *handed, MISSING, book=book) == [[50.0], [25.0]]


def test_parameters_are_those_of_the_workbook_that_has_begun(call):
    for name, cap in (("Uno.xlsm", 120.0), ("Due.xlsm", 110.0)):
        workbook = Book(name)
        Sheet(workbook, "Parametri", [["Parametro", "Valore"], ["cap", cap]])
        assert call.handed("PDO_SCORE", "Nr.", 10.0, 20.0, MISSING, book=workbook) == cap


def test_what_cannot_be_read_is_a_sentence_and_a_function_that_is_not_there_a_failure(call, book):
    assert call.handed("PDO_SCORE", "Nr.", 10.0, "tanto", MISSING, book=book).startswith("#PDO: ")
    with pytest.raises(AttributeError, match="PDO_ALTRO"):
        call.handed("PDO_ALTRO", 1.0, book=book)
