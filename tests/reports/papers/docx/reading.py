"""Reads a file of Word without the library that made it: its parts, its texts, its tables."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import StrEnum
from io import BytesIO
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from pdo_xl.reports.papers.charts.data import Chart

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
DOCUMENT = "word/document.xml"


class Read:
    """A file of Word."""

    def __init__(self, content: bytes) -> None:
        with ZipFile(BytesIO(content)) as package:
            self.entries = package.infolist()
            self.parts = {entry.filename: package.read(entry) for entry in self.entries}

    def tree(self, name: str = DOCUMENT) -> Element:
        return ET.fromstring(self.parts[name])

    @property
    def body(self) -> Element:
        return self.tree()[0]

    def trees(self, start: str) -> list[Element]:
        return [self.tree(name) for name in sorted(self.parts) if name.startswith(start) and name.endswith(".xml")]

    def styles(self) -> dict[str, str]:
        """The name of each style, by its identifier."""
        found = self.tree("word/styles.xml").findall(f"{W}style")
        return {
            style.attrib[f"{W}styleId"]: named.attrib[f"{W}val"]
            for style in found
            if (named := style.find(f"{W}name")) is not None
        }

    def looks(self) -> list[tuple[str, str]]:
        """Each paragraph of the body, in tables too: the name of its style, and its text."""
        names = self.styles()
        return [(names.get(value(one, "pPr/pStyle"), ""), text(one)) for one in self.body.iter(f"{W}p")]

    def headings(self) -> list[tuple[int, str]]:
        return [(int(name[-1]), said) for name, said in self.looks() if name.lower().startswith("heading ")]

    def tables(self) -> list[Element]:
        return list(self.body.iter(f"{W}tbl"))


def value(one: Element, path: str) -> str:
    """The value of an element below; empty where it is not there."""
    found = one.find("/".join(f"{W}{name}" for name in path.split("/")))
    return "" if found is None else found.attrib.get(f"{W}val", "")


def text(one: Element) -> str:
    """What it says, with its line breaks; paragraphs on lines of their own."""
    parts = []
    for part in one.iter():
        if part.tag == f"{W}t":
            parts.append(part.text or "")
        elif part.tag == f"{W}br" or (part.tag == f"{W}p" and parts):
            parts.append("\n")
        elif part.tag == f"{W}tab" and f"{W}pos" not in part.attrib:
            parts.append("\t")
    return "".join(parts)


def rows(table: Element) -> list[list[str]]:
    return [[text(cell) for cell in row.findall(f"{W}tc")] for row in table.findall(f"{W}tr")]


def said_by(value: object) -> Iterator[str]:
    """Every text that a document says, in its order."""
    if isinstance(value, Chart):
        yield value.title
    elif isinstance(value, str):
        if value and not isinstance(value, StrEnum):
            yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from said_by(part)
    elif is_dataclass(value):
        said = {"Cell": {"text"}, "Table": {"caption", "columns", "rows", "note"}, "Section": {"heading", "blocks"}}
        named = said.get(type(value).__name__)
        for part in fields(value):
            if named is None or part.name in named:
                yield from said_by(getattr(value, part.name))
