"""Workbooks whose first sheet's XML is the test's own."""

from pathlib import Path

from pdo_xl.ooxml.namespaces import MAIN
from tests.hosts.file.archives import edited, plan

PART = "xl/worksheets/sheet1.xml"
OPEN = f'<worksheet xmlns="{MAIN}">'.encode()


def sheet(rows: bytes, head: bytes = b"", tail: bytes = b"") -> bytes:
    return OPEN + head + b"<sheetData>" + rows + b"</sheetData>" + tail + b"</worksheet>"


def book_with(path: Path, markup: bytes) -> Path:
    return edited(plan(path), {PART: markup})
