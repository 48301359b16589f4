"""Two documents of one name, each with its own parameters."""

from pathlib import Path
from typing import Any

from tests.hosts.libreoffice.live.conftest import Calc
from tests.support import filled_workbook

PLACE = 20


def ask(document: Any, formula: str) -> object:
    cell = document.getSheets().getByName("Piano").getCellByPosition(PLACE, 2)
    cell.setFormula(formula)
    document.calculateAll()
    return cell.getString()


def set_cap(document: Any, points: float) -> None:
    sheet = document.getSheets().getByName("Parametri")
    for row in range(60):
        if sheet.getCellByPosition(4, row).getString() == "cap":
            sheet.getCellByPosition(1, row).setValue(points)
            return
    raise AssertionError("there is no cap")


def test_each_answers_with_its_own_parameters(calc: Calc, tmp_path: Path) -> None:
    documents = []
    for number, cap in enumerate((120.0, 150.0)):
        folder = tmp_path / f"cartella {number}"
        folder.mkdir()
        document = calc.open(filled_workbook(folder / "Piano.xlsm"))
        set_cap(document, cap)
        documents.append(document)
    one, other = documents
    assert one.getTitle().split(" ")[0] == other.getTitle().split(" ")[0] == "Piano.xlsm"
    for _ in range(2):
        assert ask(one, '=PDO_SCORE("Nr.";10;100)') == "120"
        assert ask(other, '=PDO_SCORE("Nr.";10;100)') == "150"
    # A calculation of one lets the next answer of that one, and of no other, come from what stands there now.
    set_cap(one, 110.0)
    assert not calc.press(one).startswith("!")
    assert ask(one, '=PDO_SCORE("Nr.";10;100)') == "110"
    assert ask(other, '=PDO_SCORE("Nr.";10;100)') == "150"
