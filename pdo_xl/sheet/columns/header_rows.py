"""The header of a sheet, over one row or two: found while the rows are read from the top."""

from collections.abc import Container, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from pdo_xl.domain.plan import Field
from pdo_xl.domain.values.text import fold, one_line
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.columns.actuals import header_day
from pdo_xl.sheet.columns.beginnings import is_tentative, match_field
from pdo_xl.sheet.columns.evidence import Evidence
from pdo_xl.sheet.columns.header_texts import GROUPS, YEARS, combined, part_text, texts_of, wide_areas
from pdo_xl.sheet.columns.headers import COMPUTED, match_headers
from pdo_xl.sheet.columns.mapping import Known, named_columns

Row = tuple[int, Sequence[object]]

FEWEST_TO_RECOGNISE = 5
"""A row with fewer of the familiar headers is not taken for a header row that lacks some."""
_FEWEST_TO_ASK = 4
"""A row with so few of them, objective and indicator among them, is worth the question which its others are."""
_FEWEST_OF_TWO_ROWS = 3
"""Half a header: worth a look together with the row beside it."""

LOWER_WORDS = frozenset({
    "atteso", "attesi", "effettivo", "effettivi", "previsto", "raggiunto", "conseguito", "annoprecedente", "note",
    "precedente", "peso", "settore", "indicatore", "obiettivo", "tipologia", "descrizione", "finale", "iniziale",
    "strategico", "strategici", "operativo", "operativi", "gestionale", "gestionali", "dimandato", "codice",
    "consuntivo", "aconsuntivo", "realizzato", "ottenuto", "rilevato", "target", "titolo", "denominazione", "baseline",
})  # fmt: skip
"""What stands below a group's text, where no merged area says that it is a header."""

_WIDEST = 8
"""Columns to the right of the last header that its merged area may still reach, in a sheet of any width."""

_FURTHEST = 200
"""Rows in which a header is looked for: a sheet of the office's own may be large, and is none of ours."""

_MEASURED = GROUPS | {Field.TYPE, Field.INDICATOR_WEIGHT}

_IDENTITY = (Field.SECTOR, Field.MANAGER, Field.UNIT, Field.SERVICE, Field.OBJECTIVE)


class HeaderRows(NamedTuple):
    """The header of a sheet: its rows' cells, from `first` to `last`, the text of each column, the texts above.

    `before` has the cells of the row above it, which may hold the texts of groups.
    """

    first: int
    last: int
    cells: tuple[Sequence[object], ...]
    texts: tuple[str, ...]
    above: tuple[str, ...] = ()
    before: Sequence[object] = ()


def find_header(grid: Grid, rows: Iterator[Row], known: Known) -> tuple[HeaderRows | None, Iterator[Row]]:
    """Read rows up to the header; give it, and the rows that are still to be read.

    Without one, what comes nearest to it, and no rows: it lacks the columns of the values.
    """
    above: list[str] = []
    previous: Sequence[object] = ()
    nearest: tuple[int, HeaderRows | None] = (_FEWEST_TO_ASK - 1, None)
    before: set[Field] = set()
    for number, cells in rows:
        if not cells:
            previous, before = cells, set()
            continue
        fields = _fields(grid.name, cells, known)
        if _enough(fields):
            grouped = _with_groups(grid, (number, cells), previous, tuple(above), known)
            return (grouped, rows) if grouped else _header_at(grid, (number, cells), rows, previous, tuple(above))
        # One text alone is a title or a band, and no half of a header.
        if number > 1 and max(len(fields), len(before)) >= _FEWEST_OF_TWO_ROWS and len({*filter(None, cells)}) > 1:
            of_two = _of_two(grid, (number, cells), previous, tuple(above))
            both = _fields(grid.name, of_two.texts, known)
            if _enough(both):
                return of_two, rows
            if len(both) > max(nearest[0], len(fields)) and _near(both):
                nearest = len(both), of_two
        if len(fields) > nearest[0] and _near(fields):
            nearest = len(fields), HeaderRows(number, number, (cells,), texts_of(cells), tuple(above))
        before = fields
        above.extend(one_line(cell) for cell in cells if isinstance(cell, str) and cell.strip())
        previous = cells
    return nearest[1], iter(())


def _of_two(grid: Grid, row: Row, previous: Sequence[object], above: tuple[str, ...]) -> HeaderRows:
    """The header that a row is together with the row over it."""
    number, cells = row
    group = {one_line(cell) for cell in previous if isinstance(cell, str)}
    lines = tuple(text for text in above if text not in group)
    return HeaderRows(number - 1, number, (previous, cells), combined(grid, number - 1, previous, cells), lines)


def _with_groups(
    grid: Grid, row: Row, previous: Sequence[object], above: tuple[str, ...], known: Known
) -> HeaderRows | None:
    """The header together with the row over it, where only that tells which values or weights are meant."""
    # What stands in the first cell alone is a title: to ask for merged areas is a call more into an open workbook.
    if [place for place, cell in enumerate(previous) if part_text(cell)] in ([], [0]):
        return None
    both = _of_two(grid, row, previous, above)
    alone, together = _fields(grid.name, row[1], known), _fields(grid.name, both.texts, known)
    if not alone < together:
        return None
    # A title over the header may begin like a sector's or an objective's, but not like several of them with no part of
    # their own below: that is the header's first row.
    return both if together - alone <= _MEASURED or _is_first(previous, row[1]) else None


