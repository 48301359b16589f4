"""The sheet `Pesi`: empty, with a sum that shows when it is not 100."""

from openpyxl.worksheet.worksheet import Worksheet


def test_no_weight_is_given_for_the_body(sheets: dict[str, Worksheet]) -> None:
    sheet = sheets["Pesi"]
    assert [cell.value for cell in sheet[4]][:7] == [
        "Gruppo", "Ente %", "Settore %", "Individuali %", "Comportamenti %", "Totale %", "Quota pagamenti %",
    ]  # fmt: skip
    assert [cell.value for cell in sheet[5]][:7] == [None] * 5 + ['=IF(COUNT($B5:$E5)=0,"",SUM($B5:$E5))', None]
    assert [cell.value for cell in sheet[17]][:3] == ["Gruppo", "Da punti", "Quota %"]
    limits = {str(rule.sqref): (rule.formula1, rule.formula2) for rule in sheet.data_validations.dataValidation}
    assert limits["G5:G14"] == ("30", "100")
    assert "F5:F14" in {str(area.sqref) for area in sheet.conditional_formatting}
