"""Title and header where they stand again between the rows."""

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdo_xl.domain.errors import NoPlan
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.values.text import shorten
from pdo_xl.sheet.columns.locate import NOTHING_KNOWN, Layout
from pdo_xl.sheet.reading.read import read_plan
from pdo_xl.sheet.reading.repeats import Repeats, displaced
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


SWAPPED = [*HEADER[:7], HEADER[8], HEADER[7], *HEADER[9:]]
REFUSED = (
    "PDO101: nel foglio «Piano» l'intestazione ripetuta alla riga {row} ha le colonne in un altro ordine: «{header}» è "
    "in {there}, alla riga {first} in {here}, e le righe sotto si leggerebbero male. Mettere le colonne nello stesso "
    "ordine, o portare la seconda tabella in un altro foglio."
)


def test_a_header_repeated_with_two_columns_swapped_is_refused() -> None:
    """Five of ten done, the actual before the target: read in the first header's order that would be all of it."""
    with pytest.raises(NoPlan) as refused:
        plan_of(*HALVES, SWAPPED, row("GT", target=5.0, actual=10.0))
    said = REFUSED.format(row=5, first=2, header=shorten(HEADER[8], 40), there="H", here="I")
    assert str(refused.value) == said


def test_each_table_in_a_sheet_of_its_own_is_read_in_its_own_order() -> None:
    first = MemoryGrid("SF", [[TITLE], HEADER, *HALVES])
    second = MemoryGrid("GT", [[TITLE], SWAPPED, row("GT", target=5.0, actual=10.0)])
    indicator = read(first, second).plan.objectives[-1].indicators[0]
    assert (indicator.target, indicator.actual) == (10.0, 5.0)


def test_the_second_row_of_a_header_swapped_is_refused_too() -> None:
    above = [*HEADER[:7], "Valore", None, HEADER[9]]
    below = [*[None] * 7, "atteso", "effettivo"]
    grid = MemoryGrid("Piano", [[TITLE], above, below, row(), above, [*[None] * 7, "effettivo", "atteso"], row("GT")])
    with pytest.raises(NoPlan) as refused:
        read(grid)
    assert str(refused.value) == REFUSED.format(row=6, first=3, header="effettivo", there="H", here="I")


def test_swapped_periods_of_actual_values_are_refused() -> None:
    header = [*HEADER[:8], "Valore effettivo al 30/06", "Valore effettivo al 31/12", HEADER[9]]
    swapped = [*header[:8], header[9], header[8], header[10]]
    values = [*row()[:8], 5.0, 10.0, 100.0]
    with pytest.raises(NoPlan, match="«Valore effettivo al 31/12» è in I, alla riga 2 in J"):
        read(MemoryGrid("Piano", [[TITLE], header, values, swapped, values]))


def test_columns_of_the_offices_own_may_stand_in_any_order() -> None:
    header, swapped = [*HEADER, "Note", "Capo"], [*HEADER, "Capo", "Note"]
    plan = read(MemoryGrid("Piano", [[TITLE], header, row(), swapped, row("GT")])).plan
    assert shape(plan) == [(3, "SF", [3]), (5, "GT", [5])]


def test_a_few_words_of_the_header_in_another_order_are_no_header() -> None:
    assert shape(plan_of(row(), at(("B", HEADER[8]), ("C", HEADER[7])), more())) == [(3, "SF", [3, 5])]


OTHER_WORDS = ["Area", "Dirigente", "Sigla", "Ufficio", "Obiettivi", "KPI", "Tipologia", "Target", "Consuntivo", "Peso"]


def test_a_header_in_other_words_is_one_where_its_columns_are_the_same() -> None:
    plan = plan_of(*HALVES, OTHER_WORDS, row("GT"))
    assert shape(plan) == [(3, "SF", [3]), (4, "SF", [4]), (6, "GT", [6])]
    assert [place.row for place in plan.repeated] == [5]


def test_a_header_in_other_words_with_two_columns_swapped_is_refused() -> None:
    swapped = [*OTHER_WORDS[:7], OTHER_WORDS[8], OTHER_WORDS[7], OTHER_WORDS[9]]
    with pytest.raises(NoPlan) as refused:
        plan_of(*HALVES, swapped, row("GT", target=5.0, actual=10.0))
    assert str(refused.value) == REFUSED.format(row=5, first=2, header="Consuntivo", there="H", here="I")


