"""What the reading of one row took for granted, as notes for its cells.

Source: design of other bodies' plans, section 4.
"""

from datetime import date
from math import isclose
from typing import Any, NamedTuple

from pdo_xl.domain.kinds.base import Actual, Note, Target
from pdo_xl.domain.kinds.kind import Kind
from pdo_xl.domain.kinds.threshold import NOISE
from pdo_xl.domain.kinds.worded import telling
from pdo_xl.domain.plan import Field, Indicator
from pdo_xl.domain.values.entry import Entry
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import italian, italian_date, shorten


class Noted(NamedTuple):
    """A field of a row that was read with something taken for granted."""

    field: Field
    note: Note


def all_notes(target: Target[Any] | None, actual: Actual[Any] | None, said: tuple[Noted, ...]) -> tuple[Noted, ...]:
    """What the readings of target and actual took for granted, and what else was."""
    of_target = target.notes if target is not None else ()
    of_actual = actual.notes if actual is not None else ()
    read = [Noted(Field.TARGET, note) for note in of_target]
    return (*read, *[Noted(note.field or Field.ACTUAL, note) for note in of_actual], *said)


def not_yet(typed: Entry) -> Noted:
    """Say that a cell was read as one that is yet to be filled in."""
    text = f"«{shown(typed)}»: letto come valore non ancora comunicato"
    return Noted(Field.ACTUAL, Note("PDO405", text, "Lasciare vuota la cella, o scrivere il valore raggiunto."))


def not_assessable(typed: Entry, reason: str) -> Noted:
    """Say that a cell was read as NV, with its reason."""
    meaning = f"NV: {shorten(reason)}"
    text = f"«{shown(typed)}»: letto come «{meaning}»"
    return Noted(Field.ACTUAL, Note("PDO405", text, f"Scrivere «{meaning}»."))


def said_of_both(indicator: Indicator, kind: Kind, target: Target[Any], actual: Actual[Any]) -> tuple[Noted, ...]:
    """What only target and actual together tell."""
    note = kind.compare(telling(indicator.target), telling(indicator.actual), target, actual)
    if note is not None:
        return (Noted(Field.ACTUAL, note),)
    if target.strict and _is_the_bound(actual.value, target.value):
        bound = italian_date(target.value) if kind.by_day else italian(target.value)
        text = (
            f"il valore effettivo è proprio il limite di «{shown(indicator.target)}»: contato come "
            f"«{target.direction} {bound}», quindi raggiunto"
        )
        how = f"Se il limite non basta, scrivere nel valore atteso il primo valore che basta, con «{target.direction}»."
        return (Noted(Field.ACTUAL, Note("PDO405", text, how)),)
    return ()


def _is_the_bound(reached: object, bound: object) -> bool:
    if isinstance(reached, float) and isinstance(bound, float):
        return isclose(reached, bound, rel_tol=NOISE)
    return isinstance(reached, date) and reached == bound
