"""How far to the right the drawings of a sheet reach."""

from pathlib import Path

import pytest
import xlsxwriter

from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worksheet.drawn_columns import last_drawn_column
from tests.hosts.file.archives import edited

SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(("corner", "last"), [("", 0), ("A1", 4), ("S3", 22)])
def test_a_text_box_reaches_from_its_corner(corner: str, last: int, tmp_path: Path) -> None:
    path = tmp_path / "p.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Piano")
        sheet.write_comment("Z9", "una nota non si stampa")
        if corner:
            sheet.insert_textbox(corner, "da rivedere", {"width": 200})
    with Package(path) as package:
        assert last_drawn_column(package, SHEET) == last


def test_what_is_drawn_as_in_excel_2003_counts_and_notes_do_not(tmp_path: Path) -> None:
    """An embedded document right of the plan was not printed any more, without a word."""
    path = tmp_path / "p.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Piano")
        sheet.write_comment("Z9", "una nota non si stampa")

    def drawn(markup: bytes) -> bytes:
        shape = (
            b'<v:shape id="_x0000_s1999"><x:ClientData ObjectType="Pict"><x:SizeWithCells/><x:Anchor>\n 10, 5, 2, 5, 13, 5, '
            b"4, 5</x:Anchor></x:ClientData></v:shape></xml>"
        )
        return markup.replace(b"</xml>", shape)

    with Package(path) as package:
        assert last_drawn_column(package, SHEET) == 0
    edited(path, {"xl/drawings/vmlDrawing1.vml": drawn})
    with Package(path) as package:
        assert last_drawn_column(package, SHEET) == 14
