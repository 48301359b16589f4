"""The sheet `Monitoraggio`: what is computed has a blue header, what people fill in a yellow one."""

from collections.abc import Sequence
from datetime import date

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from pdo_xl.domain.monitoring.typed import CAUSES
from pdo_xl.reports.palette import TRENDS
from pdo_xl.sheet.address import MAX_ROW, cell_name
from pdo_xl.sheet.names.monitoring import (
    FIRST_SNAPSHOT_COLUMN,
    LEFTOVER_TITLE,
    MONITORING_HEADERS,
    SNAPSHOT_WIDTH,
    SNAPSHOTS_SHOWN,
    WIDTHS,
    Shown,
    Typed,
    snapshot_headers,
)
from pdo_xl.sheet.names.sheets import HEADER_ROW, MONITORING, SUBTITLE_ROW, TITLES
from pdo_xl.workbook.own_sheets.formats import BORDER, DATE, HEADER, INK, LINK_INK, POINTS, SUBTITLE, WHOLE, Formats
from pdo_xl.workbook.own_sheets.tables import Column, add_row_rule, add_table_sheet

EXPLANATION = (
    "Si scrive nelle colonne gialle; le altre si aggiornano a ogni calcolo. Ciò che si scrive resta accanto al suo "
    "obiettivo, anche se le righe del piano si spostano."
)
TYPED_FILL = "#FFE699"
TYPED_INK = "#5C4300"
_TOP: dict[str, object] = {"valign": "top"}
_CENTER: dict[str, object] = {**_TOP, "align": "center", "text_wrap": True}
_WRAPPED: dict[str, object] = {**_TOP, "text_wrap": True}
_POINTS = {**_CENTER, "num_format": POINTS}
_LOOKS: dict[str, dict[str, object]] = {
    Shown.SECTOR: {**_CENTER, "bold": True},
    Shown.NUMBER: {**_CENTER, "num_format": WHOLE, "font_color": LINK_INK, "underline": 1},
    Shown.OBJECTIVE: _WRAPPED,
    Shown.WEIGHT: _CENTER,
    Shown.SCORE: {**_POINTS, "bold": True},
    Shown.TRAJECTORY: _CENTER,
    Shown.LACKING: _WRAPPED,
    Shown.KEY: _TOP,
    Typed.PROGRESS: _WRAPPED,
    Typed.SHARE: _CENTER,
    Typed.CAUSE: _CENTER,
    Typed.REASON: _WRAPPED,
    Typed.ACTIONS: _WRAPPED,
    Typed.BY: {**_CENTER, "num_format": DATE},
    Typed.EVIDENCE: _WRAPPED,
    Typed.REMARKS: _WRAPPED,
}
_FROZEN = 3
_FIRST_DAY = date(2000, 1, 1)
"""A day that *Entro* is surely after: anything that is no date is not."""


def add_monitoring_sheet(workbook: Workbook, formats: Formats) -> Worksheet:
    """Make the sheet without objectives."""
    looks: dict[str, tuple[float, dict[str, object]]] = {name: (WIDTHS[name], look) for name, look in _LOOKS.items()}
    for number in range(1, SNAPSHOTS_SHOWN + 1):
        score, trend = snapshot_headers(number)
        looks |= {score: (SNAPSHOT_WIDTH, _POINTS), trend: (SNAPSHOT_WIDTH, _CENTER)}
    columns = [Column(header, *looks[header]) for header in MONITORING_HEADERS]
    sheet = add_table_sheet(workbook, formats, MONITORING, TITLES[MONITORING], columns, HEADER_ROW, frozen=False)
    sheet.freeze_panes(HEADER_ROW, _FROZEN)
    sheet.set_row(SUBTITLE_ROW - 1, 18)
    sheet.set_row(HEADER_ROW - 1, 30)
    sheet.write_string(SUBTITLE_ROW - 1, 0, EXPLANATION, formats(**SUBTITLE))
    for column in (*_snapshot_columns(), _place(Shown.KEY)):
        header = MONITORING_HEADERS[column]
        width, look = looks[header]
        sheet.set_column(column, column, width, formats(**look), {"hidden": True})
    typed = formats(**{**HEADER, "bg_color": TYPED_FILL, "font_color": TYPED_INK})
    for name in Typed:
        sheet.write_string(HEADER_ROW - 1, _place(name), name, typed)
    sheet.autofilter(HEADER_ROW - 1, 0, HEADER_ROW, len(MONITORING_HEADERS) - 1)
    _check(sheet)
    _colour(sheet, formats, columns)
    return sheet


def _place(header: str) -> int:
    return MONITORING_HEADERS.index(header)


def _snapshot_columns() -> range:
    return range(FIRST_SNAPSHOT_COLUMN - 1, FIRST_SNAPSHOT_COLUMN - 1 + 2 * SNAPSHOTS_SHOWN)


def _check(sheet: Worksheet) -> None:
    """Let Excel say at once what a cell is for; what a person insists on is taken, and a finding says so."""
    rules: dict[Typed, dict[str, object]] = {
        Typed.CAUSE: {
            "validate": "list",
            "source": list(CAUSES),
            "error_message": f"Si scelga fra: {', '.join(CAUSES)}.",
        },
        Typed.SHARE: {
            "validate": "decimal",
            "criteria": "between",
            "minimum": 0,
            "maximum": 100,
            "error_message": "Si scriva un numero da 0 a 100, per esempio 60.",
        },
        Typed.BY: {
            "validate": "date",
            "criteria": ">=",
            "value": _FIRST_DAY,
            "error_message": "Si scriva una data, per esempio 30/11/2024.",
        },
    }
    for name, rule in rules.items():
        column = _place(name)
        asked = {**rule, "error_type": "warning", "error_title": str(name)}
        sheet.data_validation(HEADER_ROW, column, MAX_ROW - 1, column, asked)


def _colour(sheet: Worksheet, formats: Formats, columns: Sequence[Column]) -> None:
    """Draw the lines between rows; LibreOffice applies the first rule that holds, so each one draws its own."""
    line: dict[str, object] = {"bottom": 1, "bottom_color": BORDER}
    first = cell_name(HEADER_ROW + 1, 1, fixed_column=True)
    title = formats.difference(bold=True, font_color=INK)
    rule: dict[str, object] = {"type": "formula", "criteria": f'={first}="{LEFTOVER_TITLE}"', "format": title}
    sheet.conditional_format(HEADER_ROW, 0, MAX_ROW - 1, 0, rule)
    for column in (*_snapshot_columns()[1::2], _place(Shown.TRAJECTORY)):
        for trend, look in TRENDS.items():
            fill = {"bg_color": look.light} if look.light else {}
            made = formats.difference(font_color=look.ink, **fill, **line)
            rule = {"type": "cell", "criteria": "==", "value": f'"{trend}"', "format": made}
            sheet.conditional_format(HEADER_ROW, column, MAX_ROW - 1, column, rule)
    add_row_rule(sheet, formats, columns, f'={first}<>""', line)
