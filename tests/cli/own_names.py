"""Plans of an office whose own columns and sheets have our names."""

import re
from pathlib import Path

import openpyxl

from pdo_xl.ooxml.book import sheet_marks
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.names.computed import USUAL
from pdo_xl.sheet.names.own_sheets import MARKS
from tests.hosts.file.archives import edited
from tests.support import HEADER, TITLE, row

NAMES = [name.value for name in USUAL]


Cells = dict[tuple[str, str], object]


def office(path: Path, *extra: object, sheets: tuple[str, ...] = ()) -> Path:
    """A plan of four rows with columns, and sheets, of the office's own."""
    book = openpyxl.Workbook()
    plan = book.active
    assert plan is not None
    plan.title = "Piano 2024"
    plan.append([TITLE])
    plan.append([*HEADER, *extra])
    for number in range(4):
        own = [f"testo {number} {column}" for column in range(len(extra))]
        plan.append([*row("SF", "FIN", f"Obiettivo {number}", f"Indicatore {number}", "Nr", 10.0, 8.0, 25.0), *own])
    for name in sheets:
        sheet = book.create_sheet(name)
        for number in range(1, 25):
            sheet.append([f"{name} {number} {column}" for column in range(6)])
    book.save(path)
    return path


def cells(path: Path) -> Cells:
    return {
        (sheet.title, cell.coordinate): cell.value
        for sheet in openpyxl.load_workbook(path).worksheets
        for line in sheet.iter_rows()
        for cell in line
        if cell.value is not None
    }


def unmarked(path: Path) -> Path:
    """As version 0.1.0 left it."""
    names = "|".join(MARKS).encode()
    edited(
        path,
        {
            "xl/workbook.xml": lambda old: re.sub(
                rb'<definedName name="(?:' + names + rb')"[^>]*>[^<]*</definedName>', b"", old
            )
        },
    )
    with Package(path) as package:
        assert sheet_marks(package) == {}
    return path
