"""Cells of a file whose formats show their numbers, or days, in other words."""

from datetime import date, datetime
from pathlib import Path

import openpyxl

from pdo_xl import open_plan, score
from pdo_xl.domain.values.entry import Worded
from pdo_xl.hosts.file.host import FileHost
from tests.support import END_OF_YEAR, HEADER, TITLE, row


def _book(path: Path, *formats: str) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Piano"
    rows = [
        row(kind="Percentuale", target=1.0, actual=1.0),
        row(objective="Altro", kind="Data", target=datetime(2024, 6, 1), actual="15/06/2024"),
        row(objective="Terzo", kind="Nr", target="max 5", actual=0.0),
    ]
    for line in ([TITLE], HEADER, *rows):
        sheet.append(line)
    for cell, code in zip(("H3", "H4", "I5"), formats, strict=False):
        sheet[cell].number_format = code
    book.save(path)
    return path


def test_what_cells_show_is_told(tmp_path: Path) -> None:
    (grid,) = FileHost(_book(tmp_path / "a.xlsx", '0"%"', "mmm-yy", "0;-0;;@"), now=datetime(2024, 12, 31)).grids()
    cells = {(3, 8): 1.0, (3, 9): 1.0, (4, 8): date(2024, 6, 1), (5, 9): 0.0, (9, 9): 5.0}
    assert grid.worded(cells.items()) == {
        (3, 8): Worded(1.0, "1%"),
        (4, 8): Worded(date(2024, 6, 1), "giugno 2024"),
        (5, 9): Worded(0.0, "", tells=False),
    }


def test_a_plan_counts_what_its_cells_show(tmp_path: Path) -> None:
    plain = score(open_plan(_book(tmp_path / "a.xlsx")), on=END_OF_YEAR)
    shown = score(open_plan(_book(tmp_path / "b.xlsx", '0"%"', "mmm-yy", "0;-0;;@")), on=END_OF_YEAR)
    assert [assessed.score for assessed in plain.indicators] == [100.0, 90.0, 100.0]
    assert [assessed.score for assessed in shown.indicators] == [100.0, 100.0, 100.0]
    said = [[note.code for _, note in assessed.notes if note.code == "PDO319"] for assessed in shown.indicators]
    assert said == [["PDO319"], ["PDO319"], ["PDO319"]]


def test_a_hidden_weight_is_told_and_words_around_one_are_not(tmp_path: Path) -> None:
    path = _book(tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(path)
    book["Piano"]["J3"].number_format = ";;;"
    book["Piano"]["J4"].number_format = '0" punti"'
    book.save(path)
    weights = [cell.entry for objective in open_plan(path).objectives for cell in objective.weights]
    assert weights == [Worded(100.0, "", tells=False), 100.0, 100.0]
