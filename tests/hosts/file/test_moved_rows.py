"""Rows of Monitoraggio that change places in a file, with everything that people gave them."""

from datetime import datetime
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from pdo_xl.hosts.file.host import FileHost
from pdo_xl.sheet.blocks import RowMoves, Writing
from tests.hosts.file.archives import parts


def written(path: Path, moves: dict[int, int]) -> bool:
    host = FileHost(path, now=datetime(2024, 6, 30, 12, 0), backup=False)
    host.write(Writing((), moves=(RowMoves("Monitoraggio", moves),)))
    host.close()
    return host.changed


def noted(path: Path) -> Path:
    book = Workbook()
    sheet = book.create_sheet("Monitoraggio")
    for row in (4, 5, 6):
        sheet.cell(row, 17).value = f"nota {row}"
        sheet.cell(row, 26).value = f'=Q{row}&" ok"'
    sheet["Q5"].comment = Comment("perché?", "Rossi")
    sheet["Q5"].fill = PatternFill("solid", "FFFF00")
    sheet["W5"].value = "delibera"
    sheet["W5"].hyperlink = "https://example.org/delibera"
    book.create_sheet("Altro")["A1"] = "=Monitoraggio!Q5"
    book.save(path)
    return path


def test_a_row_goes_with_format_comment_link_and_formulas(tmp_path: Path) -> None:
    path = noted(tmp_path / "a.xlsx")
    assert written(path, {4: 5, 5: 6, 6: 4})
    book = load_workbook(path)
    sheet = book["Monitoraggio"]
    assert [sheet.cell(row, 17).value for row in (4, 5, 6)] == ["nota 6", "nota 4", "nota 5"]
    assert [sheet.cell(row, 26).value for row in (4, 5, 6)] == ['=Q4&" ok"', '=Q5&" ok"', '=Q6&" ok"']
    assert sheet["Q6"].comment.text == "perché?"
    assert sheet["Q6"].fill.fgColor.rgb == "00FFFF00"
    assert sheet["W6"].hyperlink.target == "https://example.org/delibera"
    assert book["Altro"]["A1"].value == "=Monitoraggio!Q6"


def test_only_the_sheet_and_what_refers_to_it_changes(tmp_path: Path) -> None:
    path = noted(tmp_path / "a.xlsx")
    before = parts(path)
    written(path, {4: 7, 7: 4})
    after = parts(path)
    changed = {name for name in before if after.get(name) != before[name]}
    assert changed == {"xl/worksheets/sheet2.xml"}
