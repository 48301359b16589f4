"""Reads a PDF as programs that read aloud do: by its structure."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from pdo_xl.reports.papers.model import Block, Box, Bullets, Fields, Paper, Paragraph, Signatures, Table, WritingBox
from tests.conftest import program

_INVISIBLE = re.compile("[\\s\u00ad\u200b\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


class Element(NamedTuple):
    kind: str
    attributes: dict[str, str]
    alt: str | None


def squashed(text: str) -> str:
    """Without what lines and pages do to a text."""
    return _INVISIBLE.sub("", text)


def running(pdf: Path) -> str:
    """All that the document says, in its order, without what stands at the head and the foot of pages."""
    return squashed(printed(pdf, "-x", "0", "-y", "62", "-W", "596", "-H", "724"))


def printed(pdf: Path, *options: str) -> str:
    """All that stands on the pages."""
    run = [program("pdftotext"), "-raw", "-enc", "UTF-8", *options, str(pdf), "-"]
    return subprocess.run(run, capture_output=True, text=True, check=True).stdout


def info(pdf: Path) -> dict[str, str]:
    out = subprocess.run([program("pdfinfo"), str(pdf)], capture_output=True, text=True, check=True).stdout
    return {name: value.strip() for name, _, value in (line.partition(":") for line in out.splitlines())}


def structure(pdf: Path) -> Iterator[Element]:
    """The elements of the structure, in their order."""
    import pikepdf

    with pikepdf.open(pdf) as document:
        yield from _below(document.Root.StructTreeRoot)


def _below(node: Any) -> Iterator[Element]:
    import pikepdf

    if not isinstance(node, pikepdf.Dictionary):
        return
    if "/S" in node:
        found = node.get("/A", [])
        kept = [found] if isinstance(found, pikepdf.Dictionary) else [one for one in found if "/O" in one]
        attributes = {key: str(value) for one in kept for key, value in one.items()}
        yield Element(str(node.S).lstrip("/"), attributes, str(node.Alt) if "/Alt" in node else None)
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        yield from _below(kid)


def texts(paper: Paper) -> Iterator[str]:
    """All the texts of a document that are to be read; a chart's are in its description."""
    yield from (paper.title, paper.subtitle)
    for block in paper.front:
        yield from _of_block(block)
    for section in paper.sections:
        yield from (section.number, section.heading)
        for block in section.blocks:
            yield from _of_block(block)
    yield from paper.licence or ()
    yield from paper.open_data or ()


def _of_block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text=text):
            yield text
        case Bullets(items=items):
            yield from items
        case Box(title=title, lines=lines):
            yield from (title, *lines)
        case Fields(pairs=pairs):
            yield from (text for pair in pairs for text in pair)
        case Table():
            yield from (block.caption, *(column.heading for column in block.columns), block.note)
            yield from (cell.text for row in block.rows for cell in row.cells)
        case WritingBox(label=label, text=text):
            yield from (label, text)
        case Signatures():
            for signature in (*block.left, *block.right):
                yield from (signature.label, *signature.names)
            yield from (*block.ticks, *block.lines)
        case _:
            yield block.title
