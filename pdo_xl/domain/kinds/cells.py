"""Cells that no type of value can read, and what to do with them: formulas never worked out, times of the day."""

from pdo_xl.domain.errors import UnreadableActual, UnreadableTarget
from pdo_xl.domain.kinds.base import refused_actual, refused_target
from pdo_xl.domain.values.entry import Entry, Hours, NotCalculated
from pdo_xl.domain.values.refusals import Refusal

NEVER_CALCULATED = "aprire il file in Excel o LibreOffice e salvarlo"
"""What helps where a formula has no value."""

_HOURS = Refusal(
    "è un orario o una durata",
    "scrivere il valore come numero, e dare alla cella il formato «Numero»: per 26 ore e 30 minuti, 26,5",
)


def refuse_target(entry: Entry) -> None:
    """Raise UnreadableTarget for a cell that holds no value."""
    if isinstance(entry, NotCalculated):
        raise UnreadableTarget("PDO302", "la formula del valore atteso non è mai stata calcolata", NEVER_CALCULATED)
    if isinstance(entry, Hours):
        raise refused_target(entry, _HOURS)


def refuse_actual(entry: Entry) -> None:
    """Raise UnreadableActual for a cell that holds no value."""
    if isinstance(entry, NotCalculated):
        raise UnreadableActual("PDO303", "la formula del valore effettivo non è mai stata calcolata", NEVER_CALCULATED)
    if isinstance(entry, Hours):
        raise refused_actual(entry, _HOURS)
