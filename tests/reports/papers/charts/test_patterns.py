"""The patterns of the segments, and the ink that is read on them."""

from itertools import combinations

import pytest

from pdo_xl.domain.scoring.assess import State
from pdo_xl.reports.palette import GRADES, LOOKS, PLAIN, Look, Pattern, look_named
from pdo_xl.reports.papers.charts.patterns import PATTERNS, fill_of, ink_on
from tests.reports.colours import contrast


@pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))
def test_a_number_can_be_read_on_every_fill(look: Look) -> None:
    assert contrast(ink_on(look.strong), look.strong) >= 4.5


@pytest.mark.parametrize(("one", "other"), list(combinations(GRADES, 2)))
def test_two_grades_are_told_apart_in_grey_print(one: str, other: str) -> None:
    first, second = GRADES[one], GRADES[other]
    assert first.pattern is not second.pattern or contrast(first.strong, second.strong) >= 3


def test_every_pattern_that_a_look_has_can_be_drawn() -> None:
    drawn = {look.pattern for look in LOOKS.values()} - {Pattern.SOLID, Pattern.OUTLINE}

    assert drawn == set(PATTERNS)
    for pattern, make in PATTERNS.items():
        tile = make("nome")
        assert (tile.tag, tile.get("id")) == ("pattern", "nome"), pattern
        assert len(tile) >= 1


def test_a_look_has_its_colour_and_pattern() -> None:
    late = look_named("Scaduto")
    assert late is not None
    assert fill_of(late) == ("#7B1E0A", Pattern.CROSSED)
    assert look_named("in linea") is LOOKS[State.REACHED_LATE]
    assert (look_named(None), look_named("qualcosa")) == (None, None)
    assert PLAIN is look_named("non misurabile")
