"""The worksheet functions in a real LibreOffice: 500 cells of each, and blocks, against the command line."""

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner
from openpyxl.utils.datetime import to_excel

from pdo_xl.cli.commands import app
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.formulas.cells import Cells
from pdo_xl.formulas.indicators import check_cells
from pdo_xl.hosts.live.function_values import rows_of_raw
from tests.hosts.libreoffice.live.conftest import Calc

FIRST, ROWS = 3, 159
CELLS = 500
PLACE = 20
"""A column to the right of the plan, from 0."""

DAYS = ("31/03/2024", "30/06/2024", "30/09/2024", "31/10/2024", "31/12/2024")
FIGURES = {
    "Settore": "settore", "Responsabile": "responsabile", "Obiettivi": "obiettivi", "Indicatori": "indicatori",
    "Peso totale": "peso_totale", "Punti": "punti", "Punteggio": "punteggio", "Peso con un dato": "copertura",
    "Non valutabile (peso)": "peso_non_valutabile",
}  # fmt: skip
CURRENCY, PERCENT = 8, 128
"""Source: com.sun.star.util.NumberFormat."""

DAY = "45657"
"""The serial of 31 December 2024."""


def at(plan: Path, day: str) -> dict[str, Any]:
    """What the command line says of a plan at a day."""
    done = CliRunner().invoke(app, ["calcola", str(plan), "--al", day, "--prova", "--json"])
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.fixture
def said(plan: Path) -> dict[str, Any]:
    """What the command line says of the plan at the end of its year."""
    return at(plan, "2024-12-31")


def fill(document: Any, formulas: list[str]) -> list[object]:
    """Write formulas below each other, recalculate everything and read what they show."""
    sheet = document.getSheets().getByName("Piano")
    block = sheet.getCellRangeByPosition(PLACE, FIRST - 1, PLACE, FIRST - 2 + len(formulas))
    block.setFormulaArray(tuple((formula,) for formula in formulas))
    document.calculateAll()
    shown = [cell for (cell,) in block.getDataArray()]
    block.clearContents(1023)
    return shown


def array(document: Any, formula: str, rows: int, columns: int = 1) -> tuple[tuple[object, ...], ...]:
    """Enter an array formula and read what it shows."""
    sheet = document.getSheets().getByName("Piano")
    block = sheet.getCellRangeByPosition(PLACE, FIRST - 1, PLACE + columns - 1, FIRST - 2 + rows)
    block.setArrayFormula(formula)
    shown: tuple[tuple[object, ...], ...] = block.getDataArray()
    block.clearContents(1023)
    return shown


def core_messages(path: Path) -> list[object]:
    """What the core says of each row's cells, read from the file."""
    sheet = openpyxl.load_workbook(path)["Piano"]

    def cells(column: int) -> Cells:
        found = [sheet.cell(FIRST + row, column) for row in range(ROWS)]
        values = rows_of_raw([[as_delivered(cell)] for cell in found])
        return Cells(values, is_percent=lambda row, _: "%" in found[row].number_format)

    return [message for (message,) in check_cells(cells(7), cells(8), cells(9), DEFAULTS)]


def as_delivered(cell: Any) -> object:
    """A cell of a file as an open program delivers it: days counted from 30 December 1899."""
    if cell.is_date:
        return datetime(1899, 12, 30) + timedelta(days=to_excel(cell.value))
    return float(cell.value) if isinstance(cell.value, int) else cell.value


def rows() -> list[int]:
    return [FIRST + number % ROWS for number in range(CELLS)]


@pytest.mark.parametrize(
    ("formula", "key"),
    [
        ("=PDO_SCORE(G{0};H{0};I{0})", "punteggio"),
        ('=PDO_STATO(G{0};H{0};I{0};"31/12/2024")', "stato"),
        (f"=PDO_RITARDO(G{{0}};H{{0}};I{{0}};{DAY})", "ritardo_gg"),
    ],
)
def test_500_cells_say_what_the_command_line_says(
    calc: Calc, plan: Path, said: dict[str, Any], formula: str, key: str
) -> None:
    document = calc.open(plan)

    shown = fill(document, [formula.format(row) for row in rows()])

    lines = [said["indicatori"][row - FIRST] for row in rows()]
    different = [
        (line["riga"], ours, line[key])
        for line, ours in zip(lines, shown, strict=True)
        if ours != ("" if line[key] is None else line[key])
        and not (str(ours).startswith("#PDO:") and line["stato"] == "Da verificare")
    ]
    assert different == []
    assert len(set(map(str, shown))) > 3


def test_500_checks_and_500_sectors_too(calc: Calc, plan: Path, said: dict[str, Any]) -> None:
    document = calc.open(plan)
    calc.press(document)
    names = [sector["settore"] for sector in said["settori"]]

    messages = fill(document, [f"=PDO_VERIFICA(G{row};H{row};I{row})" for row in rows()])
    scores = fill(
        document,
        [f'=PDO_SETTORE(A$3:A$161;J$3:J$161;N$3:N$161;"{names[n % len(names)]}")' for n in range(CELLS)],
    )

    core = core_messages(plan)
    assert messages == [core[row - FIRST] for row in rows()]
    assert "" in messages
    assert any(messages)
    expected = ["" if sector["punteggio"] is None else sector["punteggio"] for sector in said["settori"]]
    assert scores == pytest.approx([expected[n % len(names)] for n in range(CELLS)])


