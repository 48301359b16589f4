"""`pdo-xl nuovo-anno` on the office's plan, as a user calls it."""

import json
import re
import shutil
from datetime import date, datetime
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
import xlsxwriter
from openpyxl.cell.rich_text import TextBlock

from tests.cli.typed import REAL_PLAN, run
from tests.conftest import Convert, Validate
from tests.generator import Shape, write
from tests.support import HEADER

pytestmark = pytest.mark.slow

SUMMARY = "Piano 2025 dal piano 2024: 68 date portate al 2025, 0 lasciate com'erano, 17 testi da rivedere."


@pytest.fixture(scope="module")
def calculated_plan(filled_plan: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("calcolato") / "Piano_2024.xlsm"
    assert run("calcola", filled_plan, "--esito", path).exit_code == 0
    return path


@pytest.fixture
def filled(calculated_plan: Path, tmp_path: Path) -> Path:
    """The office's plan with actual values, calculated."""
    return Path(shutil.copy(calculated_plan, tmp_path))


def test_the_plan_of_2025(filled: Path, tmp_path: Path) -> None:
    target, before = tmp_path / "Piano_2025.xlsm", filled.read_bytes()
    answer = run("nuovo-anno", filled, "--anno", 2025, "--esito", target)
    assert answer.exit_code == 0, answer.output
    assert answer.stderr == f"{SUMMARY}\nScritto {target}.\n"
    assert "Piano!F135  Il testo nomina il 2024: «eventi promossi" in answer.stdout
    assert filled.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Piano_2024.xlsm", "Piano_2025.xlsm"]

    old, new = (openpyxl.load_workbook(path, keep_vba=True) for path in (filled, target))
    assert new["Piano"]["A1"].value.startswith("PIANO DELLE PERFORMANCE / PIANO DEGLI OBIETTIVI 2025")
    assert new["Piano"]["H133"].value.date() == date(2025, 6, 30)
    assert new["Piano"]["H120"].value == "28.02.2025"
    for number in range(2, 162):
        for column in (1, 2, 3, 4, 5, 6, 7, 10):
            assert new["Piano"].cell(number, column).value == old["Piano"].cell(number, column).value
        for column in range(1, 17):
            assert new["Piano"].cell(number, column).style_id == old["Piano"].cell(number, column).style_id
            if number > 2 and (column == 9 or column > 10):
                assert new["Piano"].cell(number, column).value is None
    assert [new["Riepilogo"].cell(row, 1).value for row in (4, 24, 25)] == ["–", "Settore", None]
    assert [cell.value for cell in new["Registro"]["H"] if cell.value][1:] == [
        (
            f"Origine: «Piano_2024.xlsm», anno 2024. {SUMMARY} Dal 29 al 28 febbraio: Piano!H22, Piano!H26, Piano!H120. "
            "parametri_confermati torna a no: il sistema di misurazione del nuovo anno è da riconfrontare."
        )
    ]
    codes = [cell.value for cell in new["Segnalazioni"]["H"]][3:]
    assert (codes.count("PDO506"), codes.count("PDO409"), len([code for code in codes if code])) == (9, 3, 12)
    link = new["Segnalazioni"]["G4"]
    assert (link.value, link.hyperlink.location) == ("Piano!E6", "Piano!E6")
    parameters = {row[4].value: row[1].value for row in new["Parametri"].iter_rows(4)}
    assert parameters["data_riferimento"].date() == date(2025, 12, 31)
    assert (parameters["parametri_confermati"], parameters["anno_di_partenza"]) == ("no", 2024)


def test_every_other_part_stays_byte_for_byte(filled: Path, tmp_path: Path) -> None:
    target = tmp_path / "Piano_2025.xlsm"
    run("nuovo-anno", filled, "--anno", 2025, "--esito", target)
    with ZipFile(filled) as old, ZipFile(target) as new:
        assert old.namelist() == new.namelist()
        differing = {name for name in old.namelist() if old.read(name) != new.read(name)}
    assert all(re.match(r"xl/(worksheets/sheet|charts/chart|workbook\.xml)", name) for name in differing), differing


def test_calcola_and_verifica_go_on_from_there(filled: Path, tmp_path: Path) -> None:
    target = tmp_path / "Piano_2025.xlsm"
    run("nuovo-anno", filled, "--anno", 2025, "--esito", target)
    checked = run("verifica", target, "--json", "--al", "2025-01-02")
    assert checked.exit_code == 0
    codes = [found["codice"] for found in json.loads(checked.stdout)["segnalazioni"]]
    assert (codes.count("PDO506"), codes.count("PDO409"), codes.count("PDO402")) == (17, 3, 0)
    assert run("calcola", target, "--al", "2025-01-02").exit_code == 0
    log = openpyxl.load_workbook(target, keep_vba=True)["Registro"]
    assert [bool(log.cell(row, 1).value) for row in (4, 5, 6)] == [True, True, False]
    again = run("nuovo-anno", target, "--anno", 2026, "--prova", "--json")
    assert json.loads(again.stdout)["anno_precedente"] == 2025


def test_prova_lists_and_writes_nothing(filled: Path, tmp_path: Path) -> None:
    before = filled.read_bytes()
    answer = run("nuovo-anno", filled, "--anno", 2025, "--prova")
    assert answer.exit_code == 0
    assert "  Piano!H120: 29.02.2024 → 28.02.2025\n" in answer.stdout
    assert "PDO409 scadenza portata dal 29 al 28 febbraio (3)" in answer.stdout
    assert answer.stderr == f"{SUMMARY}\nProva: nulla è stato scritto.\n"
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [before]
    document = json.loads(run("nuovo-anno", filled, "--anno", 2025, "--prova", "--json").stdout)
    assert (document["anno"], document["anno_precedente"], document["esito"]) == (2025, 2024, None)
    assert (len(document["date_spostate"]), document["date_lasciate"], len(document["segnalazioni"])) == (68, [], 20)


def test_a_target_that_exists_is_kept_as_a_copy(filled: Path, tmp_path: Path) -> None:
    target = tmp_path / "Piano_2025.xlsm"
    shutil.copy(filled, target)
    refused = run("nuovo-anno", filled, "--anno", 2025, "--esito", target)
    assert refused.exit_code == 2
    assert target.read_bytes() == filled.read_bytes()
    answer = run("nuovo-anno", filled, "--anno", 2025, "--esito", target, "--sovrascrivi")
    (backup,) = tmp_path.glob("*.bak.xlsm")
    assert backup.read_bytes() == filled.read_bytes()
    assert answer.stderr.endswith(f"Scritto {target}. La copia di prima è {backup.name}.\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--anno", 2024, "--esito", "a.xlsm"], "è del 2024: --anno deve essere un anno dopo, per esempio 2025."),
        (["--anno", 2025], "Manca --esito: il nome del file da scrivere, per esempio --esito Piano_2025.xlsm."),
        (
            ["--anno", 2025, "--esito", REAL_PLAN],
            "è il piano di partenza, che non si tocca: dare a --esito un altro nome.",
        ),
        (["--anno", 2025, "--esito", "a.xlsx"], "«a.xlsx» deve avere estensione .xlsm"),
        (["--anno", 25, "--esito", "a.xlsm"], "25 non va bene: serve un numero da 2000 a 2099."),
        (["--esito", "a.xlsm"], "Manca l'opzione '--anno'."),
    ],
)
def test_refusals(arguments: list[object], sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    before = REAL_PLAN.read_bytes()
    answer = run("nuovo-anno", REAL_PLAN, *arguments)
    assert answer.exit_code == 2
    assert sentence in answer.stderr
    assert REAL_PLAN.read_bytes() == before
    assert list(tmp_path.iterdir()) == []


def test_a_plain_workbook_gets_our_sheets_and_libreoffice_and_the_validator_accept_it(
    tmp_path: Path, convert: Convert, validate: Validate
) -> None:
    path, target = tmp_path / "piano.xlsx", tmp_path / "piano_2025.xlsx"
    # An odd seed names the sheet for the year.
    write(path, Shape(21, rich=True, objectives=4))
    assert run("nuovo-anno", path, "--anno", 2025, "--esito", target).exit_code == 0
    assert validate(path) == ""
    assert validate(target) == ""
    with ZipFile(target) as package:
        names = re.findall(r'<sheet name="([^"]+)"', package.read("xl/workbook.xml").decode())
    assert names == [
        "Piano 2025", "Appunti", "Riepilogo", "Da fare", "Obiettivi", "Segnalazioni", "Parametri", "Registro",
    ]  # fmt: skip
    saved = convert(target, "xlsx")
    with ZipFile(saved) as package:
        assert b"Piano 2025" in package.read("xl/workbook.xml")
    assert run("calcola", target).exit_code == 0


def test_a_sheet_of_the_office_with_a_name_of_ours_is_not_emptied(tmp_path: Path) -> None:
    path = tmp_path / "piano.xlsx"
    write(path, Shape(2))
    book = openpyxl.load_workbook(path)
    book.create_sheet("Registro").append(["Protocollo", "Giorno"])
    book.save(path)
    answer = run("nuovo-anno", path, "--anno", 2025, "--esito", tmp_path / "p.xlsx")
    assert answer.exit_code == 2
    assert "ha già un foglio «Registro» che non è di questo programma" in answer.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["piano.xlsx"]


def test_a_protected_sheet_is_refused_with_nothing_written(tmp_path: Path) -> None:
    path = tmp_path / "piano.xlsx"
    write(path, Shape(2))
    book = openpyxl.load_workbook(path)
    book["Piano"].protection.sheet = True
    book.save(path)
    before = path.read_bytes()
    answer = run("nuovo-anno", path, "--anno", 2025, "--esito", tmp_path / "p.xlsx")
    assert answer.exit_code == 2
    assert "Il foglio «Piano» è protetto" in answer.stderr
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [before]


def test_a_renamed_sheet_is_said(tmp_path: Path) -> None:
    path = tmp_path / "piano.xlsx"
    write(path, Shape(1))
    answer = run("nuovo-anno", path, "--anno", 2025, "--prova")
    assert "Il foglio «Piano 2024» diventa «Piano 2025»" in answer.stderr


def test_rich_text_and_formulas_in_the_column_of_targets(tmp_path: Path) -> None:
    path, target = tmp_path / "piano.xlsx", tmp_path / "dopo.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Piano")
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_rich_string(0, 0, "PIANO ", bold, "2024", " approvato")
        sheet.write_row(1, 0, HEADER)
        sheet.write_row(2, 0, ["SF", "Rossi", "FIN", "FINANZE", "Obiettivo", "Uno", "Data"])
        sheet.write_rich_string(2, 7, "entro il ", bold, "29.02.2024", " ")
        sheet.write_number(2, 9, 100)
        sheet.write_row(3, 5, ["Due", "Data"])
        sheet.write_formula(3, 7, "=DATE(2024,6,30)", day, 45473)
        sheet.write_formula(3, 8, "=H4", day, 45473)
        sheet.write_row(4, 5, ["Tre", "Data"])
        sheet.write_datetime(4, 7, datetime(2024, 12, 31), day)
    answer = run("nuovo-anno", path, "--anno", 2025, "--esito", target)
    assert answer.exit_code == 0, answer.output
    sheet = openpyxl.load_workbook(target, rich_text=True)["Piano"]
    assert (str(sheet["A1"].value), str(sheet["H3"].value)) == ("PIANO 2025 approvato", "entro il 28.02.2025 ")
    assert [piece.text for piece in sheet["H3"].value if isinstance(piece, TextBlock) and piece.font.b] == [
        "28.02.2025"
    ]
    assert (sheet["H4"].value, sheet["I4"].value) == ("=DATE(2024,6,30)", None)
    assert (sheet["H5"].value, sheet["H5"].number_format) == (datetime(2025, 12, 31), "dd/mm/yyyy")
    assert "Piano!H4" in answer.stdout
    assert "è il risultato di una formula" in " ".join(answer.stdout.split())
    assert (
        "Fra i valori effettivi c'era una formula, in Piano!I4: nel piano del 2025 la cella è vuota, e la formula resta nel "
        "file del 2024."
    ) in " ".join(answer.stderr.split())
