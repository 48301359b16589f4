"""Parts that no library writes: threaded comments, a theme of the office's own, a part of another program."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

_THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
_OFFICE = "http://schemas.microsoft.com/office/2017/10/relationships"
_PERSON = "{6F1C9D6E-0000-4000-8000-000000000001}"
_COMMENT = "{6F1C9D6E-0000-4000-8000-000000000002}"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def add_parts(path: Path) -> None:
    """Put into a workbook that XlsxWriter made with comments on its first sheet what it cannot write."""
    with ZipFile(path) as archive:
        parts = {entry: archive.read(entry.filename) for entry in archive.infolist()}
    texts = {entry.filename: data for entry, data in parts.items()}
    sheet = "xl/worksheets/_rels/sheet1.xml.rels"
    cell = re.search(rb'<comment ref="([A-Z0-9]+)"', texts["xl/comments1.xml"])
    assert cell is not None
    new = {
        "xl/persons/person.xml": (
            f'{_HEAD}<personList xmlns="{_THREADS}"><person displayName="Anna" id="{_PERSON}" userId="Anna" '
            'providerId="None"/></personList>'
        ),
        "xl/threadedComments/threadedComment1.xml": (
            f'{_HEAD}<ThreadedComments xmlns="{_THREADS}"><threadedComment ref="{cell[1].decode()}" '
            f'dT="2024-03-01T10:00:00.00" personId="{_PERSON}" id="{_COMMENT}"><text>Sentire il dirigente</text>'
            "</threadedComment></ThreadedComments>"
        ),
    }
    changed = {
        sheet: _related(texts[sheet], "threadedComment", "../threadedComments/threadedComment1.xml"),
        "xl/_rels/workbook.xml.rels": _related(texts["xl/_rels/workbook.xml.rels"], "person", "persons/person.xml"),
        "[Content_Types].xml": _typed(texts["[Content_Types].xml"]),
        "xl/theme/theme1.xml": texts["xl/theme/theme1.xml"].replace(b"4F81BD", b"1F7A4D", 1),
        "xl/comments1.xml": texts["xl/comments1.xml"].replace(
            b"<author>Anna</author>", f"<author>tc={_COMMENT}</author>".encode()
        ),
    }
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for entry, data in parts.items():
            archive.writestr(entry, changed.get(entry.filename, data))
        for name, text in new.items():
            archive.writestr(name, text)


def _related(markup: bytes, kind: str, target: str) -> bytes:
    entry = f'<Relationship Id="rId900" Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>'
    return markup.replace(b"</Relationships>", entry.encode())


def _typed(markup: bytes) -> bytes:
    entries = "".join(
        f'<Override PartName="/xl/{part}" ContentType="application/vnd.ms-excel.{kind}+xml"/>'
        for part, kind in (
            ("persons/person.xml", "person"),
            ("threadedComments/threadedComment1.xml", "threadedcomments"),
        )
    )
    return markup.replace(b"</Types>", f"{entries}</Types>".encode())
