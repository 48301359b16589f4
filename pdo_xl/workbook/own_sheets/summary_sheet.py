"""The sheet `Riepilogo`: a sentence, four tiles, a chart, a row per sector, the body's row.

Source: design of the reports, section 10.2.
"""

from collections.abc import Iterator

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from pdo_xl.domain.scoring.assess import State
from pdo_xl.reports.palette import LOOKS
from pdo_xl.sheet.address import MAX_ROW, Area, cell_name
from pdo_xl.sheet.names.buttons import Button
from pdo_xl.sheet.names.sheets import SUBTITLE_ROW, SUMMARY, TITLE_ROW, TITLES
from pdo_xl.sheet.names.summary import (
    MEAN,
    SUMMARY_CAPTION_ROW,
    SUMMARY_CHART_TITLE_ROW,
    SUMMARY_FIRST_SECTOR_ROW,
    SUMMARY_HEADER_ROW,
    SUMMARY_TILE_ROW,
    TILES,
    SummaryColumn,
)
from pdo_xl.sheet.writing.summary_page import HEIGHTS, LINE
from pdo_xl.sheet.writing.summary_words import EMPTY_TILES
from pdo_xl.workbook.own_sheets.charts import add_chart
from pdo_xl.workbook.own_sheets.formats import (
    BORDER,
    FAINT_INK,
    HEADER,
    HEADER_FILL,
    INK,
    LIGHT_FILL,
    PERCENT,
    POINTS,
    TITLE,
    WHOLE,
    Formats,
)
from pdo_xl.workbook.own_sheets.pages import print_columns, set_page

_Look = dict[str, object]
_MIDDLE: _Look = {"valign": "vcenter"}
_COUNT: _Look = {**_MIDDLE, "align": "center", "num_format": WHOLE}
_POINTS: _Look = {**_COUNT, "num_format": POINTS}
_TEXT: _Look = {**_MIDDLE, "indent": 1, "text_wrap": True}
_SCORE: _Look = {**_MIDDLE, "align": "right", "num_format": "0.0", "bold": True, "shrink": True, "indent": 1}
_BAR: _Look = {**_MIDDLE, "font_size": 9, "italic": True, "font_color": FAINT_INK}
_LOOKS: dict[SummaryColumn, tuple[int, _Look]] = {
    SummaryColumn.SECTOR: (120, {**_TEXT, "bold": True}),
    SummaryColumn.MANAGER: (120, _TEXT),
    SummaryColumn.SCORE: (80, _SCORE),
    SummaryColumn.BAR: (135, _BAR),
    SummaryColumn.COVERAGE: (65, {**_COUNT, "num_format": PERCENT}),
    SummaryColumn.REACHED: (80, _COUNT),
    SummaryColumn.PARTLY: (70, _COUNT),
    SummaryColumn.NOT_REACHED: (80, _COUNT),
    SummaryColumn.UNMEASURED: (70, _COUNT),
    SummaryColumn.OVERDUE: (65, _COUNT),
    SummaryColumn.DUE_SOON: (70, _COUNT),
    SummaryColumn.ERRORS: (55, _COUNT),
    SummaryColumn.LEAST: (80, _POINTS),
    SummaryColumn.MOST: (80, _POINTS),
    SummaryColumn.OBJECTIVES: (75, _COUNT),
    SummaryColumn.INDICATORS: (75, _COUNT),
    SummaryColumn.WEIGHT: (75, _POINTS),
    SummaryColumn.POINTS: (75, _POINTS),
    SummaryColumn.UNASSESSABLE: (95, _POINTS),
    SummaryColumn.WARNINGS: (70, _COUNT),
    SummaryColumn.CHARTED: (180, {**_MIDDLE, "indent": 1}),
}
"""Widths in pixels, and looks. What is printed is 1,010 wide: no more is seen at once on a small screen."""
_PIXELS_BESIDE, _PIXELS_PER_CHARACTER = 5, 7
WIDTHS = {column: (pixels - _PIXELS_BESIDE) / _PIXELS_PER_CHARACTER for column, (pixels, _) in _LOOKS.items()}
"""In characters, as a workbook has them."""
NOUGHTS = (
    SummaryColumn.REACHED, SummaryColumn.PARTLY, SummaryColumn.NOT_REACHED, SummaryColumn.UNMEASURED,
    SummaryColumn.OVERDUE, SummaryColumn.DUE_SOON, SummaryColumn.ERRORS, SummaryColumn.WARNINGS,
)  # fmt: skip
NOUGHT_INK = "#767676"
"""Of a column's noughts, which are to be read only by who looks for them: 4.5 to 1 on white."""
ALARMS = {
    SummaryColumn.OVERDUE: LOOKS[State.OVERDUE].strong,
    SummaryColumn.DUE_SOON: LOOKS[State.DUE_SOON].ink,
    SummaryColumn.ERRORS: LOOKS[State.OVERDUE].strong,
}
_LAST = SummaryColumn.ERRORS.place


