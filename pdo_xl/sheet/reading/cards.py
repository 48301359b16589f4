"""Sheets that are cards: one for each objective, with the labels on the left and the values on their right.

Source: design of the reading of other plans, section 3: recognised, and refused by what they are.
"""

from collections.abc import Iterable, Sequence
from itertools import islice

from pdo_xl.domain.plan import Field
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.columns.beginnings import match_field

_ROWS = 80
_FEWEST_LABELS = 3
_LONGEST_LABEL = 80


def cards(grids: Iterable[Grid]) -> list[str]:
    """The names of the sheets that are cards of objectives."""
    return [grid.name for grid in grids if _is_card(grid)]


def _is_card(grid: Grid) -> bool:
    labels = {field for cells in islice(grid.rows(), _ROWS) if (field := _label(cells)) is not None}
    return len(labels) >= _FEWEST_LABELS and Field.OBJECTIVE in labels


def _label(cells: Sequence[object]) -> Field | None:
    """The field whose label and value a row has, and no other label; None if it is not such a row."""
    filled = [cell for cell in cells if cell is not None and cell != ""]
    if len(filled) < 2 or sum(_field(cell) is not None for cell in filled) != 1:
        return None
    return _field(filled[0])


def _field(cell: object) -> Field | None:
    matched = match_field(cell) if isinstance(cell, str) and len(cell) <= _LONGEST_LABEL else None
    return matched.field if matched is not None else None
