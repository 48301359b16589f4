"""The files that are written besides the one that is read: named on purpose, never in place of something unasked."""

from collections.abc import Callable, Sequence
from pathlib import Path

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.disk.places import name_of, read_file, real_file, same_file, status_of
from pdo_xl.hosts.file.disk.turns import clear_left
from pdo_xl.hosts.file.refuse import refuse_unwritable

Predicate = Callable[[Path], bool]

CALENDAR = ".ics"
_FIRST_LINES = 500
"""Bytes in which a calendar says who made it."""


def refuse_workbook(target: Path, source: Path, *, overwrite: bool) -> None:
    """Refuse to write a workbook where a file stands, be it the one it comes from, unless told to.

    Raises: FileRefused.
    """
    refuse_unwritable(target)
    if status_of(real_file(target)) is None or overwrite:
        return
    if same_file(target, source):
        raise FileRefused(
            f"«{name_of(target)}» è il file di partenza: dare a --esito un altro nome, o aggiungere --sovrascrivi "
            "per scrivere lì (ne resta accanto una copia con data e ora)."
        )
    raise _taken(target, "--esito")


def free_beside(file: Path, suffix: str, way_out: str) -> Path:
    """Name a file beside another, that is not there yet; `way_out` says what to do if it is. Raises: FileRefused."""
    target = file.with_suffix(suffix)
    if status_of(target) is not None:
        raise FileRefused(f"«{target.name}» esiste già: {way_out}.")
    return target


def refuse_source(target: Path, source: Path) -> None:
    """Refuse to write over the file that must stay, told to or not. Raises: FileRefused."""
    refuse_unwritable(target)
    if same_file(target, source):
        raise FileRefused(
            f"«{name_of(target)}» è il piano di partenza, che non si tocca: dare a --esito un altro nome."
        )


def refuse_calendar(target: Path, source: Path, *, overwrite: bool) -> None:
    """Refuse to write a calendar over anything but an earlier one of ours, unless told to; never over the plan.

    Raises: FileRefused.
    """
    for place in (target, real_file(target)):
        if place.suffix.lower() != CALENDAR:
            raise FileRefused(
                f"«{name_of(place)}» non può contenere un calendario: dare a --ics un nome che finisce in {CALENDAR}, "
                "per esempio scadenze.ics."
            )
    refuse_source(target, source)
    if not overwrite and status_of(target) is not None and not is_our_calendar(target):
        raise _taken(target, "--ics")


def refuse_text(target: Path, suffixes: tuple[str, ...], option: str, *, overwrite: bool) -> None:
    """Refuse to write a text where a file stands, unless told to; never under the name of a workbook.

    Raises: FileRefused.
    """
    _refuse_other_ending(target, suffixes, option, "un testo")
    refuse_unwritable(target)
    if not overwrite and status_of(target) is not None:
        raise _taken(target, option)


def refuse_document(target: Path, source: Path, suffixes: tuple[str, ...], *, overwrite: bool) -> None:
    """Refuse to write a document where a file stands, which somebody may have edited, unless told to; never the plan.

    Raises: FileRefused.
    """
    _refuse_other_ending(target, suffixes, "--esito", "un documento")
    refuse_source(target, source)
    if not overwrite and status_of(real_file(target)) is not None:
        raise _taken(target, "--esito")


def refuse_tables(targets: Sequence[Path], suffixes: tuple[str, ...], *, overwrite: bool, ours: Predicate) -> None:
    """Refuse to write tables where a file stands, unless told to or it is `ours` to make again.

    Raises: FileRefused.
    """
    _refuse_other_ending(targets[0], suffixes, "--esito", "una tabella")
    for target in targets:
        refuse_unwritable(target)
        if not overwrite and status_of(real_file(target)) is not None and not ours(target):
            raise _taken(target, "--esito")


def is_our_calendar(path: Path) -> bool:
    """Tell whether a file is a calendar that we wrote: it can be made again. Raises: FileRefused, OSError."""
    # Imported here: most runs write no calendar.
    from pdo_xl.reports.calendar import PRODUCT

    if status_of(path) is None:
        return False
    start = read_file(path, _FIRST_LINES)
    return start.startswith(b"BEGIN:VCALENDAR") and f"PRODID:{PRODUCT}".encode() in start


def _refuse_other_ending(target: Path, suffixes: tuple[str, ...], option: str, what: str) -> None:
    *others, last = suffixes
    if any(place.suffix.lower() not in suffixes for place in (target, real_file(target))):
        raise FileRefused(
            f"«{name_of(target)}» non è il nome di {what}: dare a {option} un nome che finisce in "
            f"{' o '.join(filter(None, (', '.join(others), last)))}."
        )


def _taken(target: Path, option: str) -> FileRefused:
    clear_left(target)
    return FileRefused(
        f"«{name_of(target)}» esiste già: dare a {option} un altro nome, o aggiungere --sovrascrivi (di ciò che c'è "
        "resta accanto una copia con data e ora)."
    )
