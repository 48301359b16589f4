"""Which columns and sheets of a workbook are ours: those with our marks. All others are the office's.

Source: design of the workbook, section "Ours or theirs". The marks are names that the workbook defines: programs move
them with the cells and keep them when they save. Workbooks of version 0.1.0 have none: there the whole block of six
headers counts, as long as one of our sheets stands beside it.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.plan import Plan
from pdo_xl.domain.values.text import all_of, fold, one_line
from pdo_xl.sheet.blocks import Block, Grid
from pdo_xl.sheet.names.computed import COLUMN_MARKS, USUAL, Computed
from pdo_xl.sheet.names.own_sheets import (
    ADDED_BY_ACTIVATION,
    FORMER_HEADERS,
    NEEDED_SHEETS,
    OWN_HEADERS,
    OWN_SHEETS,
    SHEET_MARK,
)
from pdo_xl.sheet.names.sheets import CONFIGURATION, ORIGIN, ORIGIN_SAYS, PARAMETERS, TRANSVERSALS

_BY_TEXT = {fold(name): name for name in Computed}
_NAMES = {name.casefold(): name for name in OWN_HEADERS}


def own_columns(
    texts: Sequence[str], rows: range, marks: Mapping[str, tuple[int, int]], *, unmarked: bool
) -> dict[Computed, int]:
    """Which of a header's columns are ours; `rows` are the header's, `unmarked` tells a workbook of version 0.1.0."""
    named: dict[Computed, list[int]] = {}
    for column, text in enumerate(texts, start=1):
        name = _BY_TEXT.get(fold(text)) if text else None
        if name is not None:
            named.setdefault(name, []).append(column)
    if not named:
        return {}
    if unmarked:
        return _block(named)
    placed = {name: marks[mark] for name, mark in COLUMN_MARKS.items() if mark in marks}
    own = {name: column for name, (row, column) in placed.items() if row in rows and column in named.get(name, ())}
    # A program that moves cells and leaves the names where they were may let one meet an office's column by chance.
    return own if len(own) * 2 > len(placed) else {}


def _block(named: Mapping[Computed, Sequence[int]]) -> dict[Computed, int]:
    """The six side by side in our order, the last such block; or, moved by the office, each of them once."""
    if not named.keys() >= {*USUAL}:
        return {}
    for first in reversed(named[Computed.SCORE]):
        block: dict[Computed, int] = {name: first + place for place, name in enumerate(USUAL)}
        if all(column in named[name] for name, column in block.items()):
            return block
    return {name: named[name][0] for name in USUAL} if all(len(named[name]) == 1 for name in USUAL) else {}


def is_unmarked(grids: Sequence[Grid]) -> bool:
    """Tell a workbook of ours whose columns and sheets have no marks yet."""
    return not any(grid.marks() for grid in grids) and any(is_own_sheet(grid) for grid in grids)


def is_own_sheet(grid: Grid) -> bool:
    """Tell whether a sheet is one of ours: a name of ours, in any letters, and our mark or our header."""
    own = _NAMES.get(grid.name.casefold())
    if own is None or SHEET_MARK in grid.marks():
        return own is not None
    # One word alone, as in Trasversali, tells nothing: it may well be an office's header.
    return len(OWN_HEADERS[own][1]) > 1 and _has_header(grid, own)


class OwnSheets(NamedTuple):
    """The sheets of ours that a writing finds or brings, the new ones among them, and those it does without.

    `left_out`: the office has a sheet of that name. `former`: those there that have the table of an older version.
    """

    there: frozenset[str]
    new: tuple[str, ...]
    left_out: tuple[str, ...]
    former: tuple[str, ...] = ()

    def kept(self, blocks: Iterable[Block]) -> list[Block]:
        """Give the blocks of sheets of ours that are written to one."""
        return [block for block in blocks if block.sheet in self.there]

    @property
    def told(self) -> str:
        """Which sheets are missing or another shape, why, and what to do; nothing where all are as ever."""
        return " ".join(filter(None, [self.missing_told, self._former_told()]))

    def _former_told(self) -> str:
        if not self.former:
            return ""
        names = all_of([f"«{name}»" for name in self.former])
        return (
            f"Il foglio {names} prende la forma di questa versione."
            if len(self.former) == 1
            else f"I fogli {names} prendono la forma di questa versione."
        )

    @property
    def missing_told(self) -> str:
        """Which sheets are missing, why, and what to do; nothing where none is."""
        if not self.left_out:
            return ""
        names = all_of([f"«{name}»" for name in self.left_out])
        if len(self.left_out) == 1:
            return (
                f"Il foglio {names} del programma non c'è, perché l'ufficio ne ha già uno con questo nome: per averlo, "
                "rinominare quello dell'ufficio e ripetere."
            )
        return (
            f"I fogli {names} del programma non ci sono, perché l'ufficio ne ha già con questi nomi: per averli, "
            "rinominare quelli dell'ufficio e ripetere."
        )


def choose_own_sheets(grids: Sequence[Grid], plan: Plan, *, activating: bool = False) -> OwnSheets:
    """Tell which sheets of ours a workbook has, and which it gets; never one over a sheet of the office's own."""
    wanted = {*OWN_SHEETS} - (frozenset() if activating else ADDED_BY_ACTIVATION)
    if not plan.transversals:
        wanted.discard(TRANSVERSALS)
    ours = {grid.name: is_own_sheet(grid) for grid in grids if grid.name.casefold() in _NAMES}
    taken = {_NAMES[name.casefold()] for name in ours}
    new = tuple(name for name in OWN_SHEETS if name in wanted and name not in taken)
    there = frozenset({*new, *(name for name, own in ours.items() if own)})
    left_out = tuple(name for name in OWN_SHEETS if name in wanted and name not in there)
    # Beside a sheet that older versions did not know, none is theirs: an open workbook is not asked for more cells.
    recent = any(own and name not in NEEDED_SHEETS for name, own in ours.items())
    former = () if recent else tuple(grid.name for grid in grids if ours.get(grid.name) and is_former(grid))
    return OwnSheets(there, new, left_out, former)