def test_a_table_that_stands_further_right_with_its_rows_is_refused() -> None:
    """Its targets were read as actual values, and `nuovo-anno` emptied them."""
    with pytest.raises(NoPlan) as refused:
        plan_of(*HALVES, [None, *HEADER], [None, *row("GT")])
    said = REFUSED.format(row=5, first=2, header=shorten(HEADER[6], 40), there="H", here="G")
    assert str(refused.value) == said


def test_a_header_with_columns_between_those_of_the_first_is_refused_though_it_is_wider() -> None:
    """The second table was read by the first one's columns: its header as an objective, its texts as weights."""
    narrow = ["Settore", "Responsabile", "Obiettivo", "Indicatore", "Target", "Peso", "Tipologia", "Consuntivo"]
    wide = ["Settore", "Responsabile", "Sigla", "Servizio", "Obiettivo", "Indicatore", "Tipologia", "Target", "Consuntivo", "Peso"]  # fmt: skip
    known = NOTHING_KNOWN._replace(dispensable=frozenset({Field.UNIT, Field.SERVICE}))
    grid = MemoryGrid("Piano", [narrow, ["SF", "Rossi", "A", "I", 10.0, 100.0, "Nr", 5.0], wide, row("GT")])
    with pytest.raises(NoPlan) as refused:
        read_plan(MemoryHost(grid), known=known)
    assert str(refused.value) == REFUSED.format(row=3, first=1, header="Obiettivo", there="E", here="C")


@pytest.mark.parametrize("place", [4, 5, 7, 8, 9])
def test_a_row_that_begins_like_a_header_is_of_the_plan(place: int) -> None:
    """«Obiettivo 1», «Target di spesa»: one cell that is of the row alone makes it one of the plan's."""
    cells: list[object] = ["Settore tecnico", "Responsabile di area", "Sigla", "Servizio", *OTHER_WORDS[4:]]
    cells[6] = "Nr."
    cells[place] = [0, 0, 0, 0, "Rifare il tetto", "Metri rifatti", 0, "650", "325", 100.0][place]
    assert shape(plan_of(row(), cells)) == [(3, "SF", [3]), (4, "Settore tecnico", [4])]


@given(st.permutations(range(1, 8)), st.lists(st.booleans(), min_size=7, max_size=7))
def test_of_columns_in_another_order_one_that_is_read_is_named(columns: list[int], is_read: list[bool]) -> None:
    texts = [*zip("abcdefg", columns, is_read, strict=True)]
    wrong = [pair for pair in combinations(texts, 2) if pair[0][1] > pair[1][1] and (pair[0][2] or pair[1][2])]
    named = displaced(texts)
    assert (named is None) is (not wrong)
    assert named is None or any(named == text and read for pair in wrong for text, _, read in pair)


@pytest.mark.parametrize("places", [[*range(7), 8, 9, 7], [7, *range(7), 8, 9]])
def test_a_header_in_other_words_is_one_wherever_its_targets_are(places: list[int]) -> None:
    grid = MemoryGrid("Piano", [[TITLE], *[[line[place] for place in places] for line in (HEADER, row(), OTHER_WORDS)]])
    assert [place.row for place in read(grid).plan.repeated] == [4]


def test_without_a_column_of_targets_no_header_in_other_words_is_looked_for() -> None:
    columns = {field: column for column, field in enumerate(list(Field)[:7], start=1)}
    assert Field.TARGET not in columns
    assert not Repeats(Layout("Piano", 2, columns, {}, 10), [HEADER], [[TITLE]]).is_one(row())


def test_a_table_that_stands_further_left_with_its_rows_is_refused() -> None:
    places = [6, 0, 1, 2, 3, 4, 5, 7, 8, 9]
    header, first, second = [[line[place] for place in places] for line in (HEADER, row(), row("GT"))]
    with pytest.raises(NoPlan) as refused:
        read(MemoryGrid("Piano", [[TITLE], [None, *header], [None, *first], header, second]))
    said = REFUSED.format(row=4, first=2, header=shorten(HEADER[6], 40), there="A", here="B")
    assert str(refused.value) == said
