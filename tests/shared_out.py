"""A plan as an office keeps it, with all that has to move along when rows go; and hands that fill its files in."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from pdo_xl.sheet.run import Run

RUN = Run(datetime(2025, 1, 15, 10, 30), "prova", "0")
HEADERS = (
    "Settore", "Responsabile", "Sigla", "Servizio", "Obiettivo", "Indicatore", "Tipologia di valore", "Valore atteso",
    "Valore effettivo", "Peso", "Note",
)  # fmt: skip
MANAGERS = {"SF": ("Rossi", "Bianchi"), "GT": ("Verdi", "Neri")}
EACH = 3
"""Objectives of each responsabile."""
_RED = PatternFill(bgColor="FF0000", fill_type="solid")


def office(path: Path) -> Path:
    """Write a plan of two sectors, merged, with two responsabili each: rows 3 to 8 and 9 to 14."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Piano"
    sheet["A1"] = "PIANO DEGLI OBIETTIVI 2024"
    sheet.append(HEADERS)
    for sector, managers in MANAGERS.items():
        for manager in managers:
            for number in range(EACH):
                first = number == 0
                sheet.append(
                    [
                        sector if first and manager == managers[0] else None,
                        manager if first else None,
                        "U1",
                        "Servizio",
                        f"Obiettivo {number} di {manager}",
                        f"Indicatore {number} di {manager}",
                        "Nr",
                        10 + number,
                        None,
                        100 / 6,
                        f"=H{sheet.max_row + 1}*2",
                    ]
                )
    for area in ("A3:A8", "A9:A14", "B3:B5", "B6:B8", "B9:B11", "B12:B14"):
        sheet.merge_cells(area)
    sheet["A15"], sheet["J15"] = "Totale", "=SUM(J3:J14)"
    sheet["A17"] = "Il segretario riservato"
    _surround(sheet)
    lists = book.create_sheet("Liste")
    for row, text in enumerate(("sì", "no", "in parte"), start=1):
        lists.cell(row, 1, text)
    lists["B1"] = "dato riservato"
    book.defined_names["Scelte"] = DefinedName("Scelte", attr_text="Liste!$A$1:$A$3")
    book.create_sheet("Valutazione")["A1"] = "voto riservato"
    book.save(path)
    return path


def _surround(sheet: Worksheet) -> None:
    for cells, formula in (("G3:G14", "Scelte"), ("K3:K14", "Liste!$A$1:$A$3"), ("L3:L14", "$N$3:$N$9")):
        choices = DataValidation(type="list", formula1=formula)
        choices.add(cells)
        sheet.add_data_validation(choices)
    for row in range(3, 10):
        sheet.cell(row, 14, f"scelta {row}")
    sheet.conditional_formatting.add("H3:H14", FormulaRule(formula=['$I3=""'], fill=_RED))
    sheet.conditional_formatting.add("G4:G14", FormulaRule(formula=["G4<>G3"], fill=_RED))
    for row in (3, 7, 10, 14):
        sheet.cell(row, 5).comment = Comment(f"Nota riga {row}", "Anna")
    sheet.auto_filter.ref = "A2:K14"
    sheet.auto_filter.add_filter_column(0, ["SF"])
    for row in range(9, 15):
        sheet.row_dimensions[row].hidden = True
    sheet.row_breaks.append(Break(id=8))
    sheet.print_title_rows, sheet.print_area, sheet.freeze_panes = "1:2", "A1:K17", "C3"
    sheet["E5"].hyperlink = "#Piano!E8"


def fill(path: Path, change: Callable[[Any], None]) -> None:
    """Let somebody change the sheet of a plan and save it."""
    book = openpyxl.load_workbook(path, keep_vba=path.suffix == ".xlsm")
    change(book["Piano"])
    book.save(path)


def type_in(path: Path, cells: Mapping[str, object]) -> None:
    """Let somebody type into cells of the plan's sheet; a pair is a value and its number format."""

    def typed(sheet: Worksheet) -> None:
        for place, value in cells.items():
            if isinstance(value, tuple):
                sheet[place].value, sheet[place].number_format = value
            else:
                sheet[place].value = value
                if isinstance(value, str):
                    sheet[place].data_type = "s"

    fill(path, typed)


def shown(path: Path, *places: str) -> list[object]:
    """Give what cells of the plan's sheet hold."""
    sheet = openpyxl.load_workbook(path)["Piano"]
    return [sheet[place].value for place in places]
