"""Rows under a merged cell of types, targets or actual values: what it shows holds for each of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from pdo_xl.domain.plan import Field, Indicator, Objective, Place
from pdo_xl.domain.values.entry import Entry
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.columns.locate import Layout
from pdo_xl.sheet.reading.merged import MergedValues

_SHARED = (Field.TARGET, Field.ACTUAL)


class MergedTypes:
    """The types of rows that have none of their own, under a merged cell."""

    def __init__(self, grid: Grid, layout: Layout, text: Callable[[object], str]) -> None:
        self._grid, self._text = grid, text
        self._column, self._header_row = layout.columns.get(Field.TYPE), layout.header_row
        self._merged: MergedValues | None = None

    def of(self, row: int) -> str:
        """What is shown over a row's blank cell; nothing where nothing is."""
        if self._column is None:
            return ""
        if self._merged is None:
            self._merged = MergedValues(self._grid, self._header_row)
        return self._text(self._merged.get((row, self._column)))


def share_merged(grid: Grid, layout: Layout, objectives: Sequence[Objective]) -> list[Place]:
    """Fill what is blank under a merged cell with what it shows; give the values that hold for a further row so.

    The formats of the cells must be known by now: a percentage is one in the rows below as well.
    """
    fields = {
        column: name
        for name, column in layout.columns.items()
        if name in _SHARED and not (name is Field.ACTUAL and layout.actuals)
    }
    # Merged areas are costly to ask an open workbook for, and most plans have something in each row.
    if not any(_is_blank(indicator) for objective in objectives for indicator in objective.indicators):
        return []
    tall = [area for area in grid.merges() if layout.header_row < area.first_row < area.last_row]
    if not tall:
        return []
    places = {
        indicator.row: (objective, number)
        for objective in objectives
        for number, indicator in enumerate(objective.indicators)
    }
    rows = sorted(places)
    shared: list[Place] = []
    for area in tall:
        if area.first_row not in places:
            continue
        objective, number = places[area.first_row]
        source = objective.indicators[number]
        below = rows[bisect_right(rows, area.first_row) : bisect_left(rows, area.last_row + 1)]
        for column in fields.keys() & range(area.first_column, area.last_column + 1):
            name = fields[column]
            for row in below if _value(source, name) is not None else ():
                objective, number = places[row]
                indicator = objective.indicators[number]
                if _value(indicator, name) is None:
                    objective.indicators[number] = (
                        indicator._replace(target=source.target)
                        if name is Field.TARGET
                        else indicator._replace(actual=source.actual)
                    )
                    shared.append(Place(grid.name, row, name))
    return sorted(shared)


def _value(indicator: Indicator, name: Field) -> Entry:
    return indicator.target if name is Field.TARGET else indicator.actual


def _is_blank(indicator: Indicator) -> bool:
    return indicator.actual is None or indicator.target is None
