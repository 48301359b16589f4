"""Reading: aligned rows, merges, and what the fast reader cannot tell."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from pdo_xl import open_plan, score
from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.values.entry import CellError, EarlyDate, Percent
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.file.reading.read import FileGrid
from pdo_xl.ooxml.number_formats import Shown, shown_as
from pdo_xl.sheet.address import Area, column_letters, column_number
from pdo_xl.sheet.names.computed import Computed
from pdo_xl.sheet.reading.load import load
from pdo_xl.workbook.files.calculate_file import calculate_file
from tests.hosts.file.archives import edited, plan, replaced
from tests.support import END_OF_YEAR, HEADER, TITLE, row

NOW = datetime(2024, 12, 31, 10, 15)


def saved(path: Path, cells: dict[str, object], formats: dict[str, str] | None = None) -> FileGrid:
    """Save cells with openpyxl and open the sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for place, value in cells.items():
        sheet[place] = value  # type: ignore[assignment]
        if formats and place in formats:
            sheet[place].number_format = formats[place]
    book.save(path)
    return FileHost(path, now=NOW).grids()[0]


def test_rows_are_aligned_to_the_sheets_first_cell(tmp_path: Path) -> None:
    cells = {"C3": "x", "D5": 1.5, "B5": date(2024, 12, 31), "E5": True, "A6": datetime(2024, 1, 2, 3)}
    grid = saved(tmp_path / "p.xlsx", cells)
    blank = [""] * 5
    assert [list(row) for row in grid.rows()] == [
        blank, blank, ["", "", "x", "", ""], blank, ["", date(2024, 12, 31), "", 1.5, True],
        [datetime(2024, 1, 2, 3), "", "", "", ""],
    ]  # fmt: skip
    assert len(list(grid.rows())) == 6


def test_an_empty_sheet_has_no_rows(tmp_path: Path) -> None:
    grid = saved(tmp_path / "p.xlsx", {})
    assert list(grid.rows()) == []
    assert grid.merges() == []
    assert grid.details({(1, 1)}, (1,)) == {}


