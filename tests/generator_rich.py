"""What staff may have put into a workbook beside the plan: much that other libraries lose."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from pyopenvba import ExcelFile
from pyopenvba.vba import VBAModuleKind
from xlsxwriter.utility import xl_col_to_name

from pdo_xl.workbook.program.vba_file import as_specified

_MACRO = 'Attribute VB_Name = "MieMacro"\r\nSub Saluta()\r\n    Range("A1").Select\r\nEnd Sub\r\n'


def picture() -> BytesIO:
    """A red dot as PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 4, 4, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + b"\xff\0\0" * 4 for _ in range(4)))
    return BytesIO(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b""))


def enrich(book: Any, written: list[tuple[Any, Any]]) -> None:
    """Rich text, comments, pictures, shapes, sparklines, charts, filters, panes, validations, hidden rows, and more."""
    italic, red = book.add_format({"italic": True}), book.add_format({"color": "red", "bold": True})
    book.set_properties({"title": "Piano degli obiettivi", "author": "Ufficio personale"})
    book.set_custom_property("Protocollo", "12345/2024")
    notes = book.add_worksheet("Appunti")
    notes.write_column(0, 0, [3, 1, 2, 5])
    for page, sheet in written:
        quoted = f"'{sheet.name}'"
        last, right = sheet.last, sheet.width
        page.freeze_panes(sheet.first, 0)
        page.autofilter(sheet.first - 1, 0, last, right - 1)
        page.repeat_rows(0, sheet.first - 1)
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        page.set_footer("&CPagina &P di &N")
        page.set_column(0, right - 1, 18)
        page.set_row(last + 1, None, None, {"hidden": True})
        page.set_row(sheet.first, 40)
        page.set_row(last + 3, None, None, {"level": 1})
        page.set_column(right + 9, right + 9, 6, None, {"level": 1, "hidden": True})
        # Beyond the computed columns that are to come.
        free = right + 10
        page.write_rich_string(0, free, "vedi ", italic, "nota", red, " importante")
        page.write_comment(sheet.first, 0, "Sentire il dirigente", {"author": "Anna"})
        page.insert_image(2, free, "punto.png", {"image_data": picture()})
        page.insert_textbox(6, free, "Bozza", {"width": 120, "height": 40})
        page.add_sparkline(10, free, {"range": "Appunti!A1:A4"})
        page.write_url(11, free, "https://www.normattiva.it/", string="legge")
        page.write_url(12, free, "internal:Appunti!A1", string="appunti")
        page.write_formula(13, free, "=SUM(Appunti!A1:A4)", None, 11)
        page.write_formula(14, free, f'={quoted}!A1&"!"', None, f"{sheet.cells.get((0, 0), '')}!")
        target = xl_col_to_name(sheet.columns["atteso"])
        page.data_validation(
            sheet.first, sheet.columns["tipologia"], last, sheet.columns["tipologia"],
            {"validate": "length", "criteria": "<", "value": 50},
        )  # fmt: skip
        page.conditional_format(
            f"{target}{sheet.first + 1}:{target}{last + 1}",
            {"type": "text", "criteria": "containing", "value": "2024", "format": italic},
        )
        page.conditional_format(sheet.first, free, last, free, {"type": "data_bar", "data_bar_2010": True})
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=Appunti!$A$1:$A$4", "name": f"={quoted}!$A$1"})
        page.insert_chart(16, free, chart)
    book.define_name("Titolo", f"='{written[0][1].name}'!$A$1")
    notes.hide()


def add_macros(book: Any, written: list[tuple[Any, Any]], path: Path) -> None:
    """A module of the office's own, and a button that calls it."""
    names = [f"Foglio{number}" for number, _ in enumerate(book.worksheets(), start=1)]
    project = path.with_suffix(".bin")
    project.write_bytes(_project(names, path.with_suffix(".tmp.xlsm")))
    book.add_vba_project(str(project))
    book.set_vba_name("ThisWorkbook")
    for page, name in zip(book.worksheets(), names, strict=True):
        page.set_vba_name(name)
    page, sheet = written[0]
    page.insert_button(20, sheet.width + 10, {"macro": "Saluta", "caption": "Saluta", "width": 80, "height": 30})


def _project(names: list[str], path: Path) -> bytes:
    import xlsxwriter

    with xlsxwriter.Workbook(path) as book:
        book.set_vba_name("ThisWorkbook")
        for name in names:
            book.add_worksheet().set_vba_name(name)
    with ExcelFile(path) as file:
        project = file.add_vba_project()
        project.add_module("MieMacro", _MACRO, kind=VBAModuleKind.standard)
        file.save()
    data = as_specified(ZipFile(BytesIO(path.read_bytes())).read("xl/vbaProject.bin"))
    path.unlink()
    return data
