"""What was typed into a file, and what else was changed in it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.workbook.files.distribute_file import distribute_file
from pdo_xl.workbook.sharing.answers import has_answers, origin_of, read_answer
from tests.shared_out import HEADERS, RUN, fill, type_in


def test_typed_values_by_their_rows(shared: Path) -> None:
    path = shared / "fuori" / "Piano_2024_GT.xlsx"
    known = origin_of(path)
    assert known is not None
    assert not has_answers(path, known, RUN.now)
    type_in(path, {"I3": 5, "I8": "in parte"})
    answer = read_answer(path, known, RUN.now)
    typed = {row.out.source_row: row.cells[9].value for row in answer.rows if not row.cells[9].blank}
    assert (typed, answer.left) == ({9: 5.0, 14: "in parte"}, [])
    assert has_answers(path, known, RUN.now)


def insert_column(sheet: Any) -> None:
    for area in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(area))
    sheet["I3"] = 7
    sheet.move_range("I2:I8", cols=14)
    sheet["I2"] = "Commento"


@pytest.mark.parametrize(
    ("change", "left"),
    [
        (lambda sheet: sheet.__setitem__("F4", "Tutt'altro indicatore, che nessuno conosce"), []),
        (lambda sheet: sheet.insert_rows(9), []),
        (insert_column, []),
    ],
)
def test_what_moved_is_found(shared: Path, change: Callable[[Any], None], left: list[str]) -> None:
    path = shared / "fuori" / "Piano_2024_GT.xlsx"
    known = origin_of(path)
    fill(path, change)
    assert known is not None
    answer = read_answer(path, known, RUN.now)
    assert (len(answer.rows), answer.left) == (6, left)


def test_rows_taken_away_and_added_are_told(shared: Path) -> None:
    path = shared / "fuori" / "Piano_2024_GT.xlsx"
    known = origin_of(path)

    def change(sheet: Any) -> None:
        for column in range(5, 11):
            sheet.cell(8, column).value = None
        for column, text in enumerate(
            ("GT", "Neri", "U9", "Altro", "Obiettivo nuovo", "Del tutto nuovo", "Nr", 5), start=1
        ):
            sheet.cell(9, column, text)

    fill(path, change)
    assert known is not None
    told = read_answer(path, known, RUN.now).left
    assert "riga 9 («Del tutto nuovo»): aggiunta" in told
    assert "riga 8 («Indicatore 2 di Neri»): tolta" in told


def test_a_plan_that_cannot_be_read_any_more_is_told(shared: Path) -> None:
    path = shared / "fuori" / "Piano_2024_GT.xlsx"
    known = origin_of(path)
    fill(path, lambda sheet: sheet.delete_rows(1, 2))
    assert known is not None
    with pytest.raises(FileRefused, match="il piano non si legge più"):
        read_answer(path, known, RUN.now)


def test_a_sheet_that_was_sorted_gives_each_value_to_its_row_or_tells_it(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["GT", "Neri", "TEC", "Tecnico", "Regolamenti", "Atti approvati", "Nr", 30, None, 50],
        [None, None, None, None, None, "Giorni medi", "Nr", 20, None, None],
        ["GT", "Neri", "ANA", "Anagrafe", "Sportello", "Pratiche", "Nr", 30, None, 50],
        [None, None, None, None, None, "Giorni medi", "Nr", 10, None, None],
        [None, None, None, None, None, "Ore", "Nr", 10, None, None],
        ["GT", "Neri", "ANA", "Anagrafe", "Paghe", "Cedolini", "Nr", 12, None, 0],
        [None, None, None, None, None, "Ore", "Nr", 10, None, None],
    ]
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Piano"
    for row in (["PIANO DEGLI OBIETTIVI 2024"], HEADERS[:10], *rows):
        book.worksheets[0].append(row)
    book.save(tmp_path / "piano.xlsx")
    distribute_file(tmp_path / "piano.xlsx", tmp_path / "fuori", run=RUN)
    path = tmp_path / "fuori" / "Piano_2024_GT.xlsx"
    known = origin_of(path)
    assert known is not None

    def sort(sheet: Any) -> None:
        filled = [[*row[:8], nth, row[9]] for nth, row in enumerate(rows, start=3)]
        for nth, row in enumerate(sorted(filled, key=lambda row: str(row[5])), start=3):
            for column, value in enumerate(row, start=1):
                sheet.cell(nth, column).value = value

    fill(path, sort)
    answer = read_answer(path, known, RUN.now)
    assert {row.out.source_row: row.cells[9].value for row in answer.rows} == {n: float(n) for n in (3, 4, 5, 6, 8)}
    doubt = "spostata o cambiata, e non è certo quale riga del piano sia"
    assert answer.left == [
        "riga 7 («Ore»): tolta",
        "riga 8 («Ore»): aggiunta; da riportare a mano 9 in «Valore effettivo»",
        f"riga 7 («Ore»): {doubt}; da riportare a mano 7 in «Valore effettivo»",
    ]
