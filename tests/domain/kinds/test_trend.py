"""Where indicators stand before the year's end: the vectors of the design, and what holds of all of them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.kinds.base import Actual, Target
from pdo_xl.domain.kinds.threshold import FULL
from pdo_xl.domain.kinds.trend import Course, Trend, Way, YearSoFar, due_on
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.values.direction import Direction
from pdo_xl.domain.values.entry import Entry
from tests.domain.scoring.courses import course

JUNE, SEPTEMBER, DECEMBER = date(2024, 6, 30), date(2024, 9, 30), date(2024, 12, 5)
WORST_FIRST = (Trend.LATE, Trend.AT_RISK, Trend.ON_TRACK, Trend.DONE)
ON_TRACK, AT_RISK, LATE, DONE = Trend.ON_TRACK, Trend.AT_RISK, Trend.LATE, Trend.DONE


def year(on: date, bands: tuple[float, float] = (90.0, 60.0), notice: int = 30) -> YearSoFar:
    return YearSoFar(date(2024, 1, 1), date(2024, 12, 31), on, bands, notice)


@pytest.mark.parametrize(
    ("kind", "target", "actual", "on", "trend"),
    [
        ("Nr.", 650.0, 700.0, JUNE, DONE),
        ("Nr.", 650.0, 650.0, DECEMBER, DONE),
        ("Nr.", 650.0, 300.0, JUNE, ON_TRACK),
        ("Nr.", 650.0, 200.0, JUNE, AT_RISK),
        ("Nr.", 650.0, 150.0, JUNE, LATE),
        ("Nr.", 650.0, 290.0, JUNE, ON_TRACK),
        ("Nr.", 650.0, 289.0, JUNE, AT_RISK),
        ("Nr.", 650.0, 193.0, JUNE, AT_RISK),
        ("Nr.", 650.0, 192.0, JUNE, LATE),
        ("Nr.", 10.0, 4.0, JUNE, ON_TRACK),
        ("Nr.", 10.0, 2.0, JUNE, AT_RISK),
        ("Nr.", 10.0, 1.0, JUNE, LATE),
        ("Nr.", 3.0, 0.0, JUNE, AT_RISK),
        ("Nr.", 3.0, 1.0, JUNE, ON_TRACK),
        ("Nr.", 1.0, 0.0, JUNE, ON_TRACK),
        ("Nr.", 1.0, 0.0, DECEMBER, AT_RISK),
        ("Nr.", 2.5, 1.0, JUNE, AT_RISK),
        ("Nr.", 0.0, 0.0, JUNE, ON_TRACK),
        ("Nr.", "almeno -5", -7.0, JUNE, LATE),
        ("Percentuale", "100%", "95%", JUNE, ON_TRACK),
        ("Percentuale", "100%", "80%", JUNE, AT_RISK),
        ("Percentuale", "100%", "50%", JUNE, LATE),
        ("Percentuale", "100%", "100%", JUNE, ON_TRACK),
        ("Percentuale", "100%", "100%", DECEMBER, AT_RISK),
        ("Nr.", "minore o uguale a 0", -2.0, JUNE, ON_TRACK),
        ("Nr.", "minore o uguale a 0", 0.4, JUNE, LATE),
        ("Nr.", "non superiore a 10", 12.0, JUNE, AT_RISK),
        ("si/no", "si", "in parte", JUNE, ON_TRACK),
        ("si/no", "si", "in parte", SEPTEMBER, AT_RISK),
        ("si/no", "si", "in parte", DECEMBER, LATE),
        ("si/no", "si", "no", JUNE, LATE),
        ("si/no", "si", "si", JUNE, DONE),
        ("Tempestività", "Entro 30 gg.", "33", JUNE, ON_TRACK),
        ("Tempestività", "Entro 30 gg.", "45", JUNE, LATE),
        ("Tempestività", "Entro 30 gg.", "30", DECEMBER, ON_TRACK),
        ("Tempestività", "Entro 30 gg.", "80%", JUNE, AT_RISK),
        ("Data", "31.03.2024", None, JUNE, LATE),
        ("Data", "30.06.2024", None, JUNE, AT_RISK),
        ("Data", "31.12.2024", None, JUNE, ON_TRACK),
        ("Data", "31.03.2024", "30.06.2024", JUNE, DONE),
        ("Data", "31.12.2024", "no", JUNE, LATE),
        ("Giudizio", "Migliorare", "50%", JUNE, ON_TRACK),
        ("Giudizio", "Migliorare", "30%", JUNE, AT_RISK),
        ("Giudizio", "Migliorare", "20%", JUNE, LATE),
        ("Giudizio", "Migliorare", "100%", JUNE, DONE),
        ("Giudizio", "Migliorare", "99%", DECEMBER, AT_RISK),
        ("Nr.", 650.0, None, JUNE, Trend.NO_DATA),
        ("Nr.", 650.0, "NV: sospeso", JUNE, Trend.NOT_ASSESSABLE),
        ("Nr.", 650.0, "boh", JUNE, Trend.TO_CHECK),
        ("boh", 650.0, None, JUNE, Trend.TO_CHECK),
    ],
)
def test_the_vectors(kind: str, target: Entry, actual: Entry, on: date, trend: Trend) -> None:
    assert course(kind, target, actual, on=on).trend is trend


@pytest.mark.parametrize(
    ("kind", "target", "actual", "way", "trend"),
    [
        ("Percentuale", "100%", "50%", "Cumulato", ON_TRACK),
        ("Percentuale", "100%", "40%", "cumulato", AT_RISK),
        ("Percentuale", "100%", "29%", "cumulato", LATE),
        ("Percentuale", "3%", "1%", "cumulato", AT_RISK),
        ("Nr.", 650.0, 300.0, " LIVELLO ", LATE),
        ("Nr.", 650.0, 600.0, "livello", ON_TRACK),
        ("Giudizio", "Migliorare", "50%", "livello", LATE),
        ("Nr.", "non superiore a 10", 4.0, "cumulato", ON_TRACK),
        ("Nr.", 650.0, 300.0, "boh", ON_TRACK),
        ("si/no", "si", "in parte", "livello", ON_TRACK),
    ],
)
def test_the_plan_may_say_the_way(kind: str, target: Entry, actual: Entry, way: str, trend: Trend) -> None:
    assert course(kind, target, actual, way=way).trend is trend


@pytest.mark.parametrize(
    ("due", "progress", "trend"),
    [
        (date(2024, 12, 31), 45.0, ON_TRACK),
        (date(2024, 12, 31), 44.0, AT_RISK),
        (date(2024, 12, 31), 29.0, LATE),
        (date(2024, 7, 30), 100.0, AT_RISK),
        (date(2024, 6, 29), 100.0, LATE),
        (date(2023, 6, 29), 100.0, LATE),
    ],
)
def test_of_a_date_the_worse_of_day_and_progress_holds(due: date, progress: float, trend: Trend) -> None:
    assert due_on(due, year(JUNE), progress).trend is trend


def test_a_plan_approved_late_has_less_time() -> None:
    approved = year(JUNE)._replace(start=date(2024, 6, 1))
    assert approved.elapsed == 30 / 214
    assert [approved.elapsed_to(date(2024, 5, day)) for day in (1, 31)] == [1.0, 1.0]
    assert [approved.elapsed_to(day) for day in (date(2024, 6, 1), date(2024, 7, 30))] == [1.0, 0.5]
    assert approved._replace(on=date(2024, 5, 1)).elapsed == 0.0


SHARE = (
    "è passato il {}% dell'anno, e di {} ci si aspetta {}: in linea da {}, a rischio da {}; il valore effettivo è {}"
)


@pytest.mark.parametrize(
    ("kind", "target", "actual", "on", "why"),
    [
        ("Nr.", 650.0, 200.0, JUNE, SHARE.format("49,73", 650, "323,22", 290, 193, 200)),
        ("Percentuale", "100%", "80%", JUNE, "il punteggio è 80: in linea da 90, a rischio da 60"),
        (
            "si/no",
            "si",
            "in parte",
            SEPTEMBER,
            "vale 50 punti, ed è passato il 74,86% dell'anno: 100 · 50/74,86 = 66,79",
        ),
        ("Nr.", 1.0, 0.0, date(2024, 12, 5), SHARE.format("92,9", 1, "0,93", 0, 0, 0) + ", ma alla fine dell'anno"),
        ("Data", "31.03.2024", None, JUNE, "la scadenza è passata da 91 giorni"),
        ("Data", "30.06.2024", None, JUNE, "alla scadenza si è arrivati oggi, e il preavviso è di 30 giorni"),
        ("Data", "01.07.2024", None, JUNE, "alla scadenza manca 1 giorno, e il preavviso è di 30 giorni"),
        ("Data", "15.07.2024", None, JUNE, "alla scadenza mancano 15 giorni, e il preavviso è di 30 giorni"),
        ("si/no", "si", "si", JUNE, "la risposta «si» vale tutti i punti"),
        ("si/no", "si", "no", JUNE, "la risposta «no» non è quella attesa, «si»"),
        ("Nr.", 650.0, None, JUNE, "manca il valore effettivo"),
    ],
)
def test_the_reason_has_the_numbers(kind: str, target: Entry, actual: Entry, on: date, why: str) -> None:
    assert course(kind, target, actual, on=on).why().startswith(why)


DAYS = st.dates(date(2024, 1, 1), date(2024, 12, 30))
AMOUNTS = st.one_of(st.integers(0, 60).map(float), st.floats(0, 1e6))
BANDS = st.tuples(st.floats(0, 100), st.floats(0, 100)).map(lambda pair: (max(pair), min(pair)))
WAYS = st.sampled_from((Way.CUMULATIVE, Way.LEVEL))
MEASURES = st.sampled_from(
    (("NUMERO", Direction.AT_LEAST), ("PERCENTUALE", Direction.AT_LEAST), ("NUMERO", Direction.AT_MOST))
)
CHOSEN = st.sampled_from((DEFAULTS, replace(DEFAULTS, number_tolerance=0.1, cap=120.0)))


def told(
    measure: tuple[str, Direction], target: float, actual: float, way: Way, so_far: YearSoFar, chosen: Parameters
) -> Course:
    kind, wanted, reached = KINDS[measure[0]], Target(target, measure[1]), Actual(actual)
    used = way if way in kind.ways(wanted) else kind.ways(wanted)[0]
    return kind.course(wanted, reached, kind.score(wanted, reached, chosen, 2024), used, so_far)


@given(MEASURES, AMOUNTS, AMOUNTS, AMOUNTS, WAYS, DAYS, BANDS, CHOSEN)
def test_more_is_never_worse_where_more_is_better(
    measure: tuple[str, Direction], target: float, one: float, other: float, way: Way, on: date,
    bands: tuple[float, float], chosen: Parameters,
) -> None:  # fmt: skip
    worse, better = sorted((one, other), reverse=measure[1] is Direction.AT_MOST)
    ranks = [
        WORST_FIRST.index(told(measure, target, actual, way, year(on, bands), chosen).trend)
        for actual in (worse, better)
    ]
    assert ranks == sorted(ranks)


@given(MEASURES, AMOUNTS, AMOUNTS, WAYS, DAYS, st.integers(0, 366), BANDS, st.integers(0, 366))
def test_nothing_gets_better_by_waiting(
    measure: tuple[str, Direction], target: float, actual: float, way: Way, on: date, later: int,
    bands: tuple[float, float], notice: int,
) -> None:  # fmt: skip
    then = min(on + timedelta(later), date(2024, 12, 30))
    ranks = [
        WORST_FIRST.index(told(measure, target, actual, way, year(day, bands, notice), DEFAULTS).trend)
        for day in (then, on)
    ]
    assert ranks == sorted(ranks)


@given(DAYS, DAYS, st.integers(0, 366), st.none() | st.floats(0, 100), BANDS)
def test_no_deadline_gets_better_by_waiting(
    due: date, on: date, later: int, progress: float | None, bands: tuple[float, float]
) -> None:
    then = min(on + timedelta(later), date(2024, 12, 30))
    ranks = [WORST_FIRST.index(due_on(due, year(day, bands), progress).trend) for day in (then, on)]
    assert ranks == sorted(ranks)


@given(MEASURES, AMOUNTS, AMOUNTS, WAYS, DAYS, CHOSEN)
def test_what_is_reached_is_never_late(
    measure: tuple[str, Direction], target: float, actual: float, way: Way, on: date, chosen: Parameters
) -> None:
    kind, wanted, reached = KINDS[measure[0]], Target(target, measure[1]), Actual(actual)
    if kind.score(wanted, reached, chosen, 2024) >= FULL:
        assert told(measure, target, actual, way, year(on), chosen).trend is not Trend.LATE


@pytest.mark.parametrize(
    ("kind", "target", "actual", "parameters"),
    [
        ("Percentuale", "100%", "95%", ("andamento",)),
        ("Percentuale", "100%", "80%", ("andamento",)),
        ("Percentuale", "100%", "100%", ()),
        ("Nr.", 650.0, 300.0, ("andamento", "finestra")),
        ("Nr.", 650.0, 650.0, ()),
    ],
)
def test_the_parameters_that_had_a_say(kind: str, target: Entry, actual: Entry, parameters: tuple[str, ...]) -> None:
    assert course(kind, target, actual, on=JUNE).parameters == parameters
