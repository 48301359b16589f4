"""Cells that no type of value can read, and what to do with them: formulas never worked out, times of the day."""

from pdo_xl.domain.errors import UnreadableActual, UnreadableTarget
from pdo_xl.domain.kinds.base import refused_actual, refused_target
from pdo_xl.domain.values.entry import Entry, Hours, NotCalculated
from pdo_xl.domain.values.refusals import Refusal

NEVER_CALCULATED = "aprire il file in Excel o LibreOffice e salvarlo"
"""What helps where a formula has no value."""

_AS_NUMBER = "scrivere il valore come numero, e dare alla cella il formato «Numero»: per 26 ore e 30 minuti, 26,5"
_AS_OTHERS = {
    "PERCENTUALE": "dare alla cella il formato «Percentuale» e scrivere il valore: per esempio 80%",
    "DATA": "dare alla cella il formato «Data» e scrivere la data: per esempio 31.12.2024",
    "SI_NO": "dare alla cella il formato «Generale» e scrivere si oppure no",
    "TEMPESTIVITA": "scrivere i giorni, e dare alla cella il formato «Numero»: per 12 ore, 0,5",
}
"""How to write the value of a type that a number of hours is none of."""


def refuse_target(entry: Entry, kind: str = "") -> None:
    """Raise UnreadableTarget for a cell that holds no value; `kind`: the type's name, where it is known."""
    if isinstance(entry, NotCalculated):
        raise UnreadableTarget("PDO302", "la formula del valore atteso non è mai stata calcolata", NEVER_CALCULATED)
    if isinstance(entry, Hours):
        raise refused_target(entry, _hours(kind))


def refuse_actual(entry: Entry, kind: str = "") -> None:
    """Do so for an actual value: UnreadableActual."""
    if isinstance(entry, NotCalculated):
        raise UnreadableActual("PDO303", "la formula del valore effettivo non è mai stata calcolata", NEVER_CALCULATED)
    if isinstance(entry, Hours):
        raise refused_actual(entry, _hours(kind))


def _hours(kind: str) -> Refusal:
    return Refusal("è un orario o una durata", _AS_OTHERS.get(kind, _AS_NUMBER))
