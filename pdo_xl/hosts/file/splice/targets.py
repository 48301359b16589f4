"""Which cells of one sheet are to be written, row by row."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType
from typing import Literal, NamedTuple

from pdo_xl.sheet.address import MAX_ROW, Area, area
from pdo_xl.sheet.blocks import Block, Link, Value


class _Mark(Enum):
    KEEP = 0


Keep = Literal[_Mark.KEEP]
KEEP: Keep = _Mark.KEEP
"""Stands for a cell that is only to exist: what it holds stays."""


@dataclass(frozen=True, slots=True)
class ColumnFormat:
    """How a column that the software adds looks.

    Unit: `width` in characters; `style` an index into the workbook's cell formats.
    """

    width: float
    style: int


@dataclass(frozen=True, slots=True)
class Additions:
    """The looks of what the software adds to a sheet that it writes for the first time.

    Shape: `cell_styles` maps (row, column) from 1 to a cell format's index, for cells that are new;
    `conditional_formats` is a run of `<conditionalFormatting>` elements without a prefix, `input_messages` one of
    `<dataValidation>`.
    """

    cell_styles: dict[tuple[int, int], int] = field(default_factory=dict)
    column_styles: dict[int, ColumnFormat] = field(default_factory=dict)
    conditional_formats: bytes = b""
    input_messages: bytes = b""


class Added(NamedTuple):
    """What a workbook got before it is written: the looks of what the host adds, by sheet; sentences on the rest.

    `without`: the sheets of ours that it cannot get; nothing is written to them.
    """

    additions: Mapping[str, Additions] = MappingProxyType({})
    notes: tuple[str, ...] = ()
    without: frozenset[str] = frozenset()


class Targets:
    """The cells of one sheet that blocks and additions name."""

    def __init__(self, blocks: Sequence[Block], styles: Mapping[tuple[int, int], int]) -> None:
        self.styles = styles
        self._blocks = blocks
        self._styled: dict[int, list[int]] = {}
        for row, column in styles:
            self._styled.setdefault(row, []).append(column)
        starts = [block.table_from for block in blocks if block.table_from is not None]
        self.table_start = min(starts, default=None)
        """The first row of a block that is a whole table; every row from there on belongs to it."""

        self.heights = next((block.heights for block in blocks if block.heights is not None), None)
        """The heights of a whole table's rows, where it has any; in points, by row."""
        self.breaks = next((block.breaks for block in blocks if block.breaks is not None), None)
        """The rows after which a printed page ends, where a whole table says so."""

        self.first_column = min(
            [column for block in blocks for column in block.columns] + [column for _, column in styles], default=1
        )

    def columns(self) -> set[int]:
        """Give the columns that are named."""
        return {column for _, column in self.styles}.union(*(block.columns for block in self._blocks))

    def rows(self) -> list[int]:
        """List the rows that are named, ascending."""
        return sorted(set(self._styled).union(*(block.rows for block in self._blocks)))

    def row(self, number: int) -> dict[int, Value | Keep]:
        """Give the row's cells to be written, by column."""
        cells: dict[int, Value | Keep] = dict.fromkeys(self._styled.get(number, ()), KEEP)
        for block in self._blocks:
            values = block.rows.get(number)
            if values is not None:
                cells.update(zip(block.columns, values, strict=True))
            elif block.table_from is not None and number >= block.table_from:
                cells.update(dict.fromkeys(block.columns))
        return cells

    def new_heights(self, numbers: Iterable[int]) -> list[bytes]:
        """Give the attributes of the height of rows that are added; of a table that people fill in, it may grow."""
        heights = self.heights or {}
        written = b' ht="%g"' if self.table_start is None else b' ht="%g" customHeight="1"'
        return [b"" if height is None else written % height for height in map(heights.get, numbers)]

    def main_rows(self) -> tuple[Sequence[int], Mapping[int, Sequence[Value]]]:
        """Give the columns of the block with most rows, and those of its rows that fit these and nothing else names."""
        block = max(self._blocks, key=lambda block: len(block.rows), default=None)
        if block is None:
            return (), {}
        others = [other for other in self._blocks if other is not block]
        named = set(self._styled).union(*(other.rows for other in others))
        end = min([other.table_from for other in others if other.table_from is not None], default=MAX_ROW + 1)
        width = len(block.columns)
        return block.columns, {
            number: values
            for number, values in block.rows.items()
            if number < end and number not in named and len(values) == width
        }

    def cover(self, reference: bytes) -> bool:
        """Tell whether every cell of an area is to be written, so that a formula over it may go."""
        bounds = area(reference.decode("ascii", "replace"))
        if bounds is None:
            return False
        top, left, bottom, right = bounds
        return all(self.names(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1))

    def touch(self, bounds: Area) -> bool:
        """Tell whether any cell of an area is to be written."""
        top, left, bottom, right = bounds
        for block in self._blocks:
            if not any(left <= column <= right for column in block.columns):
                continue
            if block.table_from is not None and bottom >= block.table_from:
                return True
            few = range(top, bottom + 1)
            if any(r in block.rows for r in few) if len(few) < len(block.rows) else any(r in few for r in block.rows):
                return True
        return False

    def names(self, row: int, column: int) -> bool:
        """Tell whether a block names this cell."""
        return any(
            column in block.columns
            and (row in block.rows or (block.table_from is not None and row >= block.table_from))
            for block in self._blocks
        )

    def bounds(self) -> Area | None:
        """Give the smallest area that holds every cell that will exist."""
        rows: list[int] = [row for row, _ in self.styles]
        columns: list[int] = [column for _, column in self.styles]
        for block in self._blocks:
            if filled := _filled(block):
                rows += filled
                columns += [min(block.columns), max(block.columns)]
        if not rows:
            return None
        return Area(min(rows), min(columns), max(rows), max(columns))

    def links(self) -> dict[tuple[int, int], Link]:
        """Collect the links, by row and column."""
        links: dict[tuple[int, int], Link] = {}
        for block in self._blocks:
            if Link not in block.kinds():
                continue
            for column, kinds, values in block.by_column():
                if Link in kinds:
                    own = zip(block.rows, values, strict=True)
                    links |= {(number, column): value for number, value in own if isinstance(value, Link)}
        return links

    @property
    def first_row(self) -> int:
        """The first row of a table that is ours, as a whole or in part."""
        return self.table_start or min((row for block in self._blocks for row in block.rows), default=1)

    @property
    def filter_to(self) -> int | None:
        """The row that the sheet's filter is to reach, whatever it filters."""
        return next((block.filter_to for block in self._blocks if block.filter_to is not None), None)

    def table_end(self) -> int | None:
        """Give the last row that a whole table fills; its own first one if it is empty."""
        ends = [(_filled(block) or (0, 0))[1] for block in self._blocks if block.table_from is not None]
        return max([*ends, self.table_start]) if ends and self.table_start is not None else None


def _filled(block: Block) -> tuple[int, int] | None:
    """Give the first and the last row of a block that holds a value."""
    numbers = sorted(block.rows)
    first = next((number for number in numbers if _holds_any(block.rows[number])), None)
    if first is None:
        return None
    return first, next(number for number in reversed(numbers) if _holds_any(block.rows[number]))


def _holds_any(values: Sequence[Value]) -> bool:
    return any(value is not None for value in values)
