"""What was read from each cell of a row: where it stands, what it shows, what it was taken for."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from pdo_xl.domain.plan import Field, Objective, Place, Plan
from pdo_xl.domain.row import Aspect
from pdo_xl.domain.scoring.assess import Assessed
from pdo_xl.domain.scoring.objective_score import ObjectiveResult
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.trajectory import way_of
from pdo_xl.domain.scoring.weight import exclusion_reason, points_of
from pdo_xl.domain.settings.choices import Aggregation
from pdo_xl.domain.values.entry import Counts, Entry, Percent, is_blank
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import fold, italian, one_line, shorten
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.entries import entry_of
from pdo_xl.sheet.names.plan_columns import FIELD_LABELS
from pdo_xl.sheet.reading.read import SheetPlan
from pdo_xl.sheet.reading.repeats import IDENTITY

_BESIDE = (Field.BASELINE, Field.NUMERATOR, Field.DENOMINATOR)

NOT_YET = "non ancora comunicato"
UNREAD = "non si legge"
_LONGEST_LABEL = 22
_NO_KIND = "non letto, senza la tipologia"


class CellRead(NamedTuple):
    """One cell of the row, or of the row above that holds for it; without a cell, what holds for the whole sheet.

    `written` is what a person sees there, `read_as` what it was taken for: empty where that is the text itself.
    `codes` are the findings that say more.
    """

    cell: Address | None
    field: Field
    header: str
    written: str
    read_as: str
    codes: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The column's usual name, or the header's own text where that does not begin so."""
        usual = FIELD_LABELS[self.field]
        own = self.header if not fold(self.header).startswith(fold(usual)) else ""
        return shorten(own, _LONGEST_LABEL) or usual


class SheetCells:
    """The cells of one sheet, as far as an explanation needs them."""

    def __init__(self, grid: Grid, plan: SheetPlan) -> None:
        self.layout = plan.layout
        self._grid = grid
        self._actuals = plan.actual_columns
        self._rows: dict[int, Sequence[object]] = {}
        self._details: dict[int, Mapping[tuple[int, int], Entry]] = {}

    def row(self, number: int) -> Sequence[object]:
        """A row's cells from column A."""
        if number not in self._rows:
            self._rows[number] = next(islice(self._grid.rows(), number - 1, None), ())
        return self._rows[number]

    def header(self, column: int) -> str:
        """The text of a column's header, of both its rows if it has two."""
        first = self.layout.first_header_row or self.layout.header_row
        cells = (self.row(row)[column - 1 : column] for row in range(first, self.layout.header_row + 1))
        return " ".join(dict.fromkeys(text for cell in cells if (text := one_line(*cell) if cell else "")))

    def column(self, row: int, field: Field) -> int:
        """The column of a field in a row; 0 for none."""
        usual = self.layout.columns.get(field, 0)
        return self._actuals.get(row, usual) if field is Field.ACTUAL else usual

    def written(self, row: int, column: int) -> str:
        """What a cell shows."""
        cells = self.row(row)
        return self.shown(row, column, entry_of(cells[column - 1])) if column <= len(cells) else ""

    def shown(self, row: int, column: int, entry: Entry) -> str:
        """What a cell shows whose content was read; a number may be shown as a percentage."""
        if isinstance(entry, Counts):
            # What stands in the other two cells is said there.
            entry = entry.written
        if isinstance(entry, float):
            detail = self._details_of(row).get((row, column))
            entry = detail if isinstance(detail, Percent) else entry
        return shown(entry)

    def _details_of(self, row: int) -> Mapping[tuple[int, int], Entry]:
        """What the formats of a row's numbers show, asked for once: it is costly to read."""
        if row not in self._details:
            numbers = {
                (row, column) for column, cell in enumerate(self.row(row), 1) if isinstance(entry_of(cell), float)
            }
            own = {(row, column) for column in (*self.layout.columns.values(), *(self.layout.actuals or ()))}
            self._details[row] = self._grid.details(numbers & own, frozenset()) if numbers & own else {}
        return self._details[row]

    def read(self, row: int, field: Field, entry: Entry, read_as: str) -> CellRead:
        """Say what was read of a field in a row; the cell itself is looked at where its `entry` is not given."""
        column = self.column(row, field)
        if not column:
            return CellRead(None, field, "", shown(entry), read_as)
        seen = self.written(row, column) if entry is None else self.shown(row, column, entry)
        cell = Address(self.layout.sheet, row, column)
        return CellRead(cell, field, self.header(column), seen, "" if read_as == seen else read_as)


def first_cells(sheet: SheetCells, objective: Objective, row: int, results: Results) -> Iterator[CellRead]:
    """The cells that say whose a row is: its own where they are filled, else those of the objective's first row."""
    texts = (objective.sector, objective.manager, objective.unit, objective.service, objective.text)
    for field, text in zip(IDENTITY, map(shorten, texts), strict=True):
        column = sheet.column(row, field)
        at = row if column and sheet.written(row, column) else objective.row
        odd = results.plan.unread.get(Place(objective.sheet, at, field))
        if odd is not None:
            yield sheet.read(at, field, odd, UNREAD)
        elif not column and not text:
            continue
        elif column and text and not sheet.written(at, column):
            yield sheet.read(at, field, None, f"{text}, dalle righe sopra")
        else:
            yield sheet.read(at, field, None, text)