def add_summary_sheet(workbook: Workbook, formats: Formats) -> Worksheet:
    """Make the sheet without figures: a calculation fills them in and lets the chart reach the last sector."""
    sheet = workbook.add_worksheet(SUMMARY)
    beside = {**HEADER, "bg_color": LIGHT_FILL, "font_color": INK}
    for column, (_, look) in _LOOKS.items():
        at = column.place - 1
        sheet.set_column(at, at, WIDTHS[column], formats(**look))
        header = formats(**(HEADER if column.is_printed else beside))
        sheet.write_string(SUMMARY_HEADER_ROW - 1, at, column.value, header)
    sheet.set_default_row(LINE)
    for row, height in HEIGHTS.items():
        sheet.set_row(row - 1, height)
    _write_above(sheet, formats)
    _write_tiles(sheet, formats)
    _mark_rows(sheet, formats)
    add_chart(workbook, sheet, sum(pixels for column, (pixels, _) in _LOOKS.items() if column.is_printed))
    # The table's header is below the chart: it is the sentence that stands on a second page too. The narrow row below
    # it shows nothing: as many rows as the other sheets repeat, which LibreOffice opens faster.
    set_page(sheet, repeated=(TITLE_ROW, SUMMARY_CHART_TITLE_ROW))
    print_columns(workbook, SUMMARY, [(1, _LAST)])
    sheet.hide_gridlines(2)
    return sheet


def _write_above(sheet: Worksheet, formats: Formats) -> None:
    # Merged, a text may be made smaller to fit, or go on in a second line.
    sheet.merge_range(TITLE_ROW - 1, 0, TITLE_ROW - 1, _LAST - 1, TITLES[SUMMARY], formats(**TITLE, shrink=True))
    look = formats(valign="top", align="left", text_wrap=True, font_color=INK)
    sentence = f"Da calcolare: premere «{Button.CALCULATE}»."
    sheet.merge_range(SUBTITLE_ROW - 1, 0, SUBTITLE_ROW - 1, _LAST - 1, sentence, look)
    sheet.write_blank(SUMMARY_CHART_TITLE_ROW - 1, 0, None, formats(font_color="#FFFFFF", font_size=6))


