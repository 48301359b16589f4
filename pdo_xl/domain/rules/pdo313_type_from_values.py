"""PDO313: each row says its type of value; without a column for it, the type is read from the other cells.

Source: design of other bodies' plans, section 3.
"""

from collections import Counter
from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field
from pdo_xl.domain.read_from import ReadFrom
from pdo_xl.domain.rules.base import at, in_column
from pdo_xl.domain.rules.specimen import more, row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import plain

ID = "PDO313"
GRAVITY = Gravity.NOTE
TITLE = "tipologia letta da altre celle"
PASSES = specimen(row(), more(kind="Percentuale", target="80%"))
FAILS = specimen(row(), more(target="80%"), without=(Field.TYPE,), colonna_tipologia="dal valore atteso")

_TO_SHOW = (
    'Per vederla riga per riga, in una colonna del programma, eseguire pdo-xl calcola con --colonna "tipologia=nostra".'
)
_SHOWN = "Si vede nella colonna «Tipologia letta»: dove non è quella giusta, scrivere l'unità di misura."


def check(results: Results) -> Iterator[Issue]:
    """One note for the plan, with the counts."""
    told = results.plan.kinds_from
    rows = [row for row in results.indicators if in_column(row.indicator, told)] if told else []
    if not rows:
        return
    kinds = Counter(row.kind.label if row.kind is not None else "da chiarire" for row in rows)
    sources = Counter(told.values())
    listed = ", ".join(f"{count} {label}" for label, count in kinds.most_common())
    cells = ", ".join(f"{sources[source]} da {source}" for source in ReadFrom if sources[source])
    count = "una riga" if len(rows) == 1 else f"{len(rows)} righe"
    yield Issue(
        at(rows[0].indicator, Field.TARGET),
        f"La tipologia di valore di {count} è stata letta da altre celle: {listed} ({cells}).",
        _SHOWN if plain(results.parameters.mapping.get("colonna_tipologia", "")) == "nostra" else _TO_SHOW,
    )
