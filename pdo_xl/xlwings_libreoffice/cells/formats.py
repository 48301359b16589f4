"""Number formats: which cells have which, how each shows its number, and Excel's English codes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from ..soffice import Soffice, Uno, import_uno

DATE_CODE = "dd/mm/yyyy"
"""What a cell without a format gets with a day, as in an Italian Excel."""
MOMENT_CODE = "dd/mm/yyyy hh:mm"
PERCENT_CODES = ("0%", "0.00%")
"""For a percentage that is whole, and for one that is not."""

_DATE, _TIME, _TEXT, _LOGICAL = 2, 4, 256, 1024
"""Source: com.sun.star.util.NumberFormat."""
_KEPT = re.compile(
    r'("[^"]*"|\\.|\[\$[^\]]*\]|AM/PM|A/P|General|E[+-]|\[(?:RED|BLACK|BLUE|CYAN|GREEN|MAGENTA|WHITE|YELLOW)\])'
)
_COLOUR = re.compile(r"\[([A-Z]{3,})\]")


class Kind(Enum):
    """How a number format shows a number."""

    NUMBER = 0
    DATE = 1
    TRUTH = 2
    GENERAL = 3


Patch = tuple[int, int, int, int]
"""First row, first column, last row, last column, from 0 at a block's corner."""


class Group(NamedTuple):
    """Cells of one number format."""

    key: int
    kind: Kind
    areas: list[Patch]


def groups(model: Uno, block: Uno) -> list[Group]:
    """Group the cells of a UNO block by number format, places counted from its corner.

    A formula whose cell has no format counts by its result: ask after the cells are calculated.
    """
    corner = block.getRangeAddress()
    if (corner.StartRow, corner.StartColumn) == (corner.EndRow, corner.EndColumn):
        key = int(block.NumberFormat)
        return [Group(key, kind_of(model, key), [(0, 0, 0, 0)])]
    alike = block.getUniqueCellFormatRanges()
    kinds: dict[int, Kind] = {}
    areas: dict[int, list[Patch]] = {}
    for place in range(alike.getCount()):
        cells = alike.getByIndex(place)
        key = int(cells.NumberFormat)
        if key not in kinds:
            kinds[key] = kind_of(model, key)
        areas.setdefault(key, []).extend(relative(cells.getRangeAddresses(), corner))
    return [Group(key, kinds[key], places) for key, places in areas.items()]


def relative(addresses: tuple[Uno, ...], corner: Uno) -> list[Patch]:
    """Areas counted from a block's corner."""
    top, left = corner.StartRow, corner.StartColumn
    return [(a.StartRow - top, a.StartColumn - left, a.EndRow - top, a.EndColumn - left) for a in addresses]


def places_in(areas: list[Patch]) -> Iterator[tuple[int, int]]:
    """Each place of the areas."""
    for top, left, bottom, right in areas:
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                yield row, column


def kind_of(model: Uno, key: int) -> Kind:
    """Tell how a number format shows a number."""
    formats = model.getNumberFormats()
    entry = formats.getByKey(key)
    type_ = entry.Type
    if type_ & (_DATE | _TIME):
        return Kind.DATE
    if type_ & _LOGICAL:
        return Kind.TRUTH
    return Kind.GENERAL if formats.getStandardIndex(entry.Locale) == key else Kind.NUMBER


def is_text(model: Uno, key: int) -> bool:
    """Tell whether a number format takes what is typed for a text."""
    return bool(model.getNumberFormats().getByKey(key).Type & _TEXT)


def code_of(soffice: Soffice, model: Uno, key: int) -> str:
    """Give Excel's English code of a number format."""
    formats = model.getNumberFormats()
    entry = formats.getByKey(key)
    if formats.getStandardIndex(entry.Locale) == key:
        return "General"
    code, language = str(entry.FormatString), entry.Locale
    if language.Language not in {"", "en"}:
        code = _in_english(soffice, code, language)
    return excel_code(code)


def _in_english(soffice: Soffice, code: str, language: Uno) -> str:
    """Translate a code in a store apart, so that the document gets no format more."""
    context = soffice.context
    store = context.ServiceManager.createInstanceWithArgumentsAndContext(
        "com.sun.star.util.NumberFormatsSupplier", (english(),), context
    )
    formats = store.getNumberFormats()
    return str(formats.getByKey(formats.addNewConverted(code, language, english())).FormatString)


def excel_code(code: str) -> str:
    """Write a code as Excel does: letters of dates are small, colours are not shouted.

    >>> excel_code("DD/MM/YYYY HH:MM"), excel_code('[RED]0.00" EUR"'), excel_code("H:MM AM/PM")
    ('dd/mm/yyyy hh:mm', '[Red]0.00" EUR"', 'h:mm AM/PM')
    """
    parts = _KEPT.split(code)
    parts[::2] = [part.lower() for part in parts[::2]]
    parts[1::2] = [_COLOUR.sub(lambda match: f"[{match[1].title()}]", part) for part in parts[1::2]]
    return "".join(parts)


def key_of(model: Uno, code: str) -> int:
    """Find the number format of an English code; it is added to the document if it is new."""
    formats = model.getNumberFormats()
    key = formats.queryKey(code, english(), False)
    return int(formats.addNew(code, english()) if key < 0 else key)


def english() -> Uno:
    """Excel's own language."""
    return import_uno().createUnoStruct("com.sun.star.lang.Locale", "en", "US", "")
