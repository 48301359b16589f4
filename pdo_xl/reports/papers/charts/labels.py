"""The words of a chart: how wide they are, on how many lines they stand, and how they keep out of each other's way."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from pdo_xl.reports.papers.texts import label
from pdo_xl.sheet.writing.row_heights import text_width

SIZE = 9.0
"""Points: of every text, so that none is smaller in print."""
LINE = 11.0
"""Points from one line of text to the next."""
MOST_OF_WIDTH = 0.32
"""Of a chart, for the names of its rows."""
GAP = 6.0
"""Points that keep two texts, or a text and a bar, apart."""


def wide(words: str, *, bold: bool = False) -> float:
    """Give the width of some words on one line.

    Unit: points.
    """
    return text_width(words, SIZE, bold=bold)


@lru_cache(maxsize=1024)
def lines_of(text: str, room: float, most: int = 2) -> tuple[str, ...]:
    """Give a label on as few lines as its room allows, cut with an ellipsis where it has none.

    >>> lines_of("Settore Finanze", 200), lines_of("Settore Finanze", 45), lines_of("Abcdefghijklm", 30, 1)
    (('Settore Finanze',), ('Settore', 'Finanze'), ('Abcd…',))
    """
    lines: list[str] = []
    words = label(text).split(" ")
    while words and len(lines) < most:
        line = words.pop(0)
        while words and wide(f"{line} {words[0]}") <= room:
            line = f"{line} {words.pop(0)}"
        if words and len(lines) == most - 1:
            line = f"{line} {words[0]}"
        lines.append(_cut(line, room))
    return tuple(lines)


def column_of(texts: Iterable[str], most: float) -> float:
    """Give the width of a column of labels, which no more than `most` of the chart is for.

    Unit: points.
    """
    return min(max((wide(label(text)) for text in texts), default=0.0) + 1, most)


def placed(words: Sequence[tuple[float, str]], left: float, right: float) -> list[tuple[float, int, str]]:
    """Give words, each around its place in a line, the middle where it stands and the line: what would touch goes up.

    Shape: as many as there are words, in their order; lines count from 0.
    """
    ends: list[float] = []
    found = []
    for place, text in words:
        half = wide(text) / 2
        middle = max(min(place, right - half), left + half)
        line = next((level for level, end in enumerate(ends) if middle - half >= end + GAP), len(ends))
        ends[line : line + 1] = [middle + half]
        found.append((middle, line, text))
    return found


def _cut(line: str, room: float) -> str:
    if wide(line) <= room:
        return line
    while line and wide(f"{line}…") > room:
        line = line[:-1]
    return f"{line.rstrip()}…"
