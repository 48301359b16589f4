"""The look at a sheet before it is loaded."""

import pytest

from pdo_xl.hosts.file.reading.glance import glance
from pdo_xl.ooxml.markup import OutsideSheet, TooManyElements
from pdo_xl.sheet.address import Area
from tests.hosts.file.archives import HEADERS

HEAD = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/>'


def sheet(rows: bytes, tail: bytes = b"") -> list[bytes]:
    """A sheet in pieces of 7 bytes: no tag may be missed where one ends."""
    whole = HEAD + b"<sheetData>" + rows + b"</sheetData>" + tail + b"</worksheet>"
    return [whole[at : at + 7] for at in range(0, len(whole), 7)]


def row(number: int, *columns: str) -> bytes:
    cells = "".join(f'<c r="{column}{number}"><v>1</v></c>' for column in columns)
    return f'<row r="{number}">{cells}</row>'.encode()


def test_an_ordinary_sheet_may_be_filled_whatever_its_dimension_says() -> None:
    seen = glance(sheet(b"".join(row(number, *"ABCDEF") for number in range(1, 200))))
    assert (seen.dense, seen.merges) == (True, [])
    assert glance(sheet(b"")).dense
    assert len(HEADERS) == 4


@pytest.mark.parametrize(
    "rows",
    [
        row(1, "A") + row(1048576, "XFD"), row(1, "A") + row(900000, "B"), row(1, "A", "XFD") * 1 + row(99999, "C"),
        b'<row r="1"><c r="a1"/></row>', b'<row r="1"><c><v>1</v></c></row>', b"<row r='1'><c r='A1'/></row>",
        b'<row r="1"><c s="1" r="A1"/></row>', b'<row r="1"><c\tr="A1"/></row>', b'<row r="1"><c r="A1048576"/></row>',
    ],
)  # fmt: skip
def test_far_cells_and_cells_of_another_form_are_read_one_by_one(rows: bytes) -> None:
    assert not glance(sheet(rows)).dense


@pytest.mark.parametrize("rows", [row(1048577, "A"), row(4000000000, "A"), row(1, "XFE"), row(1, "ZZZ")])
def test_cells_beyond_the_sheet(rows: bytes) -> None:
    with pytest.raises(OutsideSheet):
        glance(sheet(rows))


def test_merges_are_seen() -> None:
    tail = b'<mergeCells count="2"><mergeCell ref="A1:XFD1048576"/><mergeCell ref="B2:C3"></mergeCell><mergeCell/></mergeCells>'
    seen = glance(sheet(row(1, "A"), tail))
    assert seen.merges == [Area(1, 1, 1048576, 16384), Area(2, 2, 3, 3)]


def test_merges_without_end_are_refused() -> None:
    with pytest.raises(TooManyElements):
        glance([b"".join(sheet(b"", b'<mergeCell ref="A1"/>' * 300_001))])


def test_the_cells_with_sparklines() -> None:
    """Nothing stands in them, and what is drawn there was drawn behind what came."""
    group = (
        b"<extLst><ext><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines>"
        b"<x14:sparkline><xm:f>Piano!H3:J3</xm:f><xm:sqref>K3</xm:sqref></x14:sparkline></x14:sparklines>"
        b"</x14:sparklineGroup></x14:sparklineGroups></ext></extLst>"
    )
    assert glance(sheet(row(1, "A"), group)).drawn == [Area(3, 11, 3, 11)]
    assert glance(sheet(row(1, "A"))).drawn == []
