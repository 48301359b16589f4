"""Objectives that have the score a test wants, for the tests of objectives, sectors and the body."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pdo_xl.domain.scoring.objective_score import ObjectiveResult
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.values.entry import Entry
from tests.support import END_OF_YEAR, results_of, row

FINAL = replace(DEFAULTS, mode=Mode.FINAL)


def objective(*rows: Sequence[Entry], parameters: Parameters = DEFAULTS, on: date = END_OF_YEAR) -> ObjectiveResult:
    """The one objective of such rows."""
    (result,) = results_of(*rows, parameters=parameters, on=on).objectives
    return result


def scored(points: float | None, weight: Entry = None, **columns: str) -> list[Entry]:
    """A first row whose indicator has this score."""
    return row(target=100.0, actual=points, weight=weight, **columns)
