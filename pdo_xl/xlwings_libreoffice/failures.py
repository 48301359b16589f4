"""What UNO and LibreOffice raise, as sentences for the person at the keyboard."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

from .errors import EngineError
from .soffice import LibreOfficeError

_P = ParamSpec("_P")
_T = TypeVar("_T")

GONE = (
    "LibreOffice si è chiuso mentre si lavorava: il file è rimasto com'era all'ultimo salvataggio. "
    "Riaprirlo e ripetere il comando."
)
CLOSED = (
    "LibreOffice si è chiuso, o ha chiuso la cartella di lavoro: il file è rimasto com'era all'ultimo salvataggio. "
    "Riaprirlo e ripetere il comando."
)
_LOST = "Binary URP bridge"
_GONE_OBJECT = ("DisposedException", "illegal object given")
_WHERE = re.compile(r"\s*at \./\S+:\d+$")
"""LibreOffice names the line of its own source."""


class Locked(LibreOfficeError):
    """A file that another program, or another LibreOffice, has open."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Il file «{path.name}» è aperto in un altro LibreOffice: chiuderlo e riprovare. Se nessuno lo ha aperto, "
            f"cancellare il file nascosto «.~lock.{path.name}#» della stessa cartella."
        )


class ReadOnly(LibreOfficeError):
    """A document that was opened only to be read."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"La cartella «{name}» è aperta in sola lettura: premere «Modifica documento» in LibreOffice, "
            "o salvarne una copia e lavorare su quella."
        )


def refuse_locked(path: Path) -> None:
    """Refuse a file that another program has open: LibreOffice would wait for an answer. Raises: Locked."""
    if path.with_name(f".~lock.{path.name}#").exists():
        raise Locked(path)


def is_uno(error: BaseException) -> bool:
    """Whether an exception comes from UNO."""
    return type(error).__module__.startswith("com.sun.star.") or type(error).__name__.startswith("com.sun.star.")


def sentence(error: BaseException, doing: str) -> EngineError:
    """Turn what UNO raised while `doing` something into an error with a sentence.

    >>> str(sentence(RuntimeError("Binary URP bridge disposed during call"), "salvare"))[:42]
    'LibreOffice si è chiuso mentre si lavorava'
    """
    if isinstance(error, EngineError):
        return error
    said = f"{type(error).__name__}: {error}"
    if _LOST in said:
        return LibreOfficeError(GONE)
    if any(mark in said for mark in _GONE_OBJECT):
        return LibreOfficeError(CLOSED)
    reason = _WHERE.sub("", str(error).strip()).strip().rstrip(".")
    return LibreOfficeError(f"LibreOffice non riesce a {doing}{f': {reason}' if reason else ''}.")


@contextmanager
def explained(doing: str) -> Iterator[None]:
    """Let a block of UNO calls fail with a sentence. Raises: LibreOfficeError."""
    try:
        yield
    except Exception as error:
        if is_uno(error):
            raise sentence(error, doing) from error
        raise


def explaining(doing: str) -> Callable[[Callable[_P, _T]], Callable[_P, _T]]:
    """Let a function's UNO calls fail with a sentence. Raises: LibreOfficeError."""

    def decorate(function: Callable[_P, _T]) -> Callable[_P, _T]:
        @wraps(function)
        def run(*args: _P.args, **kwargs: _P.kwargs) -> _T:
            with explained(doing):
                return function(*args, **kwargs)

        return run

    return decorate
