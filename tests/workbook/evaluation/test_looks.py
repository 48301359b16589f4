"""What is typed is open, all else is locked; points are points."""

from io import BytesIO

from openpyxl import load_workbook
from xlsxwriter import Workbook

from pdo_xl.workbook.evaluation.looks import NUMBER, add_sheet, offer, points_only, typed, write_header
from pdo_xl.workbook.own_sheets.formats import Formats


def test_a_sheet_is_locked_but_for_what_is_typed() -> None:
    package = BytesIO()
    with Workbook(package) as workbook:
        formats = Formats(workbook)
        sheet = add_sheet(workbook, formats, "Prova", "Titolo", ["Uno.", "Due."])
        write_header(sheet, formats, 4, ["A", "B"])
        sheet.write_blank(4, 0, None, typed(formats, NUMBER))
        sheet.write_blank(4, 1, None, formats(**NUMBER))
        points_only(sheet, (5, 1, 9, 1), 30)
        offer(sheet, (5, 2, 9, 2), ["sì", "no"])
    read = load_workbook(package)["Prova"]
    assert [read[at].value for at in ("A1", "A2", "A3", "A4", "B4")] == ["Titolo", "Uno.", "Due.", "A", "B"]
    assert read.protection.sheet
    assert (read["A5"].protection.locked, read["B5"].protection.locked) == (False, True)
    rules = {str(rule.sqref): (rule.type, rule.formula1, rule.error) for rule in read.data_validations.dataValidation}
    assert rules == {
        "A5:A9": ("decimal", "30", "Serve un numero da 30 a 100."),
        "B5:B9": ("list", '"sì,no"', "Scegliere fra: sì, no."),
    }
    assert "non pubblicare" in read.oddFooter.left.text
