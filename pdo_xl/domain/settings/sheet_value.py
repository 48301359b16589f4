"""Sheets as the values of parameters name them."""

from collections.abc import Iterable

from pdo_xl.domain.values.late_pattern import late_pattern

_PARTING = late_pattern(r"[;=!«»“”\"]|^'")


def sheet_value(sheet: str) -> str:
    """A sheet's name as a part of a parameter's value: in quotes where it has one of the signs that part a value.

    >>> sheet_value("Piano 2024"), sheet_value("A; B")
    ('Piano 2024', '«A; B»')
    """
    return f"«{sheet}»" if _PARTING.search(sheet) else sheet


def sheets_value(sheets: Iterable[str]) -> str:
    """Several sheets as one parameter's value.

    >>> sheets_value(["SF", "A; B"])
    'SF; «A; B»'
    """
    return "; ".join(map(sheet_value, sheets))
