"""The heights of a table's rows, so that their texts are seen whole."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import islice

from pdo_xl.sheet.blocks import Value
from pdo_xl.sheet.writing.row_heights import count_lines, height_of

_SIZE = 10
"""Points: of every text of a table of ours."""
_MOST = 5_000
"""Rows: who has more of them prints none, and a program measures what it shows."""
_HIGHEST = 409
"""Points: no program has a higher row."""


def fitted_heights(rows: Mapping[int, Sequence[Value]], first: int, widths: Mapping[int, float]) -> dict[int, float]:
    """Give the height of each row from `first` on; `widths` has those of the columns that wrap their texts.

    Unit: points; `widths` in characters, by the column's place from 1.
    """
    heights = {}
    for row, values in islice(rows.items(), _MOST):
        if row < first:
            continue
        lines = 1
        for column, width in widths.items():
            value = values[column - 1]
            if isinstance(value, str):
                lines = max(lines, _lines(value, width))
        heights[row] = min(height_of(lines, _SIZE), _HIGHEST)
    return heights


@lru_cache(maxsize=4096)
def _lines(text: str, width: float) -> int:
    """Count a text's lines; a table says the same words over and over."""
    return count_lines(text, width, _SIZE)
