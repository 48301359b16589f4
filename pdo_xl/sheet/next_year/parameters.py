"""The sheet `Parametri`, carried over to another year."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from pdo_xl.domain.next_year import move_day, move_text, move_title
from pdo_xl.domain.settings.setting import Yearly
from pdo_xl.domain.settings.settings import BY_NAME, ORIGIN, SETTINGS
from pdo_xl.domain.values.text import fold
from pdo_xl.sheet.blocks import Block, Value
from pdo_xl.sheet.columns.mapping import MAPPING_SETTINGS
from pdo_xl.sheet.names.plan_columns import YEAR_SETTING
from pdo_xl.sheet.names.sheets import HEADER_ROW, PARAMETERS
from pdo_xl.sheet.next_year.sheet import FormulaGrid
from pdo_xl.sheet.next_year.titles import Years
from pdo_xl.sheet.writing.added_rows import free_rows

_VALUE = 2


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
    grid = next((grid for grid in grids if grid.name == PARAMETERS), None)
    rows, filled = _rows(grid) if grid is not None else _rows_to_come()
    formulas: Collection[tuple[int, int]] = grid.formulas() if grid is not None else ()
    changed: dict[int, Sequence[Value]] = {}
    for name, (row, value) in rows.items():
        if name in _MAPPINGS and isinstance(value, str) and value.strip().upper() in following:
            new: Value = following[value.strip().upper()]
        else:
            new = _carried(name, value, years, renames, year_needed=year_needed)
        if new != value and (row, _VALUE) not in formulas:
            changed[row] = [new]
    blocks = [Block(PARAMETERS, (_VALUE,), dict(sorted(changed.items())))] if changed else []
    missing: list[Sequence[Value]] = []
    if fold(ORIGIN.name) not in rows:
        missing.append([ORIGIN.name, years.old, ORIGIN.meaning, ORIGIN.source])
    if year_needed and fold(YEAR_SETTING) not in rows:
        setting = BY_NAME[YEAR_SETTING]
        missing.append([setting.name, years.new, setting.meaning, setting.source])
    if not missing:
        return blocks
    like = max([row for row, _ in rows.values()], default=HEADER_ROW)
    first = free_rows(PARAMETERS, filled, len(missing), like)
    return [*blocks, Block(PARAMETERS, (1, 2, 3, 4), dict(enumerate(missing, first)), like=like)]


def _rows(grid: FormulaGrid) -> tuple[dict[str, tuple[int, object]], Sequence[int]]:
    """The rows by folded name, with their values; and those that are filled."""
    rows: dict[str, tuple[int, object]] = {}
    filled: list[int] = []
    for number, cells in enumerate(grid.rows(), start=1):
        if cells and any(cell not in (None, "") for cell in cells):
            filled.append(number)
        if len(cells) >= _VALUE and isinstance(cells[0], str) and fold(cells[0]):
            rows[fold(cells[0])] = (number, cells[_VALUE - 1])
    return {name: row for name, row in rows.items() if name != "parametro"}, filled


def _rows_to_come() -> tuple[dict[str, tuple[int, object]], Sequence[int]]:
    """The same for the sheet that the workbook is about to get."""
    rows: dict[str, tuple[int, object]] = {
        fold(setting.name): (HEADER_ROW + 1 + at, setting.default) for at, setting in enumerate(SETTINGS)
    }
    return rows, ()


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
