"""The sheet `Pesi`: how much each part counts for each group of people, and the bands. Empty: they are the body's own.

Source: design of the reports, section 7; DL 13/2023, art. 4-bis, comma 2: at least 30 % hangs on the payments.
"""

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from pdo_xl.sheet.names.evaluation import WEIGHTS, BandColumn, WeightColumn
from pdo_xl.workbook.evaluation.layout import (
    BAND_HEADER_ROW,
    BAND_TITLE_ROW,
    FIRST_BAND,
    FIRST_ROW,
    HEADER_ROW,
    LAST_BAND,
    LAST_GROUP,
    cell,
    groups,
)
from pdo_xl.workbook.evaluation.looks import TEXT, WHOLE, add_sheet, offer, points_only, typed, write_header
from pdo_xl.workbook.own_sheets.formats import SUBTITLE, Formats

_EXPLAINED = (
    "Si copiano qui, nelle celle gialle, i pesi del sistema di misurazione dell'ente (SMVP): ogni gruppo fa 100.",
    "Quota pagamenti: quanta parte del risultato dipende dai tempi di pagamento, almeno 30 (DL 13/2023, art. 4-bis).",
)
_BANDS = "Fasce: da quanti punti quale quota della retribuzione di risultato. Una riga per fascia e per gruppo."
_LEAST_ON_PAYMENTS = 30
_WARNING: dict[str, object] = {"bg_color": "#F7D3C4", "font_color": "#7A2A08"}


def add_weights_sheet(workbook: Workbook, formats: Formats) -> None:
    """Make the sheet, with room for the groups and their bands."""
    sheet = add_sheet(workbook, formats, WEIGHTS, "Pesi della valutazione", _EXPLAINED)
    write_header(sheet, formats, HEADER_ROW, list(WeightColumn))
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, len(WeightColumn) - 1, 15)
    total = WeightColumn.TOTAL.place
    for row in range(FIRST_ROW, LAST_GROUP + 1):
        for column in WeightColumn:
            if column is not WeightColumn.TOTAL:
                look = TEXT if column is WeightColumn.GROUP else WHOLE
                sheet.write_blank(row - 1, column.place - 1, None, typed(formats, look))
        parts = f"{cell(WeightColumn.BODY, row)}:{cell(WeightColumn.BEHAVIOUR, row)}"
        sheet.write_formula(row - 1, total - 1, f'=IF(COUNT({parts})=0,"",SUM({parts}))', formats(**WHOLE), "")
    points_only(sheet, (FIRST_ROW, WeightColumn.BODY.place, LAST_GROUP, WeightColumn.BEHAVIOUR.place))
    payments = WeightColumn.PAYMENTS.place
    points_only(sheet, (FIRST_ROW, payments, LAST_GROUP, payments), _LEAST_ON_PAYMENTS)
    first = xl_rowcol_to_cell(FIRST_ROW - 1, total - 1)
    rule: dict[str, object] = {"type": "formula", "criteria": f'=AND({first}<>"",ABS({first}-100)>0.001)'}
    sheet.conditional_format(
        FIRST_ROW - 1, total - 1, LAST_GROUP - 1, total - 1, rule | {"format": formats(**_WARNING)}
    )
    _add_bands(sheet, formats)
    sheet.freeze_panes(HEADER_ROW, 1)


def _add_bands(sheet: Worksheet, formats: Formats) -> None:
    sheet.write_string(BAND_TITLE_ROW - 1, 0, _BANDS, formats(**SUBTITLE))
    write_header(sheet, formats, BAND_HEADER_ROW, list(BandColumn))
    for row in range(FIRST_BAND, LAST_BAND + 1):
        for column in BandColumn:
            look = TEXT if column is BandColumn.GROUP else WHOLE
            sheet.write_blank(row - 1, column.place - 1, None, typed(formats, look))
    points_only(sheet, (FIRST_BAND, BandColumn.FROM.place, LAST_BAND, BandColumn.SHARE.place))
    offer(sheet, (FIRST_BAND, 1, LAST_BAND, 1), f"={groups(WeightColumn.GROUP)}")