def test_sheets_keep_their_order_and_charts_are_none(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = "Uno"
    book.create_chartsheet("Grafico")
    book.create_sheet("Nascosto").sheet_state = "hidden"
    book.create_sheet("Molto").sheet_state = "veryHidden"
    book.save(tmp_path / "p.xlsx")
    grids = FileHost(tmp_path / "p.xlsx", now=NOW).grids()
    assert [(grid.name, grid.hidden) for grid in grids] == [("Uno", False), ("Nascosto", True), ("Molto", True)]


def test_merges_are_counted_from_one(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active["B2"] = 1
    book.active.merge_cells("B2:C5")
    book.save(tmp_path / "p.xlsx")
    assert FileHost(tmp_path / "p.xlsx", now=NOW).grids()[0].merges() == [Area(2, 2, 5, 3)]


def test_wanted_cells_are_told_as_they_are_stored(tmp_path: Path) -> None:
    cells: dict[str, object] = {
        "A1": 0.8, "B1": 0.8, "C1": 5, "D1": 60, "E1": 61, "F1": 0, "G1": 5.5, "H1": "80%", "J1": 59, "K1": 0.25,
    }  # fmt: skip
    formats = {
        "A1": "0%", "C1": "dd/mm/yyyy", "D1": "dd/mm/yyyy", "E1": "dd/mm/yyyy", "F1": "dd/mm/yyyy",
        "G1": "dd/mm/yyyy", "J1": "mm-dd-yy", "K1": "0.00%",
    }  # fmt: skip
    grid = saved(tmp_path / "p.xlsx", cells, formats)
    assert grid.details({(1, column) for column in range(1, 13)} | {(9, 9)}, ()) == {
        (1, 1): Percent(0.8), (1, 2): 0.8, (1, 3): EarlyDate(5), (1, 4): EarlyDate(60), (1, 5): 61, (1, 6): EarlyDate(0),
        (1, 7): 5.5, (1, 10): EarlyDate(59), (1, 11): Percent(0.25),
    }  # fmt: skip
    assert grid.details({(1, 2)}, (1, 2, 3)) == {(1, 2): 0.8}
    assert grid.details((), (1, 2, 3)) == {}


@pytest.mark.parametrize("mark", ['t="e"', "t='e'"])
def test_error_cells_are_found_in_the_columns_asked_for(tmp_path: Path, mark: str) -> None:
    path = plan(tmp_path / "p.xlsx")
    row = (
        f'<c r="C3" {mark}><v>#DIV/0!</v></c><c r="D3" {mark}><f>NA()</f><v>#N/A</v></c>'
        f'<c r="E3" {mark}><v>#REF!</v></c></row>'
    )
    edited(path, {"xl/worksheets/sheet1.xml": replaced('<c r="C3"><v>20</v></c><c r="D3"><v>5</v></c></row>', row)})
    grid = FileHost(path, now=NOW).grids()[0]
    errors = {(3, 3): CellError("#DIV/0!"), (3, 4): CellError("#N/A")}
    assert grid.details((), range(1, 5)) == errors
    assert grid.details({(3, 3), (4, 3)}, range(1, 5)) == errors | {(4, 3): 30}
    assert grid.details((), ()) == {}


def test_rows_and_cells_without_references_are_counted(tmp_path: Path) -> None:
    path = plan(tmp_path / "p.xlsx")
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b"<row><c><v>1</v></c></row><row><c/><c><v>2</v></c><c t='e'><v>#N/A</v></c></row></sheetData></worksheet>"
    )
    grid = FileHost(edited(path, {"xl/worksheets/sheet1.xml": sheet}), now=NOW).grids()[0]
    assert grid.details({(1, 1), (2, 2)}, (1, 2, 3)) == {(1, 1): 1, (2, 2): 2, (2, 3): CellError("#N/A")}


@pytest.mark.parametrize("wanted", [(), ((1, 1),)])
def test_a_damaged_sheet_is_refused(tmp_path: Path, wanted: Sequence[tuple[int, int]]) -> None:
    path = edited(plan(tmp_path / "p.xlsx"), {"xl/worksheets/sheet1.xml": b'<worksheet t="e"><sheetData><row r="1">'})
    grid = FileHost(path, now=NOW).grids()[0]
    with pytest.raises(FileRefused) as refusal:
        grid.details(wanted, (1,))
    with pytest.raises(FileRefused) as again:
        list(grid.rows())
    assert (
        str(refusal.value)
        == str(again.value)
        == (
            "Il foglio «Piano» di «p.xlsx» è danneggiato e non si può leggere: aprirlo in Excel, che propone di "
            "ripararlo, salvarlo e riprovare."
        )
    )


def test_the_top_of_a_sheet_is_given_alone(tmp_path: Path) -> None:
    grid = saved(tmp_path / "p.xlsx", {"A1": 1, "B2": "x", "A9": 3})
    assert [list(row) for row in grid.top(2)] == [[1], ["", "x"]]
    assert len([*grid.top(200)]) == 9


@pytest.mark.parametrize(
    "sheet",
    [
        b'<worksheet t="e"><sheetData><row r="1">',
        b'<worksheet><sheetData><row r="1"><c r="AAAAA1"><v>1</v></c></row></sheetData></worksheet>',
        b"",
    ],
)
def test_a_sheet_beside_the_plan_that_cannot_be_read_is_no_hindrance(tmp_path: Path, sheet: bytes) -> None:
    """Whether it has a plan's header is looked for, and nobody may have to mend a sheet that is not read."""
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = "Piano"
    for cells in ([TITLE], HEADER, row("SF")):
        book.active.append(cells)
    book.create_sheet("Dati").append(["x"])
    book.save(tmp_path / "p.xlsx")
    host = FileHost(edited(tmp_path / "p.xlsx", {"xl/worksheets/sheet2.xml": sheet}), now=NOW)
    assert [*host.grids()[1].top(9)] == []
    plan = load(host).plan
    assert ([one.name for one in plan.sectors], plan.passed_over) == (["SF"], None)


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("General", Shown.NUMBER), ("Standard", Shown.NUMBER), ("0.00", Shown.NUMBER), ("0%", Shown.PERCENTAGE),
        ('0" %"', Shown.NUMBER), (r"0\%", Shown.NUMBER), ("[Red]0", Shown.NUMBER), ("[h]:mm", Shown.DURATION),
        ("#,##0 [$€-410]", Shown.NUMBER), ("dd/mm/yyyy", Shown.DATE), ('0" giorni"', Shown.NUMBER),
        ("[$-410]d mmmm yyyy;@", Shown.DATE), ("0;[Red]-0%", Shown.NUMBER), ("@", Shown.NUMBER),
        ("_-0_d", Shown.NUMBER),
    ],
)  # fmt: skip
def test_format_codes_are_judged(code: str, shown: Shown) -> None:
    assert shown_as(code) is shown


