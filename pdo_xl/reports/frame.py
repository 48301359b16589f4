"""Results as a pandas table, for analysts."""

from typing import Any

import pandas as pd

from pdo_xl.domain.plan import Aspect
from pdo_xl.domain.scoring.assess import Assessed
from pdo_xl.domain.scoring.objective_score import ObjectiveResult, grade_of
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.timing import timing_of
from pdo_xl.domain.scoring.trajectory import Trajectory
from pdo_xl.domain.values.shown import shown

_NUMBERS = ("punteggio", "peso", "punteggio_obiettivo", "punti")


def indicators_frame(results: Results) -> pd.DataFrame:
    """One row per indicator, in the order of the sheet; target and actual as a person sees them.

    `andamento` and `andamento_obiettivo` are None when the year is over, and in the final account.

    Behind the usual columns come `prova`, which of a row's two tests it is, in a plan with such rows, and those that
    the plan has besides, by their names: stakeholder, fonte, partenza …
    """
    trajectory = results.trajectory
    frame = pd.DataFrame(
        [
            (*_record(result, assessed), *of_objective, _trend(trajectory, assessed, result))
            for result in results.objectives
            for of_objective in [_of_objective(result, results)]
            for assessed in result.indicators
        ],
        columns=list(_COLUMNS),
    )
    frame["scadenza"] = pd.to_datetime(frame["scadenza"])
    frame["ritardo_gg"] = frame["ritardo_gg"].astype("Int64")
    frame = frame.astype(dict.fromkeys(_NUMBERS, "float64"))
    if results.plan.second_tests:
        frame["prova"] = [str(assessed.indicator.aspect or Aspect.VALUE) for assessed in results.indicators]
    for name, texts in _others(results).items():
        frame[name] = texts
    return frame


def _others(results: Results) -> dict[str, list[str]]:
    """The texts of the columns that are only handed on, one for each indicator."""
    of_plan = results.plan.others
    rows = [of_plan.get(one.indicator.sheet, {}).get(one.indicator.row, {}) for one in results.indicators]
    names = dict.fromkeys(name for row in rows for name in row)
    # A table has each name once: a column of the plan's own goes before.
    return {name: [row.get(name, "") for row in rows] for name in names if name not in (*_COLUMNS, "prova")}


def _record(result: ObjectiveResult, assessed: Assessed) -> tuple[Any, ...]:
    objective, indicator = result.objective, assessed.indicator
    seen = shown if assessed.kind is None else assessed.kind.seen
    return (
        indicator.sheet,
        indicator.row,
        objective.sector,
        objective.manager,
        objective.unit,
        objective.service,
        objective.number,
        objective.text,
        indicator.text,
        assessed.kind.name if assessed.kind is not None else None,
        seen(indicator.target),
        seen(indicator.actual),
        assessed.due,
        assessed.score,
        str(assessed.state),
        assessed.delay,
        result.weight,
        result.score,
        result.points,
    )


def _of_objective(result: ObjectiveResult, results: Results) -> tuple[str, str, str | None]:
    """What each of an objective's rows says of it: its grade, its timing, how it goes."""
    trajectory = results.trajectory
    trend = None if trajectory is None else str(trajectory.of_objective(result).trend)
    return grade_of(result.status), str(timing_of(result, results.parameters).timing), trend


def _trend(trajectory: Trajectory | None, assessed: Assessed, result: ObjectiveResult) -> str | None:
    return None if trajectory is None else str(trajectory.of_indicator(assessed, result))


_COLUMNS = (
    "foglio",
    "riga",
    "settore",
    "responsabile",
    "sigla",
    "servizio",
    "obiettivo",
    "testo_obiettivo",
    "indicatore",
    "tipo",
    "atteso",
    "effettivo",
    "scadenza",
    "punteggio",
    "stato",
    "ritardo_gg",
    "peso",
    "punteggio_obiettivo",
    "punti",
    "grado",
    "tempo",
    "andamento_obiettivo",
    "andamento",
)
