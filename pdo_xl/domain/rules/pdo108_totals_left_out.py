"""PDO108: the office's own totals are no objectives.

Source: design of the workbook, section "The familiar format, loosely". A row such as "TOTALE SETTORE SF | 100" is left
out of the plan and of its weights; this finding says so.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.score import Results

_SHOWN = 10


def check(results: Results) -> Iterator[Issue]:
    """One note with the rows, at the first of them."""
    totals = results.plan.totals
    if not totals:
        return
    if len(totals) == 1:
        message = f"Una riga di totale lasciata fuori (riga {totals[0].row}): peso e punti non si contano."
    else:
        rows = ", ".join(str(place.row) for place in totals[:_SHOWN]) + (", …" if len(totals) > _SHOWN else "")
        message = f"{len(totals)} righe di totale lasciate fuori (righe {rows}): pesi e punti non si contano."
    yield Issue(totals[0], message, "Se una di queste righe è un obiettivo, compilare la sua Tipologia di valore.")
