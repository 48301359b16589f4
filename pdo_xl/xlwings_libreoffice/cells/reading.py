"""What cells hold, in a number of UNO calls that does not grow with the rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ..automation import ERRORS
from ..days import DAY_ZERO, plain_moment
from .formats import Kind, Patch, groups, places_in, relative
from .formula_text import to_excel
from .values import CODES, error_code

if TYPE_CHECKING:
    from ..soffice import Uno
    from .formula_text import Parse

Rows = list[list[Any]]

_NUMBERS, _TEXTS, _FAILED = 1, 2, 4
"""Source: com.sun.star.sheet.FormulaResult."""
_ASKED_ONE_BY_ONE = 12
_NAMED = re.compile(r"""[^"]*#REF!.*|"[^"]*"|'[^']*'|#[A-Z/0]+!""", re.DOTALL)
"""What may have an exclamation mark that is not the sign for a common part, or a reference that is broken anyway."""
_CONSTANTS: dict[str, str] = {"=TRUE()": "TRUE", "=FALSE()": "FALSE"} | {f"={name}": name for name in ERRORS.values()}


def values(model: Uno, block: Uno, *, may_select: bool = True) -> Rows:
    """Read a UNO block as Excel's automation delivers it.

    While formulas are being worked out nothing may be selected; then each error cell is one call more.
    Source: `getDataArray` gives an error as None, and "" both for an empty cell and for an empty text.
    """
    data = block.getDataArray()
    corner = block.getRangeAddress()
    rows: Rows = [[None if value == "" else value for value in row] for row in data]
    for row, column in places_in(relative(_formulas(block, _TEXTS), corner)):
        if rows[row][column] is None:
            rows[row][column] = ""
    _show(model, block, rows)
    errors = [(r, c) for r, row in enumerate(data) if None in row for c, value in enumerate(row) if value is None]
    for (row, column), code in zip(errors, _error_codes(model, block, errors, may_select=may_select), strict=True):
        rows[row][column] = code
    _tell_empty_intersections(block, rows, errors)
    return rows


def _tell_empty_intersections(block: Uno, rows: Rows, errors: list[tuple[int, int]]) -> None:
    """What two blocks without a common cell share is #NULL! in Excel, and #REF! in Calc."""
    broken = [(row, column) for row, column in errors if rows[row][column] == CODES["#REF!"]]
    texts = block.getFormulaArray() if broken else ()
    for row, column in broken:
        signs = _NAMED.sub("", texts[row][column])
        if "!" in signs:
            rows[row][column] = CODES["#NULL!"]


def _formulas(block: Uno, results: int) -> tuple[Uno, ...]:
    return tuple(block.queryFormulaCells(results).getRangeAddresses())


def _show(model: Uno, block: Uno, rows: Rows) -> None:
    """Turn numbers into the days and truth values that their formats show."""
    if not any(isinstance(value, float) for row in rows for value in row):
        return
    unshown: list[Patch] = []
    day_zero: datetime | None = None
    for _, kind, areas in groups(model, block):
        if kind is Kind.DATE and day_zero is None:
            day_zero = first_day(model)
        if kind is Kind.NUMBER:
            unshown += areas
        for row, column in places_in(areas) if kind in (Kind.DATE, Kind.TRUTH) else ():
            value = rows[row][column]
            if isinstance(value, float):
                rows[row][column] = bool(value) if kind is Kind.TRUTH else plain_moment(value, day_zero or DAY_ZERO)
    maybe = [(row, column) for row, column in places_in(unshown) if rows[row][column] in (0.0, 1.0)]
    if maybe and _formulas(block, _NUMBERS):
        texts = block.getFormulaArray()
        for row, column in maybe:
            if texts[row][column] in ("=TRUE()", "=FALSE()"):
                rows[row][column] = bool(rows[row][column])


def first_day(model: Uno) -> datetime:
    """The day from which a document counts."""
    day = model.NullDate
    return datetime(day.Year, day.Month, day.Day)


def _error_codes(model: Uno, block: Uno, errors: list[tuple[int, int]], *, may_select: bool) -> Iterator[int]:
    """Name errors; many are told apart by what they show, for only one of each kind is asked for its number."""
    texts = _shown(model, block) if may_select and len(errors) > _ASKED_ONE_BY_ONE else []
    known: dict[str, int] = {}
    for row, column in errors:
        text = texts[row][column] if texts else ""
        if text in known:
            yield known[text]
            continue
        code = error_code(block.getCellByPosition(column, row).getError())
        if text:
            known[text] = code
        yield code


def _shown(model: Uno, block: Uno) -> list[list[str]]:
    """The texts on the screen, from what would be copied; nothing where that cannot be had."""
    address = block.getRangeAddress()
    controller = model.getCurrentController()
    if controller is None or not block.getSpreadsheet().IsVisible:
        return []
    before, sheet = controller.getSelection(), controller.getActiveSheet()
    try:
        controller.select(block)
        copied = controller.getTransferable()
        flavor = next(f for f in copied.getTransferDataFlavors() if f.MimeType == "text/plain;charset=utf-16")
        lines = str(copied.getTransferData(flavor)).split("\n")
    finally:
        controller.setActiveSheet(sheet)
        controller.select(before)
    table = [line.split("\t") for line in lines[:-1]]
    # Filtered rows are left out, and a text with line breaks would move all that follows.
    rows, columns = address.EndRow - address.StartRow + 1, address.EndColumn - address.StartColumn + 1
    return table if len(table) == rows and all(len(row) == columns for row in table) else []


def formulas(model: Uno, block: Uno, parse: Parse) -> Rows:
    """Read the formulas, and constants as Excel writes them into its formula bar."""
    texts = block.getFormulaArray()
    if any(isinstance(text, str) and text[:1] == "=" for row in texts for text in row):
        data = block.getDataArray()
    else:
        data = texts
    known: dict[str, str] = {}
    rows: Rows = []
    for line, values_ in zip(texts, data, strict=True):
        row = []
        for text, value in zip(line, values_, strict=True):
            if text[:1] == "'":
                row.append(text[1:])
            elif text[:1] != "=" or text == value:
                row.append(text)
            else:
                if text not in known:
                    known[text] = str(_CONSTANTS.get(text) or to_excel(text, parse))
                row.append(known[text])
        rows.append(row)
    for _, kind, areas in groups(model, block):
        for r, c in places_in(areas) if kind is Kind.TRUTH else ():
            if rows[r][c] in ("0", "1"):
                rows[r][c] = "TRUE" if rows[r][c] == "1" else "FALSE"
    return rows
