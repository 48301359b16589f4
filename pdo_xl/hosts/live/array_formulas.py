"""Formulas that fill more cells than their own, in an open workbook: no program lets a part of one be written."""

from collections.abc import Sequence
from contextlib import suppress

import xlwings as xw

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.live.raw_cells import is_formula
from pdo_xl.sheet.address import Address

_IN_CALC = "{="
"""Calc shows such a formula, in each of its cells, as people see it in Excel."""


def refuse_arrays(block: xw.Range, raw: Sequence[Sequence[object]], formulas: Sequence[Sequence[object]]) -> None:
    """Refuse to write a block that holds cells of such a formula; Excel is asked only if it holds formulas at all.

    Raises: FileRefused.
    """
    places = [
        (row, column)
        for row, texts in enumerate(formulas)
        for column, text in enumerate(texts)
        # A text that begins like a formula is its own formula.
        if isinstance(text, str) and (is_formula(text) or text.startswith(_IN_CALC)) and text != raw[row][column]
    ]
    in_calc = [place for place in places if str(formulas[place[0]][place[1]]).startswith(_IN_CALC)]
    for row, column in in_calc or (_parts(block, places) if places else ()):
        cell = Address(block.sheet.name, block.row + row, block.column + column)
        raise FileRefused(
            f"Nel foglio «{cell.sheet}» la cella {cell.local} fa parte di una formula che ne riempie più d'una, e lì "
            "si scrive: spostare o accorciare quella formula e riprovare."
        )


def _parts(block: xw.Range, places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Tell which cells are part of such a formula. Of a block Excel says whether all, none or some (None) are."""
    if _is_part(block) is False:
        return []
    top, left = block.row, block.column
    return [(row, column) for row, column in places if _is_part(block.sheet.range((top + row, left + column)))]


def _is_part(cells: xw.Range) -> bool | None:
    part: bool | None = cells.has_array
    if part is False:
        # Only Excel for Windows since 2021 knows spilled formulas by a property of their own.
        with suppress(Exception):
            part = cells.api.HasSpill
    return part
