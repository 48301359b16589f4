"""A block of cells as a sheet: what its formats tell, its errors, and no more."""

from datetime import datetime

from pdo_xl.domain.values.entry import CellError, DateNumber, Hours, Percent
from pdo_xl.formulas.cells import Cells
from pdo_xl.formulas.grid import CellsGrid

ROWS = ((0.8, CellError("#N/D"), datetime(1900, 1, 5, 12)), ("x", None, CellError("#DIV/0!")))


def test_a_block_is_a_sheet_whose_first_row_is_the_first():
    grid = CellsGrid("Parametri", Cells(ROWS))
    assert (grid.name, grid.hidden, list(grid.rows())) == ("Parametri", False, list(ROWS))
    assert (grid.merges(), grid.marks()) == ((), {})
    assert list(CellsGrid("x", Cells(())).rows()) == []


def test_formats_are_asked_of_the_wanted_cells_alone():
    grid = CellsGrid("x", Cells(ROWS, is_percent=lambda row, column: (row, column) == (0, 0)))
    assert grid.details({(1, 1), (2, 1)}, ()) == {(1, 1): Percent(0.8), (2, 1): "x"}
    (shown,) = grid.details({(1, 3)}, ()).values()
    assert isinstance(shown, DateNumber)
    hours = CellsGrid("x", Cells(((1.25,),), is_duration=lambda _row, _column: True))
    assert hours.details({(1, 1)}, ()) == {(1, 1): Hours(1.25)}


def test_errors_are_told_in_the_columns_asked_for_even_beyond_the_last():
    grid = CellsGrid("x", Cells(ROWS))
    assert grid.details((), (2,)) == {(1, 2): CellError("#N/D")}
    assert grid.details((), (2, 3, 9)) == {(1, 2): CellError("#N/D"), (2, 3): CellError("#DIV/0!")}
