"""PDO108: what is no indicator is left out: totals, bands, signatures, legends, notes.

Source: design of other bodies' plans, section 2. A row such as "TOTALE SETTORE SF | 100" is left out of the plan and of
its weights, and nothing is written beside it; this finding says so.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.rules.specimen import more, row, specimen
from pdo_xl.domain.scoring.score import Results

ID = "PDO108"
GRAVITY = Gravity.NOTE
TITLE = "righe che non sono indicatori"
PASSES = specimen(row(), more())
FAILS = specimen(row(), ("TOTALE SETTORE SF", *[None] * 8, 100))

_SHOWN = 20


def check(results: Results) -> Iterator[Issue]:
    """One note for each sheet with the rows, at the first of them."""
    sheets = dict.fromkeys(place.sheet for place in results.plan.totals)
    for sheet in sheets:
        places = sorted(place for place in results.plan.totals if place.sheet == sheet)
        rows = ", ".join(str(place.row) for place in places[:_SHOWN]) + (", …" if len(places) > _SHOWN else "")
        what = "totali, fasce, firme, legende o note"
        if len(places) == 1:
            message = f"Una riga lasciata fuori perché non è un indicatore (riga {rows}): {what} non si contano."
        else:
            message = (
                f"{len(places)} righe lasciate fuori perché non sono indicatori (righe {rows}): {what} non si contano."
            )
        yield Issue(
            places[0],
            message,
            "Se una di queste righe è un indicatore, compilare la sua Tipologia di valore o il suo Valore atteso.",
        )
