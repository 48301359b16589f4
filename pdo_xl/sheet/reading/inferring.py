"""The types of value of a sheet that has no column of types: read row by row, once the cells are known as they show.

Source: design of other bodies' plans, section 3.
"""

from collections.abc import Iterable

from pdo_xl.domain.kinds import KINDS, kind_or_none
from pdo_xl.domain.kinds.inferred import infer
from pdo_xl.domain.kinds.judgement import Judgement
from pdo_xl.domain.plan import Indicator, Objective
from pdo_xl.domain.read_from import ReadFrom
from pdo_xl.domain.values.entry import FromStart

Told = dict[tuple[str, int], ReadFrom]
"""The cell that told each row's type, by sheet and row."""


def infer_types(objectives: Iterable[Objective], year: int | None) -> Told:
    """Give each indicator the type that its cells tell; what none tells keeps its unit of measure.

    Where every unit of measure is a type by its usual name, the column is one of types, and nothing is to be said.
    """
    told: Told = {}
    usual = True
    for objective in objectives:
        for place, indicator in enumerate(objective.indicators):
            unit = indicator.type_text
            target = indicator.target
            if isinstance(target, FromStart) and target.start is not None:
                # A change says nothing of its own: "+10%" of 200 pieces is a number of pieces.
                target = target.start
            kind, source, _ = infer(unit, target, indicator.actual, year)
            told[indicator.sheet, indicator.row] = source
            if source is not ReadFrom.UNIT or kind is None or not kind.is_called(unit):
                usual = False
            if kind is not None and kind_or_none(unit) is not kind:
                objective.indicators[place] = _named(indicator, kind.label)
    return {} if usual else told


def judge(objectives: Iterable[Objective]) -> None:
    """Give each indicator of a plan that is judged the type of a judgement."""
    label = KINDS[Judgement.name].label
    for objective in objectives:
        objective.indicators[:] = [_named(indicator, label) for indicator in objective.indicators]


def _named(indicator: Indicator, label: str) -> Indicator:
    return indicator._replace(type_text=label)
