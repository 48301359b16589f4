"""A plan in a format of the office's own, from the file to the file: calculated, written, read again."""

from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from pdo_xl.actions import Calculated
from pdo_xl.domain.errors import NoPlan, UnclearPlan
from pdo_xl.sheet.columns.mapping import column_options
from pdo_xl.sheet.names.computed import USUAL
from pdo_xl.sheet.run import Run
from pdo_xl.workbook.files.calculate_file import calculate_file
from tests.conftest import Convert

pytestmark = pytest.mark.slow

RUN = Run(datetime(2024, 10, 15, 9, 0), "prova", "0")
UPPER: list[str | int | None] = ["N.", "Settore", "Resp.", "Sigla", "Servizio", "Obiettivo", "Indicatore", "Peso", None, "Tipologia", "Valore",
         None, "Riscontro", None, None, "Note"]  # fmt: skip
LOWER: list[str | int | None] = [
    *[None] * 7,
    "obiettivo",
    "indicatore",
    None,
    "anno precedente",
    "da raggiungere",
    "30/06",
    "30/09",
    "31/12",
    None,
]
ROWS: list[list[str | int | None]] = [
    [1, "SF", "Rossi", "FIN", "FINANZE", "Uno", "Primo", 60, 75, "Nr", 90, 100, 40, None, None, "x"],
    [2, None, None, "ENT", "ENTRATE", None, "Secondo", None, 25, "Nr", 90, 100, 40, 80, 100, None],
    [3, "SF", "Rossi", "FIN", "FINANZE", "Due", "Terzo", 40, None, "%", "90%", "80%", None, "60%", None, None],
    [None, None, None, None, None, "Totale pesi", None, 100, None, None, None, None, None, None, None, None],
    [4, "GT", "Verdi", "URB", "URBANISTICA", "Tre", "Quarto", 100, None, "si/no", "si", "si", "no", "si", "no", None],
    ["TOTALE GENERALE", *[None] * 6, 200, *[None] * 8],
]
MAPPING = column_options(["foglio=Piano 2024", "valore_atteso=L", "valore_effettivo=M = 30/06; N = 30/09; O = 31/12"])


def fill(sheet: Worksheet, year: int) -> None:
    lines: list[list[str | int | None]] = [
        ["Comune di Prova"],
        [f"PIANO DEGLI OBIETTIVI {year}"],
        [],
        UPPER,
        LOWER,
        *ROWS,
    ]
    for line in lines:
        sheet.append(line)
    for area in ("A2:P2", "H4:I4", "K4:L4", "M4:O4", "B4:B5", "F4:F5", "F6:F7", "B6:B7", "C6:C7"):
        sheet.merge_cells(area)


