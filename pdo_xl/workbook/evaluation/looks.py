"""The looks of the workbook's tables: what is typed is yellow and open, all else is locked."""

from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from pdo_xl.sheet.names.evaluation import FOOTER
from pdo_xl.sheet.names.sheets import SUBTITLE_ROW, TITLE_ROW
from pdo_xl.workbook.evaluation.layout import HEADER_ROW
from pdo_xl.workbook.own_sheets.formats import BOX, HEADER, INPUT_FILL, SUBTITLE, TITLE, Formats
from pdo_xl.workbook.own_sheets.pages import set_page

NUMBER: dict[str, object] = {"num_format": "0.00", "align": "center", "valign": "vcenter", **BOX}
WHOLE: dict[str, object] = {"num_format": "0.##", "align": "center", "valign": "vcenter", **BOX}
TEXT: dict[str, object] = {"valign": "vcenter", "text_wrap": True, "indent": 1, **BOX}
WORD: dict[str, object] = {"align": "center", "valign": "vcenter", **BOX}
TYPED: dict[str, object] = {"bg_color": INPUT_FILL, "locked": False}


def add_sheet(workbook: Workbook, formats: Formats, name: str, title: str, explained: Sequence[str]) -> Worksheet:
    """Make a sheet with its title, its explanation and, on every printed page, the words that keep it in the office."""
    sheet = workbook.add_worksheet(name)
    sheet.set_row(TITLE_ROW - 1, 26)
    sheet.write_string(TITLE_ROW - 1, 0, title, formats(**TITLE))
    for row, sentence in enumerate(explained, SUBTITLE_ROW - 1):
        sheet.write_string(row, 0, sentence, formats(**SUBTITLE))
    set_page(sheet, repeated=(TITLE_ROW, HEADER_ROW))
    sheet.set_footer(f"&L&8{FOOTER}&R&8Pagina &P di &N", {"margin": 0.25})
    sheet.hide_gridlines(2)
    sheet.protect("", {"format_columns": True, "format_rows": True, "select_locked_cells": True})
    return sheet


def write_header(sheet: Worksheet, formats: Formats, row: int, texts: Sequence[str]) -> None:
    """Write a table's header."""
    for column, text in enumerate(texts):
        sheet.write_string(row - 1, column, text, formats(**HEADER))


def typed(formats: Formats, look: dict[str, object]) -> Format:
    """The format of a cell that people fill in."""
    return formats(**look, **TYPED)


def points_only(sheet: Worksheet, area: tuple[int, int, int, int], least: float = 0, most: float = 100) -> None:
    """Let cells hold nothing but points. Shape: `area` is first row, first column, last row, last column, from 1."""
    first, left, last, right = (number - 1 for number in area)
    sheet.data_validation(
        first,
        left,
        last,
        right,
        {
            "validate": "decimal",
            "criteria": "between",
            "minimum": least,
            "maximum": most,
            "error_title": "Valore non previsto",
            "error_message": f"Serve un numero da {least:g} a {most:g}.",
        },
    )


def offer(sheet: Worksheet, area: tuple[int, int, int, int], choices: str | list[str]) -> None:
    """Offer a list in cells: words, or the formula of the cells that have them. Shape: `area` as of `points_only`."""
    first, left, last, right = (number - 1 for number in area)
    rule = {"validate": "list", "source": choices, "error_title": "Valore non previsto"}
    message = "Scegliere dall'elenco." if isinstance(choices, str) else f"Scegliere fra: {', '.join(choices)}."
    sheet.data_validation(first, left, last, right, rule | {"error_message": message})
