"""How wide a table's columns are, and where a word is too long for its own.

Unit: points.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from pdo_xl.reports.papers.model import Table
from pdo_xl.sheet.writing.row_heights import text_width

PADDING = 9.0
"""What a cell keeps free on both sides, with a hair more: widths are reckoned, not measured."""
BREAK = "\u200b"
"""Where the template may break a word; no sign of the file."""

_HYPHENATED = 10
"""Letters: a longer word of letters alone may be parted by the language's rules where room is short."""
_PIECE = 6
"""Letters that stay together in what has no rules: an address, a code."""
_WORDS = re.compile(r"[^\s\-]+-?")


class Fit(NamedTuple):
    """The columns of a table in some width; `squeezed` says that not all words found room."""

    widths: tuple[float, ...]
    squeezed: bool


def fit(table: Table, room: float, size: float) -> Fit:
    """Share the room as the table asks, but for columns that would break words as long as others have room to give."""
    asked = [max(column.width, 0.01) for column in table.columns]
    widths = [room * share / sum(asked) for share in asked]
    needs = [_need(table, place, size) for place in range(len(asked))]
    squeezed = sum(needs) > room
    if squeezed:
        needs = [need * room / sum(needs) for need in needs]
    short = [need > width for need, width in zip(needs, widths, strict=True)]
    while any(short):
        left = room - sum(need for need, is_short in zip(needs, short, strict=True) if is_short)
        rest = sum(share for share, is_short in zip(asked, short, strict=True) if not is_short)
        widths = [
            need if is_short else left * share / rest for need, share, is_short in zip(needs, asked, short, strict=True)
        ]
        again = [is_short or need > width for need, width, is_short in zip(needs, widths, short, strict=True)]
        if again == short:
            break
        short = again
    return Fit(tuple(widths), squeezed)


def broken(text: str, width: float, size: float, *, bold: bool = False) -> tuple[str, bool]:
    """Say where the words of a text may break in a width, and whether it is to be parted by the language's rules.

    >>> broken("un breve testo", 100, 9)
    ('un breve testo', False)
    """
    too_long = [word for word in _words(text) if _width(word, size, bold=bold) > width]
    by_rules = any(word.isalpha() for word in too_long)
    for word in sorted({word for word in too_long if not word.isalpha() or _piled(word)}, key=len, reverse=True):
        text = text.replace(word, BREAK.join(_pieces(word)))
    return text, by_rules


def count_lines(text: str, width: float, size: float) -> float:
    """Reckon the lines of a text in a width, rather too many than too few."""
    return sum(1 + text_width(line, size) / max(width - size, size) for line in text.split("\n"))


def _need(table: Table, place: int, size: float) -> float:
    """What a column's longest word takes; one that can be parted asks for a part."""
    said = {row.cells[place].text for row in table.rows if len(row.cells) == len(table.columns)}
    shown = max((_width(_kept(word), size) for text in said for word in _words(text)), default=0.0)
    # The sign of a state stands before its words.
    shown += size * 1.3 if any(len(row.cells) > place and row.cells[place].look for row in table.rows) else 0.0
    headed = max((_width(_kept(word), size, bold=True) for word in _words(table.columns[place].heading)), default=0.0)
    return max(shown, headed) + PADDING


def _kept(word: str) -> str:
    if word.isalpha():
        return word[:_HYPHENATED]
    return word if len(word) <= 2 * _PIECE else word[: 2 * _PIECE]


def _words(text: str) -> Iterator[str]:
    return (match[0] for match in _WORDS.finditer(text))


def _piled(word: str) -> bool:
    """Whether a word is longer than any of the language's."""
    return len(word) > 30


def _pieces(word: str) -> Sequence[str]:
    return [word[start : start + _PIECE] for start in range(0, len(word), _PIECE)]


@lru_cache(maxsize=16_384)
def _width(word: str, size: float, *, bold: bool = False) -> float:
    return text_width(word, size, bold=bold)
