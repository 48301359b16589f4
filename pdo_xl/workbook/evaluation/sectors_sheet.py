"""The sheet `Settori`: each sector's score, and its weight for who answers for more than one."""

from collections.abc import Sequence

from xlsxwriter import Workbook

from pdo_xl.sheet.names.evaluation import SECTORS, SectorColumn
from pdo_xl.workbook.evaluation.layout import FIRST_ROW, HEADER_ROW
from pdo_xl.workbook.evaluation.looks import NUMBER, TEXT, WHOLE, add_sheet, points_only, typed, write_header
from pdo_xl.workbook.evaluation.people import Person
from pdo_xl.workbook.own_sheets.formats import Formats

_EXPLAINED = (
    "I punteggi vengono dal piano e non si cambiano qui.",
    "Il peso si scrive per chi risponde di più settori: il suo punteggio è la media dei settori, con questi pesi.",
)


def add_sectors_sheet(workbook: Workbook, formats: Formats, people: Sequence[Person]) -> int:
    """Make the sheet; give how many sectors there are."""
    sheet = add_sheet(workbook, formats, SECTORS, "Punteggi dei settori", _EXPLAINED)
    write_header(sheet, formats, HEADER_ROW, list(SectorColumn))
    sheet.set_column(0, 1, 28)
    sheet.set_column(2, 3, 16)
    row = FIRST_ROW - 1
    for person in people:
        for sector in person.sectors:
            sheet.write_string(row, SectorColumn.SECTOR.place - 1, sector.name, formats(**TEXT))
            sheet.write_string(row, SectorColumn.MANAGER.place - 1, label(person), formats(**TEXT))
            if sector.score is None:
                sheet.write_blank(row, SectorColumn.SCORE.place - 1, None, formats(**NUMBER))
            else:
                sheet.write_number(row, SectorColumn.SCORE.place - 1, sector.score, formats(**NUMBER))
            alone = len(person.sectors) == 1
            look = formats(**WHOLE) if alone else typed(formats, WHOLE)
            sheet.write_blank(row, SectorColumn.WEIGHT.place - 1, None, look)
            row += 1
    weight = SectorColumn.WEIGHT.place
    points_only(sheet, (FIRST_ROW, weight, max(row, FIRST_ROW), weight))
    sheet.freeze_panes(HEADER_ROW, 1)
    return row + 1 - FIRST_ROW


def label(person: Person) -> str:
    """How a person is named in every sheet; the sector's name where the plan names nobody."""
    return person.name or f"({person.sectors[0].name})"
