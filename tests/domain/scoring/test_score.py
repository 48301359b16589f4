"""The whole plan scored: what the results say of it, and how far the work is."""

from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.score import score
from pdo_xl.domain.settings.parameters import DEFAULTS
from tests.domain.scored import scored
from tests.support import END_OF_YEAR, more, plan_of, results_of, row


def test_without_any_year_nothing_is_beyond_it() -> None:
    results = results_of(row(kind="Data", target="31/12", actual="31/12"), title="PIANO")
    assert results.year is None
    assert results.objectives[0].indicators[0].state is State.TO_CHECK


def test_what_the_results_say_of_the_whole() -> None:
    results = results_of(scored(80.0), more(target=1.5, kind="%"), more(actual="quasi"))
    assert (results.scored, len(results.indicators), results.on, results.year) == (1, 3, END_OF_YEAR, 2024)
    assert [assessed.indicator.row for assessed in results.with_notes] == [4]
    assert [assessed.indicator.row for assessed in results.with_problems] == [5]


def test_the_indicators_once_more_those_together_that_say_the_same() -> None:
    results = results_of(scored(80.0), scored(90.0), more(target=100.0, actual=80.0), more(target=100.0, actual="80"))
    assert [[assessed.indicator.row for assessed in same] for same in results.alike] == [[3, 5], [4], [6]]
    assert sorted(assessed for same in results.alike for assessed in same) == sorted(results.indicators)


def test_progress_is_told_every_thousand_objectives() -> None:
    told: list[tuple[int, int]] = []
    score(plan_of(*[row()] * 1001), DEFAULTS, END_OF_YEAR, lambda done, total: told.append((done, total)))
    assert told == [(0, 1001), (1000, 1001)]
