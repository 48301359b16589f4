"""One sheet of the plan, rolled over to another year: which of its cells change, which a person must look at."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple, Protocol

from pdo_xl.domain.errors import UnreadableTarget
from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.kinds.deadline import Deadline
from pdo_xl.domain.monitoring.keys import kind_name
from pdo_xl.domain.next_year import Moved, move_day, move_text
from pdo_xl.domain.plan import Field
from pdo_xl.domain.values.entry import Entry, NotCalculated
from pdo_xl.domain.values.numbers import read_number
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import one_line
from pdo_xl.domain.values.year_clues import NO_CLUES, YearClues
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.blocks import Block, Edited, Grid, Value
from pdo_xl.sheet.entries import entry_of
from pdo_xl.sheet.next_year.own_years import columns_of_next_year
from pdo_xl.sheet.next_year.titles import TitleRoller, ToReview, Years
from pdo_xl.sheet.reading.read import SheetPlan
from pdo_xl.sheet.writing.computed import computed_columns

_OF_THE_YEAR = (Field.ACTUAL, Field.DONE, Field.NUMERATOR, Field.DENOMINATOR)


class FormulaGrid(Grid, Protocol):
    """A sheet that tells its formulas: a cell with one is left as it is."""

    def formulas(self) -> Collection[tuple[int, int]]:
        """The cells with a formula, row and column from 1."""


class MovedDate(NamedTuple):
    """A deadline that was moved on; `shortened` from a 29 to a 28 February."""

    cell: Address
    before: str
    after: str
    shortened: bool


class LeftDate(NamedTuple):
    """A cell that names a year and was left as it is, and why, in Italian; `partly` where another date of it moved."""

    cell: Address
    text: str
    reason: str
    partly: bool = False

    def told(self, *, deadline: bool) -> str:
        """Say it of a target, or of a deadline beside one."""
        whole, part, ending = ("La scadenza", "Della", "a") if deadline else ("Il valore atteso", "Del", "o")
        named = f" «{self.text}»" if self.text else ""
        if self.partly:
            return f"{part} {whole.split(' ', 1)[1]}{named} una parte è rimasta com'era: {self.reason}."
        return f"{whole}{named} è rimast{ending} com'era: {self.reason}."


@dataclass
class RolledSheet:
    """What becomes of one sheet."""

    blocks: list[Block] = field(default_factory=list)
    moved: list[MovedDate] = field(default_factory=list)
    left: list[LeftDate] = field(default_factory=list)
    to_review: list[ToReview] = field(default_factory=list)
    clues: YearClues = NO_CLUES
    """What the texts around the new plan say of its year."""
    following: Mapping[int, int] = field(default_factory=dict)
    """The columns of the plan that have next year's beside them, by those of this year, which stay as they are."""
    gone: list[Address] = field(default_factory=list)
    """The cells with formulas among the values of the year, which are emptied."""


