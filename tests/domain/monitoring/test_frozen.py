"""Results kept as rows, and counted again from them: the same figures."""

from datetime import date

import pytest

from pdo_xl.domain.kinds.trend import Trend
from pdo_xl.domain.monitoring.frozen import as_typed, freeze, objectives_of, sectors_of
from pdo_xl.domain.monitoring.keys import objective_keys
from pdo_xl.domain.scoring.score import score
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.snapshot import Notes
from pdo_xl.domain.values.entry import CellError, EarlyDate, Entry, Percent
from pdo_xl.sheet.reading.read import read_plan
from tests.support import MemoryHost, more, office_plan, results_of, row, sheet_of

JUNE = date(2024, 6, 30)
ROWS = [
    row("SF", target=100.0, actual=80.0, weight=60.0),
    more(kind="Data", target="31.03.2024"),
    row("SF", objective="Altro", target=10.0, weight=40.0),
    row("GT", objective="Terzo", target=10.0, actual="NV: sisma", weight=100.0),
    row("OR", objective="Quarto", kind="boh", target=10.0, actual=3.0, weight=None),
]


@pytest.mark.parametrize(
    ("entry", "kept"),
    [
        (None, None), ("  ", None), (3.0, 3.0), ("31.12.2024", "31.12.2024"), (date(2024, 12, 31), "31/12/2024"),
        (Percent(0.8), "80%"), (EarlyDate(5), "05/01/1900"), (CellError("#DIV/0!"), "#DIV/0!"), (True, "VERO"),
    ],
)  # fmt: skip
def test_a_value_is_kept_as_it_was_typed(entry: Entry, kept: Entry) -> None:
    assert as_typed(entry) == kept


def test_a_row_says_what_the_results_say() -> None:
    results = results_of(*ROWS, on=JUNE)
    first, overdue, missing, left_out, unread = freeze(results)
    assert (first.sheet, first.row, first.sector, first.manager, first.number) == ("Piano", 3, "SF", "Rossi", 1)
    assert (first.target, first.actual, first.score, first.state, first.trend) == (
        100.0,
        80.0,
        80.0,
        "Parziale",
        "in linea",
    )
    assert (overdue.state, overdue.delay, overdue.trend, overdue.weight) == ("Scaduto", 91, "in ritardo", 60.0)
    assert (missing.actual, missing.score, missing.trend) == (None, None, "senza dati")
    assert (left_out.actual, left_out.trend) == ("NV: sisma", "non valutabile")
    assert (unread.type_text, unread.state, unread.weight) == ("boh", "Da verificare", None)
    assert first.objective_key == overdue.objective_key != missing.objective_key
    assert len({each.key for each in (first, overdue, missing, left_out, unread)}) == 5


def test_a_number_of_a_percentage_is_kept_as_it_was_seen() -> None:
    (only,) = freeze(results_of(row(kind="Percentuale", target=0.8, actual=0.5)))
    assert (only.target, only.actual) == ("80%", "50%")


def test_what_people_typed_beside_an_objective_goes_along() -> None:
    results = results_of(*ROWS)
    notes = Notes("fatta la gara", "esterna")
    key = objective_keys(results.plan)[1].key
    assert [each.notes == notes for each in freeze(results, {key: notes})] == [False, False, True, False, False]


def test_after_the_year_nobody_tells_how_it_goes() -> None:
    rows = freeze(results_of(*ROWS))
    assert {each.trend for each in rows} == {""}
    objectives = objectives_of(rows, DEFAULTS)
    assert {objective.trend for objective in objectives} == {None}
    assert {sector.trend for sector in sectors_of(objectives, DEFAULTS)} == {None}


def test_counted_again_the_figures_are_the_same() -> None:
    plan = read_plan(office_plan()[0]).plan
    small = read_plan(MemoryHost(sheet_of(*ROWS))).plan
    for results in (score(plan, DEFAULTS, JUNE), score(small, DEFAULTS, JUNE)):
        objectives = objectives_of(freeze(results), DEFAULTS)
        assert [
            (each.result.score, each.result.weight, each.result.coverage, each.result.status) for each in objectives
        ] == [(each.score, each.weight, each.coverage, each.status) for each in results.objectives]
        trajectory = results.trajectory
        assert trajectory is not None
        assert [each.trend for each in objectives] == [
            trajectory.of_objective(each).trend for each in results.objectives
        ]
        for frozen, sector in zip(sectors_of(objectives, DEFAULTS), results.sectors, strict=True):
            assert (frozen.result.score, frozen.result.score_range, frozen.result.coverage, frozen.result.grades) == (
                sector.score, sector.score_range, sector.coverage, sector.grades,
            )  # fmt: skip
            assert frozen.trend == trajectory.of_sector(sector)


def test_weight_and_score_may_stand_on_one_row_of_an_objective_alone() -> None:
    rows = freeze(results_of(*ROWS, on=JUNE))
    rows[1] = rows[1]._replace(weight=None, objective_score=None)
    first = objectives_of(rows, DEFAULTS)[0]
    assert (first.result.weight, first.result.score, first.result.points) == (60.0, 40.0, 24.0)
    assert first.trend is Trend.LATE
    assert first.keyed.indicator == "Indicatore"
