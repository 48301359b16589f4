"""What holds for any target, any actual value and any parameters."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pdo_xl.domain.errors import PdoError, Unreadable
from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.kinds.kind import Kind
from pdo_xl.domain.plan import Indicator
from pdo_xl.domain.rules import check
from pdo_xl.domain.scoring.assess import State, assess
from pdo_xl.domain.settings.choices import Aggregation, Mode
from pdo_xl.domain.settings.late_bands import LateBands
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.settings.settings import apply_setting
from pdo_xl.domain.values.entry import Entry, Percent
from pdo_xl.domain.values.text import italian
from tests.domain.strategies import DAYS, late_bands, parameters
from tests.junk import DETERMINISTIC, entries
from tests.support import more, results_of, row

pytestmark = pytest.mark.slow

YEAR = 2024
number, percentage, deadline, _, promptness, *_others = KINDS.values()


@DETERMINISTIC
@given(st.sampled_from(list(KINDS.values())), entries(), entries(), parameters())
def test_scores_are_within_nothing_and_the_cap(kind: Kind, target: Entry, actual: Entry, given_: Parameters) -> None:
    try:
        points = kind.score(kind.read_target(target, YEAR), kind.read_actual(actual, YEAR), given_, YEAR)
    except Unreadable as error:
        assume(error.code != "PDO302")
        return
    assert 0 <= points <= given_.cap


@DETERMINISTIC
@given(DAYS, DAYS, DAYS, parameters())
def test_later_is_never_better_for_a_date(target: date, one: date, other: date, given_: Parameters) -> None:
    def points(done: date) -> float:
        return deadline.score(deadline.read_target(target, YEAR), deadline.read_actual(done, YEAR), given_, YEAR)

    earlier, later = sorted((one, other))
    assert points(earlier) >= points(later)


@DETERMINISTIC
@given(st.integers(1, 400), st.integers(0, 1000), st.integers(0, 1000), parameters())
def test_longer_is_never_better_for_a_term(term: int, one: int, other: int, given_: Parameters) -> None:
    def points(days: int) -> float:
        target, actual = (
            promptness.read_target(f"entro {term} gg.", YEAR),
            promptness.read_actual(f"{days} giorni", YEAR),
        )
        return promptness.score(target, actual, given_, YEAR)

    shorter, longer = sorted((one, other))
    assert points(shorter) >= points(longer)


@DETERMINISTIC
@given(st.integers(0, 2000), st.integers(0, 2000))
def test_more_cases_in_time_are_never_worse(one: int, other: int) -> None:
    def points(share: int) -> float:
        target, actual = promptness.read_target("30 gg", YEAR), promptness.read_actual(Percent(share / 1000), YEAR)
        return promptness.score(target, actual, DEFAULTS, YEAR)

    fewer, greater = sorted((one, other))
    assert points(fewer) <= points(greater)


@DETERMINISTIC
@given(st.integers(1, 10_000))
def test_a_percentage_is_met_however_it_is_written(hundredths: int) -> None:
    text = f"{italian(hundredths / 100)}%"
    writings: list[Entry] = [text, Percent(hundredths / 10_000), text.replace("%", " %")]
    for target in writings:
        for actual in writings:
            read = percentage.read_target(target, YEAR), percentage.read_actual(actual, YEAR)
            assert percentage.score(*read, DEFAULTS, YEAR) == 100


@DETERMINISTIC
@given(st.floats(-1e9, 1e9))
def test_a_number_is_read_back_as_it_is_written(value: float) -> None:
    written = italian(value, 6)
    assert number.read_actual(written, YEAR).value == pytest.approx(value, abs=1e-6)
    assert italian(number.read_actual(written, YEAR).value, 6) == written


@DETERMINISTIC
@given(DAYS)
def test_a_date_is_met_on_its_day(day: date) -> None:
    target = deadline.read_target(f"entro il {day:%d.%m.%Y}", YEAR)
    assert deadline.score(target, deadline.read_actual(f"{day:%d/%m/%Y}", YEAR), DEFAULTS, YEAR) == 100


@DETERMINISTIC
@given(entries(), entries(), st.sampled_from(["Nr", "%", "Data", "si/no", "Tempestività", "boh"]), parameters(), DAYS)
def test_any_row_has_a_state(target: Entry, actual: Entry, kind: str, given_: Parameters, on: date) -> None:
    result = assess(Indicator("Piano", 3, "x", kind, target, actual), given_, YEAR, on)
    assert result.state in State
    assert (result.state is State.TO_CHECK) == (bool(result.problems) and result.reason is None)
    assert result.delay is None or result.delay > 0
    assert result.score is None or 0 <= result.score <= given_.cap
    assert all(str(error) for _, error in result.problems)


@DETERMINISTIC
@given(DAYS, DAYS)
def test_states_of_a_deadline_follow_each_other(due: date, on: date) -> None:
    order = [State.GOING_ON, State.DUE_SOON, State.OVERDUE]

    def state(day: date) -> State:
        return assess(Indicator("Piano", 3, "x", "Data", due, None), DEFAULTS, YEAR, day).state

    assert order.index(state(on)) <= order.index(state(on + timedelta(days=1)))


SCORED = st.one_of(st.none(), st.integers(0, 130).map(float), st.floats(0, 130))


@DETERMINISTIC
@given(
    st.lists(st.tuples(st.integers(1, 60), st.lists(SCORED, min_size=1, max_size=4)), min_size=1, max_size=6),
    parameters(),
)
def test_means_lie_between_their_terms(objectives: list[tuple[int, list[float | None]]], given_: Parameters) -> None:
    rows = []
    for weight, (first, *others) in objectives:
        rows.append(row(target=100.0, actual=first, weight=float(weight)))
        rows.extend(more(target=100.0, actual=other) for other in others)
    results = results_of(*rows, parameters=given_)
    (sector,) = results.sectors
    scores = [result.score for result in results.objectives if result.score is not None]
    for result in results.objectives:
        counted = [
            assessed.score or 0.0
            for assessed in result.indicators
            if assessed.score is not None or given_.mode is Mode.FINAL
        ]
        assert (result.score is None) is (not counted)
        if result.score is not None:
            assert min(0.0, *counted, 0.0) <= result.score <= max(*counted, 100.0)
            if given_.aggregation is not Aggregation.ALL:
                assert min(counted) <= result.score <= max(counted)
    assert (sector.score is None) is (not scores)
    if sector.score is not None:
        assert min(scores) <= sector.score <= max(scores)
        assert results.body == sector.score
    assert sector.coverage is not None
    assert 0 <= sector.coverage <= 1
    assert sector.score_range is not None
    least, most = sector.score_range
    assert 0 <= least <= most <= max(100, given_.cap)
    if sector.score is None:
        assert (least, most) == (0, 100)
    else:
        assert least <= sector.score
        # A score above a hundred is lowered by whatever ends at a hundred.
        assert sector.score <= most or sector.score > 100
    assert most - least == pytest.approx(100 - 100 * sector.coverage)
    assert results.body_range == sector.score_range
    assert 0 <= sector.points <= sector.total_weight * given_.cap / 100 * (1 + 1e-12)


@DETERMINISTIC
@given(
    st.lists(
        st.lists(st.one_of(entries(), st.text("abcAB «»()' \n", max_size=12)), min_size=10, max_size=10), max_size=6
    )
)
def test_any_plan_is_scored_and_checked(rows: list[list[Entry]]) -> None:
    safe = [[None if isinstance(cell, int) and abs(cell) > 10**300 else cell for cell in cells] for cells in rows]
    for mode in Mode:
        for finding in check(results_of(*safe, parameters=replace(DEFAULTS, mode=mode))):
            assert finding.message


READERS: list[Callable[[Entry, int | None], object]] = [
    read for kind in KINDS.values() for read in (kind.read_target, kind.read_actual)
]


@DETERMINISTIC
@given(st.sampled_from(READERS), st.text(max_size=40) | st.text("0123456789.,/- %", max_size=20))
def test_no_text_makes_a_reader_fail(read: Callable[[Entry, int | None], object], text: str) -> None:
    for year in (None, YEAR):
        try:
            assert read(text, year) is not None
        except PdoError as error:
            assume(str(error))


@DETERMINISTIC
@given(late_bands())
def test_bands_are_read_back_as_they_are_written(bands: LateBands) -> None:
    rounded = LateBands(tuple((days, round(points, 2)) for days, points in bands.limits), round(bands.beyond, 2))
    pieces = [f"{days}: {italian(points)}" for days, points in rounded.limits] + [f"oltre: {italian(rounded.beyond)}"]
    assert apply_setting(DEFAULTS, "fasce_ritardo", "; ".join(pieces), "Parametri!B9").late_bands == rounded
