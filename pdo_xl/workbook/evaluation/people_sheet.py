"""The sheet `Responsabili`: a row for each who answers for sectors; score, band and share are formulas of Excel.

A part that is missing and counts leaves the score blank, never 0. Source: design of the reports, section 7.
"""

from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from pdo_xl.sheet.names.evaluation import (
    NO,
    NONE_PLANNED,
    PEOPLE,
    YES,
    BandColumn,
    PersonColumn,
    SectorColumn,
    WeightColumn,
)
from pdo_xl.workbook.evaluation.layout import (
    FIRST_ROW,
    HEADER_ROW,
    NUMBER_COLUMN,
    bands,
    cell,
    group_rows,
    groups,
    sectors,
)
from pdo_xl.workbook.evaluation.looks import NUMBER, TEXT, WORD, add_sheet, offer, points_only, typed, write_header
from pdo_xl.workbook.evaluation.people import Person
from pdo_xl.workbook.evaluation.sectors_sheet import label
from pdo_xl.workbook.own_sheets.formats import Formats

_EXPLAINED = (
    "Si scrive nelle celle gialle. Punteggio, fascia e quota vengono da sé; se manca una parte che conta sono vuoti.",
    "I pagamenti vengono dal piano (tutto o niente); se è sbagliato si corregge accanto, con il perché in Motivazione.",
)
_WIDTHS = {
    PersonColumn.SECTOR: 18,
    PersonColumn.MANAGER: 20,
    PersonColumn.GROUP: 16,
    PersonColumn.REASON: 34,
    PersonColumn.SIGNATURE: 24,
}
_USUAL = 12
_TYPED = {
    PersonColumn.GROUP: TEXT,
    PersonColumn.OWN: NUMBER,
    PersonColumn.BEHAVIOUR: NUMBER,
    PersonColumn.CORRECTED: WORD,
    PersonColumn.REASON: TEXT,
}
_UNEXPLAINED: dict[str, object] = {"bg_color": "#F7D3C4", "font_color": "#7A2A08"}


def add_people_sheet(
    workbook: Workbook, formats: Formats, people: Sequence[Person], body: float | None, sector_count: int
) -> None:
    """Make the sheet."""
    sheet = add_sheet(workbook, formats, PEOPLE, "Valutazione dei responsabili", _EXPLAINED)
    write_header(sheet, formats, HEADER_ROW, list(PersonColumn))
    sheet.set_row(HEADER_ROW - 1, 32)
    for column in PersonColumn:
        sheet.set_column(column.place - 1, column.place - 1, _WIDTHS.get(column, _USUAL))
    sheet.set_column(NUMBER_COLUMN - 1, NUMBER_COLUMN - 1, _USUAL, None, {"hidden": True})
    for row, person in enumerate(people, FIRST_ROW):
        sheet.set_row(row - 1, 30)
        _write_person(sheet, formats, row, person, body, sector_count)
    last = FIRST_ROW + max(len(people), 1) - 1
    offer(
        sheet, (FIRST_ROW, PersonColumn.GROUP.place, last, PersonColumn.GROUP.place), f"={groups(WeightColumn.GROUP)}"
    )
    points_only(sheet, (FIRST_ROW, PersonColumn.OWN.place, last, PersonColumn.BEHAVIOUR.place))
    corrected = PersonColumn.CORRECTED.place
    offer(sheet, (FIRST_ROW, corrected, last, corrected), [YES, NO])
    unexplained = f'=AND({cell(PersonColumn.CORRECTED, FIRST_ROW)}<>"",{cell(PersonColumn.REASON, FIRST_ROW)}="")'
    rule = {"type": "formula", "criteria": unexplained, "format": formats.difference(**_UNEXPLAINED)}
    sheet.conditional_format(FIRST_ROW - 1, corrected - 1, last - 1, corrected - 1, rule)
    sheet.freeze_panes(HEADER_ROW, 2)


