"""Made-up plans as workbooks that an office might have: a sheet of the plan, and one of the parameters."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import openpyxl

from tests.reference.made_up import GENERAL, Cell, Spelled
from tests.reference.made_up_plans import HEADER, YEAR, Plan, System
from tests.reference.meant import Objective

_SHEET, _PARAMETERS = "Piano", "Parametri"
_PARAMETERS_HEADER = ("Parametro", "Valore", "Proposta", "Significato", "Nome tecnico")


def save(plan: Plan, path: Path) -> Path:
    """Write a plan with its parameters."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet(_SHEET)
    for row in plan.rows:
        sheet.append([_cell(sheet, cell) for cell in row])
    parameters = book.create_sheet(_PARAMETERS)
    for line in parameter_rows(plan.system, plan.on):
        parameters.append(line)
    book.save(path)
    return path


def _cell(sheet: object, cell: Cell) -> object:
    if cell.format == GENERAL:
        return cell.value
    made = openpyxl.cell.WriteOnlyCell(sheet, cell.value)
    made.number_format = cell.format
    return made


def parameter_rows(system: System, on: date) -> list[tuple[str | None, ...]]:
    """The rows of the sheet `Parametri`: its five columns."""
    texts = system.texts | {"data_riferimento": f"{on:%d/%m/%Y}"}
    listed = [(None, value, None, None, name) for name, value in texts.items()]
    return [("Parametri del calcolo",), (None,), _PARAMETERS_HEADER, *listed]


def as_plan(system: System, on: date, spelled: Sequence[Spelled]) -> Plan:
    """Indicators as a plan: each is an objective of its own."""
    if system.rules.year is None:
        system = replace(system, rules=replace(system.rules, year=YEAR))
    rows = [[Cell(f"PIANO DEGLI OBIETTIVI {YEAR}")], [Cell(text) for text in HEADER]]
    for number, one in enumerate(spelled, 1):
        texts = ("SF", "Rossi", "UFF", "Servizio", f"Obiettivo {number}", "Indicatore")
        rows.append([*map(Cell, texts), *one.cells, Cell(2.0)])
    objectives = [Objective("SF", {0: Fraction(2)}, [one.meant]) for one in spelled]
    return Plan(system, on, objectives, rows, list(range(3, len(rows) + 1)))
