"""What a merged cell of types, targets or actual values shows holds for each row under it."""

import pytest

from pdo_xl.domain.plan import Field, Place, Plan
from pdo_xl.domain.scoring.score import score
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import Entry, Percent
from pdo_xl.sheet.address import Area
from pdo_xl.sheet.reading.read import read_plan
from tests.support import END_OF_YEAR, HEADER, TITLE, MemoryGrid, MemoryHost, more, row

G, H, I = 7, 8, 9  # noqa: E741 - the sheet's own letters


def plan(*rows: list[Entry], merges: list[Area]) -> Plan:
    return read_plan(MemoryHost(MemoryGrid("Piano", [[TITLE], HEADER, *rows], merges=merges))).plan


def read(plan: Plan) -> list[tuple[str, Entry, Entry]]:
    return [(one.type_text, one.target, one.actual) for own in plan.objectives for one in own.indicators]


def test_an_actual_value_holds_for_both_indicators() -> None:
    """The second was missing, without a word, and the objective had the score of the first alone."""
    made = plan(row(target=100.0, actual=50.0), more(target=50.0), merges=[Area(3, I, 4, I)])
    assert read(made) == [("Nr", 100.0, 50.0), ("Nr", 50.0, 50.0)]
    assert made.shared == (Place("Piano", 4, Field.ACTUAL),)
    assert [one.score for one in score(made, DEFAULTS, END_OF_YEAR).objectives] == [75]


def test_types_and_targets_hold_as_well_as_they_are_shown() -> None:
    first = row(kind="Percentuale", target=Percent(1.5), actual=Percent(1.2))
    below = [more(kind="", target=None, actual=Percent(1.5)), more(kind="", target=None)]
    made = plan(first, *below, merges=[Area(3, G, 5, G), Area(3, H, 5, H)])
    assert read(made) == [
        ("Percentuale", Percent(1.5), Percent(1.2)),
        ("Percentuale", Percent(1.5), Percent(1.5)),
        ("Percentuale", Percent(1.5), None),
    ]
    # A type is told apart by nothing, and nothing is to be said of it.
    assert made.shared == (Place("Piano", 4, Field.TARGET), Place("Piano", 5, Field.TARGET))


@pytest.mark.parametrize(
    "merge", [Area(3, I, 3, I + 1), Area(3, 1, 4, 6), Area(3, 10, 4, 10), Area(1, I, 2, I), Area(6, I, 9, I)]
)
def test_other_merged_areas_share_nothing(merge: Area) -> None:
    made = plan(row(actual=50.0), more(), merges=[merge])
    assert [actual for _, _, actual in read(made)] == [50.0, None]
    assert made.shared == ()


def test_what_is_covered_is_not_seen_and_a_blank_holds_for_nobody() -> None:
    over = [Area(3, I, 1_048_576, I)]
    made = plan(row(actual=50.0), more(actual=7.0), more(), row(objective="B"), merges=over)
    assert [actual for _, _, actual in read(made)] == [50.0, 50.0, 50.0, 50.0]
    assert read(plan(row(), more(), merges=over)) == [("Nr", 650.0, None), ("Nr", 10.0, None)]