def is_former(grid: Grid) -> bool:
    """Tell whether a sheet of ours has the table that an older version made, and is to be made anew."""
    own = grid.name
    return own in FORMER_HEADERS and _has_row(grid, *FORMER_HEADERS[own]) and not _has_row(grid, *OWN_HEADERS[own])


def _has_header(grid: Grid, own: str) -> bool:
    """Whether a sheet has the header of one of ours, as it is or as it was."""
    return any(_has_row(grid, *known[own]) for known in (OWN_HEADERS, FORMER_HEADERS) if own in known)


def _has_row(grid: Grid, row: int, headers: Sequence[str]) -> bool:
    cells = next(islice(grid.rows(), row - 1, None), ())
    return [fold(one_line(cell)) for cell in cells][: len(headers)] == [fold(text) for text in headers]


def renamed_parameters(grids: Sequence[Grid]) -> str | None:
    """The name that somebody gave to our sheet of parameters, where none has its own."""
    names = {grid.name.casefold() for grid in grids}
    # A workbook with nothing of ours has no such sheet, and its own may be large.
    if PARAMETERS.casefold() in names or not (names & _NAMES.keys() or any(grid.marks() for grid in grids)):
        return None
    # Not every program takes the marks along when a sheet is renamed.
    others = (grid for grid in grids if grid.name.casefold() not in _NAMES)
    return next((grid.name for grid in others if _has_header(grid, PARAMETERS)), None)


def is_own_configuration(grid: Grid) -> bool:
    """Tell whether a sheet is xlwings' configuration as we write it: it names our program."""
    if grid.name.casefold() != CONFIGURATION.casefold():
        return False
    return any(isinstance(cell, str) and cell.startswith("pdo_xl.") for cells in grid.rows() for cell in cells)


def is_own_origin(grid: Grid) -> bool:
    """Tell whether a sheet is the one that says where a file of a shared-out plan comes from."""
    first = next(iter(grid.rows()), ()) if grid.name.casefold() == ORIGIN.casefold() else ()
    return bool(first) and first[0] == ORIGIN_SAYS


def refuse_foreign_configuration(name: str, grids: Sequence[Grid]) -> None:
    """Refuse a workbook with a configuration of xlwings that is the office's own. Raises: FileRefused."""
    for grid in grids:
        if grid.name.casefold() == CONFIGURATION.casefold() and not is_own_configuration(grid):
            raise FileRefused(
                f"«{name}» ha già un foglio «{grid.name}» che non è di questo programma: eliminarlo o rinominarlo e "
                "riprovare, perché il programma scrive nel suo."
            )


def refuse_foreign_sheets(name: str, grids: Sequence[Grid]) -> None:
    """Refuse an office's sheet that has the name of one we need, and one of ours that is not as we write it.

    Raises: FileRefused.
    """
    for grid in grids:
        own = _NAMES.get(grid.name.casefold())
        if own is None:
            continue
        if not is_own_sheet(grid):
            if own not in NEEDED_SHEETS:
                continue
            raise FileRefused(
                f"«{name}» ha già un foglio «{grid.name}» che non è di questo programma: rinominarlo e riprovare, "
                f"perché il programma scrive nel suo foglio «{own}»."
            )
        if grid.name != own:
            raise FileRefused(
                f"In «{name}» il foglio «{own}» del programma si chiama «{grid.name}»: rinominarlo «{own}» e riprovare."
            )
        place = grid.marks().get(SHEET_MARK)
        if place in {None, (OWN_HEADERS[own][0], 1)} or (is_former(grid) and place == (FORMER_HEADERS[own][0], 1)):
            continue
        raise FileRefused(
            f"In «{name}» l'intestazione del foglio «{own}» non è più alla riga {OWN_HEADERS[own][0]}, dalla colonna "
            "A: togliere le righe e le colonne inserite lì e riprovare."
        )
