"""Values whose cells show them in other words: "max 5" for 5, "1%" for 1, "giugno 2024" for the first of June.

What a cell shows is what people mean; where it says the same as the value, nothing is worth a word.
"""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from pdo_xl.domain.errors import Unreadable, UnreadableActual, UnreadableTarget
from pdo_xl.domain.kinds.base import Actual, Note, Target
from pdo_xl.domain.kinds.kind import Kind
from pdo_xl.domain.values.entry import Entry, Worded, is_blank
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.unreported import says_not_yet

R = TypeVar("R", Target[Any], Actual[Any])


def read_target(kind: Kind, entry: Worded, year: int | None) -> Target[Any]:
    """Read a target so. Raises: UnreadableTarget, ImpossibleDate."""
    return _read(entry, lambda typed: kind.read_target(typed, year), kind.written_target)


def read_actual(kind: Kind, entry: Worded, year: int | None) -> Actual[Any]:
    """Read an actual value so. Raises: UnreadableActual, ImpossibleDate."""
    return _read(entry, lambda typed: kind.read_actual(typed, year), lambda read: kind.written(read.value))


def telling(entry: Entry) -> Entry:
    """What tells people of a cell what it holds: the words that it shows, else its value.

    >>> telling(Worded(5.0, "max 5")), telling(Worded(0.0, "-")), telling(5.0)
    ('max 5', 0.0, 5.0)
    """
    if not isinstance(entry, Worded):
        return entry
    return entry.text if _tells(entry) else entry.bare


def _tells(entry: Worded) -> bool:
    return entry.tells and not is_blank(entry.text) and not says_not_yet(entry.text)


def _read(entry: Worded, read: Callable[[Entry], R], say: Callable[[R], str]) -> R:
    if not _tells(entry):
        held: R = read(entry.bare)
        return _with(held, (*held.notes, value_note(entry, say(held))))
    said: R
    try:
        said = read(entry.text)
    except (UnreadableTarget, UnreadableActual) as error:
        how = f"dare alla cella il formato «{_format(entry)}»; poi {error.suggestion}"
        raise type(error)(error.code, str(error), how) from None
    try:
        alone = read(entry.bare)
    except Unreadable:
        other = ""
    else:
        other = say(alone)
        if other == say(said):
            return alone
    kept: list[Note] = [note for note in said.notes if note.code != "PDO405"]
    return _with(said, (_of_text(entry, say(said), other), *kept))


def _with(read: R, notes: tuple[Note, ...]) -> R:
    return read._replace(notes=notes)


def _format(entry: Worded) -> str:
    return "Data" if isinstance(entry.bare, date) else "Generale"


def _of_text(entry: Worded, read_as: str, not_as: str) -> Note:
    text = f"la cella mostra «{entry.text}», ma contiene {shown(entry.bare)}: letta come {read_as}"
    other = f" oppure «{not_as}»" if not_as else ""
    how = f"Dare alla cella il formato «{_format(entry)}» e scrivere ciò che si intende: «{read_as}»{other}."
    return Note("PDO319", f"{text}, e non come {not_as}" if not_as else text, how)


def value_note(entry: Worded, read_as: str) -> Note:
    """The warning for a value that its cell does not show, or not as what it is read as."""
    words = "sembra vuota" if is_blank(entry.text) else f"mostra «{entry.text}»"
    text = f"la cella {words}, ma contiene {shown(entry.bare)}: letta come {read_as}"
    how = (
        f"Dare alla cella il formato «{_format(entry)}»; se ciò che allora mostra non è il valore inteso, correggerlo."
    )
    return Note("PDO319", text, how)