def test_one_call_for_a_block(calc: Calc, plan: Path, said: dict[str, Any]) -> None:
    document = calc.open(plan)

    block = array(document, "=PDO_SCORE(G3:G161;H3:H161;I3:I161)", ROWS)

    expected = ["" if row["punteggio"] is None else row["punteggio"] for row in said["indicatori"]]
    assert [
        (row, ours, theirs)
        for row, ((ours,), theirs) in enumerate(zip(block, expected, strict=True), start=FIRST)
        if ours != theirs and not str(ours).startswith("#PDO:")
    ] == []


@pytest.mark.parametrize("day", DAYS)
def test_the_summary_at_a_day(calc: Calc, plan: Path, day: str) -> None:
    """Its cells are more than 500 over the five days."""
    sectors = at(plan, f"{day[6:]}-{day[3:5]}-{day[:2]}")["settori"]
    document = calc.open(plan)

    header, *lines = array(document, f'=PDO_RIEPILOGO(A1:J161;"{day}")', len(sectors) + 2, 19)

    assert len(header) * (len(lines) + 1) * len(DAYS) > CELLS
    for line, sector in zip(lines[:-1], sectors, strict=True):
        shown = dict(zip(header, line, strict=True))
        assert [shown[name] for name in FIGURES] == [
            pytest.approx(sector[key]) if isinstance(sector[key], float) else sector[key] for key in FIGURES.values()
        ]
        states = sector["stati"]
        assert shown["In scadenza"] == states.get("In scadenza", 0)
        assert shown["Scaduti"] == states.get("Scaduto", 0)
        assert (shown["Errori"], shown["Avvisi"]) == (sector["errori"], sector["avvisi"])


def test_every_kind_of_argument(calc: Calc, plan: Path) -> None:
    """Formats, dates as dates, texts and serials, error cells, whole columns, what is left out, other formulas."""
    document = calc.open(plan)
    sheet = document.getSheets().getByName("Parametri")
    percentage = document.getNumberFormats().getStandardFormat(PERCENT, document.CharLocale)
    for column, (value, key) in enumerate([(0.8, percentage), (1.5, percentage), (1.5, 0), (45657.0, 36)]):
        cell = sheet.getCellByPosition(10 + column, 0)
        cell.setValue(value)
        cell.NumberFormat = key
    sheet.getCellByPosition(14, 0).setFormula("=1/0")
    money = sheet.getCellByPosition(15, 0)
    money.setValue(0.8)
    money.NumberFormat = document.getNumberFormats().getStandardFormat(CURRENCY, document.CharLocale)

    shown = fill(
        document,
        [
            '=PDO_SCORE("Percentuale";"80%";$Parametri.K1)',
            '=PDO_VERIFICA("Percentuale";"80%";$Parametri.L1)',
            '=PDO_VERIFICA("Percentuale";"80%";$Parametri.M1)',
            '=PDO_SCORE("Data";$Parametri.N1;"31.12.2024")',
            '=PDO_SCORE("Data";"31/12/2024";45657+0)',
            '=PDO_SCORE("Nr.";10;$Parametri.O1)',
            '=PDO_SCORE("Nr.";10;"")',
            '=PDO_SCORE("boh";10;10)',
            '=PDO_SCORE("Nr.";10;5)+1',
            '=PDO_SETTORE(A:A;J:J;N:N;"nessuno")',
            "=PDO_STATO(G3:G5;H3:H4;I3)",
            # Shown as a percentage it is a share of cases, as money it is a number.
            '=PDO_SCORE("Tempestività";30;$Parametri.K1)',
            '=PDO_SCORE("Tempestività";30;$Parametri.P1)',
        ],
    )

    assert shown[0] == 100.0
    assert shown[1] == ""
    assert "PDO305" in str(shown[2])
    assert shown[3] == 100.0
    assert shown[4] == 100.0
    assert "#DIV/0!" in str(shown[5])
    assert shown[6] == ""
    assert str(shown[7]).startswith("#PDO: ")
    assert shown[8] == 51.0
    assert str(shown[9]).startswith("#PDO: ")
    assert "forme diverse" in str(shown[10])
    assert shown[11:] == [80.0, 100.0]


def test_parameters_are_those_of_the_document(calc: Calc, plan: Path) -> None:
    document = calc.open(plan)
    sheet = document.getSheets().getByName("Parametri")
    names = [row[0] for row in sheet.getCellRangeByName("E1:E60").getDataArray()]

    before = fill(document, ['=PDO_SCORE("Nr.";10;15)'])
    sheet.getCellByPosition(1, names.index("cap")).setValue(120)
    calc.press(document)
    after = fill(document, ['=PDO_SCORE("Nr.";10;15)'])

    assert (before, after) == ([100.0], [120.0])
