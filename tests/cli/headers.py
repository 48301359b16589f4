"""Plans whose headers want an answer: what an office may have written over its columns."""

from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tests.support import HEADER

Line = list[str | int | None]


ROWS: list[Line] = [
    ["SF", "Rossi", "FIN", "FINANZE", "Uno", "Primo", "Nr", 100, 40, 60],
    ["SF", "Rossi", "ENT", "ENTRATE", "Due", "Secondo", "%", "90%", "90%", 40],
    ["TOTALE SETTORE SF", *[None] * 8, 100],
    ["GT", "Verdi", "URB", "URBANISTICA", "Tre", "Terzo", "si/no", "si", "si", 100],
    ["TOTALE GENERALE", *[None] * 8, 200],
]


RENAMED: list[str | int | None] = [*HEADER[:7], "Meta", "Riscontro", HEADER[9], "Note"]


OPTIONS = ("--colonna", "valore_atteso=H", "--colonna", "valore_effettivo=Riscontro")


MEANT = {"colonna_valore_atteso": "H", "colonna_valore_effettivo": "Riscontro"}


def office(path: Path, *sheets: tuple[str, list[Line]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, lines in sheets:
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
    book.save(path)
    return path


def kept(path: Path) -> dict[str, str]:
    """The answers in Parametri, by name."""
    sheet = openpyxl.load_workbook(path)["Parametri"]
    assert isinstance(sheet, Worksheet)
    rows = ((str(row[4]), str(row[1])) for row in sheet.iter_rows(values_only=True))
    return {name: value for name, value in rows if name.startswith(("colonna_", "foglio_"))}
