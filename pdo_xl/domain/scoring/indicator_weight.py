"""The weight of an indicator in its objective, where the plan has a column for it.

With `aggregazione` = `pesata` an objective's score is Σ(weight·score) / Σ weight over the indicators that count in its
mean: the weights need not total 100. The weight of an objective's only indicator changes nothing and may be blank.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import fsum
from typing import NamedTuple

from pdo_xl.domain.errors import UnreadableWeight
from pdo_xl.domain.scoring.assess import Assessed, State
from pdo_xl.domain.scoring.weight import SUM_TOLERANCE, Weight, bare_fraction, is_percentage, points_of
from pdo_xl.domain.values.entry import Entry, is_blank
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import italian

_FEWEST = 2
"""Rows whose weights can make a difference."""


class WeightProblem(NamedTuple):
    """An indicator whose weight is missing, unreadable, or with all the others of its objective zero."""

    assessed: Assessed
    message: str
    suggestion: str


def indicator_weights(indicators: Sequence[Assessed], cells: Mapping[int, Entry]) -> dict[int, float] | None:
    """The weights of an objective's indicators by row, without those that are not assessable; None for a problem.

    The two tests of one row weigh alike: each has half of the row's weight.
    """
    if next(weight_problems(indicators, cells), None) is not None:
        return None
    points = {assessed.indicator.row: _points(assessed, cells) for assessed in _counted(indicators)}
    if len(points) < len(indicators):
        assessable = [assessed for assessed in indicators if assessed.state is not State.NOT_ASSESSABLE]
        tests = Counter([assessed.indicator.row for assessed in assessable])
        return {row: weight / tests[row] for row, weight in points.items()}
    return points


def are_of_one_row(indicators: Sequence[Assessed]) -> bool:
    """Whether one row alone is assessable: then its weight changes nothing."""
    return len(_counted(indicators)) < _FEWEST


def weight_problems(indicators: Sequence[Assessed], cells: Mapping[int, Entry]) -> Iterator[WeightProblem]:
    """What is wrong with the weights of one objective's indicators."""
    counted = _counted(indicators)
    if len(counted) < _FEWEST:
        return
    signed = any(is_percentage(cells.get(assessed.indicator.row)) for assessed in counted)
    fractions = [] if signed else [*_fractions_beside_points(counted, cells)]
    if fractions:
        yield from fractions
        return
    total = 0.0
    wrong = False
    for assessed in counted:
        entry = cells.get(assessed.indicator.row)
        fraction = bare_fraction(entry) if signed else None
        if fraction is not None:
            # Beside 60% it may be 40% or 0.4%: the mean would be another one.
            wrong = True
            yield WeightProblem(
                assessed,
                f"il peso «{shown(entry)}» è senza il segno %, che altri pesi dello stesso obiettivo hanno",
                f"scriverlo con il segno: {italian(100 * fraction)}% oppure {italian(fraction)}%",
            )
            continue
        try:
            total += _points(assessed, cells)
        except UnreadableWeight as error:
            wrong = True
            yield WeightProblem(assessed, str(error), error.suggestion)
    if not wrong and not total:
        yield WeightProblem(
            counted[0],
            "i pesi degli indicatori di questo obiettivo sono tutti zero",
            "scrivere un peso maggiore di zero almeno per un indicatore",
        )


def _fractions_beside_points(counted: Sequence[Assessed], cells: Mapping[int, Entry]) -> Iterator[WeightProblem]:
    """The weights that are fractions beside others in points, where all would make 100 without that: 0,6 beside 40."""
    entries = [cells.get(assessed.indicator.row) for assessed in counted]
    small = [bare_fraction(entry) for entry in entries]
    points = [
        100 * one if one is not None else points_of(entry) or 0.0 for entry, one in zip(entries, small, strict=True)
    ]
    if None not in small or min(points) <= 1 or abs(fsum(points) - 100) > SUM_TOLERANCE:
        return
    for assessed, fraction in zip(counted, small, strict=True):
        if fraction is None:
            continue
        yield WeightProblem(
            assessed,
            f"il peso «{shown(cells.get(assessed.indicator.row))}» è una frazione, e altri pesi dello stesso obiettivo "
            "sono punti",
            f"scriverlo in punti: {italian(100 * fraction)} invece di {italian(fraction, 4)}",
        )


def _counted(indicators: Sequence[Assessed]) -> list[Assessed]:
    """The first that is assessable of each row."""
    rows: dict[int, Assessed] = {}
    for assessed in indicators:
        if assessed.state is not State.NOT_ASSESSABLE:
            rows.setdefault(assessed.indicator.row, assessed)
    return [*rows.values()]


def _points(assessed: Assessed, cells: Mapping[int, Entry]) -> float:
    entry = cells.get(assessed.indicator.row)
    if is_blank(entry):
        raise UnreadableWeight(
            "PDO207", "manca il peso dell'indicatore", "scrivere un numero da 0 a 100, anche se è uguale agli altri"
        )
    return Weight.read(entry).points
