"""The one list of Pythons with which pdo_xl is supported; installa.ps1, documents, classifiers and CI follow it."""

import re
from collections.abc import Iterable

from pdo_xl.domain.errors import FileRefused

PYTHONS = ("3.11", "3.12", "3.13", "3.14", "3.15")
OLDEST, NEWEST = PYTHONS[0], PYTHONS[-1]


def parsed(version: str) -> tuple[int, int]:
    """Read a version as it is named. Raises: FileRefused.

    >>> parsed("3.9") < parsed("3.11")
    True
    """
    match = re.fullmatch(r"3\.(\d{1,3})", version)
    if match is None:
        raise FileRefused(f"«{version}» non è una versione di Python: scrivere per esempio {NEWEST}.")
    return 3, int(match[1])


def is_too_old(version: tuple[int, int]) -> bool:
    """Tell whether pdo_xl cannot run with it."""
    return version < parsed(OLDEST)


def is_untried(version: tuple[int, int]) -> bool:
    """Tell whether it came out after the list was made: nothing forbids it, nobody tried it."""
    return version > parsed(NEWEST)


def untried_warning(version: str) -> str:
    """The sentence with which a newer version is tried.

    >>> untried_warning("3.16")
    'Python 3.16 è più recente di quelli provati (da 3.11 a 3.15): si tenta lo stesso.'
    """
    return f"Python {version} è più recente di quelli provati (da {OLDEST} a {NEWEST}): si tenta lo stesso."


def chosen(versions: Iterable[str]) -> list[str]:
    """Put the versions asked for in their order, each once; all of the list if none is. Raises: FileRefused."""
    asked = sorted({parsed(version) for version in versions})
    for version in asked:
        if is_too_old(version):
            raise FileRefused(
                f"Python {version[0]}.{version[1]} è troppo vecchio per pdo-xl: ne serve uno da {OLDEST} in su. "
                "Nulla è stato scritto."
            )
    return [f"{major}.{minor}" for major, minor in asked] or list(PYTHONS)


def enumerated(versions: Iterable[str] = PYTHONS) -> str:
    """Name versions as a sentence does.

    >>> enumerated(["3.11", "3.12", "3.13"])
    '3.11, 3.12 o 3.13'
    """
    *others, last = versions
    return f"{', '.join(others)} o {last}" if others else last
