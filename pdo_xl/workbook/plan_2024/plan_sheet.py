"""The sheet `Piano`, given back as the office prints it: same cells, same thirteen pages."""

import re
from datetime import date

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from pdo_xl.domain.plan import Field
from pdo_xl.sheet.names.buttons import OWN_MACRO, Button
from pdo_xl.sheet.names.computed import USUAL, Computed
from pdo_xl.sheet.names.sheets import PLAN
from pdo_xl.sheet.serial import serial_of
from pdo_xl.sheet.writing.row_heights import row_height
from pdo_xl.workbook.own_sheets import computed_columns
from pdo_xl.workbook.own_sheets.formats import (
    BORDER,
    DATE,
    FONT_SIZE,
    HEADER,
    HEADER_SIZE,
    INK,
    PERCENT,
    TITLE,
    Formats,
)
from pdo_xl.workbook.own_sheets.pages import set_page
from pdo_xl.workbook.plan_2024.dump import COLUMNS, Dump, is_continuation

HEADER_ROW = 2
FIRST_COMPUTED_COLUMN = COLUMNS + 1
PLACES = computed_columns.side_by_side(FIRST_COMPUTED_COLUMN)

_FIELDS = tuple(Field)[:COLUMNS]
_WIDTHS = (8.0, 10.5, 14.0, 37.0, 35.0, 60.0, 13.0, 20.0, 14.0, 18.0)
"""In characters. Chosen so that the fullest of the thirteen pages is as short as it can be."""
_LEFT = {Field.SERVICE, Field.OBJECTIVE, Field.INDICATOR}
_NUMBERS = {Field.TARGET, Field.ACTUAL, Field.WEIGHT}
_SHARED_COLUMNS = 5
TITLE_HEIGHT = 24.0
_PIXELS_A_CHARACTER, _PIXELS_OF_PADDING = 7, 5
_PIXELS_A_POINT = 96 / 72
_EDGE = "#7F7F7F"
"""An objective begins under a darker line than the rows inside it."""

_PERCENT = re.compile(r"(\d+)%")
_SLASHED = re.compile(r"(\d{2})/(\d{2})/(\d{4})")


def typed(text: str, field: Field) -> tuple[str | int | float, str | None]:
    """Tell what the office's cell holds: a text or a number, with its number format if it has one.

    >>> typed("31.12.2024", Field.TARGET), typed("80%", Field.TARGET), typed("05/01/1900", Field.TARGET)
    (('31.12.2024', None), (0.8, '0%'), (5, 'dd/mm/yyyy'))
    """
    if field not in _NUMBERS:
        return text, None
    if percent := _PERCENT.fullmatch(text):
        return int(percent[1]) / 100, PERCENT
    if date_parts := _SLASHED.fullmatch(text):
        day, month, year = map(int, date_parts.groups())
        return serial_of(date(year, month, day)), DATE
    if text.isdecimal():
        return int(text), None
    return text, None


def add_plan_sheet(workbook: Workbook, formats: Formats, dump: Dump) -> Worksheet:
    """Make the sheet with everything but the computed values."""
    sheet = workbook.add_worksheet(PLAN)
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    computed_columns.format_columns(sheet, formats, PLACES)
    _write_top(sheet, formats, dump)
    _write_rows(sheet, formats, dump)
    computed_columns.colour(sheet, formats, HEADER_ROW, PLACES)
    computed_columns.mark(workbook, sheet, HEADER_ROW, PLACES)
    _set_pages(sheet, dump)
    return sheet


def _write_top(sheet: Worksheet, formats: Formats, dump: Dump) -> None:
    sheet.set_row(0, TITLE_HEIGHT)
    sheet.merge_range(0, 0, 0, COLUMNS - 1, dump.title, formats(**TITLE, align="center"))
    sheet.set_row(HEADER_ROW - 1, row_height(dump.headers, _WIDTHS, HEADER_SIZE, bold=True))
    for column, text in enumerate(dump.headers):
        sheet.write_string(HEADER_ROW - 1, column, text, formats(**HEADER))
    computed_columns.write_headers(sheet, formats, HEADER_ROW, PLACES)
    add_button(sheet, FIRST_COMPUTED_COLUMN)