def _write_person(
    sheet: Worksheet, formats: Formats, row: int, person: Person, body: float | None, sector_count: int
) -> None:
    def at(column: PersonColumn) -> int:
        return column.place - 1

    names = ", ".join(sector.name for sector in person.sectors)
    sheet.write_string(row - 1, at(PersonColumn.SECTOR), names, formats(**TEXT))
    sheet.write_string(row - 1, at(PersonColumn.MANAGER), label(person), formats(**TEXT))
    for column, look in _TYPED.items():
        sheet.write_blank(row - 1, at(column), None, typed(formats, look))
    sheet.write_blank(row - 1, at(PersonColumn.SIGNATURE), None, formats(**TEXT))
    _write_score(sheet, formats, row, at(PersonColumn.BODY), body)
    if len(person.sectors) == 1:
        _write_score(sheet, formats, row, at(PersonColumn.SECTOR_SCORE), person.sectors[0].score)
    else:
        mean = _mean_of_sectors(row, len(person.sectors), sector_count)
        sheet.write_formula(row - 1, at(PersonColumn.SECTOR_SCORE), mean, formats(**NUMBER), "")
    sheet.write_string(row - 1, at(PersonColumn.PAYMENTS), person.payments or "", formats(**WORD))
    for column, formula in (
        (PersonColumn.SCORE, _score(row)),
        (PersonColumn.BAND, _band(row)),
        (PersonColumn.SHARE, _share(row)),
    ):
        sheet.write_formula(row - 1, at(column), formula, formats(**NUMBER, bold=True), "")
    score = cell(PersonColumn.SCORE, row)
    sheet.write_formula(row - 1, NUMBER_COLUMN - 1, f'=IF({score}="",-1,{score})', formats(**NUMBER), -1)


def _write_score(sheet: Worksheet, formats: Formats, row: int, column: int, score: float | None) -> None:
    if score is None:
        sheet.write_blank(row - 1, column, None, formats(**NUMBER))
    else:
        sheet.write_number(row - 1, column, score, formats(**NUMBER))


def _mean_of_sectors(row: int, own: int, count: int) -> str:
    """The mean of a person's sectors, once each has a score and a weight."""
    mine = f"{sectors(SectorColumn.MANAGER, count)},{cell(PersonColumn.MANAGER, row)}"
    scores, weights = sectors(SectorColumn.SCORE, count), sectors(SectorColumn.WEIGHT, count)
    ready = f'AND(COUNTIFS({mine},{scores},">=0")={own},COUNTIFS({mine},{weights},">0")={own})'
    is_mine = f"({sectors(SectorColumn.MANAGER, count)}={cell(PersonColumn.MANAGER, row)})"
    mean = f"SUMPRODUCT({is_mine}*{scores}*{weights})/SUMPRODUCT({is_mine}*{weights})"
    return f'=IF({ready},{mean},"")'


def _group(row: int) -> str:
    return f"MATCH({cell(PersonColumn.GROUP, row)},{groups(WeightColumn.GROUP)},0)"


def _score(row: int) -> str:
    """The weighted mean of the parts; blank without weights that make 100, or if a part that counts is missing."""
    weights = f"INDEX({group_rows()},{_group(row)},0)"
    parts = f"{cell(PersonColumn.BODY, row)}:{cell(PersonColumn.BEHAVIOUR, row)}"
    total = f"INDEX({groups(WeightColumn.TOTAL)},{_group(row)})"
    lacking = f'SUMPRODUCT(({weights}>0)*({parts}=""))>0'
    unready = f"IF(ISNA({_group(row)}),TRUE,IF(N({total})=0,TRUE,OR(ABS({total}-100)>0.001,{lacking})))"
    return f'=IF({cell(PersonColumn.GROUP, row)}="","",IF({unready},"",SUMPRODUCT({weights},{parts})/100))'


def _band(row: int) -> str:
    """The share of the highest band that the score reaches; blank for a group without bands."""
    group, score = cell(PersonColumn.GROUP, row), cell(PersonColumn.SCORE, row)
    in_group = f"({bands(BandColumn.GROUP)}={group})"
    starts, shares = bands(BandColumn.FROM), bands(BandColumn.SHARE)
    reached = f'SUMPRODUCT(MAX({in_group}*({starts}<>"")*({starts}<={score})*{shares}))'
    return f'=IF({score}="","",IF(COUNTIF({bands(BandColumn.GROUP)},{group})=0,"",{reached}))'


def _share(row: int) -> str:
    """The band, less what hangs on the payments where they were not on time."""
    band, corrected = cell(PersonColumn.BAND, row), cell(PersonColumn.CORRECTED, row)
    of_plan = cell(PersonColumn.PAYMENTS, row)
    said = f'IF({corrected}<>"",{corrected},{of_plan})'
    quota = f"INDEX({groups(WeightColumn.PAYMENTS)},{_group(row)})"
    on_payments = f'((100-{quota})/100*{band}+IF({said}="{YES}",{quota},0))'
    return f'=IF(OR({band}="",{said}=""),"",IF({said}="{NONE_PLANNED}",{band},IF(N({quota})=0,"",{on_payments})))'
