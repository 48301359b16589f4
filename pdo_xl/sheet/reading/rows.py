"""One sheet, read row by row from top to bottom."""

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, islice

from pdo_xl.domain.errors import NoPlan
from pdo_xl.domain.plan import Field, Indicator, Place, WeightCell
from pdo_xl.domain.quick import maker
from pdo_xl.domain.values.entry import Entry
from pdo_xl.domain.values.text import one_line
from pdo_xl.domain.values.unreported import is_reported
from pdo_xl.domain.values.year_clues import YearClues
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.columns.actuals import earlier_days
from pdo_xl.sheet.columns.bands import first_sector
from pdo_xl.sheet.columns.evidence import Evidence
from pdo_xl.sheet.columns.header_rows import HeaderRows, find_header, is_header, with_wide_texts
from pdo_xl.sheet.columns.locate import Layout, layout_from, matched
from pdo_xl.sheet.columns.mapping import Known
from pdo_xl.sheet.columns.periods import refuse_rows_of_periods
from pdo_xl.sheet.columns.year import RowsAbove, clues_in, year_for_header
from pdo_xl.sheet.entries import TypedTexts, entry_of
from pdo_xl.sheet.reading.beside import Beside
from pdo_xl.sheet.reading.builder import Builder
from pdo_xl.sheet.reading.covered import above_as_shown, as_shown
from pdo_xl.sheet.reading.doubts import MAY_BE_FORMATTED, SURE, Doubts
from pdo_xl.sheet.reading.identity import Objectives
from pdo_xl.sheet.reading.inferring import infer_types, judge
from pdo_xl.sheet.reading.paired import Paired
from pdo_xl.sheet.reading.places import Places
from pdo_xl.sheet.reading.plan_rows import CONTINUES, PlanRow, PlanRows
from pdo_xl.sheet.reading.repeats import Repeats
from pdo_xl.sheet.reading.room import Room
from pdo_xl.sheet.reading.shared_cells import MergedTypes, share_merged
from pdo_xl.sheet.reading.typed_over import Typed, TypedOver


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
    typed_over: tuple[Typed, ...] = ()


