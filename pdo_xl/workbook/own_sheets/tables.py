"""What the sheets of ours have in common: title, subtitle, header, columns with their default formats."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from pdo_xl.sheet.address import MAX_ROW, Area
from pdo_xl.sheet.names.sheets import HEADER_ROW, SUBTITLE_ROW, TITLE_ROW
from pdo_xl.workbook.own_sheets.formats import HEADER, SUBTITLE, TITLE, Formats
from pdo_xl.workbook.own_sheets.pages import set_page


class Column(NamedTuple):
    """A column's header, its width in characters and the look of its cells."""

    header: str
    width: float
    look: dict[str, object]


def add_table_sheet(
    workbook: Workbook,
    formats: Formats,
    name: str,
    title: str,
    columns: Sequence[Column],
    header_row: int,
    *,
    frozen: bool = True,
) -> Worksheet:
    """Make a sheet with a title, an empty subtitle and a table's header, frozen and repeated in print.

    A new cell takes its column's default format, so a table may grow without anybody formatting it.
    """
    sheet = workbook.add_worksheet(name)
    for number, column in enumerate(columns):
        sheet.set_column(number, number, column.width, formats(**column.look))
        sheet.write_string(header_row - 1, number, column.header, formats(**HEADER))
    sheet.set_row(TITLE_ROW - 1, 26)
    sheet.write_string(TITLE_ROW - 1, 0, title, formats(**TITLE))
    for number in range(1, len(columns)):
        sheet.write_blank(TITLE_ROW - 1, number, None, formats(**TITLE))
    for number in range(len(columns)):
        sheet.write_blank(SUBTITLE_ROW - 1, number, None, formats(**SUBTITLE))
    set_page(sheet, repeated=(TITLE_ROW, header_row))
    sheet.hide_gridlines(2)
    if frozen:
        # Not to be taken back with zeroes: they write a pane without a split, which Excel offers to repair.
        sheet.freeze_panes(header_row, 0)
    return sheet


def add_row_rule(
    sheet: Worksheet, formats: Formats, columns: Sequence[Column], criteria: str, look: Mapping[str, object]
) -> None:
    """Give a table's rows a look where something holds.

    A column's own ink is said again: in an .ods of LibreOffice's, what holds where no ink is said draws in black.
    """
    by_ink: dict[object, list[int]] = {}
    for number, column in enumerate(columns, start=1):
        by_ink.setdefault(column.look.get("font_color"), []).append(number)
    for ink, numbers in by_ink.items():
        areas = [Area(HEADER_ROW + 1, first, MAX_ROW, last).local for first, last in _runs(numbers)]
        own = {} if ink is None else {"font_color": ink}
        rule = {"type": "formula", "criteria": criteria, "format": formats.difference(**{**own, **look})}
        rule["multi_range"] = " ".join(areas)
        sheet.conditional_format(areas[0], rule)


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of each run of numbers that follow each other."""
    first = numbers[0]
    for number, after in zip(numbers, (*numbers[1:], 0), strict=True):
        if after != number + 1:
            yield first, number
            first = after
