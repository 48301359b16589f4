"""Names that new sheets, copies and tables get: those that scripts written for Excel expect."""

from __future__ import annotations

import re
from collections.abc import Sequence

SHEET, TABLE = "Sheet", "Table"
"""xlwings' users name new sheets and tables as an English Excel does."""

_LONGEST = 31
"""Characters; Excel's own limit."""
_COPY = re.compile(r" \(\d+\)$")


def free_name(taken: Sequence[str], start: str) -> str:
    """The first name with a number that is not taken.

    >>> free_name(("Sheet1", "SHEET2"), "Sheet")
    'Sheet3'
    """
    known = {name.casefold() for name in taken}
    number = 1
    while f"{start}{number}".casefold() in known:
        number += 1
    return f"{start}{number}"


def copy_name(taken: Sequence[str], original: str) -> str:
    """The name of a sheet's copy: its own where that is free.

    >>> copy_name(("Piano",), "Piano"), copy_name(("Piano", "Piano (2)"), "Piano (2)"), copy_name((), "Piano")
    ('Piano (2)', 'Piano (3)', 'Piano')
    """
    known = {name.casefold() for name in taken}
    name, number = original, 1
    while name.casefold() in known:
        number += 1
        sign = f" ({number})"
        name = _COPY.sub("", original)[: _LONGEST - len(sign)] + sign
    return name
