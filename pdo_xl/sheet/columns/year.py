"""The year of a sheet's plan, as its header needs it before the rows are read.

Source: design of other bodies' plans, section 1.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, islice

from pdo_xl.domain.errors import Unreadable
from pdo_xl.domain.kinds import by_day
from pdo_xl.domain.kinds.kind import Kind
from pdo_xl.domain.plan import Field
from pdo_xl.domain.scoring.assess import read_target
from pdo_xl.domain.values.entry import Entry
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.text import one_line
from pdo_xl.domain.values.year_clues import NO_CLUES, YearClues
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.columns.evidence import Evidence
from pdo_xl.sheet.columns.header_rows import HeaderRows, Row
from pdo_xl.sheet.columns.locate import matched
from pdo_xl.sheet.columns.mapping import Known
from pdo_xl.sheet.entries import entry_of

_SAYS_YEAR = late_pattern(r"(?<![^\W_])(?:ann(?:o|ualit\w*)|esercizi\w*)\W*(?:\w+\W*){0,2}", re.IGNORECASE)
_YEARS = range(1900, 2200)
_YEAR_ALONE = late_pattern(r"(?:anno\s+)?((?:19|20|21)[0-9]{2})", re.IGNORECASE)
_FEWEST_COLUMNS = 2
_MOST_ABOVE = 500
_LONGEST_PAGE = 40


class RowsAbove:
    """The rows above a header, kept while it is looked for: a host may read its whole sheet again for each look."""

    def __init__(self) -> None:
        self._rows: list[Sequence[object]] = []

    def watch(self, rows: Iterator[Row]) -> Iterator[Row]:
        """Let rows pass, and keep the first of them."""
        # The many rows below pass without another step for each.
        return chain(self._keep(islice(rows, _MOST_ABOVE)), rows)

    def _keep(self, rows: Iterator[Row]) -> Iterator[Row]:
        for row in rows:
            self._rows.append(row[1])
            yield row

    def of(self, header: HeaderRows) -> Sequence[Sequence[object]]:
        """Those above it."""
        return self._rows[: header.first - 1]

    def title_page(self) -> YearClues:
        """What a sheet without a header says of the year with its word, if it has no more rows than a title page."""
        rows = self._rows if len(self._rows) <= _LONGEST_PAGE else ()
        return YearClues(worded=clues_in(rows, "").worded)


def clues_in(above: Iterable[Sequence[object]], sheet: str) -> YearClues:
    """What the rows above a header and a sheet's name say of the plan's year."""
    return YearClues.of([line for cells in above for line in _lines(cells)], sheet)


def year_for_header(
    grid: Grid, header: HeaderRows, known: Known, clues: YearClues, before: YearClues = NO_CLUES
) -> int | None:
    """The year to match a header with: what is known, else what the texts say, else that of the deadlines.

    `before` are the clues of the sheets that were read before: they hold for one that names no year.
    """
    if known.year is not None:
        return known.year
    own = clues if clues.best or clues.ranges else before
    return own.decide(lambda: _deadlines(grid, header, known))


def _lines(cells: Sequence[object]) -> Iterator[str]:
    """A row's texts, and the years that stand beside them in cells of their own; several side by side are a range."""
    label = ""
    side_by_side: dict[int, str] = {}
    for cell in cells:
        year = year_in_cell(cell, label)
        text = one_line(cell) if isinstance(cell, str) else ""
        alone = _YEAR_ALONE.fullmatch(text)
        if year is not None or alone is not None:
            of = int(alone[1]) if alone is not None else year or 0
            side_by_side.setdefault(of, text or f"{label} {of}".strip())
        elif text:
            yield from _range_of(side_by_side)
            side_by_side.clear()
            label = text
            yield label
    yield from _range_of(side_by_side)


def _range_of(years: Mapping[int, str]) -> Iterable[str]:
    """The line of the one year in a run of cells, or the range of the years that head columns."""
    return years.values() if len(years) < _FEWEST_COLUMNS else (f"{min(years)}-{max(years)}",)


def year_in_cell(cell: object, label: str) -> int | None:
    """The year that a number is, or a date after a `label` that announces a year and no day."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return int(cell) if cell in _YEARS else None
    if isinstance(cell, date) and _SAYS_YEAR.fullmatch(label):
        return cell.year
    return None


def _deadlines(grid: Grid, header: HeaderRows, known: Known) -> Counter[int]:
    """How many targets are days of which year; none where it is not clear which column has the targets."""
    rows = islice(enumerate(grid.rows(), start=1), header.last, None)
    headers = matched(grid, header, known, None, Evidence(rows, None, header.cells))
    column = headers.columns.get(Field.TARGET)
    years: Counter[int] = Counter()
    kinds = by_day()
    if column is None or Field.TARGET in headers.unclear:
        return years
    for cells in filter(None, islice(grid.rows(), header.last, None)):
        target = entry_of(cells[column - 1]) if len(cells) >= column else None
        if isinstance(target, str | date):
            years.update(_years(target, kinds))
    return years


def _years(target: Entry, kinds: Iterable[Kind]) -> Iterator[int]:
    for kind in kinds:
        try:
            yield read_target(kind, target, None).value.year
        except Unreadable:
            continue
        return
