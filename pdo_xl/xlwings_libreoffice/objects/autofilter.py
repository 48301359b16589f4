"""Rows that are shown by what their columns hold; the buttons are those of Calc's own filter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from xlwings import base_classes

from ..cells.reading import first_day
from ..cells.values import NUMBER
from ..days import plain_count
from ..failures import explained
from ..soffice import LibreOfficeError, Uno, import_uno
from .unsupported import NotSupported, refuses_the_rest

if TYPE_CHECKING:
    from .range import RangeImpl

_EQUAL, _AT_LEAST, _AT_MOST = 2, 5, 7
_COMPARISONS = {
    "equal_to": 2, "not_equal_to": 3, "greater_than": 4, "greater_than_or_equal": 5, "less_than": 6,
    "less_than_or_equal": 7,
}  # fmt: skip
_TOP, _TOP_PERCENT, _BOTTOM, _BOTTOM_PERCENT = 8, 9, 10, 11
"""Source: com.sun.star.sheet.FilterOperator2."""


class _Condition(NamedTuple):
    """One comparison; what has `other` is an alternative to the one before."""

    operator: int
    value: str | float
    other: bool = False


@refuses_the_rest("AutoFilter")
class AutoFilterImpl(base_classes.AutoFilter):
    """The filter of a block whose first row has the names."""

    def __init__(self, block: RangeImpl) -> None:
        self.block = block

    def apply_values(self, field: int, values: Sequence[str]) -> None:
        """Show the rows whose column shows one of these texts. Raises: NotSupported."""
        self._apply(field, [_Condition(_EQUAL, value, place > 0) for place, value in enumerate(values)])

    def apply_comparison(self, field: int, operator: str, value1: object, value2: object) -> None:
        """Show the rows whose column compares so. Raises: NotSupported."""
        if operator == "between":
            conditions = [_Condition(_AT_LEAST, self._value(value1)), _Condition(_AT_MOST, self._value(value2))]
        elif operator not in _COMPARISONS or value1 is None:
            raise NotSupported(f"AutoFilter.apply_comparison({operator!r}, {value1!r})")
        else:
            conditions = [_Condition(_COMPARISONS[operator], self._value(value1))]
        self._apply(field, conditions)

    def apply_top_items(self, field: int, count: int) -> None:
        """Show the rows with the largest numbers."""
        self._apply(field, [_Condition(_TOP, float(count))])

    def apply_bottom_items(self, field: int, count: int) -> None:
        """Show the rows with the smallest numbers."""
        self._apply(field, [_Condition(_BOTTOM, float(count))])

    def apply_top_percent(self, field: int, percent: float) -> None:
        """Show so many of a hundred rows, those with the largest numbers."""
        self._apply(field, [_Condition(_TOP_PERCENT, float(percent))])

    def apply_bottom_percent(self, field: int, percent: float) -> None:
        """Show so many of a hundred rows, those with the smallest numbers."""
        self._apply(field, [_Condition(_BOTTOM_PERCENT, float(percent))])

    def clear(self, field: int | None) -> None:
        """Take the conditions off one column, or off all; the buttons stay."""
        self._apply(field, [])

    def _value(self, value: object) -> str | float:
        if isinstance(value, dict):
            kind = date if value["type"] == "date" else datetime
            return plain_count(kind.fromisoformat(value["value"]), first_day(self.block.sheet.book.model))
        text = str(value)
        return float(text) if NUMBER.fullmatch(text) else text

    def _apply(self, field: int | None, conditions: Sequence[_Condition]) -> None:
        with explained(f"filtrare le celle {self.block.address} (forse il foglio è protetto)"):
            self._take_place()
            cells = self.block.xrange
            descriptor = cells.createFilterDescriptor(False)
            others = [known for known in descriptor.getFilterFields2() if field not in (None, known.Field + 1)]
            fields = (*others, *(_field(field or 1, condition) for condition in conditions))
            if len({one.Field for one in fields}) > 1 and any(one.Connection.value == "OR" for one in fields):
                # Calc would read it as one column or the other.
                raise NotSupported("AutoFilter.apply_values con più valori, e il filtro di un'altra colonna,")
            descriptor.setFilterFields2(fields)
            descriptor.ContainsHeader = True
            cells.filter(descriptor)

    def _take_place(self) -> None:
        """Give the block its buttons. Raises: LibreOfficeError, if the sheet has a filter elsewhere."""
        sheet, place = self.block.sheet, self.block.xrange.getRangeAddress()
        if any(table.range.area == self.block.area for table in sheet.tables):
            return
        unnamed = sheet.book.model.getPropertyValue("UnnamedDatabaseRanges")
        area = unnamed.getByTable(place.Sheet) if unnamed.hasByTable(place.Sheet) else None
        is_here = area is not None and _corners(area.getDataArea()) == _corners(place)
        if area is not None and area.AutoFilter and not is_here:
            raise LibreOfficeError(
                f"Il foglio «{sheet.name}» ha già un filtro su altre celle: mostrare le righe nascoste (Dati, Altri "
                "filtri, Azzera il filtro), togliere i pulsanti (Dati, Filtro automatico) e riprovare."
            )
        if not is_here:
            # Set again, it would forget the conditions of other columns.
            unnamed.setByTable(place)
        unnamed.getByTable(place.Sheet).AutoFilter = True


def _field(field: int, condition: _Condition) -> Uno:
    uno = import_uno()
    made = uno.createUnoStruct("com.sun.star.sheet.TableFilterField2")
    made.Connection = uno.Enum("com.sun.star.sheet.FilterConnection", "OR" if condition.other else "AND")
    made.Field, made.Operator = field - 1, condition.operator
    made.IsNumeric = isinstance(condition.value, float)
    if isinstance(condition.value, float):
        made.NumericValue = condition.value
    else:
        made.StringValue = condition.value
    return made


def _corners(place: Uno) -> tuple[int, int, int, int]:
    return place.StartRow, place.StartColumn, place.EndRow, place.EndColumn
