"""PDO318: what the column «Andamento» says of how an indicator grows is a word that its type knows.

Source: design of the reports, section 6.3.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.kinds.trend import Way, read_way
from pdo_xl.domain.plan import Aspect, Field
from pdo_xl.domain.rules.base import at
from pdo_xl.domain.rules.specimen import more, row, specimen
from pdo_xl.domain.scoring.assess import Assessed
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.entry import Entry
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import shorten

ID = "PDO318"
GRAVITY = Gravity.WARNING
TITLE = "andamento che non si usa"
PASSES = specimen(row(trend="cumulato"), more(kind="Percentuale", target="90%", trend="livello"))
FAILS = specimen(row(trend="cumulato"), more(kind="Percentuale", target="90%", trend="crescente"))


def check(results: Results) -> Iterator[Issue]:
    """One warning for each cell that does not count."""
    ways = results.plan.ways
    if not ways:
        return
    for assessed in results.indicators:
        indicator = assessed.indicator
        entry = ways.get(indicator.sheet, {}).get(indicator.row)
        if entry is None or indicator.aspect is Aspect.DEADLINE:
            continue
        said = _said(assessed, entry)
        if said is not None:
            yield Issue(at(indicator, Field.TREND), *said)


def _said(assessed: Assessed, entry: Entry) -> tuple[str, str] | None:
    """What is wrong with a cell, and what to do; None if it counts, or what would count cannot be told."""
    kind, target, way = assessed.kind, assessed.target, read_way(entry)
    own = kind.ways(target) if kind is not None and target is not None else tuple(Way)
    if way in own:
        return None
    typed = f"«{shorten(shown(entry))}»"
    if not own:
        return f"L'andamento {typed} qui non si usa: una risposta non cresce nell'anno.", "Lasciare vuota la cella."
    counts = f": conta come {own[0]}" if kind is not None and target is not None else ""
    what = "qui non si usa" if way is not None else "non si legge"
    listed = " oppure ".join(own)
    return f"L'andamento {typed} {what}{counts}.", f"Scrivere {listed}, oppure lasciare vuota la cella."