class SheetRoller:
    """Goes through one sheet of the plan, top to bottom.

    `skipped` are title and header rows between the others, and totals; `others` rows that belong to no objective.
    """

    def __init__(
        self,
        grid: FormulaGrid,
        sheet: SheetPlan,
        skipped: Collection[int],
        others: Collection[int],
        years: Years,
        name: str,
    ) -> None:
        self._grid = grid
        self._sheet = sheet
        self._skipped = skipped
        self._rows = {*sheet.rows, *others}
        self._years = years
        self._name = name
        self._formulas = grid.formulas()
        self._rolled = RolledSheet()
        self._edits: dict[int, dict[int, Value]] = {}

    def roll(self) -> RolledSheet:
        """Work out every change."""
        layout = self._sheet.layout
        first_header_row = layout.first_header_row or layout.header_row
        above: list[tuple[int, Sequence[object]]] = []
        headers: list[tuple[int, Sequence[object]]] = []
        filled: list[int] = []
        actuals = actual_columns(self._sheet)
        targets = [layout.columns[name] for name in (Field.TARGET, Field.DEADLINE) if name in layout.columns]
        titles = TitleRoller(self._name, self._years, self._formulas, self._put)
        for number, cells in enumerate(self._grid.rows(), start=1):
            if number < first_header_row:
                above.append((number, cells))
            elif number <= layout.header_row:
                headers.append((number, cells))
                if number == layout.header_row:
                    titles.above(above)
                    known = {*layout.columns.values(), *actuals}
                    stay = self._rolled.following = columns_of_next_year(self._grid, headers, known, self._years)
                    titles.header(headers, known, stay)
            elif number in self._skipped:
                titles.left_out(number, cells)
            elif number in self._rows:
                for target in targets:
                    if len(cells) >= target and target not in self._rolled.following:
                        self._roll_target(number, target, cells)
            if cells:
                filled.append(number)
        self._rolled.to_review, self._rolled.clues = titles.to_review, titles.clues
        self._add_blocks(sorted(actuals - self._rolled.following.keys()), filled)
        return self._rolled

    def _address(self, row: int, column: int) -> Address:
        return Address(self._name, row, column)

    def _roll_target(self, row: int, column: int, cells: Sequence[object]) -> None:
        cell = cells[column - 1]
        entry = entry_of(cell)
        if isinstance(entry, str):
            self._roll_text(row, column, entry)
        elif isinstance(entry, date) and isinstance(cell, date):
            self._roll_day(row, column, cell)
        elif isinstance(entry, NotCalculated) and self._may_be_a_day(cells):
            reason = "la sua formula non è mai stata calcolata"
            self._rolled.left.append(LeftDate(self._address(row, column), "", reason))

    def _may_be_a_day(self, cells: Sequence[object]) -> bool:
        """Whether nothing says that a row's target is something else."""
        column = self._sheet.layout.columns.get(Field.TYPE)
        written = one_line(cells[column - 1]) if column is not None and column <= len(cells) else ""
        return not written or kind_name(written) == Deadline.name

    def _roll_day(self, row: int, column: int, day: date) -> None:
        address = self._address(row, column)
        if day.year != self._years.old:
            self._rolled.left.append(LeftDate(address, shown(_entry(day)), "è di un altro anno"))
        elif (row, column) in self._formulas:
            self._rolled.left.append(LeftDate(address, shown(_entry(day)), "è il risultato di una formula"))
        else:
            moved = move_day(day, self._years.new)
            self._put(row, column, moved)
            before, after = shown(_entry(day)), shown(_entry(moved))
            self._rolled.moved.append(MovedDate(address, before, after, moved.day != day.day))

    def _roll_text(self, row: int, column: int, text: str) -> None:
        moved = move_text(text, *self._years)
        address = self._address(row, column)
        if moved.edits and (row, column) in self._formulas:
            self._rolled.left.append(LeftDate(address, one_line(text), "è il risultato di una formula"))
            return
        if _says_otherwise(text, moved.text, self._years):
            # What a reader takes for a day is more than what can be moved sign by sign.
            moved = Moved(text)
            reason = f"non è scritto in un modo che si possa portare al {self._years.new}"
            self._rolled.left.append(LeftDate(address, one_line(text), reason))
        if moved.edits:
            self._put_text(row, column, moved)
            self._rolled.moved.append(MovedDate(address, one_line(text), one_line(moved.text), moved.shortened))
        if moved.left and read_number(text) is None:
            reason = _reason(moved.left, self._years.old)
            self._rolled.left.append(LeftDate(address, one_line(moved.text), reason, bool(moved.edits)))

    def _put_text(self, row: int, column: int, moved: Moved) -> None:
        self._put(row, column, Edited(moved.text, moved.edits))

    def _put(self, row: int, column: int, value: Value) -> None:
        self._edits.setdefault(column, {})[row] = value

    def _add_blocks(self, actuals: Sequence[int], filled: Sequence[int]) -> None:
        """Edits column by column, then the actual values and the computed columns emptied."""
        layout = self._sheet.layout
        blocks = self._rolled.blocks
        for column, values in sorted(self._edits.items()):
            blocks.append(Block(self._name, (column,), {row: [value] for row, value in sorted(values.items())}))
        if actuals:
            cells = sorted(cell for cell in self._formulas if cell[0] in self._rows and cell[1] in actuals)
            self._rolled.gone = [self._address(*cell) for cell in cells]
            empty: list[Value] = [None] * len(actuals)
            blocks.append(Block(self._name, tuple(actuals), dict.fromkeys(sorted(self._rows), empty)))
        columns = computed_columns(layout)
        nothing: list[Value] = [None] * len(layout.own)
        # Below the plan nothing is ours, not even in these columns.
        own_rows = [row for row in filled if layout.header_row < row <= self._sheet.last_row]
        rows: dict[int, Sequence[Value]] = {row: nothing for row in own_rows if row not in self._skipped}
        if layout.lacks_own:
            rows[layout.header_row] = [name.value for name in layout.own]
        blocks.append(Block(self._name, tuple(columns[name] for name in layout.own), dict(sorted(rows.items()))))


def actual_columns(sheet: SheetPlan) -> set[int]:
    """The columns that are filled in during the year, where the sheet was read with all of them counting."""
    columns = sheet.layout.columns
    return {columns[name] for name in _OF_THE_YEAR if name in columns} | {*(sheet.layout.actuals or ())}


def _entry(day: date) -> Entry:
    return day.date() if isinstance(day, datetime) else day


def _reason(left: Sequence[str], old: int) -> str:
    pieces, one = ", ".join(f"«{piece}»" for piece in left), len(left) == 1
    if any(str(old) in piece for piece in left):
        return f"{pieces} non {'è con certezza una data' if one else 'sono con certezza date'} del {old}"
    return f"{pieces} {'è' if one else 'sono'} di un altro anno"


def _says_otherwise(text: str, moved: str, years: Years) -> bool:
    """Whether a target is read as a day of the old year that the new one's text does not say."""
    before = _day_of(text, years.old)
    if before is None or before.year != years.old:
        return False
    after = _day_of(moved, years.new)
    # The last day of February is another one in a leap year.
    return after is None or (after.year, after.month) != (years.new, before.month)


def _day_of(text: str, year: int) -> date | None:
    try:
        read = KINDS[Deadline.name].read_target(text, year)
    except UnreadableTarget:
        return None
    return read.value if isinstance(read.value, date) else None
