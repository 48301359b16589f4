"""The plan as it grows: its title and year, the rows that lack a text."""

from datetime import date

import pytest

from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.values.entry import CellError
from pdo_xl.sheet.columns.year import clues_in
from pdo_xl.sheet.reading.builder import Builder
from tests.sheet.reading.plans import read, shape
from tests.support import (
    HEADER,
    MemoryGrid,
    more,
    row,
)


def test_a_plan_without_a_title() -> None:
    plan = read(MemoryGrid("Piano", [HEADER, row(), HEADER, more()])).plan
    assert (plan.title, plan.year, shape(plan)) == ("", None, [(2, "SF", [2, 4])])


@pytest.mark.parametrize(
    ("above", "title", "year"),
    [
        ([["PIANO 2024"]], "PIANO 2024", 2024),
        ([["Comune di Prova"], [None, "PIANO\n2025"]], "PIANO 2025", 2025),
        ([["Comune di Prova"], ["PIANO"]], "Comune di Prova", None),
        ([["Delibera 12024 e 20245"]], "Delibera 12024 e 20245", None),
        ([[2024.0]], "", 2024),
        ([["Anno", 2024], ["Abitanti al 31.12.2022", 2010.5]], "Anno", 2024),
        ([["Esercizio:", date(2024, 1, 1)]], "Esercizio:", 2024),
        ([["Aggiornato il", date(2023, 6, 30)]], "Aggiornato il", None),
        ([["PEG 2023-2025"], ["ANNO 2024"]], "ANNO 2024", 2024),
    ],
)
def test_title_and_year(above: list[list[object]], title: str, year: int | None) -> None:
    plan = read(MemoryGrid("Piano", [*above, HEADER, row()])).plan
    assert (plan.title, plan.year) == (title, year)


def test_one_copy_of_each_text() -> None:
    builder = Builder()
    first = builder.text(" Vendere\nbidoni")
    assert first == "Vendere bidoni"
    assert builder.text(" Vendere\nbidoni") is first
    assert [builder.text(cell) for cell in (None, "", 12.0, date(2024, 1, 5))] == ["", "", "12", "2024-01-05"]


def test_the_title_is_the_first_line_that_tells_a_year() -> None:
    builder = Builder()
    builder.add_titles(["Comune", "PIANO 2024", "ANNO 2024"], clues_in([["Comune"], ["PIANO 2024"]], "Piano"))
    builder.add_titles(["Un altro foglio 2025"], clues_in([["Un altro foglio 2025"]], "GT"))
    assert builder.plan().title == "PIANO 2024"
    assert {clue.first for clue in (*builder.clues.worded, *builder.clues.alone)} == {2024, 2025}


def test_a_sheet_whose_name_tells_the_year_lends_the_plan_no_title() -> None:
    builder = Builder()
    builder.add_titles(["Comune", "Allegato"], clues_in([["Comune"]], "Piano 2024"))
    assert builder.plan().title == "Comune"


def test_cells_that_should_have_a_text_leave_their_rows_incomplete_once() -> None:
    builder = Builder()
    builder.incomplete.append((Place("Piano", 4, Field.UNIT), (Field.UNIT,)))
    error = CellError("#N/D")
    cells = {
        Place("Piano", row, field): error
        for row, field in [(5, Field.OBJECTIVE), (4, Field.SECTOR), (3, Field.SECTOR), (3, Field.UNIT), (6, Field.TYPE)]
    }
    builder.add_unread(cells)
    assert builder.incomplete == [
        (Place("Piano", 4, Field.UNIT), (Field.UNIT,)),
        (Place("Piano", 3, Field.SECTOR), (Field.SECTOR, Field.UNIT)),
        (Place("Piano", 5, Field.OBJECTIVE), (Field.OBJECTIVE,)),
    ]
    assert builder.plan().unread == cells
