"""Which of a workbook's cell formats show a number as a percentage or as a date."""

import re
from collections.abc import Iterable
from enum import Enum

from pdo_xl.ooxml.book import workbook_part
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import related_part

_PERCENTAGES = frozenset({9, 10})
_DATES = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
"""Excel's built-in formats, the East Asian ones included."""

# A bracket that nothing closes goes to the end: looking for its end from each one would take for ever.
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*(?:\]|\Z)', re.IGNORECASE)
_DATE_LETTER = re.compile("[dmyhs]", re.IGNORECASE)
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_DIGITS = 6
BUILT_IN = "#"
"""Stands before the number of a format that is built into Excel."""
_BUILT_IN_DURATION = 46
_RECORDS = frozenset({"numFmt", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "xf"})


class Shown(Enum):
    """How a format shows a number."""

    NUMBER = 0
    PERCENTAGE = 1
    DATE = 2
    DURATION = 3
    """Hours, minutes or seconds that are counted on beyond a day's."""


def shown_as(code: str) -> Shown:
    """Judge a format code by its first section.

    >>> shown_as('0.00"%"'), shown_as("0,0%"), shown_as('[$-410]d" del mese"mmm yyyy')
    (<Shown.NUMBER: 0>, <Shown.PERCENTAGE: 1>, <Shown.DATE: 2>)
    """
    code = _LITERAL.sub("", code).partition(";")[0]
    if "%" in code:
        return Shown.PERCENTAGE
    # "General", or "Standard" in Italian, is not a date for the letters in it.
    if code.casefold() in {"general", "standard"}:
        return Shown.NUMBER
    if _ELAPSED.search(code):
        return Shown.DURATION
    return Shown.DATE if _DATE_LETTER.search(code) else Shown.NUMBER


def cell_formats(package: Package) -> list[Shown]:
    """Judge each of the workbook's cell formats, by the index that cells give. Raises: FileRefused."""
    return shown_by(format_codes(package))


def shown_by(codes: Iterable[str]) -> list[Shown]:
    """Judge formats by their codes, as `format_codes` gives them."""
    return [_shown(int(number)) if (number := built_in_number(code)) else shown_as(code) for code in codes]


def format_codes(package: Package) -> list[str]:
    """Give the code of each of the workbook's cell formats; of one that is built into Excel `#` and its number.

    Raises: FileRefused.
    """
    identifiers, codes = _read(package)
    return [codes.get(identifier, f"{BUILT_IN}{identifier}") for identifier in identifiers]


def built_in_number(code: str) -> str | None:
    """The number of a format that is built into Excel, as `format_codes` gives it; None for any code.

    >>> built_in_number("#14"), built_in_number("#,##0")
    ('14', None)
    """
    number = code.removeprefix(BUILT_IN)
    return number if number != code and number.isdigit() else None


def _read(package: Package) -> tuple[list[int], dict[int, str]]:
    """Read the numbers of the formats that cells have, and the codes of those that are not built in."""
    part = related_part(package, workbook_part(package), "styles")
    if part is None:
        return [], {}
    codes: dict[int, str] = {}
    identifiers: list[int] = []
    inside = False
    for element in package.elements(part, _RECORDS):
        if element.name == "numFmt":
            codes.setdefault(
                format_number(element.attributes.get("numFmtId", "").encode()), element.attributes.get("formatCode", "")
            )
        elif element.name in {"cellStyleXfs", "cellXfs", "cellStyles", "dxfs"}:
            inside = element.name == "cellXfs"
        elif element.name == "xf" and inside:
            identifiers.append(format_number(element.attributes.get("numFmtId", "").encode()))
    return identifiers, codes


def _shown(identifier: int) -> Shown:
    if identifier in _PERCENTAGES:
        return Shown.PERCENTAGE
    if identifier == _BUILT_IN_DURATION:
        return Shown.DURATION
    return Shown.DATE if identifier in _DATES else Shown.NUMBER


def format_number(written: bytes) -> int:
    """Read the number by which a format is called; 0 where there is none, or one of more digits than there are."""
    return int(written) if written.isdigit() and len(written) <= _DIGITS else 0
