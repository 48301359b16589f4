"""A sheet cut into its rows."""

from pathlib import Path

from pdo_xl.ooxml.extract.cut import CutSheet, shared_text_of, with_shared_text
from pdo_xl.ooxml.package import Package
from tests.ooxml.worksheet.sheets import PART, book_with, sheet

ROWS = (
    b'<row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2"><f t="shared" ref="B2:B9" si="0">A2&amp;"x"</f><v>1</v></c></row>'
    b'<row r="5"/><row r="9"><c r="B9"><f t="shared" si="0"/></c></row>'
)


def test_rows_and_what_surrounds_them(tmp_path: Path) -> None:
    with Package(book_with(tmp_path / "a.xlsx", sheet(ROWS, b"<sheetPr/>", b'<autoFilter ref="A1"/>'))) as package:
        cut = CutSheet(package, PART)
    assert list(cut.rows) == [2, 5, 9]
    assert b"<sheetPr/><sheetData/><autoFilter" in cut.around
    assert sorted(cut.cells(2)) == [1, 2]
    assert cut.cells(5) == cut.cells(7) == {}
    assert cut.shared_formulas == {b"0": ("B2", 'A2&"x"')}


def test_shared_texts_are_named_anew() -> None:
    cell = b' r="A2" t="s"><v>3</v></c>'
    assert shared_text_of(cell) == 3
    assert with_shared_text(cell, 12) == b' r="A2" t="s"><v>12</v></c>'
    assert shared_text_of(b' r="A2"/>') is None
    assert with_shared_text(b' r="A2"/>', 1) == b' r="A2"/>'
