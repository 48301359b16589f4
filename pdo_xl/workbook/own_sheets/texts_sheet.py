"""The sheet `Testi`: a row for each text of the report, whose yellow cell people fill in."""

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from pdo_xl.sheet.names.sheets import HEADER_ROW, SUBTITLE_ROW, TEXTS, TITLES
from pdo_xl.sheet.names.texts import ASKED, TEXTS_WIDTHS, TextsColumn
from pdo_xl.sheet.writing.row_heights import row_height
from pdo_xl.workbook.own_sheets.formats import BOX, FAINT_INK, FONT_SIZE, HEADER, INPUT_FILL, SUBTITLE, Formats
from pdo_xl.workbook.own_sheets.monitoring_sheet import TYPED_FILL, TYPED_INK
from pdo_xl.workbook.own_sheets.tables import Column, add_table_sheet

EXPLANATION = (
    "Si scrive nella colonna gialla, e il testo entra nella Relazione com'è. Per andare a capo: Alt+Invio (in "
    "LibreOffice Ctrl+Invio). Dove non c'è scritto niente, la Relazione dice che cosa manca."
)
_LOWEST = 45.0
"""Points: room for three lines, so that a row asks to be written in."""
_WRAPPED: dict[str, object] = {"valign": "top", "text_wrap": True}
_LOOKS: dict[TextsColumn, dict[str, object]] = {
    TextsColumn.SECTION: {**_WRAPPED, "bold": True},
    TextsColumn.TEXT: _WRAPPED,
    TextsColumn.HINT: {**_WRAPPED, "font_color": FAINT_INK},
    TextsColumn.KEY: {"valign": "top", "font_color": FAINT_INK},
}


def add_texts_sheet(workbook: Workbook, formats: Formats) -> Worksheet:
    """Make the sheet without texts."""
    columns = [Column(column, TEXTS_WIDTHS[column], _LOOKS[column]) for column in TextsColumn]
    sheet = add_table_sheet(workbook, formats, TEXTS, TITLES[TEXTS], columns, HEADER_ROW)
    key = TextsColumn.KEY
    sheet.set_column(key.place - 1, key.place - 1, TEXTS_WIDTHS[key], formats(**_LOOKS[key]), {"hidden": True})
    sheet.set_row(SUBTITLE_ROW - 1, 18)
    sheet.set_row(HEADER_ROW - 1, 22)
    sheet.write_string(SUBTITLE_ROW - 1, 0, EXPLANATION, formats(**SUBTITLE))
    typed = formats(**{**HEADER, "bg_color": TYPED_FILL, "font_color": TYPED_INK})
    sheet.write_string(HEADER_ROW - 1, TextsColumn.TEXT.place - 1, TextsColumn.TEXT, typed)
    for row, (name, asked) in enumerate(ASKED.items(), start=HEADER_ROW):
        sheet.set_row(
            row, max(_LOWEST, row_height([asked.title, "", asked.what], [*TEXTS_WIDTHS.values()][:3], FONT_SIZE))
        )
        shown = {TextsColumn.SECTION: asked.title, TextsColumn.HINT: asked.what, TextsColumn.KEY: str(name)}
        for column in TextsColumn:
            fill = {"bg_color": INPUT_FILL} if column is TextsColumn.TEXT else {}
            look = formats(**{**_LOOKS[column], **BOX, **fill})
            if column in shown:
                sheet.write_string(row, column.place - 1, shown[column], look)
            else:
                sheet.write_blank(row, column.place - 1, None, look)
    return sheet
