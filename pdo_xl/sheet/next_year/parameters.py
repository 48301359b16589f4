"""The sheet `Parametri`, carried over to another year."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from pdo_xl.domain.next_year import move_day, move_text, move_title
from pdo_xl.domain.settings.setting import Yearly
from pdo_xl.domain.settings.settings import BY_NAME, ORIGIN
from pdo_xl.domain.values.text import fold
from pdo_xl.sheet.blocks import Block, Grid, Value
from pdo_xl.sheet.columns.mapping import MAPPING_SETTINGS
from pdo_xl.sheet.names.parameters import NAME_COLUMN, PARAMETERS_HEADERS, VALUE_COLUMN
from pdo_xl.sheet.names.plan_columns import YEAR_SETTING
from pdo_xl.sheet.names.sheets import HEADER_ROW, PARAMETERS
from pdo_xl.sheet.next_year.sheet import FormulaGrid
from pdo_xl.sheet.next_year.titles import Years
from pdo_xl.sheet.reading.parameter_rows import columns_of, name_column, named, places_of_new, row_of, text_in
from pdo_xl.sheet.reading.renewed_parameters import RenewedParameters, is_former_parameters
from pdo_xl.sheet.writing.added_rows import free_rows


def parameter_blocks(
    grids: Sequence[FormulaGrid],
    years: Years,
    renames: Mapping[str, str],
    following: Mapping[str, str],
    *,
    year_needed: bool,
) -> list[Block]:
    """The values that change: the reference date and every other date, the year, the confirmation, the origin.

    `following`: the letters of the columns that have next year's beside them, and its letters. `year_needed`: the plan
    itself no longer tells its year, so that `anno` must.
    """
    found = next((grid for grid in grids if grid.name == PARAMETERS), None)
    grid = RenewedParameters(found) if found is not None and is_former_parameters(found) else found
    rows, filled, column = _rows(grid) if grid is not None else (_rows_to_come(), (), NAME_COLUMN)
    formulas: Collection[tuple[int, int]] = grid.formulas() if grid is not None else ()
    changed: dict[int, Sequence[Value]] = {}
    for name, (row, value) in rows.items():
        if name in _MAPPINGS and isinstance(value, str) and value.strip().upper() in following:
            new: Value = following[value.strip().upper()]
        else:
            new = _carried(name, value, years, renames, year_needed=year_needed)
        if new != value and (row, VALUE_COLUMN) not in formulas:
            changed[row] = [new]
    blocks = [Block(PARAMETERS, (VALUE_COLUMN,), dict(sorted(changed.items())))] if changed else []
    missing: list[Sequence[Value]] = []
    if fold(ORIGIN.name) not in rows:
        missing.append(row_of(ORIGIN, years.old, column))
    if year_needed and fold(YEAR_SETTING) not in rows:
        missing.append(row_of(BY_NAME[YEAR_SETTING], years.new, column))
    if not missing:
        return blocks
    like = max([row for row, _ in rows.values()], default=HEADER_ROW)
    first = free_rows(PARAMETERS, filled, len(missing), like)
    return [*blocks, Block(PARAMETERS, columns_of(column), dict(enumerate(missing, first)), like=like)]


def _rows(grid: Grid) -> tuple[dict[str, tuple[int, object]], Sequence[int], int]:
    """The rows by folded name, with their values; those that are filled; and the column of the names."""
    all_rows = list(enumerate(grid.rows(), start=1))
    filled = [number for number, cells in all_rows if any(cell not in (None, "") for cell in cells)]
    column = name_column(cells for _, cells in all_rows)
    rows: dict[str, tuple[int, object]] = {}
    for number, cells in all_rows:
        name = fold(text_in(cells, column) or named(cells, column)) if len(cells) >= VALUE_COLUMN else ""
        if name:
            rows[name] = (number, cells[VALUE_COLUMN - 1])
    headers = {fold(PARAMETERS_HEADERS[column - 1])}
    return {name: row for name, row in rows.items() if name not in headers}, filled, column


def _rows_to_come() -> dict[str, tuple[int, object]]:
    """The same for the sheet that the workbook is about to get."""
    return {fold(name): (row, BY_NAME[name].default) for name, row in places_of_new().items()}


_BY_NAME = {fold(name): setting for name, setting in BY_NAME.items()}
_MAPPINGS = frozenset(map(fold, MAPPING_SETTINGS))


def _carried(name: str, value: object, years: Years, renames: Mapping[str, str], *, year_needed: bool) -> Value:
    old, new = years
    filled = value not in (None, "")
    described = _BY_NAME.get(name)
    if described is not None:
        match described.yearly:
            case Yearly.OLD_YEAR:
                return old
            case Yearly.NEW_YEAR if filled or year_needed:
                return new
            case Yearly.DEFAULT:
                return described.default
            case Yearly.LAST_DAY if filled:
                return date(new, 12, 31) if isinstance(value, date) else f"31/12/{new}"
    if isinstance(value, date):
        # A closed day, a day of reference of the office's own.
        return move_day(value, new) if value.year == old else _kept(value)
    if isinstance(value, str) and name in _MAPPINGS:
        text = value
        for sheet, renamed in renames.items():
            text = text.replace(sheet, renamed)
        return text if text != value else move_title(text, old, new).text
    return move_text(value, old, new).text if isinstance(value, str) else _kept(value)


def _kept(value: object) -> Value:
    return value if isinstance(value, str | int | float | date | datetime) else None