def add_button(sheet: Worksheet, first_column: int) -> None:
    """Put the button over the first row's cells of two columns from `first_column` on, which are not printed."""
    covered = (Computed.SCORE, Computed.STATE)
    width = sum(computed_columns.width(column) * _PIXELS_A_CHARACTER + _PIXELS_OF_PADDING for column in covered)
    button = {
        "macro": OWN_MACRO,
        "caption": Button.CALCULATE.value,
        "description": "Calcola i punteggi del piano",
        "width": int(width),
        "height": int(TITLE_HEIGHT * _PIXELS_A_POINT),
    }
    sheet.insert_button(0, first_column - 1, button)


def _write_rows(sheet: Worksheet, formats: Formats, dump: Dump) -> None:
    computed = computed_columns.boxed_formats(formats)
    rows = dict(dump.sheet_rows())
    for number, row in rows.items():
        sheet.set_row(number - 1, row_height((cell.text for cell in row), _WIDTHS, FONT_SIZE))
        following = rows.get(number + 1)
        goes_on = following is not None and is_continuation(following) and number + 1 not in dump.page_starts
        for column, (field, cell) in enumerate(zip(_FIELDS, row, strict=True)):
            opens = not is_continuation(row) or number in dump.page_starts
            edges = _edges(opens=opens, closes=not goes_on, shared=column < _SHARED_COLUMNS)
            value, number_format = typed(cell.text, field)
            look = _look(field, number_format, italic=cell.italic)
            _write(sheet, (number - 1, column), value, formats(**edges, **look))
        for column, empty in enumerate(computed, FIRST_COMPUTED_COLUMN - 1):
            sheet.write_blank(number - 1, column, None, empty)


def _edges(*, opens: bool, closes: bool, shared: bool) -> dict[str, object]:
    """Give a cell's borders; the columns that an objective's rows share show no line between these rows."""
    edges: dict[str, object] = {"left": 1, "right": 1, "left_color": BORDER, "right_color": BORDER}
    if opens or not shared:
        edges |= {"top": 1, "top_color": _EDGE if opens else BORDER}
    if closes or not shared:
        edges |= {"bottom": 1, "bottom_color": _EDGE if closes else BORDER}
    return edges


def _look(field: Field, number_format: str | None, *, italic: bool) -> dict[str, object]:
    """Describe a cell, borders apart."""
    look: dict[str, object] = {"text_wrap": True, "valign": "vcenter"}
    look |= {"align": "left", "indent": 1} if field in _LEFT else {"align": "center"}
    if field is Field.SECTOR:
        look |= {"bold": True, "font_color": INK}
    if italic:
        look["italic"] = True
    if number_format is not None:
        look["num_format"] = number_format
    return look


def _write(sheet: Worksheet, place: tuple[int, int], value: str | float, look: Format) -> None:
    if value == "":
        sheet.write_blank(*place, None, look)
    elif isinstance(value, str):
        sheet.write_string(*place, value, look)
    else:
        sheet.write_number(*place, value, look)


def _set_pages(sheet: Worksheet, dump: Dump) -> None:
    set_page(sheet, repeated=(1, HEADER_ROW))
    sheet.print_area(0, 0, dump.last_row - 1, COLUMNS - 1)
    sheet.set_h_pagebreaks([start - 1 for start in dump.page_starts[1:]])
    sheet.freeze_panes(HEADER_ROW, 0)
    last_computed = FIRST_COMPUTED_COLUMN + len(USUAL) - 2
    sheet.autofilter(HEADER_ROW - 1, 0, dump.last_row - 1, last_computed)
