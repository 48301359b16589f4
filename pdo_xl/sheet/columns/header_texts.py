"""The texts of a header: of one row, or of two with a group's text above ("Valore") and its parts below ("atteso").

Merged areas say over which columns a text stands; without them it stands over the blank cells to its right that have a
text below.
"""

from collections.abc import Sequence
from datetime import date, datetime

from pdo_xl.domain.plan import Field
from pdo_xl.domain.values.text import fold, italian_date, one_line
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.columns.beginnings import match_field
from pdo_xl.sheet.columns.headers import COMPUTED

YEARS = range(2000, 2100)
"""What a number in a header may be."""

GROUPS = frozenset({Field.WEIGHT, Field.TARGET, Field.ACTUAL})
"""The fields whose text goes before that of the part below: "Peso" over "obiettivo" is no objective."""


def texts_of(cells: Sequence[object]) -> tuple[str, ...]:
    """A row's texts, one for each column; empty for what is no text."""
    return tuple([one_line(cell) if isinstance(cell, str) else "" for cell in cells])


def part_text(cell: object) -> str:
    """What a cell of a header says; a year or a day that was typed as such is a part of it, another number is not."""
    if isinstance(cell, str):
        return one_line(cell)
    if isinstance(cell, datetime | date):
        return italian_date(cell.date() if isinstance(cell, datetime) else cell)
    if isinstance(cell, int | float) and cell in YEARS:
        return str(int(cell))
    return ""


def combined(grid: Grid, row: int, upper: Sequence[object], lower: Sequence[object]) -> tuple[str, ...]:
    """The texts of a header over two rows, the first of which is `row`."""
    width = max(len(upper), len(lower))
    below = [*map(part_text, lower), *[""] * (width - len(lower))]
    above = _spread(grid, row, [*map(part_text, upper), *[""] * (width - len(upper))], below)
    return tuple(_joined(group, part) for group, part in zip(above, below, strict=True))


def _joined(group: str, part: str) -> str:
    if not group or not part or fold(group) == fold(part) or fold(part) in COMPUTED:
        return part or group
    whole = f"{group} {part}"
    matched = match_field(group)
    if matched.field in GROUPS if matched is not None else match_field(whole) is not None:
        return whole
    for text in (f"{part} {group}", part):
        if match_field(text) is not None:
            return text
    return whole


def _spread(grid: Grid, row: int, upper: list[str], lower: Sequence[str]) -> list[str]:
    wide = wide_areas(grid, row)
    for column, last in wide.items():
        if column <= len(upper):
            upper[column - 1 : last] = [upper[column - 1]] * len(upper[column - 1 : last])
    if wide:
        return upper
    for place in range(1, min(len(upper), len(lower))):
        if not upper[place] and lower[place] and lower[place - 1] and fold(lower[place]) not in COMPUTED:
            upper[place] = upper[place - 1]
    return upper


def wide_areas(grid: Grid, row: int) -> dict[int, int]:
    """The first and last columns of the merged areas that stand side by side in a row."""
    return {
        merge.first_column: merge.last_column
        for merge in grid.merges()
        if merge.first_row <= row <= merge.last_row and merge.last_column > merge.first_column
    }