def _is_first(cells: Sequence[object], below: Sequence[object]) -> bool:
    """Whether a row over a header has several columns of the plan that are blank in it."""
    filled = {column for column, cell in enumerate(below, start=1) if part_text(cell)}
    columns = {field: column for field, column in match_headers(cells).items() if field in _IDENTITY}
    return len(columns) >= _FEWEST_OF_TWO_ROWS and len(set(columns.values()) - filled) >= _FEWEST_OF_TWO_ROWS - 1


def _header_at(
    grid: Grid, row: Row, rows: Iterator[Row], previous: Sequence[object], above: tuple[str, ...]
) -> tuple[HeaderRows, Iterator[Row]]:
    """The header that starts at a row, together with the row below where that is a part of it."""
    number, cells = row
    texts = texts_of(cells)
    following = next(rows, None)
    if following is None:
        return HeaderRows(number, number, (cells,), texts, above, previous), rows
    if _is_second(grid, number, texts, following[1]):
        both = combined(grid, number, cells, following[1])
        return HeaderRows(number, number + 1, (cells, following[1]), both, above, previous), rows
    return HeaderRows(number, number, (cells,), texts, above, previous), chain([following], rows)


def is_header(sheet: str, texts: Sequence[str], known: Known) -> bool:
    """Whether a row has enough of the plan's headers to be its header row."""
    return _enough(_fields(sheet, texts, known))


def has_header(grid: Grid, known: Known) -> bool:
    """Tell whether a sheet has a plan's header, not further down than one is looked for."""
    known = known.in_sheet(grid.name)
    header, _ = find_header(grid, enumerate(grid.top(_FURTHEST), start=1), known)
    return header is not None and is_header(grid.name, header.texts, known)


def _fields(sheet: str, cells: Sequence[object], known: Known) -> set[Field]:
    columns = match_headers(cells)
    fields = set(columns)
    values = fields & {Field.TARGET, Field.ACTUAL}
    if len(values) == 1:
        # Other tables have a "Risultato" or an "Esito" as well: alone it makes no header.
        text = cells[columns[next(iter(values))] - 1]
        beginning = match_field(text) if isinstance(text, str) else None
        fields -= values if beginning is not None and is_tentative(beginning) else set()
    # How far an objective was reached, and how it goes, other tables say as well, and a plan beside its values.
    fields -= {Field.JUDGEMENT, Field.TREND}
    if Field.WEIGHT in known.mapping.absent and {Field.OBJECTIVE, Field.INDICATOR} <= fields:
        # What it is known to do without is no reason to take it for something else.
        fields.add(Field.WEIGHT)
    if known.mapping.selectors:
        fields |= {field for field, _ in named_columns(sheet, texts_of(cells), known).values()}
    return fields


def _enough(fields: set[Field]) -> bool:
    return len(fields) >= FEWEST_TO_RECOGNISE and not fields.isdisjoint((Field.TARGET, Field.ACTUAL, Field.JUDGEMENT))


def _near(fields: set[Field]) -> bool:
    return len(fields) >= FEWEST_TO_RECOGNISE or {Field.OBJECTIVE, Field.INDICATOR} <= fields


def with_wide_texts(grid: Grid, rows: HeaderRows, cells: Evidence) -> HeaderRows:
    """The header with the text of a merged area over each of its columns that has cells of its own below."""
    last = max(column for column, text in enumerate(rows.texts, start=1) if text)
    near = enumerate(rows.texts[: last + _WIDEST], start=1)
    bare = [column for column, text in near if not text and cells.filled(column)]
    if not bare:
        return rows
    texts = list(rows.texts)
    for first, last in wide_areas(grid, rows.last).items():
        for column in bare:
            if first <= column <= last:
                texts[column - 1] = texts[first - 1]
    return rows._replace(texts=tuple(texts))


def _is_second(grid: Grid, row: int, texts: Sequence[str], cells: Sequence[object]) -> bool:
    """Whether the row below a header row is a part of the header."""
    filled = {column: cell for column, cell in enumerate(cells, start=1) if cell is not None and cell != ""}
    said = {column: part_text(cell) for column, cell in filled.items()}
    parts = {column: text for column, text in said.items() if fold(text) not in COMPUTED}
    if not parts or not all(said.values()):
        return False
    # Merged areas are costly to ask for: they matter where a column has no header of its own.
    bare = [column for column in filled if column > len(texts) or not texts[column - 1]]
    wide = wide_areas(grid, row) if bare else {}
    merged = {column for first, last in wide.items() for column in range(first, last + 1)}
    if parts.keys() <= merged:
        return True
    own = {column for field, column in match_headers(texts).items() if field in _IDENTITY}
    # What stands under a column of its own, or is no text, is a part only below a text that stands over several.
    strange = {column for column, cell in filled.items() if column in own or not isinstance(cell, str)}
    if not strange <= merged | _below_groups(texts, filled):
        return False
    return all(map(_is_part, parts.values())) or (not merged.isdisjoint(parts) and own.isdisjoint(filled))


def _below_groups(texts: Sequence[str], filled: Container[int]) -> set[int]:
    """The columns under a text that has blank cells to its right, all of them with something below."""
    below: set[int] = set()
    for column, text in enumerate(texts, start=1):
        if not text and column in filled and column - 1 in filled:
            below |= {column - 1, column}
    return below


def _is_part(text: str) -> bool:
    return fold(text) in LOWER_WORDS or header_day(text, 2000) is not None or (text.isdecimal() and int(text) in YEARS)