def _write_tiles(sheet: Worksheet, formats: Formats) -> None:
    """Write each tile's texts into its first cell, from where they reach over the others: nothing is merged."""
    figure: _Look = {"bg_color": LIGHT_FILL, "font_color": INK, "align": "left", "indent": 1, "num_format": "@"}
    looks = {
        SUMMARY_TILE_ROW: {**figure, "bold": True, "font_size": 20, "valign": "vcenter"},
        SUMMARY_CAPTION_ROW: {**figure, "font_size": 9, "valign": "top"},
    }
    for tile, texts in zip(TILES, EMPTY_TILES, strict=True):
        gap: _Look = {"left": 5, "left_color": "#FFFFFF"} if tile.first > 1 else {}
        for (row, look), text in zip(looks.items(), texts, strict=True):
            sheet.write_string(row - 1, tile.first - 1, text, formats(**look, **gap))
            for column in range(tile.first, tile.last):
                sheet.write_blank(row - 1, column, None, formats(**look))
    # A figure that is a text shall not be offered to be made a number.
    figures = Area(SUMMARY_TILE_ROW, 1, SUMMARY_TILE_ROW, _LAST)
    sheet.ignore_errors({"number_stored_as_text": figures.local})
    overdue = TILES[-1]
    shown = cell_name(SUMMARY_TILE_ROW, overdue.first, fixed_row=True, fixed_column=True)
    some = ",".join(f'{shown}<>"{nothing}"' for nothing in ("", "0", EMPTY_TILES[-1].figure))
    dark = formats.difference(bg_color=LOOKS[State.OVERDUE].light, font_color=LOOKS[State.OVERDUE].ink)
    rule = {"type": "formula", "criteria": f"=AND({some})", "format": dark}
    sheet.conditional_format(SUMMARY_TILE_ROW - 1, overdue.first - 1, SUMMARY_CAPTION_ROW - 1, overdue.last - 1, rule)


def _mark_rows(sheet: Worksheet, formats: Formats) -> None:
    """Draw what a filled row looks like; rows come and go with the office's sectors."""
    top, bar = SUMMARY_FIRST_SECTOR_ROW - 1, SummaryColumn.BAR.place - 1
    sheet.conditional_format(top, bar, MAX_ROW - 1, bar, _DATA_BAR)
    for column in SummaryColumn:
        at = column.place - 1
        for criteria, look in _row_looks(column):
            rule = {"type": "formula", "criteria": f"={criteria}", "format": formats.difference(**look)}
            sheet.conditional_format(top, at, MAX_ROW - 1, at, rule)


_DATA_BAR = {
    "type": "data_bar", "data_bar_2010": True, "bar_only": True, "bar_solid": True, "bar_color": HEADER_FILL,
    "bar_border_color": HEADER_FILL, "min_type": "num", "min_value": 0, "max_type": "num", "max_value": 100,
}  # fmt: skip


def _row_looks(column: SummaryColumn) -> Iterator[tuple[str, _Look]]:
    """What a cell looks like when, the first that holds before the others: LibreOffice applies that one alone."""
    row = SUMMARY_FIRST_SECTOR_ROW
    own = cell_name(row, column.place)
    filled = f'{cell_name(row, 1, fixed_column=True)}<>""'
    # No sector has a text there that begins so: the word alone, in the first column, might be a sector's name.
    is_body = f'LEFT({cell_name(row, SummaryColumn.BAR.place, fixed_column=True)},5)="{MEAN[:5]}"'
    # As in the rows of the other tables, the column's own ink is said again.
    ink = {key: value for key, value in _LOOKS[column][1].items() if key == "font_color"}
    box: _Look = {"border": 1, "border_color": BORDER, **ink}
    body: _Look = {**box, "bg_color": LIGHT_FILL, "bold": column is not SummaryColumn.BAR}
    kinds: list[tuple[str, _Look]] = []
    if column in ALARMS:
        kinds.append((f"{own}>0", {"font_color": ALARMS[column], "bold": True}))
    if column in NOUGHTS:
        # On the body's fill the same grey could not be read.
        yield f"AND({is_body},{own}=0)", {**body, "font_color": FAINT_INK}
        yield f"AND({filled},{own}=0)", {**box, "font_color": NOUGHT_INK}
    if column is SummaryColumn.SCORE:
        kinds.append((f"ISTEXT({own})", {"font_color": FAINT_INK}))
    for criteria, look in kinds:
        yield f"AND({is_body},{criteria})", {**body, **look}
        yield f"AND({filled},{criteria})", {**box, **look}
    yield is_body, body
    yield filled, box
