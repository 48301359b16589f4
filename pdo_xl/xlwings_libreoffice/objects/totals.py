"""The row of totals of a table: what Excel puts there, and how it goes away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .range import RangeImpl

if TYPE_CHECKING:
    from .tables import TableImpl

_SUM, _COUNT = 109, 103
"""Source: Excel's SUBTOTAL, of the rows that are shown."""
_WORD = "Total"


def add_totals(table: TableImpl) -> None:
    """Make room below a table, and put there a word and the last column's total."""
    whole, body, sheet = table.range, table.data_body_range, table.parent
    (rows, columns), below = whole.shape, whole.row + whole.shape[0]
    RangeImpl(sheet, below, whole.column, 1, columns).insert("down")
    table.cover(RangeImpl(sheet, whole.row, whole.column, rows + 1, columns))
    table.area.TotalsRow = True
    if columns > 1:
        RangeImpl(sheet, below, whole.column, 1, 1).raw_value = _WORD
    if body is not None:
        last = RangeImpl(sheet, body.row, whole.column + columns - 1, body.shape[0], 1)
        values = last.raw_value if len(last) > 1 else ((last.raw_value,),)
        kind = _SUM if any(isinstance(value, float) for (value,) in values) else _COUNT
        total = RangeImpl(sheet, below, whole.column + columns - 1, 1, 1)
        total.formula = f"=SUBTOTAL({kind},{last.address})"


def take_totals_off(table: TableImpl) -> None:
    """Take the row of totals away; what stood below moves up."""
    whole, totals = table.range, table.totals_row_range
    table.area.TotalsRow = False
    table.cover(RangeImpl(table.parent, whole.row, whole.column, whole.shape[0] - 1, whole.shape[1]))
    if totals is not None:
        totals.delete("up")