class SheetReader:
    """Reads one sheet into a builder."""

    def __init__(self, grid: Grid, builder: Builder, to_be_written: bool, known: Known) -> None:
        self.grid = grid
        self.to_be_written = to_be_written
        self.builder = builder
        self.known = known.in_sheet(grid.name)
        self.near: Callable[[], NoPlan | None] | None = None

    def read(self) -> SheetRows | None:
        """Read the sheet; None if it has no header row, `near` giving the error where a row comes near to one.

        Raises: NoPlan (PDO101) if the header lacks columns, UnclearPlan if two columns may be the same one.
        """
        above = RowsAbove()
        header, rows = find_header(self.grid, above.watch(enumerate(self.grid.rows(), start=1)), self.known)
        if header is None:
            if not self.builder.objectives:
                self.builder.title_pages += above.title_page()
            return None
        clues = clues_in(titles := above_as_shown(self.grid, above.of(header)), self.grid.name)
        year = year_for_header(self.grid, header, self.known, clues, self.builder.clues)
        if not is_header(self.grid.name, header.texts, self.known):
            # A table of the office's own may have half of these headers: it matters only where there is no plan.
            self.near = partial(self._lacking, header, year)
            return None
        cells = Evidence(rows, year, header.cells, self.grid.details)
        header = with_wide_texts(self.grid, header, cells)
        layout, band = self._layout(header, cells, year)
        refuse_rows_of_periods(layout, header.texts, cells)
        self.builder.add_titles(header.above, clues)
        first_objective = len(self.builder.objectives)
        sheet_rows = SheetRows(layout, clues, last_row=layout.header_row)
        doubts = Doubts(layout, sheet_rows.actual_columns, sheet_rows.weights)
        places = Places(layout)
        repeats = Repeats(layout, header.cells, titles)
        # What a sheet says of its sector once for all counts before its bands.
        bands = Field.SECTOR in layout.columns or layout.absent[Field.SECTOR] == band
        plan_rows = PlanRows(self.grid, self.builder, places, repeats, layout.header_row, bands=bands)
        room = Room(self.grid, header, layout, above.of(header), wanted=self.to_be_written)
        beside = Beside.of(self.grid, layout, doubts)
        paired = Paired.of(layout, year)
        read = plan_rows.read(as_shown(self.grid, layout, room.watch(cells.rest())))
        rows_read, deadlines = (read, ()) if paired is None else (paired.watch(read), paired.deadlines)
        self._read_rows(sheet_rows, rows_read, doubts, places, beside, plan_rows.head, deadlines)
        sheet_rows.last_row = plan_rows.last_row
        sheet_rows.layout = room.layout(sheet_rows.last_row)
        own = self.builder.objectives[first_objective:]
        others = [columns.doubtful() for columns in (beside, paired) if columns is not None]
        unread = doubts.settle(self.grid, own, [*chain.from_iterable(others)])
        self.builder.shared += share_merged(self.grid, layout, own)
        if beside is not None:
            beside.settle(self.builder, own)
        if layout.infers_types:
            self.builder.kinds_from |= infer_types(own, year)
        elif Field.JUDGEMENT in layout.columns:
            judge(own)
        left_out = {place.row for place in self.builder.totals if place.sheet == layout.sheet}
        self.builder.add_unread(
            {
                place: entry
                for place, entry in unread.items()
                if layout.header_row < place.row <= sheet_rows.last_row and place.row not in left_out
            }
        )
        if paired is not None:
            paired.settle(self.builder, own, doubts.details)
        if Field.WEIGHT in layout.absent:
            self.builder.unweighted.add(layout.sheet)
        if sheet_rows.actual_columns:
            self.builder.earlier[layout.sheet] = earlier_days(
                layout.dated, layout.columns[Field.ACTUAL], sheet_rows.actual_columns
            )
        if Field.INDICATOR_WEIGHT in layout.columns:
            self.builder.indicator_weights[layout.sheet] = sheet_rows.weights
        return sheet_rows

    def _layout(self, header: HeaderRows, cells: Evidence, year: int | None) -> tuple[Layout, str]:
        """Where the columns are, and the sector that the first band names. Raises: as `read`."""
        headers = matched(self.grid, header, self.known, year, cells)
        band = "" if Field.SECTOR in headers.columns else first_sector(self.grid, header.last)
        return layout_from(self.grid.name, header, headers, self.known, band, cells, year), band

    def _lacking(self, header: HeaderRows, year: int | None) -> NoPlan | None:
        """What a header lacks that only comes near to one: looked for in its cells once nothing else is a plan."""
        try:
            rows = islice(enumerate(self.grid.rows(), start=1), header.last, None)
            cells = Evidence(rows, year, header.cells, self.grid.details)
            self._layout(with_wide_texts(self.grid, header, cells), cells, year)
        except NoPlan as error:
            return error
        return None

    def _read_rows(
        self,
        sheet_rows: SheetRows,
        rows: Iterator[PlanRow],
        doubts: Doubts,
        places: Places,
        beside: Beside | None,
        head: Callable[[], tuple[str, ...]],
        deadlines: Container[int],
    ) -> None:
        objectives = Objectives(self.grid, sheet_rows.layout, self.builder)
        name, text, known_texts = self.grid.name, self.builder.text, self.builder.texts
        # Names of its own for what each of the many rows asks for.
        text_place, type_place, target_place = places.text, places.type, places.target
        actual_place, weight_place = places.actual, places.weight
        single, numbers = sheet_rows.layout.actuals is None, sheet_rows.rows
        typed_texts, made_indicator, made_weight = TypedTexts(), maker(Indicator), maker(WeightCell)
        before = places.computed if self.to_be_written else ()
        formatted_weights = doubts.weights
        typed_over, types = TypedOver(sheet_rows.layout), MergedTypes(self.grid, sheet_rows.layout, text)
        for number, cells, own, read in rows:
            continues = own is CONTINUES
            if not continues:
                objectives.start(number, own, head)
            current = objectives.current
            if before:
                typed_over.note(number, read)
            if current is None:
                if continues:
                    self.builder.orphans.append(Place(name, number, Field.SECTOR))
                continue
            typed = cells[weight_place]
            weight = typed if isinstance(typed, float) else entry_of(typed)
            if weight is not None:
                current.weights.append(made_weight((number, weight)))
                if isinstance(weight, MAY_BE_FORMATTED) and weight != 0:
                    formatted_weights.append(number)
            type_text = cells[type_place]
            known_type = known_texts.get(type_text) or text(type_text)
            written = one_line(cells[text_place])
            typed = cells[target_place]
            # Texts first, then numbers: nearly all targets are one of the two.
            target = (
                typed_texts[typed] if isinstance(typed, str) else typed if isinstance(typed, float) else entry_of(typed)
            )
            typed = cells[actual_place] if single else _latest(cells, number, sheet_rows)
            actual = None if typed == "" else entry_of(typed)
            # With a deadline of its own it is the row of that.
            if continues and not written and not known_type and target is actual is None and number not in deadlines:
                continue
            # Its type tells which of its cells are to be looked at closely, so it is not left for the end.
            known_type = known_type or types.of(number)
            indicator = made_indicator((name, number, written, known_type, target, actual))
            if not (isinstance(target, SURE) and isinstance(actual, SURE)):
                doubts.note(indicator)
            if beside is not None:
                beside.note(number, read, current)
            current.indicators.append(indicator)
            numbers.append(number)
            if before:
                _remember(sheet_rows, number, [read[place] if 0 <= place < len(read) else None for place in before])
        objectives.settle()
        sheet_rows.typed_over = typed_over.cells()


def _latest(cells: Sequence[object], number: int, sheet_rows: SheetRows) -> object:
    """The actual value of a row with several columns for it: the latest that is filled, of those that count."""
    layout = sheet_rows.layout
    usual = layout.columns[Field.ACTUAL]
    unreported: tuple[object, int] = None, usual
    for column in layout.actuals or ():
        cell = cells[column - 1]
        if cell is None or cell == "" or not one_line(cell):
            continue
        if not isinstance(cell, str) or is_reported(cell):
            break
        # "n.d." is no value, as little as a blank cell: an earlier one counts.
        unreported = unreported if unreported[0] else (cell, column)
    else:
        cell, column = unreported
    if column != usual:
        sheet_rows.actual_columns[number] = column
    return cell


def _remember(sheet_rows: SheetRows, number: int, before: Sequence[object]) -> None:
    if any(cell not in (None, "") for cell in before):
        sheet_rows.before[number] = tuple([None if cell == "" else cell for cell in before])
