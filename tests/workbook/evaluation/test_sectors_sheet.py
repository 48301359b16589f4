"""The sheet `Settori`: the plan's scores, and a weight only where somebody has more than one."""

from openpyxl.worksheet.worksheet import Worksheet

from pdo_xl.workbook.evaluation.people import people_of
from pdo_xl.workbook.evaluation.sectors_sheet import label
from tests.support import results_of, row


def test_scores_are_the_plans_and_weights_are_asked_of_two_sectors(sheets: dict[str, Worksheet]) -> None:
    sheet = sheets["Settori"]
    assert [[cell.value for cell in cells][:4] for cells in sheet["A5:D7"]] == [
        ["SF", "Rossi", 70, None],
        ["GT", "Rossi", 100, None],
        ["PL", "Bianchi", None, None],
    ]
    assert [sheet.cell(number, 4).protection.locked for number in (5, 6, 7)] == [False, False, True]


def test_where_nobody_is_named_the_sector_is() -> None:
    (person,) = people_of(results_of(row("SF", manager="")))
    assert label(person) == "(SF)"
