"""Columns that a person named by their letters: the headers under which they stood are kept beside, in `Parametri`.

A letter does not move with its column: where another header stands there now, the column is asked for again.
"""

import re
from collections.abc import Iterable, Mapping

from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.text import fold, one_line, shorten
from pdo_xl.sheet.address import COLUMN, column_number

_LONGEST = 200
_LETTERS = late_pattern(COLUMN)
_KEPT = late_pattern(rf"({COLUMN}) «([^»]*)»")
_YEAR = late_pattern(r"20\d\d")


def typed_column(text: str) -> int | None:
    """Read a column's letters as a person types them; None for any other text.

    >>> typed_column("h"), typed_column("AA"), typed_column("Traguardo")
    (8, 27, None)
    """
    letters = text.upper() if text.isascii() else ""
    return column_number(letters) if _LETTERS.fullmatch(letters) else None


def kept_text(value: str, headers: Mapping[int, str]) -> str:
    """What is kept of the columns that a value names by their letters: `F «Obiettivo operativo»`; empty for none."""
    kept = []
    for word in re.findall(r"[A-Za-z]+", value):
        header = headers.get(typed_column(word) or 0, "")
        if header and "!" not in value:
            kept.append(f"{word.upper()} «{comparable(header)}»")
    return ", ".join(kept)


def kept_headers(text: str) -> dict[int, str]:
    """Read what `kept_text` gave, by column."""
    return {column_number(letters): header for letters, header in _KEPT.findall(text)}


def common_headers(sheets: Iterable[Mapping[int, str]]) -> dict[int, str]:
    """The headers of columns, by their places, that are the same in all sheets that have them."""
    told: dict[int, set[str]] = {}
    for headers in sheets:
        for column, header in headers.items():
            told.setdefault(column, set()).add(comparable(header))
    return {column: headers.pop() for column, headers in told.items() if len(headers) == 1}


def same_header(one: str, other: str) -> bool:
    """Whether a kept header and one that stands in a sheet are the same; years that they name aside."""
    return fold(_YEAR.sub("", one)) == fold(_YEAR.sub("", comparable(other)))


def comparable(header: str) -> str:
    """A header as it is kept: short, on one line, without the quotes that stand around it."""
    return shorten(one_line(header).replace("«", "'").replace("»", "'"), _LONGEST)
