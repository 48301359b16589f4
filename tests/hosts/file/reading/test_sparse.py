"""What is read row by row is what python-calamine reads, and stray cells cost nothing."""

from datetime import date, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.file.reading import sparse
from pdo_xl.hosts.file.reading.sparse import sparse_rows
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worksheet.row_cells import cells_of
from tests.hosts.file.archives import edited, plan, replaced

pytestmark = pytest.mark.slow

NOW = datetime(2024, 7, 1, 9, 0)
SHEET = "xl/worksheets/sheet1.xml"

FORMATS = [
    "General", "0%", "0.00", "dd/mm/yyyy", "hh:mm", "[h]:mm", "[hh]:mm:ss", "[mm]:ss", "yyyy", "0.00E+00",
    "[$-410]d mmm", '"d"0', "[Red]0", "@", '0" mesi"', "[<1]0%;0", "_-* #,##0", "0;dd", "mmss.0",
]  # fmt: skip
NUMBERS = [
    0, 1, 0.5, 1.25, 59, 60, 60.5, 61, 45657, 45657.5, 45657.999999, -5, 2958465, 2958466, 0.8, 45657.9999999999,
    45657.00000001, 1e-7, 12.5,
]  # fmt: skip


@pytest.mark.parametrize(
    "epoch", [openpyxl.utils.datetime.CALENDAR_WINDOWS_1900, openpyxl.utils.datetime.CALENDAR_MAC_1904]
)
def test_every_value_is_the_one_that_calamine_gives(tmp_path: Path, epoch: datetime) -> None:
    book = openpyxl.Workbook()
    book.epoch = epoch
    sheet = book.active
    assert sheet is not None
    for row, code in enumerate(FORMATS, start=1):
        for column, number in enumerate(NUMBERS, start=1):
            if epoch.year == 1904 and number > 2_900_000:
                continue
            sheet.cell(row, column, number).number_format = code
    sheet.append(
        [
            "testo",
            "  con spazi  ",
            True,
            False,
            None,
            "a\nb",
            "€ à <&>",
            "_x0041_",
            "=1/0",
            datetime(2024, 1, 2, 3, 4, 5),
        ]
    )
    path = tmp_path / "p.xlsx"
    book.save(path)
    expected = [list(row) for row in CalamineWorkbook.from_path(path).get_sheet_by_index(0).iter_rows()]
    with Package(path) as package:
        found = [list(row) for row in sparse_rows(package, SHEET)]
    width = len(expected[0])
    assert [row + [""] * (width - len(row)) for row in found] == expected


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (b'<c r="a1" t="str"><v>x</v></c>', "x"), (b'<c t="str"><v>x</v></c>', "x"), (b"<c><v>1</v></c>", 1.0),
        (b'<c r="A1" s="-1"><v>1</v></c>', 1.0), (b'<c r="A1" s="99999999999"><v>1</v></c>', 1.0),
        (b'<c r="A1" t="d"><v>2024-12-31</v></c>', date(2024, 12, 31)), (b'<c r="A1"><v>abc</v></c>', "abc"),
        (b'<c t="str"><v>&#x1F600;_xD83D__xDE00_</v></c>', "\U0001f600\U0001f600"),
        (b'<c r="A1" t="inlineStr"><is><t>uno</t><rPh sb="0" eb="1"><t>no</t></rPh><rPh/><t xml:space="preserve"> due</t></is></c>', "uno due"),
        (b'<c r="A1" t="b"><v>true</v></c>', True), (b'<c r="A1"><v>1e999</v></c>', float("inf")),
    ],
)  # fmt: skip
def test_cells_of_unusual_form_are_read(tmp_path: Path, cell: bytes, value: object) -> None:
    assert next(FileHost(with_rows(tmp_path, b"<row>" + cell + b"</row>"), now=NOW).grids()[0].rows())[0] == value


