"""One sheet of an open workbook, read in one call."""

from datetime import datetime
from decimal import Decimal

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.values.entry import CellError, EarlyDate, Hours, Percent, Worded
from pdo_xl.hosts.live.grid import LiveGrid, series, table
from pdo_xl.hosts.live.host import LiveHost
from pdo_xl.sheet.address import Area
from pdo_xl.xlwings_libreoffice.automation import ERRORS
from tests.hosts.live.engine import Excel
from tests.hosts.live.pages import Cell


def test_a_sheet_is_read_once_from_its_first_cell(small: Excel) -> None:
    grid = LiveHost(small.book).grids()[0]
    small.calls.clear()
    for _ in range(2):
        assert [list(row) for row in grid.rows()] == [
            [],
            [None, "testo", 0.8, 5.0],
            [None, datetime(2024, 6, 30), True, None],
            [None, None, EarlyDate(5), 1.5],
            [None, None, None, "ultima"],
        ]
    assert small.calls == ["get values Dati"]


def test_a_sheet_of_one_cell(small: Excel) -> None:
    assert [list(row) for row in LiveHost(small.book).grids()[1].rows()] == [["solo"]]


def test_a_stray_cell_in_the_last_row_is_named_before_anything_is_read(small: Excel) -> None:
    small.pages["Dati"].cells[1_048_576, 16_384] = Cell("x")
    grid = LiveHost(small.book).grids()[0]
    sentence = r"Il foglio «Dati» risulta usato fino alla cella XFD1048576: eliminare le righe"
    with pytest.raises(FileRefused, match=sentence):
        list(grid.rows())
    with pytest.raises(FileRefused, match=sentence):
        grid.last_row()


def test_the_top_of_a_sheet_is_asked_for_alone(small: Excel) -> None:
    """A large sheet of the office's own beside the plan would take a click's time, or have it refused."""
    small.pages["Dati"].cells[1_048_576, 4] = Cell("x")
    grid = LiveHost(small.book).grids()[0]
    assert [list(row) for row in grid.top(3)] == [
        [None, None, None, None],
        [None, "testo", 0.8, 5.0],
        [None, datetime(2024, 6, 30), True, None],
    ]
    assert not grid.was_read
    small.pages["Dati"].cells[1, 1_025] = Cell("x")
    assert [*grid.top(3)] == []


def test_the_top_of_a_sheet_that_was_read_is_not_asked_for_again(small: Excel) -> None:
    grid = LiveHost(small.book).grids()[0]
    rows = [*grid.rows()]
    small.calls.clear()
    assert [*grid.top(2)] == rows[:2]
    assert [*grid.top(99)] == rows
    assert small.calls == []


def test_details_ask_once_and_only_for_numbers(small: Excel) -> None:
    grid = LiveHost(small.book).grids()[0]
    list(grid.rows())
    small.calls.clear()
    assert grid.details({(2, 2), (4, 3), (9, 9)}, {4}) == {(3, 4): CellError("#N/A"), (4, 3): EarlyDate(5)}
    assert small.calls == ["PDO.FormatiNumero"]
    small.calls.clear()
    assert grid.details({(2, 2), (9, 9)}, ()) == {}
    assert small.calls == []
    assert grid.details({(2, 3), (2, 4), (4, 4)}, ()) == {(2, 3): Percent(0.8), (2, 4): 5.0, (4, 4): 1.5}
    assert small.calls == ["PDO.FormatiNumero"]


def test_a_number_whose_format_is_a_date_is_an_early_date(small: Excel) -> None:
    # A currency cell comes as a decimal, and so do numbers that Excel will not show as a date by itself.
    small.pages["Dati"].cells[2, 4] = Cell(Decimal(5), None, "dd/mm/yyyy")
    assert LiveHost(small.book).grids()[0].details({(2, 4)}, ()) == {(2, 4): EarlyDate(5)}


@pytest.mark.parametrize("days", [3.0, 2.5, 60.0, 100.0])
def test_hours_that_are_counted_on_are_a_duration_as_in_a_file(small: Excel, days: float) -> None:
    small.pages["Dati"].cells[2, 4] = Cell(days, None, "[h]:mm")
    grid = LiveHost(small.book).grids()[0]
    assert grid.details({(2, 4)}, ()) == {(2, 4): Hours(days)}


def test_merges_are_asked_for_once(small: Excel) -> None:
    grids = LiveHost(small.book).grids()
    small.calls.clear()
    assert list(grids[0].merges()) == list(grids[0].merges()) == [Area(4, 2, 5, 2)]
    assert list(grids[1].merges()) == []
    assert small.calls == ["PDO.AreeUnite"] * 2


def test_error_cells_are_named_as_in_files(small: Excel) -> None:
    for code in (*ERRORS, -1):
        small.pages["Dati"].cells[3, 4] = Cell(code)
        found = LiveHost(small.book).grids()[0].details((), {4})
        assert found == {(3, 4): CellError(ERRORS.get(code, "#ERR!"))}


def test_a_value_by_its_place_and_the_last_row_in_use(small: Excel) -> None:
    grid = LiveHost(small.book).grids()[0]
    assert (grid.was_read, grid.last_row()) == (False, 5)
    assert [grid.raw(*place) for place in ((2, 2), (1, 1), (2, 1), (9, 9), (5, 4))] == [
        "testo",
        None,
        None,
        None,
        "ultima",
    ]
    assert (grid.was_read, grid.last_row()) == (True, 5)


def test_marks_that_point_at_no_cell_are_none(small: Excel) -> None:
    grid = LiveGrid(small.book, "Dati", "PDO_foglio=A3;PDO_stato=#REF!;;PDO_x")
    assert grid.marks() == {"PDO_foglio": (3, 1)}


def test_a_moment_among_the_numbers_is_its_serial(small: Excel) -> None:
    grid = LiveHost(small.book).grids()[0]
    assert grid.details({(3, 2)}, ()) == {(3, 2): 45473.0}


@pytest.mark.parametrize(("answer", "rows"), [(5.0, ((5.0,),)), (None, ((None,),)), (((1.0, 2.0),), ((1.0, 2.0),))])
def test_one_cell_alone_comes_without_rows(answer: object, rows: object) -> None:
    assert table(answer) == rows
    assert series("General") == ("General",)
    assert series(("0", "0%")) == ("0", "0%")


def test_what_formats_show_in_words_is_told_and_each_format_asked_for_once(small: Excel) -> None:
    cells = small.pages["Dati"].cells
    cells[2, 4].code = '"max "0'
    grid = LiveHost(small.book).grids()[0]
    small.calls.clear()
    assert grid.details({(2, 3)}, {3, 4})[2, 3] == Percent(0.8)
    assert grid.worded([((2, 4), 5.0), ((2, 3), 0.8)]) == {(2, 4): Worded(5.0, "max 5")}
    assert grid.worded([((2, 4), 5.0)]) != {}
    assert len([call for call in small.calls if "FormatiNumero" in call]) == 1
