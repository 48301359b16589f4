"""How wide a table's columns are, and where a word is too long for its own.

Unit: points.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from pdo_xl.reports.papers.model import Table
from pdo_xl.sheet.writing.row_heights import text_width

INSET = 0.4
"""What a cell keeps free at each side, of the size of its letters."""
LONG = 25
"""Lines: what has more may be parted by a page's end, else it could be higher than a page."""
BREAK = "\u200b"
"""Where the template may break a word; no sign of the file."""

_HYPHENATED = 11
"""Letters: a longer word of letters alone may be parted by the language's rules where room is short."""
_PARTED_HEADING = 6
_MOST = 200
"""Letters: a longer text wraps in any column."""
_PIECE = 6
"""Letters that stay together in what has no rules: an address, a code."""
_WIDEST = 1.1
"""Of the size of the letters: what none of them exceeds."""


class Fit(NamedTuple):
    """The columns of a table in some width; `squeezed` says that not all words found room."""

    widths: tuple[float, ...]
    squeezed: bool


def fit(table: Table, room: float, size: float, *, parted_headings: bool = False) -> Fit:
    """Share the room as the table asks, but for what words need, and for what stands empty beside texts that wrap.

    `parted_headings` lets the rules of the language part the words of the headings, too.
    """
    asked = [max(column.width, 0.01) for column in table.columns]
    needs = [_need(table, place, size, parted_headings=parted_headings) for place in range(len(asked))]
    squeezed = sum(needs) > room
    if squeezed:
        needs = [need * room / sum(needs) for need in needs]
    widths = _shared(asked, needs, room)
    return Fit(tuple(_without_gaps(table, widths, needs, size)), squeezed)


def _shared(asked: Sequence[float], needs: Sequence[float], room: float) -> list[float]:
    """Share the room as asked, but give each what it needs first."""
    widths = [room * share / sum(asked) for share in asked]
    short = [False] * len(asked)
    while True:
        again = [was or need > width for was, need, width in zip(short, needs, widths, strict=True)]
        if again == short or all(again):
            return list(needs) if all(again) else widths
        short = again
        left = room - sum(need for need, is_short in zip(needs, short, strict=True) if is_short)
        rest = sum(share for share, is_short in zip(asked, short, strict=True) if not is_short)
        widths = [
            need if is_short else left * share / rest for need, share, is_short in zip(needs, asked, short, strict=True)
        ]


def _without_gaps(table: Table, widths: Sequence[float], needs: Sequence[float], size: float) -> list[float]:
    """Give what is wider than its longest text to the columns whose texts wrap."""
    full = [max(_full(table, place, size), need) for place, need in enumerate(needs)]
    wraps = [wanted > width for wanted, width in zip(full, widths, strict=True)]
    if not any(wraps) or all(wraps):
        return list(widths)
    spare = sum(width - wanted for wanted, width in zip(full, widths, strict=True) if wanted < width)
    lacking = sum(wanted - width for wanted, width in zip(full, widths, strict=True) if wanted > width)
    part = min(spare / lacking, 1.0)
    kept = 1 - lacking * part / spare if spare else 1.0
    return [
        width + (wanted - width) * part if wanted > width else wanted + (width - wanted) * kept
        for wanted, width in zip(full, widths, strict=True)
    ]


def padding(size: float) -> float:
    """What a cell keeps free at both sides, with a hair more: widths are reckoned, not measured."""
    return 2 * INSET * size + 1


def broken(text: str, width: float, size: float, *, bold: bool = False) -> tuple[str, bool]:
    """Say where the words of a text may break in a width, and whether it is to be parted by the language's rules.

    >>> broken("un breve testo", 100, 9)
    ('un breve testo', False)
    """
    if max(map(len, text.split()), default=0) * size * _WIDEST <= width:
        return text, False
    too_long = [word for word in _words(text) if _width(word, size, bold=bold) > width]
    by_rules = any(word.isalpha() for word in too_long)
    for word in sorted({word for word in too_long if not word.isalpha() or _piled(word)}, key=len, reverse=True):
        text = text.replace(word, BREAK.join(_pieces(word)))
    return text, by_rules


def count_lines(text: str, width: float, size: float) -> float:
    """Reckon the lines of a text in a width, rather too many than too few."""
    return sum(1 + text_width(line, size) / max(width - size, size) for line in text.split("\n"))


def is_long(text: str, width: float, size: float) -> bool:
    """Tell whether a text takes so many lines in a width that a page's end may part it."""
    most = text.count("\n") + 1 + len(text) * size * _WIDEST / max(width - size, size)
    return most > LONG and count_lines(text, width, size) > LONG


def _need(table: Table, place: int, size: float, *, parted_headings: bool) -> float:
    """What a column's longest word takes; one that can be parted asks for a part."""
    shown = _widest({_kept(word) for text in _said(table, place) for word in _words(text)}, size)
    most = _PARTED_HEADING if parted_headings else _HYPHENATED
    return max(shown + _sign(table, place, size), _headed(table, place, size, most)) + padding(size)


def _full(table: Table, place: int, size: float) -> float:
    """What a column's longest text takes on one line, and its heading's longest word.

    A text beyond a page's width is as long as any.
    """
    lines = {line[:_MOST] for text in _said(table, place) for line in text.split("\n")}
    shown = _widest(lines, size) + _sign(table, place, size)
    return max(shown, _headed(table, place, size)) + padding(size)


def _widest(texts: Iterable[str], size: float) -> float:
    """What the widest text takes; only those are measured that may be it."""
    most = 0.0
    for text in sorted(texts, key=len, reverse=True):
        if len(text) * size * _WIDEST <= most:
            break
        most = max(most, _width(text, size))
    return most


def _headed(table: Table, place: int, size: float, most: int = _MOST) -> float:
    """What the longest word of a column's heading takes, or a part of it."""
    words = _words(table.columns[place].heading.replace("–", "– "))
    return max((_width(_kept(word, most), size, bold=True) for word in words), default=0.0)


def _said(table: Table, place: int) -> set[str]:
    return {row.cells[place].text for row in table.rows if len(row.cells) == len(table.columns)}


def _sign(table: Table, place: int, size: float) -> float:
    """What the sign of a state takes, before its words."""
    return size * 1.3 if any(len(row.cells) > place and row.cells[place].look for row in table.rows) else 0.0


def _kept(word: str, most: int = _HYPHENATED) -> str:
    if word.isalpha():
        return word[:most]
    return word if len(word) <= 2 * _PIECE else word[: 2 * _PIECE]


def _words(text: str) -> list[str]:
    return text.replace("-", "- ").split()


def _piled(word: str) -> bool:
    """Whether a word is longer than any of the language's."""
    return len(word) > 30


def _pieces(word: str) -> Sequence[str]:
    return [word[start : start + _PIECE] for start in range(0, len(word), _PIECE)]


@lru_cache(maxsize=16_384)
def _width(word: str, size: float, *, bold: bool = False) -> float:
    return text_width(word, size, bold=bold)
