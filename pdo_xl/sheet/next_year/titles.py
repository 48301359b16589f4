"""Titles and headers of a sheet, rolled over to another year: what moves, what a person must look at."""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from typing import NamedTuple

from pdo_xl.domain.next_year import Moved, move_day, move_heading, move_title, named_years
from pdo_xl.domain.values.text import fold, one_line
from pdo_xl.domain.values.year_clues import NO_CLUES, YearClues
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.blocks import Edited, Value
from pdo_xl.sheet.columns.year import clues_in, year_in_cell


class Years(NamedTuple):
    """The year of the plan there is, and of the one to be made."""

    old: int
    new: int


class ToReview(NamedTuple):
    """A text outside the plan's rows that names a past year, and the years it names."""

    cell: Address
    text: str
    years: frozenset[int]


class TitleRoller:
    """Moves the texts around the rows of one sheet; `put` takes each cell that changes.

    `to_review` are the texts that still name a past year; `clues` what the new lines above the header say of the year.
    """

    def __init__(
        self,
        sheet: str,
        years: Years,
        formulas: Collection[tuple[int, int]],
        put: Callable[[int, int, Value], None],
    ) -> None:
        self.to_review: list[ToReview] = []
        self.clues: YearClues = NO_CLUES
        self._sheet, self._years, self._formulas, self._put = sheet, years, formulas, put
        self._seen: set[str] = set()
        self._repeated: dict[str, Callable[[str, int, int], Moved]] = {}

    def above(self, above: Sequence[tuple[int, Sequence[object]]]) -> None:
        """The lines above the header: the plan's year moves wherever it is told; a day and an act stay."""
        lines: list[list[object]] = []
        for row, cells in above:
            line = list(cells)
            lines.append(line)
            label = ""
            self._note_seen(cells)
            for column, cell in enumerate(cells, start=1):
                moved = self._moved_title_cell(row, column, cell, label)
                if moved is not None:
                    line[column - 1] = moved
                if isinstance(cell, str) and cell.strip():
                    label = one_line(cell)
        self.clues = clues_in(lines, self._sheet)

    def _moved_title_cell(self, row: int, column: int, cell: object, label: str) -> Value:
        """What a cell above the header becomes; None if it stays as it is, listed if it names a past year."""
        old, new = self._years
        if isinstance(cell, str):
            moved = move_heading(cell, old, new)
            if moved.edits and (row, column) not in self._formulas:
                self._put(row, column, Edited(moved.text, moved.edits))
                self._repeated[fold(cell)] = move_heading
                self._review(row, column, moved.text, moved.left)
                return moved.text
            self._review(row, column, cell, [cell])
        elif year_in_cell(cell, label) == old and (row, column) not in self._formulas:
            self._put(row, column, move_day(cell, new) if isinstance(cell, date) else new)
            return new
        return None

    def _review(self, row: int, column: int, text: str, pieces: Sequence[str]) -> None:
        """List a text of which pieces that were not moved name a past year."""
        years = frozenset(year for piece in pieces for year in named_years(piece))
        if years & {self._years.old, self._years.old - 1}:
            self.to_review.append(ToReview(Address(self._sheet, row, column), one_line(text), years))

    def header(
        self, headers: Sequence[tuple[int, Sequence[object]]], known: Collection[int], staying: Collection[int]
    ) -> None:
        """The header: the texts of the columns that are `known` move, but for those that are `staying`."""
        for row, cells in headers:
            self._note_seen(cells)
            for column, cell in enumerate(cells, start=1):
                if not isinstance(cell, str) or column in staying:
                    continue
                moved = move_title(cell, *self._years)
                if column in known and moved.edits and (row, column) not in self._formulas:
                    self._put(row, column, Edited(moved.text, moved.edits))
                    self._repeated[fold(cell)] = move_title
                else:
                    self._review(row, column, cell, [cell])

    def _note_seen(self, cells: Sequence[object]) -> None:
        """What stands above the first row is not listed again where it is repeated."""
        self._seen.update(fold(cell) for cell in cells if isinstance(cell, str))

    def left_out(self, row: int, cells: Sequence[object]) -> None:
        """A title or header that stands again moves as the first did; what else is left out is for people."""
        for column, cell in enumerate(cells, start=1):
            if not isinstance(cell, str):
                continue
            move = self._repeated.get(fold(cell))
            if move is not None and (row, column) not in self._formulas:
                moved = move(cell, *self._years)
                self._put(row, column, Edited(moved.text, moved.edits))
            elif fold(cell) not in self._seen:
                self._review(row, column, cell, [cell])
