"""What one cell holds and how it shows it, so that it can be compared with another and written exactly as it was."""

from datetime import date, datetime
from math import isclose
from typing import NamedTuple

from pdo_xl.domain.values.text import italian, italian_date, one_line
from pdo_xl.sheet.serial import shown_day

BLANK, NUMBER, TEXT, TRUTH, ERROR = "", "n", "t", "b", "e"
"""The kinds of content."""
PLAIN, PERCENTAGE, DATE, DURATION = "", "%", "d", "h"
"""How a number is shown."""
_LONGEST_SHOWN = 60
_DECIMALS = 10


class CellValue(NamedTuple):
    """What a cell holds.

    Shape: `value` is a number, a text or a truth value by its `kind`; days are serial numbers of the calendar from
    1900. `shown` tells how a number is shown, `code` by which format. `formula` tells whether it is worked out.
    """

    kind: str = BLANK
    value: str | float | bool | None = None
    shown: str = PLAIN
    code: str = ""
    formula: bool = False

    @property
    def blank(self) -> bool:
        """Whether it holds nothing that is seen."""
        return self.kind == BLANK or (self.kind == TEXT and not str(self.value).strip())

    def same(self, other: "CellValue") -> bool:
        """Tell whether two cells say the same; programs that save a workbook keep 15 digits of a number."""
        if self.blank or other.blank:
            return self.blank and other.blank
        if self.kind != other.kind:
            return False
        if isinstance(self.value, float) and isinstance(other.value, float):
            return self.shown == other.shown and isclose(self.value, other.value, rel_tol=1e-13)
        if self.kind == TEXT:
            return _lines(str(self.value)) == _lines(str(other.value))
        return self.value == other.value

    @property
    def said(self) -> tuple[object, ...] | None:
        """What two cells that are the same have in common; None of one that holds nothing, or is worked out.

        >>> CellValue(TEXT, "a_x000D_").said, CellValue(NUMBER, 0.1 + 0.2).said, CellValue(formula=True).said
        (('t', 'a'), ('n', '0.3', ''), None)
        """
        if self.blank or self.formula:
            return None
        if isinstance(self.value, float):
            return self.kind, f"{self.value:.13g}", self.shown
        return self.kind, _lines(str(self.value))

    def told(self) -> str:
        """Say it, for a person to compare.

        >>> CellValue(NUMBER, 0.955, PERCENTAGE).told(), CellValue(NUMBER, 45657.0, DATE).told(), CellValue().told()
        ('95,5%', '31/12/2024', 'vuota')
        """
        if self.blank:
            return "vuota"
        match self.kind:
            case "b":
                return "VERO" if self.value else "FALSO"
            case "n" if isinstance(self.value, float):
                return _number(self.value, self.shown)
        text = one_line(self.value)
        return f"«{text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + '…'}»"

    def packed(self) -> list[object]:
        """Give it as JSON holds it."""
        return [self.kind, self.value, self.shown, self.code, self.formula]


def _number(value: float, shown: str) -> str:
    if shown == DATE:
        day = shown_day(value)
        if isinstance(day, datetime):
            return f"{italian_date(day)} {day:%H:%M}"
        if isinstance(day, date):
            return italian_date(day)
    if shown == PERCENTAGE:
        return f"{italian(value * 100, _DECIMALS)}%"
    return italian(value, _DECIMALS)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", "").rstrip()
