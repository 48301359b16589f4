"""Rows of a sheet that change places in a file: the sheet itself, its comments, and whatever refers to its cells."""

import re
from collections.abc import Iterable, Mapping

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml.book import sheet_parts, workbook_part
from pdo_xl.ooxml.escaping import escaped, unescaped
from pdo_xl.ooxml.markup import MarkupError
from pdo_xl.ooxml.moved_references import formula_after
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import related_part, remove_related
from pdo_xl.ooxml.sheet_references import FORMULA
from pdo_xl.ooxml.worksheet.moved_comments import move_comments
from pdo_xl.ooxml.worksheet.moved_rows import formulas_of, with_moved_rows
from pdo_xl.sheet.blocks import RowMoves


def move_rows(package: Package, several: Iterable[RowMoves]) -> None:
    """Let rows change places in the package. Raises: FileRefused."""
    for sheet, moves in several:
        try:
            _move(package, sheet, moves)
        except MarkupError as error:
            raise FileRefused.unsafe_sheet(sheet) from error


def _move(package: Package, sheet: str, moves: Mapping[int, int]) -> None:
    parts = sheet_parts(package)
    own = parts[sheet]

    def changed(text: str) -> str:
        return formula_after(text, moves, sheet, own=True)

    package.put(own, with_moved_rows(package.read(own), moves, changed))
    move_comments(package, own, moves)
    for part in parts.values():
        if part != own:
            _follow(package, part, sheet, moves)
    workbook = workbook_part(package)
    _follow_names(package, workbook, sheet, moves)
    # Excel works its order of calculation out anew where there is none.
    chain = related_part(package, workbook, "calcChain")
    if chain is not None:
        remove_related(package, workbook, chain)


def _follow(package: Package, part: str, sheet: str, moves: Mapping[int, int]) -> None:
    markup = package.read(part)
    if sheet.encode().lower() not in markup.lower():
        return

    def changed(text: str) -> str:
        return formula_after(text, moves, sheet, own=False)

    if any(changed(formula) != formula for formula in formulas_of(markup)):
        package.put(part, with_moved_rows(markup, {}, changed))


def _follow_names(package: Package, workbook: str, sheet: str, moves: Mapping[int, int]) -> None:
    def followed(named: re.Match[bytes]) -> bytes:
        before = unescaped(named[2])
        after = formula_after(before, moves, sheet, own=False)
        return named[0] if after == before else named[1] + escaped(after)

    old = package.read(workbook)
    new = FORMULA.sub(followed, old)
    if new != old:
        package.put(workbook, new)
