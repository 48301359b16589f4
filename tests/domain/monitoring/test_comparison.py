"""Two days side by side: sectors, what moved, what has no data."""

from collections.abc import Sequence
from datetime import date

from pdo_xl.domain.kinds.trend import Trend
from pdo_xl.domain.monitoring.comparison import Comparison, Side
from pdo_xl.domain.monitoring.frozen import freeze
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.snapshot import Snapshot, SnapshotKind
from pdo_xl.domain.values.entry import Entry
from tests.support import results_of, row

JUNE, SEPTEMBER = date(2024, 6, 30), date(2024, 9, 30)


def side(day: date, *rows: Sequence[Entry]) -> Side:
    return Side.of(Snapshot(day, SnapshotKind.CHECK, freeze(results_of(*rows, on=day))), DEFAULTS)


def test_the_figures_of_a_side_are_those_of_the_results() -> None:
    results = results_of(row(target=100.0, actual=80.0, weight=60.0), row(objective="B", weight=40.0), on=JUNE)
    now = Side.now(results, "a.xlsx")
    assert (now.body, now.body_range) == (results.body, results.body_range)
    assert (now.day, now.kind, now.source) == (JUNE, None, "a.xlsx")
    assert [sector.result.score for sector in now.sectors] == [80.0]


def test_sectors_are_matched_by_name_and_those_that_are_gone_come_last() -> None:
    before = side(JUNE, row("GT", actual=1.0), row("SF", objective="B"))
    after = side(SEPTEMBER, row("sf", objective="B"), row("OR", objective="C"))
    pairs = Comparison(before, after).sectors
    assert [(pair.name, pair.before is None, pair.after is None) for pair in pairs] == [
        ("sf", False, False), ("OR", True, False), ("GT", False, True),
    ]  # fmt: skip


def test_an_objective_moved_if_its_grade_or_its_course_is_another() -> None:
    before = side(JUNE, row(target=100.0, actual=60.0), row(objective="Fermo", target=100.0, actual=100.0))
    after = side(SEPTEMBER, row(target=100.0, actual=60.0), row(objective="Fermo", target=100.0, actual=100.0))
    (moved,) = Comparison(before, after).moved
    assert (moved.before.trend, moved.after.trend) == (Trend.ON_TRACK, Trend.AT_RISK)
    assert moved.otherwise
    over = Comparison(
        after, side(date(2024, 12, 31), row(target=100.0, actual=100.0), row(objective="Fermo", actual=100.0))
    )
    assert [(each.before.grade, each.after.grade, each.otherwise) for each in over.moved] == [
        ("raggiunto in parte", "raggiunto", False), ("raggiunto", "non raggiunto", False),
    ]  # fmt: skip


def test_a_reworded_objective_is_still_the_same() -> None:
    before = side(JUNE, row(objective="Aprire lo sportello", target=10.0, actual=1.0))
    after = side(SEPTEMBER, row(objective="Aprire lo sportello il sabato", target=10.0, actual=10.0))
    (moved,) = Comparison(before, after).moved
    assert moved.after.grade == "raggiunto"


def test_what_had_no_data_on_both_days() -> None:
    rows = [
        row(objective="Muto"),
        row(objective="Dato", actual=3.0),
        row(objective="Data", kind="Data", target="31.03.2024"),
        row(objective="Escluso", actual="NV: sisma"),
    ]
    silent = Comparison(side(JUNE, *rows), side(SEPTEMBER, *rows)).silent
    assert [each.objective.result.objective.text for each in silent] == ["Muto"]
    filled = Comparison(side(JUNE, *rows), side(SEPTEMBER, row(objective="Muto", actual=0.0), *rows[1:]))
    assert filled.silent == []
