"""A workbook on disk whose plan has no column of types, and what its rows are read as."""

from datetime import date
from pathlib import Path

from openpyxl import Workbook

from tests.cli.typed import outcome

SHEET = "Obiettivi 2024"
HEADERS = [
    "Area",
    "Responsabile",
    "Sigla",
    "Servizio",
    "Obiettivo",
    "Indicatore",
    "U.M.",
    "Target",
    "Consuntivo",
    "Peso",
]
ROWS = [
    ["SF", "Rossi", "FIN", "Finanze", "Ob 1", "Atti", "n.", 10, 5, 40],
    [*[None] * 5, "Quota", "report", 0.8, 0.6, None],
    ["SF", "Rossi", "FIN", "Finanze", "Ob 2", "Bando", "incontri", date(2024, 6, 30), date(2024, 6, 30), 60],
    [*[None] * 5, "Risposte", "gg", 30, 45, None],
    [*[None] * 5, "Portale", None, "si", "si", None],
]
LABELS = ["Nr.", "Percentuale", "Data", "Tempestività", "si/no"]
SCORES = [50.0, 75.0, 100.0, 50.0, 100.0]


def write(path: Path, *, units: bool = True, actual: str = "Consuntivo") -> Path:
    """A plan by openpyxl; without units of measure the rows are told by their values alone."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = SHEET
    keep = [place for place in range(len(HEADERS)) if units or place != 6]
    headers = [actual if text == "Consuntivo" else text for text in HEADERS]
    for cells in (["PIANO DEGLI OBIETTIVI 2024"], *[[own[place] for place in keep] for own in (headers, *ROWS)]):
        sheet.append(cells)
    for column in (keep.index(7) + 1, keep.index(8) + 1):
        sheet.cell(4, column).number_format = "0%"
    book.save(path)
    return path


def do(*arguments: object) -> None:
    code, said = outcome(*arguments)
    assert code in (0, 1), said
