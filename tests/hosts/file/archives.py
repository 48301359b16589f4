"""Workbooks on disk for tests, and a look into their parts."""

from collections.abc import Callable, Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import xlsxwriter

HEADERS = ("Settore", "Obiettivo", "Valore atteso", "Valore effettivo")
CHAIN = "xl/calcChain.xml"
_RELATIONSHIP = '<Relationship Id="rId99" Type="http://x/calcChain" Target="calcChain.xml"/>'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def plan(path: Path, rows: int = 5) -> Path:
    """Save a small plan with a sheet `Riepilogo`, a chart on it and a filtered sheet `Segnalazioni`."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Piano")
        sheet.write_row("A1", HEADERS)
        for row in range(1, rows):
            sheet.write_row(row, 0, ("SF", f"Obiettivo {row}", 10 * row, 5))
        summary = book.add_worksheet("Riepilogo")
        summary.write_column("A21", ("Ente", "SF", "GT"))
        chart = book.add_chart({"type": "column"})
        chart.add_series(
            {"categories": "=Riepilogo!$A$22:$A$23", "values": "=Riepilogo!$B$22:$B$23", "name": "=Riepilogo!$B$20"}
        )
        chart.add_series({"values": "=Riepilogo!$C$5:$C$9"})
        summary.insert_chart("A1", chart)
        findings = book.add_worksheet("Segnalazioni")
        findings.write_row("A3", ("Gravità", "Codice"))
        findings.write_row("A4", ("errore", "PDO101"))
        findings.autofilter("A3:B4")
    return path


def parts(path: Path) -> dict[str, bytes]:
    """Read every part."""
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def entries(path: Path) -> list[tuple[object, ...]]:
    """List what the archive says of every part but its sizes."""
    with ZipFile(path) as archive:
        return [
            (e.filename, e.date_time, e.compress_type, e.external_attr, e.create_system, e.extra)
            for e in archive.infolist()
        ]  # fmt: skip


def edited(path: Path, changes: Mapping[str, bytes | Callable[[bytes], bytes]]) -> Path:
    """Replace, change or add parts of a workbook without the package under test."""
    old = parts(path)
    for name, change in changes.items():
        old[name] = change if isinstance(change, bytes) else change(old[name])
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in old.items():
            archive.writestr(ZipInfo(name, (1999, 12, 31, 23, 58, 58)), data, ZIP_DEFLATED)
    return path


def replaced(old: str, new: str) -> Callable[[bytes], bytes]:
    """Make a change of one text into another, which must be there."""

    def change(part: bytes) -> bytes:
        assert old.encode() in part
        return part.replace(old.encode(), new.encode())

    return change


def with_chain(path: Path, cells: str) -> Path:
    """Give a workbook an order of calculation."""
    return edited(path, {
        CHAIN: f'<calcChain xmlns="{_MAIN}">{cells}</calcChain>'.encode(),
        "[Content_Types].xml": replaced("</Types>", '<Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>'),
        "xl/_rels/workbook.xml.rels": replaced("</Relationships>", _RELATIONSHIP + "</Relationships>"),
    })  # fmt: skip
