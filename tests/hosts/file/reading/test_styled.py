"""What cells show besides their values, from the file to the findings: percentages, dates, durations, bare formulas."""

import re
from datetime import datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest

from pdo_xl.actions import examine
from pdo_xl.domain.finding import Finding
from pdo_xl.domain.scoring.score import Results
from pdo_xl.hosts.file.host import FileHost
from tests.hosts.file.archives import edited
from tests.support import HEADER, TITLE, row

NOW = datetime(2024, 12, 31, 12)


def write(path: Path, rows: list[list[object]]) -> Path:
    """Write a plan; a cell is a value, or a value and its number format."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Piano"
    for line in ([TITLE], HEADER, *rows):
        sheet.append([cell[0] if isinstance(cell, tuple) else cell for cell in line])
        for place, cell in enumerate(line, start=1):
            if isinstance(cell, tuple):
                sheet.cell(sheet.max_row, place).number_format = cell[1]
    book.save(path)
    return path


def examined(path: Path) -> tuple[Results, dict[str, list[Finding]]]:
    found = examine(FileHost(path, now=NOW), today=NOW.date())
    by_code: dict[str, list[Finding]] = {}
    for finding in found.findings:
        by_code.setdefault(finding.code, []).append(finding)
    return found.results, by_code


def line(kind: str, target: object, actual: object, weight: object = 100, name: str = "Uno") -> list[object]:
    return [*row(objective=name, kind=kind)[:7], target, actual, weight]


@pytest.mark.parametrize("many", [False, True])
def test_percentages_that_only_a_format_makes(tmp_path: Path, many: bool) -> None:
    rows = [
        line("Percentuale", (80, "0%"), (0.6, "0%"), (25, "0%"), "Uno"),
        line("Percentuale", "80%", (60, "0.00%"), (0.25, "0%"), "Due"),
        line("Nr", 80, (0.6, "0%"), (25, "General"), "Tre"),
        line("Percentuale", "max 2%", (1.5, "0%"), "25%", "Quattro"),
    ]
    rows += [line("Nr", 650, 325, 0, f"Altro {number}") for number in range(600 if many else 0)]
    results, found = examined(write(tmp_path / "piano.xlsx", rows))
    assert results.sectors[0].total_weight == 100
    assert [finding.place and (finding.place.row, finding.place.field) for finding in found["PDO305"]] == [
        (3, "atteso"), (3, "peso"), (4, "effettivo"), (5, "effettivo"),
    ]  # fmt: skip
    assert [finding.place and finding.place.row for finding in found["PDO314"]] == [6]


@pytest.mark.parametrize("date1904", [False, True])
def test_a_number_shown_as_any_date(tmp_path: Path, date1904: bool) -> None:
    path = write(tmp_path / "piano.xlsx", [line("Nr", (100, "dd/mm/yyyy"), (50.5, "dd/mm/yyyy hh:mm"))])
    if date1904:
        edited(path, {"xl/workbook.xml": lambda xml: xml.replace(b"<workbookPr ", b'<workbookPr date1904="1" ')})
    results, found = examined(path)
    assert [assessed.score for assessed in results.indicators] == [pytest.approx(50.5)]
    assert [finding.message.rpartition(": ")[2] for finding in found["PDO304"]] == [
        "letta come il numero 100.", "letta come il numero 50,5."
    ]  # fmt: skip


def test_times_and_durations_are_named_in_italian(tmp_path: Path) -> None:
    rows = [
        line("Nr", 30, (timedelta(hours=26, minutes=30), "[h]:mm"), 50, "Uno"),
        line("si/no", "si", (time(8, 30), "hh:mm"), (timedelta(hours=50), "[h]:mm"), "Due"),
    ]
    _, found = examined(write(tmp_path / "piano.xlsx", rows))
    assert [finding.message for finding in found["PDO303"]] == [
        "Il valore effettivo «26 ore e 30 minuti» è un orario o una durata.",
        "Il valore effettivo «8 ore e 30 minuti» è un orario o una durata.",
    ]
    assert [finding.message for finding in found["PDO204"]] == ["Il peso «50 ore» non è un numero."]


@pytest.mark.parametrize("ending", [b"<v></v>", b"<v/>", b"<v />", b""])
def test_a_formula_that_was_never_calculated_is_not_missing(tmp_path: Path, ending: bytes) -> None:
    path = write(tmp_path / "piano.xlsx", [line("Nr", "=600+50", "=2*5", "=50+50")])
    edited(path, {"xl/worksheets/sheet1.xml": lambda xml: re.sub(rb"</f><v ?/>|</f><v></v>", b"</f>" + ending, xml)})
    _, found = examined(path)
    said = [finding for code in ("PDO302", "PDO303", "PDO204") for finding in found[code]]
    assert {finding.suggestion for finding in said} == {"Aprire il file in Excel o LibreOffice e salvarlo."}
    assert [finding.message for finding in said] == [
        "La formula del valore atteso non è mai stata calcolata.",
        "La formula del valore effettivo non è mai stata calcolata.",
        "La formula del peso non è mai stata calcolata.",
    ]
    assert not {"PDO202", "PDO307"} & found.keys()
