"""Formulas that fill more cells than their own: arrays, spilled ones too, and data tables. None changes in part."""

from typing import NamedTuple

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.splice.targets import Targets
from pdo_xl.ooxml.markup import attributes
from pdo_xl.ooxml.worksheet.cells import content_of
from pdo_xl.ooxml.worksheet.row_cells import cells_of
from pdo_xl.sheet.address import Address, area

SPREADING = frozenset({b"array", b"dataTable"})
"""The kinds of formulas that fill more cells than their own."""


class SpreadError(Exception):
    """A formula that fills an area of which only some cells are to be written."""

    def __init__(self, row: int, column: int, reference: str) -> None:
        super().__init__(row, column, reference)
        self.row = row
        self.column = column
        self.reference = reference

    def refusal(self, sheet: str) -> FileRefused:
        """Give the sentence for the user."""
        return spread_refusal(Address(sheet, self.row, self.column), self.reference)


def spread_refusal(cell: Address, reference: str) -> FileRefused:
    """Say which formula stands in the way."""
    return FileRefused(
        f"Nel foglio «{cell.sheet}» la formula di {cell.local} riempie {reference}, e una parte di queste celle è dove "
        "si scrive: spostarla o accorciarla e riprovare."
    )


class _Formula(NamedTuple):
    """A formula's cell, and the area that it fills."""

    row: int
    column: int
    reference: bytes


def refuse_partly_written(row: bytes, number: int, prefix: bytes, targets: Targets, *, spare: bool = False) -> None:
    """Look through one row, from behind its `<row`, for formulas whose area would be written in part.

    Such a formula stands in its area's first cell. To `spare` them is to refuse it too if all of one would be written,
    as in an open workbook; one that fills its own cell alone is a formula like any other: Excel makes one of whatever
    might spill, such as XLOOKUP. Raises: SpreadError, MarkupError.
    """
    if b"ref" not in row or b"<" + prefix + b"f" not in row:
        return
    for formula in _formulas(row, number, b"<" + prefix + b"c"):
        bounds = area(formula.reference.decode("ascii", "replace"))
        if bounds is None or bounds.is_cell or not targets.touch(bounds):
            continue
        if spare or not targets.cover(formula.reference):
            raise SpreadError(formula.row, formula.column, formula.reference.decode("ascii"))


def _formulas(row: bytes, number: int, opening: bytes) -> list[_Formula]:
    formulas = []
    for column, cell in cells_of(row, opening):
        formula = content_of(cell).formula
        named = attributes(formula) if formula else {}
        if named.get(b"t") in SPREADING and b"ref" in named:
            formulas.append(_Formula(number, column, named[b"ref"]))
    return formulas
