"""Title and header where they stand again between the rows."""

from collections.abc import Sequence

import pytest

from pdo_xl.domain.plan import Field, Place
from pdo_xl.sheet.columns.locate import Layout
from pdo_xl.sheet.reading.read import read_plan
from pdo_xl.sheet.reading.repeats import Repeats
from tests.junk import JUNK
from tests.sheet.reading.plans import read, shape
from tests.sheet.reading.rows import BLANK, HALVES, at, counted
from tests.support import (
    HEADER,
    TITLE,
    MemoryGrid,
    MemoryHost,
    more,
    plan_of,
    row,
)


def test_repeated_titles_and_headers_are_skipped() -> None:
    plan = plan_of(row(), [TITLE], HEADER, more(), BLANK, [TITLE], HEADER, row("GT"))
    assert shape(plan) == [(3, "SF", [3, 6]), (10, "GT", [10])]
    assert plan.repeated == tuple(Place("Piano", number, Field.SECTOR) for number in (4, 5, 8, 9))


def test_a_repeated_header_may_be_written_otherwise() -> None:
    again = [text.upper().replace(" ", "\n") for text in HEADER]
    assert shape(plan_of(row(), again, more())) == [(3, "SF", [3, 5])]


@pytest.mark.parametrize("title", ["PIANO\nDEGLI OBIETTIVI 2024", "  PIANO DEGLI OBIETTIVI 2024", "P 2024"])
def test_a_repeated_title_may_have_breaks_and_spaces(title: str) -> None:
    plan = plan_of(row(), [title], more(), [None, None, title], more(), title=title)
    assert shape(plan) == [(3, "SF", [3, 5, 7])]
    assert len(plan.repeated) == 2
    assert plan.incomplete == ()


def test_the_other_lines_above_the_header_may_be_repeated_too() -> None:
    above: list[Sequence[object]] = [["Comune di Prova"], [TITLE], [None, "Allegato A"]]
    grid = MemoryGrid("Piano", [*above, HEADER, row(), *above, HEADER, more()])
    plan = read(grid).plan
    assert shape(plan) == [(5, "SF", [5, 10])]
    assert (plan.title, len(plan.repeated), plan.incomplete) == (TITLE, 4, ())


@pytest.mark.parametrize("letter", "BCEFGHIJ")
def test_a_title_repeated_in_any_column(letter: str) -> None:
    plan = plan_of(*HALVES, at((letter, TITLE)), more())
    assert ([place.row for place in plan.repeated], plan.totals) == ([5], ())
    assert counted(plan) == [(3, [3], [3]), (4, [4, 6], [4])]


def test_a_header_repeated_in_other_columns_or_with_the_year_beside_it() -> None:
    grid = MemoryGrid(
        "Piano", [["Anno", 2024.0], HEADER, *HALVES, [None, None, "Anno", None, 2024.0], [None, *HEADER], more()]
    )
    plan = read_plan(MemoryHost(grid)).plan
    assert [place.row for place in plan.repeated] == [5, 6]
    assert counted(plan) == [(3, [3], [3]), (4, [4, 7], [4])]


def test_one_word_of_a_header_alone_may_be_anything() -> None:
    columns = {field: column for column, field in enumerate(list(Field)[:10], start=1)}
    repeats = Repeats(Layout("Piano", 2, columns, {}, 10), [HEADER], [[TITLE], ["Comune"]])
    assert repeats.is_one([None, "COMUNE", *[None] * 8])
    assert repeats.is_one([HEADER[0], HEADER[4], *[None] * 8])
    assert not repeats.is_one([HEADER[0], *[None] * 9])
    assert repeats.is_one([*HEADER, "una nota dell'ufficio"])
    assert not repeats.is_one([*[None] * 10, "una nota dell'ufficio"])
    assert not repeats.is_one([*HEADER[:9], "altro", "una nota dell'ufficio"])
    assert not repeats.is_one([TITLE, "altro", *[None] * 8])
    assert not repeats.is_one([2024.0, *[None] * 9])


@pytest.mark.parametrize("place", range(10))
def test_junk_in_any_column_repeats_nothing(place: int) -> None:
    columns = {field: column for column, field in enumerate(list(Field)[:10], start=1)}
    repeats = Repeats(Layout("Piano", 2, columns, {}, 10), [HEADER], [[TITLE]])
    for entry in JUNK:
        cells = row()
        cells[place] = entry
        assert not repeats.is_one(cells)
