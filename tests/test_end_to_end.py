"""Every spelling of the design in a real file: the same numbers from the file, after writing, and in LibreOffice."""

import csv
import json
import shutil
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from click.testing import CliRunner

from pdo_xl import __version__
from pdo_xl.actions import Examined
from pdo_xl.cli.commands import app
from pdo_xl.reports.document import calculation_document
from pdo_xl.sheet.run import Run
from pdo_xl.workbook.files.calculate_file import calculate_file
from tests.conftest import Convert, Validate
from tests.spellings import SPELLINGS
from tests.support import HEADER, TITLE

pytestmark = pytest.mark.slow

RUN = Run(datetime(2024, 12, 31, 12, 0), "prova", __version__)


@pytest.fixture(scope="module")
def spelled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plain .xlsx with one objective for each spelling."""
    path = tmp_path_factory.mktemp("grafie") / "grafie.xlsx"
    workbook = xlsxwriter.Workbook(path, {"strings_to_formulas": False})
    sheet = workbook.add_worksheet("Obiettivi")
    sheet.write(0, 0, TITLE)
    sheet.write_row(1, 0, HEADER)
    for number, (kind, target, actual, _, _) in enumerate(SPELLINGS):
        row = number + 2
        sheet.write_row(row, 0, ["SF", "Rossi", "FIN", "FINANZE", f"Obiettivo {number}", f"Indicatore {number}", kind])
        for column, cell in ((7, target), (8, actual)):
            value, form = cell if isinstance(cell, tuple) else (cell, None)
            style = workbook.add_format({"num_format": form}) if form else None
            if value == "=1/0":
                sheet.write_formula(row, column, "=1/0", style, "#DIV/0!")
            elif isinstance(value, date):
                sheet.write_datetime(row, column, datetime(value.year, value.month, value.day), style)
            elif value is not None:
                sheet.write(row, column, value, style)
        sheet.write(row, 9, 100 / len(SPELLINGS))
    workbook.close()
    return path


@pytest.fixture(scope="module")
def calculated(spelled: Path) -> Path:
    """The same, calculated into a new file."""
    target = spelled.with_name("calcolato.xlsx")
    calculate_file(spelled, target=target, on=date(2024, 12, 31), run=RUN)
    return target


@pytest.fixture(scope="module")
def examined(spelled: Path) -> Examined:
    return calculate_file(spelled, on=date(2024, 12, 31), dry=True, run=RUN).calculated.examined


def document(path: Path) -> dict[str, object]:
    examined = calculate_file(path, on=date(2024, 12, 31), dry=True, run=RUN).calculated.examined
    return calculation_document(examined, "", "")


@pytest.mark.parametrize("number", range(len(SPELLINGS)), ids=[f"{s[0]} {s[1]} {s[2]}" for s in SPELLINGS])
def test_each_spelling_scores_as_the_design_says(examined: Examined, number: int) -> None:
    assessed = examined.results.indicators[number]
    _, _, _, score, state = SPELLINGS[number]
    assert assessed.state == state
    assert assessed.score == (None if score is None else pytest.approx(score, rel=1e-12))


def test_the_written_file_says_the_same(spelled: Path, calculated: Path) -> None:
    assert document(spelled) == document(calculated)


def test_staff_columns_are_as_they_were_and_the_computed_ones_beside_them(spelled: Path, calculated: Path) -> None:
    old, new = (openpyxl.load_workbook(path)["Obiettivi"] for path in (spelled, calculated))
    for row in old.iter_rows():
        for cell in row:
            twin = new.cell(cell.row, cell.column)
            assert (twin.value, twin.number_format, twin.data_type) == (cell.value, cell.number_format, cell.data_type)
    assert [cell.value for cell in new[2]][10:] == [
        "Punteggio indicatore", "Stato", "Ritardo (gg)", "Punteggio obiettivo", "Punti settore", "Segnalazioni",
    ]  # fmt: skip
    states = [new.cell(number + 3, 12).value for number in range(len(SPELLINGS))]
    assert states == [state for *_, state in SPELLINGS]
    assert new["P13"].value.startswith("Il valore effettivo è negativo (-1)")


def test_a_second_calculation_changes_nothing(calculated: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(calculated, tmp_path))
    run = Run(datetime(2025, 6, 1), "altri", "9")
    assert not calculate_file(copy, on=date(2024, 12, 31), run=run).written.changed
    assert copy.read_bytes() == calculated.read_bytes()


def test_the_log_says_who_changed_what(calculated: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(calculated, tmp_path))
    workbook = openpyxl.load_workbook(copy)
    workbook["Obiettivi"]["I4"] = 650
    workbook.save(copy)
    run = Run(datetime(2025, 1, 7, 9, 30), "bianchi", "1")
    calculate_file(copy, on=date(2024, 12, 31), run=run)
    log = openpyxl.load_workbook(copy)["Registro"]
    assert [cell.value for cell in log[4]][:2] == [RUN.now, "prova"]
    assert [cell.value for cell in log[5]][:5] == [
        datetime(2025, 1, 7, 9, 30), "bianchi", "1", datetime(2024, 12, 31), "monitoraggio",
    ]  # fmt: skip
    assert log["H5"].value == "Un punteggio cambiato, ente da 63,59 a 65,16"
    assert [cell.value for cell in log["J4:O4"][0]][4:] == [50, 100]


def test_the_result_is_valid(calculated: Path, validate: Validate) -> None:
    assert validate(calculated) == ""


def test_libreoffice_shows_the_same_numbers(tmp_path: Path, convert: Convert) -> None:
    example = tmp_path / "esempio.xlsm"
    assert CliRunner().invoke(app, ["esempio", "--esito", str(example)]).exit_code == 0
    answer = CliRunner().invoke(app, ["calcola", str(example), "--prova", "--json"])
    expected = json.loads(answer.stdout)
    first_rows = {entry["riga"]: entry for entry in expected["obiettivi"]}
    with convert(example, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false").open(encoding="utf-8") as file:
        rows = dict(enumerate(csv.reader(file), start=1))

    def number(text: str) -> float | None:
        return float(text) if text else None

    for entry in expected["indicatori"]:
        shown = rows[entry["riga"]]
        objective = first_rows.get(entry["riga"], {"punteggio": None, "punti": None})
        assert shown[11] == entry["stato"]
        for column, value in (
            (10, entry["punteggio"]), (12, entry["ritardo_gg"]), (13, objective["punteggio"]), (14, objective["punti"]),
        ):  # fmt: skip
            # LibreOffice exports what it shows: two decimals.
            assert number(shown[column]) == (None if value is None else pytest.approx(value, abs=0.005001)), entry
