"""Cells that no type of value can read, and what to do with them: formulas never worked out, times of the day."""

from pdo_xl.domain.entry import Entry, Hours, NotCalculated
from pdo_xl.domain.refusals import Refusal

NEVER_CALCULATED = "aprire il file in Excel o LibreOffice e salvarlo"
"""What helps where a formula has no value."""


def refused_cell(entry: Entry) -> Refusal | None:
    """Say of a target or an actual value what its cell holds instead of a value."""
    if isinstance(entry, NotCalculated):
        return Refusal("non c'è ancora: la sua formula non è mai stata calcolata", NEVER_CALCULATED)
    if isinstance(entry, Hours):
        how = "scrivere il valore come numero, e dare alla cella il formato «Numero»: per 26 ore e 30 minuti, 26,5"
        return Refusal("è un orario o una durata", how)
    return None
