from pathlib import Path

from xlsxwriter import Workbook

from pdo_xl.ooxml.book import sheet_parts
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worksheet.moved_comments import move_comments


def commented(path: Path) -> Path:
    with Workbook(path) as workbook:
        sheet = workbook.add_worksheet("Monitoraggio")
        sheet.write_comment("Q5", "cinque")
        sheet.write_comment("Q8", "otto")
    return path


def test_a_comment_goes_with_its_cell_and_its_drawing_too(tmp_path: Path) -> None:
    with Package(commented(tmp_path / "a.xlsx")) as package:
        move_comments(package, sheet_parts(package)["Monitoraggio"], {5: 9, 9: 5})
        comments, drawing = package.read("xl/comments1.xml"), package.read("xl/drawings/vmlDrawing1.vml")
    assert [b'ref="Q9"' in comments, b'ref="Q8"' in comments, b'ref="Q5"' in comments] == [True, True, False]
    assert b"<x:Row>8</x:Row>" in drawing
    assert b"<x:Row>7</x:Row>" in drawing
    assert b"<x:Row>4</x:Row>" not in drawing


def test_where_no_comment_moves_nothing_changes(tmp_path: Path) -> None:
    with Package(commented(tmp_path / "a.xlsx")) as package:
        move_comments(package, sheet_parts(package)["Monitoraggio"], {1: 2, 2: 1})
        assert not package.changed
