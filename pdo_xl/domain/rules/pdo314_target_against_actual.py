"""PDO314: target and actual value are of one kind, and meet as their cells show them.

Source: design of other bodies' plans, section 5.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.kinds.inferred import stands_apart
from pdo_xl.domain.kinds.number import Number
from pdo_xl.domain.plan import Field
from pdo_xl.domain.read_from import ReadFrom
from pdo_xl.domain.rules.base import at, in_column, notes
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.entry import Percent
from pdo_xl.domain.values.shown import shown

ID = "PDO314"
GRAVITY = Gravity.WARNING
TITLE = "valore atteso ed effettivo non si incontrano"
PASSES = specimen(row(kind="Percentuale", target="max 2%", actual=Percent(0.015)))
FAILS = specimen(row(kind="Percentuale", target="max 2%", actual=Percent(1.5)))


def check(results: Results) -> Iterator[Issue]:
    """One warning for each such row, with both readings."""
    yield from notes(results, ID, "Dare alle due celle lo stesso formato.")
    told = results.plan.kinds_from
    for assessed in results.indicators if told else ():
        indicator, kind = assessed.indicator, assessed.kind
        if kind is None or not in_column(indicator, told):
            continue
        source = told[indicator.sheet, indicator.row]
        number = KINDS[Number.name]
        of_target, of_actual = kind, stands_apart(kind, indicator.actual, results.year)
        if source is ReadFrom.ACTUAL:
            of_target, of_actual = number, kind
        if of_actual is not None:
            target, actual = shown(indicator.target), shown(indicator.actual)
            yield Issue(
                at(indicator, Field.ACTUAL),
                f"Il valore atteso «{target}» fa pensare a {of_target.called}, il valore effettivo «{actual}» a "
                f"{of_actual.called}: letti come {kind.called}.",
                "Scriverli allo stesso modo, per esempio tutti e due con il segno %, o scrivere l'unità di misura.",
            )
