"""One sheet, read row by row from top to bottom."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from pdo_xl.domain.entry import Entry
from pdo_xl.domain.errors import NoPlan
from pdo_xl.domain.plan import Field, Indicator, Objective, Place, WeightCell
from pdo_xl.domain.text import fold, identity, one_line
from pdo_xl.domain.year_clues import YearClues
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.builder import Builder
from pdo_xl.sheet.doubts import SURE, Doubts
from pdo_xl.sheet.entries import entry_of
from pdo_xl.sheet.evidence import Evidence
from pdo_xl.sheet.header_rows import Row, find_header, is_header, with_wide_texts
from pdo_xl.sheet.locate import Layout, layout_from, matched
from pdo_xl.sheet.mapping import Known
from pdo_xl.sheet.merged import MergedValues
from pdo_xl.sheet.periods import refuse_rows_of_periods
from pdo_xl.sheet.places import Places, all_blank
from pdo_xl.sheet.repeats import IDENTITY, Repeats
from pdo_xl.sheet.room import Room
from pdo_xl.sheet.totals import is_total, says_something
from pdo_xl.sheet.year import clues_of, year_for_header

CONTINUES = ("",) * len(IDENTITY)
"""The first texts of a row that continues the objective above."""


@dataclass(slots=True)
class SheetRows:
    """What the rows of one sheet gave, besides the objectives themselves.

    `clues`: what the texts around the plan say of its year. `actual_columns`: where a row's actual value stands, if
    not in the layout's column. `weights`: the weights of the indicators, by row.
    """

    layout: Layout
    clues: YearClues
    rows: list[int] = field(default_factory=list)
    last_row: int = 0
    before: dict[int, tuple[object, ...]] = field(default_factory=dict)
    actual_columns: dict[int, int] = field(default_factory=dict)
    weights: dict[int, Entry] = field(default_factory=dict)


class SheetReader:
    """Reads one sheet into a builder."""

    def __init__(self, grid: Grid, builder: Builder, to_be_written: bool, known: Known) -> None:
        self.grid = grid
        self.to_be_written = to_be_written
        self.builder = builder
        self.known = known
        self.current: Objective | None = None
        self.merged: MergedValues | None = None
        self.near: NoPlan | None = None

    def read(self) -> SheetRows | None:
        """Read the sheet; None if it has no header row, `near` having the error where a row comes near to one.

        Raises: NoPlan (PDO101) if the header lacks columns, UnclearPlan if two columns may be the same one.
        """
        header, rows = find_header(self.grid, enumerate(self.grid.rows(), start=1), self.known)
        if header is None:
            return None
        near = not is_header(self.grid.name, header.texts, self.known)
        clues = clues_of(self.grid, header)
        year = year_for_header(self.grid, header, self.known, clues, self.builder.clues)
        cells = Evidence(rows, year)
        header = with_wide_texts(self.grid, header, cells)
        try:
            headers = matched(self.grid, header, self.known, year, cells)
            layout = layout_from(self.grid.name, header, headers, self.known)
        except NoPlan as error:
            # A table of the office's own may have half of these headers: it matters only where there is no plan.
            if near:
                self.near = error
                return None
            raise
        refuse_rows_of_periods(layout, header.texts, cells)
        self.builder.add_titles(header.above, clues)
        first_objective = len(self.builder.objectives)
        found = SheetRows(layout, clues, last_row=layout.header_row)
        doubts = Doubts(layout, found.actual_columns, found.weights)
        room = Room(self.grid, header, layout, wanted=self.to_be_written)
        self._read_rows(found, room.watch(cells.rest()), Repeats(layout, header.cells, header.above), doubts)
        found.layout = room.layout(found.last_row)
        doubts.settle(self.grid, self.builder.objectives[first_objective:])
        if Field.INDICATOR_WEIGHT in layout.columns:
            self.builder.indicator_weights[layout.sheet] = found.weights
        return found

    def _read_rows(self, found: SheetRows, rows: Iterator[Row], repeats: Repeats, doubts: Doubts) -> None:
        layout = found.layout
        places = Places(layout)
        name, text, known_texts = self.grid.name, self.builder.text, self.builder.texts
        # Names of its own for what each of the many rows asks for.
        text_place, type_place, target_place = places.text, places.type, places.target
        actual_place, weight_place, own_weight = places.actual, places.weight, places.own_weight
        single, numbers = layout.actuals is None, found.rows
        for number, cells, own in self._rows_of_plan(found, rows, repeats, places):
            continues = own is CONTINUES
            if continues:
                self._continue(number)
            else:
                self._start(number, layout, own)
            if self.current is None:
                continue
            typed = cells[weight_place]
            weight = typed if isinstance(typed, float) else entry_of(typed)
            if weight is not None:
                self.current.weights.append(WeightCell(number, weight))
                if not isinstance(weight, float) or weight <= 1:
                    doubts.note_weight(number, weight)
            type_text = cells[type_place]
            actual = cells[actual_place] if single else _latest(cells, number, found)
            indicator = Indicator(
                name,
                number,
                one_line(cells[text_place]),
                known_texts.get(type_text) or text(type_text),
                entry_of(cells[target_place]),
                None if actual == "" else entry_of(actual),
            )
            if continues and not any(indicator[2:4]) and indicator.target is None and indicator.actual is None:
                continue
            if not (isinstance(indicator.target, SURE) and isinstance(indicator.actual, SURE)):
                doubts.note(indicator)
            if own_weight is not None:
                doubts.note_own_weight(number, entry_of(cells[own_weight]))
            self.current.indicators.append(indicator)
            numbers.append(number)

    def _rows_of_plan(
        self, found: SheetRows, rows: Iterator[Row], repeats: Repeats, places: Places
    ) -> Iterator[tuple[int, Sequence[object], tuple[str, ...]]]:
        """The rows that are the plan's, with their first five texts: no blank ones, no repeated headers, no totals."""
        width, spare, objective, service_of = places.width, places.spare, places.objective, places.service_of
        services: dict[tuple[object, ...], tuple[str, ...]] = {}
        usual_types: set[object] = set()
        text, type_place, measures = self.builder.text, places.type, places.measures
        before = places.computed if self.to_be_written else ()
        last = found.last_row
        for number, read in filter(itemgetter(1), rows):  # before a stray cell, a million rows may hold none
            cells = read if len(read) >= width else [*read, *[None] * (width - len(read))]
            if spare:
                cells = [*cells[:width], None]
            # A few rows in a hundred begin a new service: the four texts before the objective are read once for all.
            raw = service_of(cells)
            known = services.get(raw) or services.setdefault(raw, tuple(map(text, raw)))
            own = (*known, one_line(cells[objective]))
            if not any(own):
                own = CONTINUES
                if all_blank(cells, measures):
                    continue
            elif repeats.may_be_one(own) and repeats.is_one(cells):
                self.builder.repeated.append(Place(self.grid.name, number, Field.SECTOR))
                continue
            # A row that has a type of value is no total and no part of a header; the types are few.
            if cells[type_place] not in usual_types:
                if self._left_out(number, cells, own, repeats, places):
                    continue
                if says_something(cells[type_place]):
                    usual_types.add(cells[type_place])
            last = number
            yield number, cells, own
            if before and found.rows and found.rows[-1] == number:
                _remember(found, number, [read[place] if 0 <= place < len(read) else None for place in before])
        found.last_row = last

    def _left_out(
        self, number: int, cells: Sequence[object], own: tuple[str, ...], repeats: Repeats, places: Places
    ) -> bool:
        """Whether a row without a type of value is a part of a repeated header, or a total; take it down as such."""
        if own is CONTINUES and repeats.is_part(cells):
            self.builder.repeated.append(Place(self.grid.name, number, Field.SECTOR))
            return True
        sectors = {fold(self.current.sector)} if self.current is not None else set()
        announcing = places.before if own[-1] else (*places.before, *places.described)
        total = is_total(cells, announcing, places.described, sectors)
        if total:
            self.builder.totals.append(Place(self.grid.name, number, Field.SECTOR))
        return total

    def _continue(self, number: int) -> None:
        if self.current is None:
            self.builder.orphans.append(Place(self.grid.name, number, Field.SECTOR))

    def _start(self, number: int, layout: Layout, own: tuple[str, ...]) -> None:
        """Begin an objective, or continue one where a merged area fills the row's first columns."""
        filled = own
        if "" in own:
            # A merged text of an objective holds for its first row alone: the rows under it continue it.
            filled = (*[text or self._shown(number, layout, name) for name, text in zip(IDENTITY, own, strict=True)],)
            if not own[-1]:
                if filled[-1] and self._is_of_current(filled[0]):
                    return
                filled = (*filled[:-1], filled[-1] if own[0] else "")
            blank = tuple(
                name for name, text in zip(IDENTITY, filled, strict=True) if not text and name not in layout.absent
            )
            if blank:
                self.builder.incomplete.append((Place(self.grid.name, number, blank[0]), blank))
            # Only a sector or a text of its own starts an objective; any other part belongs to the one above.
            if not own[0] and not own[-1]:
                return
        sector, manager, unit, service, objective = filled
        if not sector and self.current is not None:
            sector, manager = self.current.sector, manager or self.current.manager
        self.current = Objective(
            len(self.builder.objectives) + 1, self.grid.name, number, sector, manager, unit, service, objective
        )
        self.builder.objectives.append(self.current)

    def _is_of_current(self, sector: str) -> bool:
        """Whether a row under a merged objective, of this sector, continues the objective above."""
        return self.current is not None and (not sector or identity(sector) == identity(self.current.sector))

    def _shown(self, row: int, layout: Layout, name: Field) -> str:
        """What a blank cell of the first columns shows: a merged area's text, or what holds for the whole sheet."""
        if name in layout.absent:
            return layout.absent[name]
        if self.merged is None:
            self.merged = MergedValues(self.grid)
        return self.builder.text(self.merged.get((row, layout.columns[name])))


def _latest(cells: Sequence[object], number: int, found: SheetRows) -> object:
    """The actual value of a row with several columns for it: the latest that is filled, of those that count."""
    layout = found.layout
    for column in layout.actuals or ():
        cell = cells[column - 1]
        if cell is not None and cell != "" and one_line(cell):
            if column != layout.columns[Field.ACTUAL]:
                found.actual_columns[number] = column
            return cell
    return None


def _remember(found: SheetRows, number: int, before: Sequence[object]) -> None:
    if any(cell not in (None, "") for cell in before):
        found.before[number] = tuple([None if cell == "" else cell for cell in before])
