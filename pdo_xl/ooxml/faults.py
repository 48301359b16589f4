"""What can be wrong with a file's content, and how it is said: the one place where such an error becomes a refusal."""

import struct
import zlib
from pathlib import Path
from zipfile import BadZipFile

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml.markup import MarkupError, UnwritableValue
from pdo_xl.ooxml.second_opinion import opens_elsewhere

# The last two are what zipfile raises for a compression, or an encryption, that it does not know.
UNREADABLE = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
"""What reading a damaged archive raises."""

_BROKEN = (MarkupError, SyntaxError, UnicodeDecodeError, struct.error, BadZipFile, zlib.error, EOFError, RecursionError)
"""What says that a part is broken; lxml's error is a SyntaxError."""
_UNEXPECTED = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, AssertionError)
"""What comes of a part that is well-formed and says what no part should, `numFmtId="abc"`; and of a mistake of ours."""


def refusal_of(path: Path, error: BaseException) -> FileRefused | None:
    """Say of an error over the content of a file that the file is at fault; None for any other error.

    A file that another reader opens is not at fault for what may be a mistake of ours.
    """
    if isinstance(error, _BROKEN):
        return damaged(path)
    if isinstance(error, _UNEXPECTED) and not isinstance(error, UnwritableValue) and not opens_elsewhere(path):
        return _odd(path, error)
    return None


def damaged(path: Path, part: str = "") -> FileRefused:
    """Say that a file cannot be read; `part` is the one at fault, where it is known."""
    where = f" (nella parte «{part}»)" if part else ""
    return FileRefused(f"«{path.name}» è danneggiato o incompleto{where}: non si può leggere come cartella di lavoro.")


def _odd(path: Path, error: BaseException) -> FileRefused:
    # Imported here: hardly any file is so.
    import traceback

    last = traceback.extract_tb(error.__traceback__)[-1]
    return FileRefused(
        f"«{path.name}» contiene qualcosa di inatteso: aprirlo in Excel, salvarlo e riprovare "
        f"(dettaglio: {type(error).__name__}, {Path(last.filename).name}:{last.lineno})."
    )
