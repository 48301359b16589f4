"""The sheet `Aggregato`: what may be published, figures of all together; none where a group has too few people.

Source: D.Lgs. 33/2013, art. 20, comma 2; design of the reports, section 7.
"""

from xlsxwriter import Workbook

from pdo_xl.sheet.names.evaluation import (
    AGGREGATE,
    FEWEST,
    TOO_FEW,
    AggregateColumn,
    BandColumn,
    BandCountColumn,
    PersonColumn,
    WeightColumn,
)
from pdo_xl.workbook.evaluation.layout import (
    BAND_HEADER_ROW,
    BANDS,
    FIRST_BAND,
    FIRST_ROW,
    GROUPS,
    HEADER_ROW,
    NUMBER_COLUMN,
    bands,
    cell,
    groups,
    people,
)
from pdo_xl.workbook.evaluation.looks import NUMBER, TEXT, WHOLE, add_sheet, write_header
from pdo_xl.workbook.own_sheets.formats import Formats

_EXPLAINED = (
    "Solo questo si pubblica, copiandolo: quante persone per fascia, media, minimo e massimo di ogni gruppo.",
    "Di un gruppo con meno di tre persone non c'è nessun dato: sarebbe quello di una persona.",
)


def add_aggregate_sheet(workbook: Workbook, formats: Formats, person_count: int) -> None:
    """Make the sheet: a row for each group, then one for each band."""
    sheet = add_sheet(workbook, formats, AGGREGATE, "Dati aggregati", _EXPLAINED)
    write_header(sheet, formats, HEADER_ROW, list(AggregateColumn))
    write_header(sheet, formats, BAND_HEADER_ROW, list(BandCountColumn))
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, len(AggregateColumn) - 1, 16)
    for nth in range(GROUPS):
        row = FIRST_ROW + nth
        for column, formula in _of_group(row, nth, person_count).items():
            look = TEXT if column is AggregateColumn.GROUP else WHOLE if column is AggregateColumn.PEOPLE else NUMBER
            sheet.write_formula(row - 1, column.place - 1, formula, formats(**look), "")
    for nth in range(BANDS):
        row = FIRST_BAND + nth
        for band_column, formula in _of_band(row, nth, person_count).items():
            look = TEXT if band_column is BandCountColumn.GROUP else WHOLE
            sheet.write_formula(row - 1, band_column.place - 1, formula, formats(**look), "")


def _of_group(row: int, nth: int, count: int) -> dict[AggregateColumn, str]:
    group = cell(AggregateColumn.GROUP, row)
    named = f"INDEX({groups(WeightColumn.GROUP)},{nth + 1})"
    numbers = people(NUMBER_COLUMN, count)
    mine = f"({people(PersonColumn.GROUP, count)}={group})*({numbers}>=0)"
    enough = f'IF({group}="","",IF(N({cell(AggregateColumn.PEOPLE, row)})<{FEWEST},"{TOO_FEW}",'
    return {
        AggregateColumn.GROUP: f'=IF({named}="","",{named})',
        AggregateColumn.PEOPLE: f'=IF({group}="","",SUMPRODUCT({mine}*1))',
        AggregateColumn.MEAN: f"={enough}SUMPRODUCT({mine}*{numbers})/{cell(AggregateColumn.PEOPLE, row)}))",
        AggregateColumn.LEAST: f"={enough}1000-SUMPRODUCT(MAX({mine}*(1000-{numbers})))))",
        AggregateColumn.MOST: f"={enough}SUMPRODUCT(MAX({mine}*{numbers}))))",
    }


def _of_band(row: int, nth: int, count: int) -> dict[BandCountColumn, str]:
    group, share = cell(BandCountColumn.GROUP, row), cell(BandCountColumn.SHARE, row)

    def same(column: BandColumn) -> str:
        held = f"INDEX({bands(column)},{nth + 1})"
        return f'=IF({held}="","",{held})'

    of_group = f"SUMPRODUCT(({people(PersonColumn.GROUP, count)}={group})*({people(NUMBER_COLUMN, count)}>=0))"
    in_band = f"COUNTIFS({people(PersonColumn.GROUP, count)},{group},{people(PersonColumn.BAND, count)},{share})"
    return {
        BandCountColumn.GROUP: same(BandColumn.GROUP),
        BandCountColumn.FROM: same(BandColumn.FROM),
        BandCountColumn.SHARE: same(BandColumn.SHARE),
        BandCountColumn.PEOPLE: f'=IF({group}="","",IF({of_group}<{FEWEST},"{TOO_FEW}",{in_band}))',
    }
