"""Columns of several years side by side: where next year's stands already, this year's stays as it is.

"Target 2024", "Target 2025", "Target 2026": the plan of 2025 is read from the second, and nothing is to be moved.
"""

from collections.abc import Collection, Sequence

from pdo_xl.domain.next_year import move_title
from pdo_xl.domain.values.text import fold
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.columns.header_texts import combined, part_text
from pdo_xl.sheet.next_year.titles import Years


def columns_of_next_year(
    grid: Grid, headers: Sequence[tuple[int, Sequence[object]]], known: Collection[int], years: Years
) -> dict[int, int]:
    """By each of the `known` columns that has one, the next year's column; `headers` has one or two rows."""
    (first, upper), *second = headers
    texts = combined(grid, first, upper, second[0][1]) if second else tuple(map(part_text, upper))
    places = {fold(text): column for column, text in reversed([*enumerate(texts, start=1)]) if text}
    found: dict[int, int] = {}
    for column in known:
        text = texts[column - 1] if column <= len(texts) else ""
        moved = move_title(text, *years).text
        following = places.get(fold(moved), column)
        if moved != text and following != column:
            found[column] = following
    return found
