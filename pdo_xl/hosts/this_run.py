"""Who calculates, and when: the one place that asks clock and system for it."""

import os
from datetime import UTC, datetime
from getpass import getuser

from pdo_xl.domain.errors import PdoError
from pdo_xl.sheet.run import Run
from pdo_xl.version import __version__

_LONGEST_NAME = 257
"""Unit: characters. Source: UNLEN of lmcons.h, and the zero at its end."""


def this_run() -> Run:
    """Who calculates, now."""
    return Run(datetime.now(), _user(), __version__)


def document_time(now: datetime) -> datetime:
    """When a document says that it was made: now, or the second that SOURCE_DATE_EPOCH names, so that it is the same.

    Raises: PdoError for what is no number of seconds.
    Source: reproducible-builds.org, SOURCE_DATE_EPOCH.
    """
    wanted = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not wanted:
        return now
    try:
        return datetime.fromtimestamp(int(wanted), UTC)
    except (ValueError, OverflowError, OSError):
        raise PdoError(
            f"La variabile SOURCE_DATE_EPOCH vale «{wanted}», ma serve il numero dei secondi dal 1970: correggerla, o "
            "toglierla."
        ) from None


def _user() -> str:
    try:
        return _signed_in() or getuser()
    except (OSError, KeyError, ImportError):
        return "sconosciuto"


def _signed_in() -> str:
    """Give the name of who is signed in to Windows; nothing elsewhere, or where Windows does not say.

    The environment, where `getuser` looks, is whatever the starting program made of it: xlwings' DLL passes it on in
    the PC's own table of characters.
    """
    if os.name != "nt":
        return ""
    # Imported here: nothing of it is needed elsewhere.
    import ctypes

    library = getattr(ctypes, "windll", None)
    if library is None:
        return ""
    name = ctypes.create_unicode_buffer(_LONGEST_NAME)
    size = ctypes.c_uint32(_LONGEST_NAME)
    return name.value if library.advapi32.GetUserNameW(name, ctypes.byref(size)) else ""
