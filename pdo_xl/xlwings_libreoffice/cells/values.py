"""Cell values as xlwings hands them over for Excel, and as Calc stores them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from decimal import Decimal
from math import isnan
from typing import Any

from ..automation import ERRORS

CODES = {name: code for code, name in ERRORS.items()}

_CALC_ERRORS = {
    503: "#NUM!", 521: "#NULL!", 523: "#NUM!", 524: "#REF!", 525: "#NAME?", 530: "#NAME?", 531: "#NAME?",
    532: "#DIV/0!", 32767: "#N/A",
}  # fmt: skip
"""Source: LibreOffice's own export to Excel; whatever is not here becomes #VALUE!."""

NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", re.IGNORECASE)
_PERCENT = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+)) ?%")


def error_code(calc: int) -> int:
    """Turn Calc's number of an error into what Excel's automation delivers.

    >>> error_code(532), error_code(519)
    (-2146826281, -2146826273)
    """
    return CODES[_CALC_ERRORS.get(calc, "#VALUE!")]


Cell = Any
Stored = tuple[str, Any]
"""How a value is written: ("data", number or text), ("date", day), ("percent", number) or ("formula", Excel's text)."""


def stored(value: object) -> Stored:
    """Decide how a written value is stored, as Excel would.

    Texts that are plain numbers, percentages, truth values or errors become such, as in Excel. Texts that Excel would
    take for dates or fractions stay texts: what they mean depends on the language of each program.
    A truth value is the formula TRUE(), which is what Calc makes of one in a file of Excel's.

    >>> stored("'12"), stored("12"), stored("=1"), stored("#N/A"), stored(True), stored("3/4")
    (('data', '12'), ('data', 12.0), ('formula', '=1'), ('formula', '=#N/A'), ('formula', '=TRUE()'), ('data', '3/4'))
    >>> stored("50%"), stored("007")
    (('percent', 0.5), ('data', 7.0))
    """
    match value:
        case None:
            return "data", ""
        case bool():
            return "formula", "=TRUE()" if value else "=FALSE()"
        case str():
            return _stored_text(value)
        case date():
            return "date", value
        case int() if value in ERRORS:
            return "formula", "=" + ERRORS[value]
        case int() | float() | Decimal():
            return "data", float(value)
    if hasattr(value, "item"):  # numpy's numbers, without importing numpy
        return stored(value.item())
    return "data", str(value)


def _stored_text(text: str) -> Stored:
    if text[:1] == "'":
        return "data", text[1:]
    if text[:1] == "=" and len(text) > 1:
        return "formula", text
    if text in CODES:
        return "formula", "=" + text
    if (truth := text.strip().upper()) in {"TRUE", "FALSE"}:
        return "formula", f"={truth}()"
    if NUMBER.fullmatch(text.strip()):
        return "data", float(text)
    if percent := _PERCENT.fullmatch(text.strip()):
        # Of the decimal number itself: 0.07 and not 0.07000000000000001.
        return "percent", float(Decimal(percent[1]) / 100)
    return "data", text


def prepare_xl_data_element(x: Cell, _options: object = None) -> Cell:
    """Make of one value what `raw_value` takes; called by xlwings' converters."""
    if x is None or type(x).__name__ in {"NAType", "NaTType"} or (isinstance(x, float) and isnan(x)):
        return ""
    if type(x).__module__ == "numpy":
        # numpy's times count nanoseconds, which Python's have not, unless they are made coarser.
        whole = x.astype("datetime64[us]") if type(x).__name__ == "datetime64" else x
        return prepare_xl_data_element(whole.item())
    if hasattr(x, "to_pydatetime"):
        x = x.to_pydatetime(warn=False)
    return x.replace(tzinfo=None) if isinstance(x, datetime) else x


def clean_value_data(
    data: Sequence[Sequence[Any]],
    datetime_builder: Callable[..., Any],
    empty_as: object,
    number_builder: Callable[[float], Any] | None,
    err_to_str: bool,
) -> list[list[Any]]:
    """Make of raw values what a user of `Range.value` gets; called by xlwings' converters."""

    def clean(value: Cell) -> Cell:
        if value is None or value == "":
            return empty_as
        if isinstance(value, datetime):
            return datetime_builder(
                year=value.year, month=value.month, day=value.day, hour=value.hour, minute=value.minute,
                second=value.second, microsecond=value.microsecond, tzinfo=None,
            )  # fmt: skip
        if isinstance(value, float):
            return value if number_builder is None else number_builder(value)
        if isinstance(value, int) and not isinstance(value, bool):
            return ERRORS.get(value) if err_to_str else None
        return value

    return [[clean(value) for value in row] for row in data]
