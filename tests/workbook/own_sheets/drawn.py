"""A workbook with what one module draws, and nothing else."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import xlsxwriter
from openpyxl.workbook import Workbook

from pdo_xl.workbook.own_sheets.formats import Formats, new_workbook

Draw = Callable[[xlsxwriter.Workbook, Formats], object]


def drawn(draw: Draw) -> bytes:
    target = BytesIO()
    with new_workbook(target) as workbook:
        draw(workbook, Formats(workbook))
    return target.getvalue()


def part(package: bytes, name: str) -> str:
    with ZipFile(BytesIO(package)) as parts:
        return parts.read(name).decode()


def book(package: bytes) -> Workbook:
    return openpyxl.load_workbook(BytesIO(package))


def rules(package: bytes, sheet: str) -> dict[str, list[list[str]]]:
    """The formulas of a sheet's conditional formats, by area."""
    return {
        str(area.sqref): [rule.formula for rule in area.rules] for area in book(package)[sheet].conditional_formatting
    }