@pytest.fixture(params=["openpyxl", "LibreOffice"])
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A workbook with the plans of two years."""
    path = tmp_path / "piano.xlsx"
    book = openpyxl.Workbook()
    fill(book.create_sheet("Piano 2023", 0), 2023)
    fill(book.create_sheet("Piano 2024", 1), 2024)
    del book["Sheet"]
    book.save(path)
    if request.param == "LibreOffice":
        convert: Convert = request.getfixturevalue("convert")
        path.write_bytes(convert(path, "xlsx:Calc MS Excel 2007 XML").read_bytes())
    return path


def calculated(path: Path, mapping: dict[str, str], target: Path | None = None) -> Calculated:
    return calculate_file(path, target=target, mapping=mapping, dry=target is None, run=RUN).calculated


def test_what_is_not_recognised_is_asked_for(office: Path) -> None:
    with pytest.raises(NoPlan) as raised:
        calculated(office, {})
    assert str(raised.value) == (
        "PDO101: nel foglio «Piano 2023» l'intestazione alla riga 5 non ha le colonne «Valore atteso», "
        "«Valore effettivo»: aggiungerle; oppure, se è una di queste, A («N.»), K («Valore anno precedente»), "
        "L («Valore da raggiungere»), M («Riscontro 30/06»), N («Riscontro 30/09»), O («Riscontro 31/12»), P («Note»), scriverne "
        "la lettera nel foglio Parametri, righe colonna_valore_atteso, colonna_valore_effettivo, o eseguire pdo-xl "
        'attiva (o calcola) con --colonna "valore_atteso=L" '
        '--colonna "valore_effettivo=M = 30/06; N = 30/09; O = 31/12". Lo stesso vale per il foglio «Piano 2024».'
    )


def test_two_plans_are_asked_about(office: Path) -> None:
    columns = {name: value for name, value in MAPPING.items() if name != "foglio_piano"}
    with pytest.raises(UnclearPlan, match=r"ci sono più piani, «Piano 2023» \(2023\), «Piano 2024» \(2024\)"):
        calculated(office, columns)


def test_what_was_asked_for_once_is_kept(office: Path, tmp_path: Path) -> None:
    target = tmp_path / "esito.xlsx"
    first = calculated(office, MAPPING, target)
    results = first.examined.results
    assert [(o.objective.row, o.score) for o in results.objectives] == [(6, 60.0), (8, 75.0), (10, 100.0)]
    assert [sector.total_weight for sector in results.sectors] == [100.0, 100.0]
    again = calculated(target, {})
    assert not again.changes.anything
    assert again.examined.results.parameters.mapping == MAPPING
    assert [f for f in again.examined.located if f.finding.code == "PDO102"] == []


def test_the_computed_columns_stand_beside_the_rows_and_nowhere_else(office: Path, tmp_path: Path) -> None:
    target = tmp_path / "esito.xlsx"
    calculated(office, MAPPING, target)
    before, after = openpyxl.load_workbook(office), openpyxl.load_workbook(target)
    assert after.sheetnames[:2] == before.sheetnames
    sheet = after["Piano 2024"]
    assert [sheet.cell(5, column).value for column in range(17, 23)] == [name.value for name in USUAL]
    assert [sheet.cell(row, 17).value for row in range(6, 12)] == [40, 80, 75, None, 100, None]
    assert [sheet.cell(row, 22).value for row in (9, 11)] == [None, None]
    for name in before.sheetnames:
        for cells in before[name].iter_rows():
            for cell in cells:
                assert after[name][cell.coordinate].value == cell.value


PIAO_HEADER = ["Cod.", "Settore", "Resp.", "Sigla", "Servizio", "Obiettivo strategico", "Obiettivo operativo", "Stakeholder",
               "Indicatore", "Dimensione", "Fonte dei dati", "Tipologia", "Baseline 2023", "Valore atteso", "Valore effettivo",
               "Peso"]  # fmt: skip


def test_the_columns_of_a_piao_are_handed_on_and_a_change_is_worked_out(tmp_path: Path) -> None:
    file = tmp_path / "PIAO.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for line in (
        ["PIAO 2024"],
        PIAO_HEADER,
        ["1.1", "SF", "Rossi", "FIN", "Finanze", "Valore pubblico", "Più incassi", "Cittadini", "Atti", "Efficacia", "Protocollo",
         "Nr", 200, "+10%", 110, 100],
        [*[None] * 7, "Imprese", "Incassi", "Efficienza", "Tesoriere", "%", 0.5, "+10 punti", "45%", None],
        [*[None] * 8, "Quote", None, None, "%", None, "+10 punti", "45%", None],
    ):  # fmt: skip
        sheet.append(line)
    sheet["M4"].number_format = "0%"
    book.save(file)
    # "Obiettivo strategico" is the office's level above, once it is said which column the objectives are.
    with pytest.raises(UnclearPlan):
        calculate_file(file, run=RUN)
    examined = calculate_file(file, run=RUN, mapping=column_options(["obiettivo=G"])).calculated.examined
    scores = [assessed.score for assessed in examined.results.indicators]
    # 110 of 220; 45 of the 60 that are 50 and 10 points; the third has nothing to start from.
    assert scores == [50.0, 75.0, None]
    assert [
        (finding.code, str(cell)) for finding, cell in examined.located if finding.code in ("PDO302", "PDO405")
    ] == [
        ("PDO405", "Sheet!N3"),
        ("PDO405", "Sheet!N4"),
        ("PDO302", "Sheet!N5"),
    ]
    assert examined.read.plan.others["Sheet"][4] == {
        "codice": "1.1", "obiettivo_strategico": "Valore pubblico", "stakeholder": "Imprese", "dimensione": "Efficienza",
        "fonte": "Tesoriere", "partenza": "50%",
    }  # fmt: skip
