"""Rows that stay: renumbered, with the values of formulas that cannot stay."""

from pathlib import Path

from pdo_xl.ooxml.extract.cut import CutSheet
from pdo_xl.ooxml.extract.formulas import MovedFormulas
from pdo_xl.ooxml.extract.kept_rows import KeptRows
from pdo_xl.ooxml.extract.rows import StayingRows
from pdo_xl.ooxml.extract.texts import AllTexts, SomeTexts
from pdo_xl.ooxml.package import Package
from tests.ooxml.worksheet.sheets import PART, book_with, sheet

ROWS = (
    b'<row r="1"><c r="A1" s="2" t="inlineStr"><is><t>SF</t></is></c></row>'
    b'<row r="2" hidden="1"><c r="B2"><f>A1</f><v>7</v></c><c r="C2"><f t="array" ref="C2:C3">A2</f><v>8</v></c></row>'
    b'<row r="3"><c r="A3" s="5"/><c r="B3" cm="1"><f>B2*2</f><v>14</v></c><c><f t="shared" ref="C3:C4" si="1">B3</f></c></row>'
    b'<row r="4"><c r="C4"><f t="shared" si="1"/><v>3</v></c></row><row r="6" ht="30"/>'
)


def staying(tmp_path: Path, **options: object) -> bytes:
    kept = KeptRows([range(1, 2)])
    with Package(book_with(tmp_path / "a.xlsx", sheet(ROWS))) as package:
        cut = CutSheet(package, PART)
        rows = StayingRows(
            "Piano",
            cut,
            kept,
            MovedFormulas({"Piano": kept}),
            SomeTexts(AllTexts(package)),
            {(3, 1): 1},
            {(4, 3)},
            **options,
        )
        return rows.markup()


def test_they_go_up_and_keep_what_they_can(tmp_path: Path) -> None:
    assert staying(tmp_path) == (
        b'<row r="1" hidden="1"><c r="B1"><v>7</v></c><c r="C1"><v>8</v></c></row>'
        b'<row r="2"><c r="A2" t="inlineStr" s="5"><is><t>SF</t></is></c><c r="B2"><f>B1*2</f><v>14</v></c>'
        b'<c r="C2"><f>B2</f></c></row><row r="3"><c r="C3"/></row><row r="5" ht="30"/>'
    )


def test_a_filter_that_goes_hides_no_row(tmp_path: Path) -> None:
    assert b"hidden" not in staying(tmp_path, filtered=True)
