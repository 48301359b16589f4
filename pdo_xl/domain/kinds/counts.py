"""A percentage from its numerator and denominator, where a plan has a column for each: 190 of 200 are 95 %.

What stands in the actual value's own cell is the same percentage, or one of the three is wrong.
Source: design of other bodies' plans, section 4.
"""

from math import isclose
from typing import Any, NamedTuple

from pdo_xl.domain.errors import Unreadable, UnreadableActual
from pdo_xl.domain.kinds.base import Actual, Note
from pdo_xl.domain.kinds.cells import NEVER_CALCULATED, refuse_actual
from pdo_xl.domain.kinds.kind import Kind
from pdo_xl.domain.kinds.number import Number
from pdo_xl.domain.kinds.threshold import NOISE
from pdo_xl.domain.plan import Field
from pdo_xl.domain.values.entry import CellError, Counts, Entry, NotCalculated
from pdo_xl.domain.values.numbers import hundredfold, read_number
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import italian, sentence

_NAMES = {Field.NUMERATOR: "numeratore", Field.DENOMINATOR: "denominatore"}
_OTHER = {Field.NUMERATOR: Field.DENOMINATOR, Field.DENOMINATOR: Field.NUMERATOR}
_NUMBER = Number()
_DECIMALS = 10
_FULL = 100


class _NumeratorNote(Note):
    __slots__ = ()

    @property
    def field(self) -> Field:
        return Field.NUMERATOR


class _DenominatorNote(Note):
    __slots__ = ()

    @property
    def field(self) -> Field:
        return Field.DENOMINATOR


_NOTES = {Field.NUMERATOR: _NumeratorNote, Field.DENOMINATOR: _DenominatorNote}


class UnreadableCount(UnreadableActual):
    """A numerator or a denominator that is no number, or is none that makes a percentage."""

    def __init__(self, field: Field, message: str, suggestion: str) -> None:
        super().__init__("PDO303", message, suggestion)
        self.field = field


def field_of(error: Unreadable) -> Field:
    """The column of the cell that an actual value could not be read for."""
    return error.field if isinstance(error, UnreadableCount) else Field.ACTUAL


def read_actual(kind: Kind, entry: Counts, year: int | None) -> Actual[Any]:
    """Read the share, or what stands in the cell of the actual value, if the two agree.

    Raises: UnreadableActual, UnreadableCount.
    """
    written: Actual[Any] | None = None
    if entry.written is not None:
        refuse_actual(entry.written)
        written = kind.read_actual(entry.written, year)
    try:
        share = _share(entry)
    except UnreadableCount as error:
        if written is None:
            raise
        said = f"{error}: conta il valore effettivo «{shown(entry.written)}»"
        return written._replace(notes=(*written.notes, _NOTES[error.field]("PDO317", said, sentence(error.suggestion))))
    if written is None:
        read_as = f"{share.text}, dal numeratore e dal denominatore: letto come {italian(share.points)}%"
        return Actual(share.points, share.warnings or (Note("PDO405", read_as, "Controllare i due numeri."),))
    if not _agree(written.value, share.points):
        raise UnreadableActual(
            "PDO303",
            f"il valore effettivo «{shown(entry.written)}» non è quello del numeratore e del denominatore: "
            f"{share.text} è il {italian(share.points)}%",
            "correggere il numero sbagliato, oppure lasciare vuoto il valore effettivo",
        )
    return written._replace(notes=(*written.notes, *share.warnings))


class _Share(NamedTuple):
    text: str
    points: float
    warnings: tuple[Note, ...] = ()


def _share(entry: Counts) -> _Share:
    part = _number(Field.NUMERATOR, entry.part, entry.whole)
    whole = _number(Field.DENOMINATOR, entry.whole, entry.part)
    points = hundredfold(part / whole) if whole else None
    if points is None:
        raise UnreadableCount(
            Field.DENOMINATOR,
            f"il denominatore è {shown(entry.whole)}, e la percentuale non si può calcolare",
            "scrivere quanti sono in tutto; se non ce n'è nessuno, scrivere nel valore effettivo «NV: » e il motivo",
        )
    text = f"{italian(part)}/{italian(whole)}"
    if points <= _FULL:
        return _Share(text, points)
    said = (
        f"il numeratore {italian(part)} è più grande del denominatore {italian(whole)}: letto come {italian(points)}%"
    )
    how = "Controllare che numeratore e denominatore non siano scambiati."
    return _Share(text, points, (_NumeratorNote("PDO317", said, how),))


def _number(field: Field, entry: Entry, other: Entry) -> float:
    """A count, as it is typed. Raises: UnreadableCount."""
    name = _NAMES[field]
    if entry is None:
        beside = _NAMES[_OTHER[field]]
        raise UnreadableCount(
            field,
            f"manca il {name}, e il {beside} è {shown(other)}",
            f"scrivere il {name}, oppure cancellare il {beside}",
        )
    if isinstance(entry, NotCalculated):
        raise UnreadableCount(field, f"la formula del {name} non è mai stata calcolata", NEVER_CALCULATED)
    if isinstance(entry, CellError):
        raise UnreadableCount(field, f"il {name} mostra l'errore {entry.code}", "correggere la formula della cella")
    number = _plain_number(entry)
    if number is None:
        raise UnreadableCount(field, f"il {name} «{shown(entry)}» non è un numero", "scrivere solo il numero")
    if number < 0:
        raise UnreadableCount(field, f"il {name} {shown(entry)} è negativo", "scrivere un numero da 0 in su")
    return number


def _plain_number(entry: Entry) -> float | None:
    """A number, or a text that says one and what it counts; nothing that its cell shows as something else."""
    if isinstance(entry, str):
        try:
            return _NUMBER.read_actual(entry, None).value
        except UnreadableActual:
            return None
    return read_number(entry) if isinstance(entry, int | float) else None


def _agree(written: float, counted: float) -> bool:
    """Whether a percentage is the counted one, rounded or cut off at its last figure."""
    decimals = len(f"{written:.{_DECIMALS}f}".rstrip("0").partition(".")[2])
    return isclose(written, counted, rel_tol=NOISE) or abs(written - counted) < 10.0**-decimals
