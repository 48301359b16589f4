"""PDO113: a sheet's rows were not sorted away from their objectives.

Programs sort blanks last: the rows that continue objectives end up under the sheet's last one, and count for it.
Passes: another objective has several indicators, too. Fails: the last one has them all.
"""

from collections.abc import Iterator
from itertools import groupby

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field, Objective, Place
from pdo_xl.domain.rules.specimen import more, row, specimen
from pdo_xl.domain.scoring.score import Results

_FEW, _FEWEST_OTHERS = 3, 4
"""Rows, and objectives of one row each, from which on it is hardly chance that the last one has all the others."""

_OTHERS = [row(objective=f"Obiettivo {number}", weight=20) for number in range(_FEWEST_OTHERS)]
ID = "PDO113"
GRAVITY = Gravity.WARNING
TITLE = "righe forse spostate da un ordinamento"
PASSES = specimen(*_OTHERS, more(), row(weight=20), *[more()] * _FEW)
FAILS = specimen(*_OTHERS, row(weight=20), *[more()] * _FEW)


def check(results: Results) -> Iterator[Issue]:
    """One warning a sheet, at the first of the rows."""
    for sheet, objectives in groupby(results.plan.objectives, lambda objective: objective.sheet):
        *others, last = objectives
        rows = _continuing(last)
        if len(rows) < _FEW or len(others) < _FEWEST_OTHERS or any(map(_continuing, others)):
            continue
        yield Issue(
            Place(sheet, rows[0], Field.OBJECTIVE),
            f"Le {len(rows)} righe da qui in giù non nominano un obiettivo e contano per quello della riga {last.row}, "
            "l'ultimo del foglio; nessun altro ne ha più di una: se il foglio è stato ordinato, erano di altri.",
            "Se è stato ordinato, annullare l'ordinamento o riprendere una copia di prima; se no va bene così.",
        )


def _continuing(objective: Objective) -> list[int]:
    """The rows of an objective below its first."""
    return sorted({indicator.row for indicator in objective.indicators} - {objective.row})