def indicator_cells(sheet: SheetCells, assessed: Assessed, plan: Plan, *, alone: bool) -> Iterator[CellRead]:
    """The cells of an indicator: text, type, the value it started from, target, actual value.

    `alone`: it is its row's only one, and all of the row's cells are its own.
    """
    indicator, kind = assessed.indicator, assessed.kind
    row = indicator.row
    # The second test of a row has columns of its own for both its days, and nothing else.
    if alone or indicator.aspect is not Aspect.DEADLINE:
        yield sheet.read(row, Field.INDICATOR, indicator.text or None, "")
    if indicator.aspect is not Aspect.DEADLINE:
        source = plan.kinds_from.get((indicator.sheet, row))
        told = "" if source is None else f", letta da: {source}"
        yield _value(sheet, assessed, Field.TYPE, None, f"{kind.label}{told}" if kind is not None else "")
        for beside in _BESIDE:
            if sheet.column(row, beside):
                yield sheet.read(row, beside, None, "")
        if sheet.column(row, Field.TREND):
            entry = plan.ways.get(indicator.sheet, {}).get(row)
            yield sheet.read(row, Field.TREND, entry, str(way_of(assessed, entry) or "non si usa"))
    elif alone:
        yield from _in_place_of(sheet, row, Field.TYPE, "non serve: è una scadenza")
        yield from _in_place_of(sheet, row, Field.TARGET, "al suo posto vale la scadenza")
    yield _value(sheet, assessed, Field.TARGET, indicator.target, expected(assessed))
    if alone and indicator.stands_in(Field.ACTUAL) is not Field.ACTUAL:
        yield from _in_place_of(sheet, row, Field.ACTUAL, "al suo posto vale la data effettiva")
    yield _value(sheet, assessed, Field.ACTUAL, indicator.actual, done(assessed))


def _in_place_of(sheet: SheetCells, row: int, field: Field, instead: str) -> Iterator[CellRead]:
    """A usual cell of a row that has a deadline alone, and what holds `instead` of it where it is blank."""
    column = sheet.column(row, field)
    if column:
        yield sheet.read(row, field, None, "" if sheet.written(row, column) else instead)


def expected(assessed: Assessed) -> str:
    """What an indicator's target was read as, where nothing is wrong with it."""
    kind, target = assessed.kind, assessed.target
    return _NO_KIND if kind is None or target is None else kind.written_target(target)


def done(assessed: Assessed) -> str:
    """What its actual value was read as."""
    if assessed.missing:
        return NOT_YET
    if assessed.reason is not None:
        return f"non valutabile: {shorten(assessed.reason)}"
    if assessed.kind is None:
        return _NO_KIND
    if assessed.actual is None:
        return UNREAD
    return assessed.kind.written(assessed.actual.value)


def _value(sheet: SheetCells, assessed: Assessed, field: Field, entry: Entry, read_as: str) -> CellRead:
    problem = any(problem.field is field for problem in assessed.problems)
    place = assessed.indicator.stands_in(field)
    return sheet.read(assessed.indicator.row, place, entry, UNREAD if problem else read_as)


def reminder_cell(sheet: SheetCells, row: int, results: Results) -> Iterator[CellRead]:
    """The deadline of a row that nobody is measured by."""
    if any(reminder[:2] == (sheet.layout.sheet, row) for reminder in results.plan.reminders):
        yield sheet.read(row, Field.DEADLINE, None, "solo un promemoria, non si misura")


def weight_cells(sheet: SheetCells, result: ObjectiveResult, row: int, results: Results) -> Iterator[CellRead]:
    """The objective's weight, wherever among its rows it stands, and that of the row's indicator, if there is one."""
    objective, parameters = result.objective, results.parameters
    if sheet.column(row, Field.WEIGHT):
        for cell in objective.weights:
            points = points_of(cell.entry, parameters.weights)
            read_as = UNREAD if points is None else f"{italian(points)} punti"
            excluded = exclusion_reason(cell.entry) is not None
            yield sheet.read(cell.row, Field.WEIGHT, cell.entry, "non pesato" if excluded else read_as)
        if not objective.weights:
            yield sheet.read(objective.row, Field.WEIGHT, None, "nessun peso")
    if sheet.column(row, Field.INDICATOR_WEIGHT):
        entry = results.plan.indicator_weights.get(objective.sheet, {}).get(row)
        points = None if is_blank(entry) else points_of(entry)
        read_as = "nessun peso" if points is None else italian(points)
        counts = parameters.aggregation is Aggregation.WEIGHTED
        yield sheet.read(row, Field.INDICATOR_WEIGHT, entry, read_as if counts else "non si usa")