@pytest.mark.parametrize("corner", ["B1", "B3", "D2", "AA1"])
def test_rows_begin_at_column_a_whatever_the_first_column_is_that_is_filled(tmp_path: Path, corner: str) -> None:
    """A blank column A, as many offices leave for the margin: each column was taken for the one on its left."""
    letters, row = corner[:-1], int(corner[-1])
    first = column_number(letters)
    cells = {f"{letters}{row}": "x", f"{column_letters(first + 2)}{row + 1}": 1.5}
    grid = saved(tmp_path / "p.xlsx", cells)
    before = [""] * (first - 1)
    expected = [[*before, "x", "", ""], [*before, "", "", 1.5]]
    assert grid.loading.glance().dense
    assert [list(line) for line in grid.rows()][row - 1 :] == expected


def test_a_plan_beside_a_blank_column_is_read_and_written_where_it_stands(tmp_path: Path) -> None:
    """The weights were overwritten with scores that were wrong, in silence."""
    path = tmp_path / "p.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for number, cells in enumerate(
        ([TITLE], HEADER, row(weight=60.0, actual=325.0), row(objective="Due", weight=40.0))
    ):
        for column, cell in enumerate(cells, start=2):
            sheet.cell(number + 1, column, cell)  # type: ignore[arg-type]
    book.save(path)
    before = [[cell.value for cell in line] for line in sheet["A1:K4"]]
    calculate_file(path)
    after = openpyxl.load_workbook(path).worksheets[0]
    assert [[cell.value for cell in line] for line in after["A1:K4"]] == before
    assert [after.cell(2, column).value for column in range(12, 18)] == [column.value for column in Computed][:6]
    assert (after["L3"].value, after["O3"].value, after["P3"].value) == (50, 50, 30)


def test_where_nobody_looks_nothing_is_written(tmp_path: Path) -> None:
    """Beyond column AMJ a cell is not read, and was taken for free: a row filled to the edge lost six of its cells."""
    path = tmp_path / "p.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Piano")
        sheet.write_row("A1", HEADER)
        sheet.write_row("A2", row())
        sheet.write_row("K2", ["x"] * (16_384 - 10))
    before = path.read_bytes()
    with pytest.raises(FileRefused) as refused:
        calculate_file(path)
    assert "non ci sono sei colonne libere" in str(refused.value)
    assert path.read_bytes() == before


def test_numbers_shown_as_dates_are_named_by_the_days_of_the_books_own_calendar(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.worksheets[0]
    for line in ([TITLE], HEADER, row(target=5, actual=4, weight=100), row(objective="Altro", kind="Data", target=0)):
        sheet.append(line)
    for cell in ("H3", "I3", "H4"):
        sheet[cell].number_format = "dd/mm/yyyy"
    book.save(tmp_path / "a.xlsx")
    results = score(open_plan(tmp_path / "a.xlsx"), on=END_OF_YEAR)
    first, second = results.indicators
    assert first.score == 80.0
    assert [note.text for _, note in first.notes] == [
        "la cella mostra la data «06/01/1904»: letta come il numero 5",
        "la cella mostra la data «05/01/1904»: letta come il numero 4",
    ]
    assert [str(error) for _, error in second.problems] == ["la data «01/01/1904» è quella di una cella vuota"]
