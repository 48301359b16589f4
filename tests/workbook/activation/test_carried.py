"""What of an older workbook's Parametri and Registro comes along when these are made anew."""

import shutil
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from pdo_xl.sheet.names.parameters import PARAMETERS_HEADERS
from pdo_xl.sheet.reading.parameter_rows import new_rows, places_of_new
from tests.workbook.activation.workflows import calculated, upgraded

pytestmark = pytest.mark.slow

OLD = Path(__file__).parents[2] / "data/cartella_0.1.0.xlsm"


def told(sheet: Worksheet) -> dict[str, tuple[int, object]]:
    return {str(row[4].value): (row[0].row, row[1].value) for row in sheet.iter_rows(4) if row[4].value}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A workbook of the first version whose office decided this and that."""
    path = tmp_path / "piano.xlsm"
    shutil.copy(OLD, path)
    book = openpyxl.load_workbook(path, keep_vba=True)
    sheet = book["Parametri"]
    rows = {row[0].value: row for row in sheet.iter_rows(4)}
    rows["modo"][1].value = "consuntivo"
    rows["tolleranza_numero"][1].value, rows["tolleranza_numero"][1].number_format = 0.05, "0%"
    rows["cap"][3].value = "Delibera 12/2024"
    sheet.append(["colonna_sigla", "C", "La colonna.", "Indicato da chi usa la cartella: C «Sigla servizio /ufficio»"])
    sheet.append(["Nota: rivedere a marzo", None, "con il Nucleo"])
    book["Registro"].append([datetime(2024, 7, 1, 9, 30), "anna", "0.1.0", None, "monitoraggio", 9, 60.0, "riga 3: 1"])
    book.save(path)
    return path


@pytest.mark.parametrize("way", [upgraded, lambda path: calculated(path, datetime(2024, 12, 31).date())])
def test_whatever_the_office_decided_or_noted_is_in_the_new_sheet(old: Path, way) -> None:  # type: ignore[no-untyped-def]
    before = [[cell.value for cell in row] for row in openpyxl.load_workbook(old)["Registro"].iter_rows(4, max_col=8)]
    way(old)
    book = openpyxl.load_workbook(old)
    sheet = book["Parametri"]
    assert tuple(cell.value for cell in sheet[3][:5]) == PARAMETERS_HEADERS
    found = told(sheet)
    assert {name: row for name, (row, _) in found.items() if name in places_of_new()} == places_of_new()
    assert (found["modo"][1], found["colonna_sigla"][1]) == ("consuntivo", "C")
    tolerance = sheet.cell(found["tolleranza_numero"][0], 2)
    assert (tolerance.value, tolerance.number_format) == (0.05, "0%")
    assert sheet.cell(found["cap"][0], 7).value == "Delibera 12/2024"
    below = max(new_rows()) + 2
    assert (sheet.cell(below, 1).value, sheet.cell(below, 6).value) == ("Nota: rivedere a marzo", "con il Nucleo")
    after = [[cell.value for cell in row] for row in book["Registro"].iter_rows(4, max_col=8)]
    assert after[: len(before)] == before
    assert book["Registro"]["H3"].value == "Che cosa è cambiato"