@pytest.mark.parametrize(
    "rows",
    [
        b'<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>', b'<row r="1"><c r="ZZZZZ1"><v>1</v></c></row>',
        b'<row r="1"><c r="XFE1"><v>1</v></c></row>', b"<row><c/>" + b"<c/>" * 16384 + b"</row>",
        b"<row/>" * 1_048_577, b"<row r='" + b"9" * 5000 + b"'><c/></row>",
    ],
)  # fmt: skip
def test_what_lies_beyond_a_sheet_is_refused(tmp_path: Path, rows: bytes) -> None:
    grid = FileHost(with_rows(tmp_path, rows), now=NOW).grids()[0]
    with pytest.raises(FileRefused, match=r"Il foglio «Piano» di «p\.xlsx» ha celle oltre l'ultima riga"):
        list(grid.rows())


@pytest.mark.parametrize(
    "rows",
    [
        b'<row r="1"><c r="A1" t="s"><v>99</v></c></row>', b'<row r="1"><c r="A1" t="str"><v>&#x110000;</v></c></row>',
        b'<row r="1"><c r="A1" t="str"><v>&#xD800;</v></c></row>', b'<row r="1"><c r="A1" t="zz"><v>1</v></c></row>',
        b'<row r="1"/><row r="1"/>', b'<row r="2"/><row r="1"/>', b'<row r="1"><c/><c r="A1"/></row>',
        b'<row r="x"/>', b'<row r="1"><c r="1A"><v>1</v></c></row>', b'<row r="1"><c r="A1" t="str"><v>&#' + b"9" * 9999 + b";</v></c></row>",
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused(tmp_path: Path, rows: bytes) -> None:
    grid = FileHost(with_rows(tmp_path, rows), now=NOW).grids()[0]
    with pytest.raises(FileRefused, match=r"Il foglio «Piano» di «p\.xlsx» è danneggiato"):
        [*grid.rows(), *grid.details({(1, 1)}, (1,))]


def test_a_cell_in_the_last_row_costs_the_rows_above_it_nothing(tmp_path: Path) -> None:
    path = with_rows(
        tmp_path, b'<row r="2"><c r="B2"><v>5</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c><c/></row>'
    )
    grid = FileHost(path, now=NOW).grids()[0]
    with pytest.raises(FileRefused):
        list(grid.rows())
    path = with_rows(
        tmp_path, b'<row r="2"><c r="B2"><v>5</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>'
    )
    rows = list(FileHost(path, now=NOW).grids()[0].rows())
    assert (rows[0], rows[1], rows[2], rows[-1], len(rows)) == ((), ["", 5.0], (), [1.0], 1_048_576)


def test_rows_that_are_only_formatted_are_none(tmp_path: Path) -> None:
    path = with_rows(
        tmp_path, b'<row r="1"><c r="A1"><v>5</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>'
    )
    assert list(FileHost(path, now=NOW).grids()[0].rows()) == [[5.0]]


def test_a_duration_too_long_is_a_number(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active["A1"], book.active["B1"] = 1e20, 1.5
    book.active["A1"].number_format = book.active["B1"].number_format = "[h]:mm"
    book.save(tmp_path / "p.xlsx")
    assert list(FileHost(tmp_path / "p.xlsx", now=NOW).grids()[0].rows()) == [[1e20, timedelta(days=1, hours=12)]]


def with_rows(folder: Path, rows: bytes) -> Path:
    def change(sheet: bytes) -> bytes:
        start = sheet.index(b"<sheetData>") + len(b"<sheetData>")
        return sheet[:start] + rows + sheet[sheet.index(b"</sheetData>") :]

    return edited(plan(folder / "p.xlsx"), {SHEET: change})


def test_cells_of_formats_alone_are_not_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blank = "".join(f'<row r="{row}"><c r="A{row}" s="0"/><c r="B{row}" s="0"></c></row>' for row in range(50, 90))
    path = edited(plan(tmp_path / "p.xlsx"), {SHEET: replaced("</sheetData>", f"{blank}</sheetData>")})
    looked: list[bytes] = []
    monkeypatch.setattr(sparse, "cells_of", lambda row, opening: looked.append(row) or cells_of(row, opening))
    with Package(path) as package:
        assert len(list(sparse.sparse_rows(package, SHEET))) == len(looked) == 5
