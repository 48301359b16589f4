"""A workbook as the rules read it: parts, relations, sheets. Nothing of the product's own reading is used."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

from lxml import etree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


class Relation(NamedTuple):
    """One relation of a part; `target` is a part's name, or an address outside the package."""

    id: str
    kind: str
    target: str
    external: bool


class Sheet(NamedTuple):
    """One sheet: its name, its part, whether it can be seen, its markup."""

    name: str
    part: str
    visible: bool
    number: int
    root: etree._Element

    def all(self, path: str) -> list[etree._Element]:
        """The elements of these local names, one below the other, "mergeCells/mergeCell", anywhere under the root."""
        return list(self.root.iterfind(".//" + "/".join(MAIN + name for name in path.split("/"))))


class Area(NamedTuple):
    """A block of cells, ends included, from 1."""

    top: int
    left: int
    bottom: int
    right: int

    def meets(self, other: Area) -> bool:
        return not (
            self.bottom < other.top or other.bottom < self.top or self.right < other.left or other.right < self.left
        )


@cache
def area(text: str) -> Area | None:
    """Read "A1" or "A1:B2"; None for anything else."""
    ends = [_CELL.fullmatch(end) for end in text.replace("$", "").split(":")]
    if not 1 <= len(ends) <= 2 or None in ends:
        return None
    first, last = ends[0], ends[-1]
    return Area(int(first[2]), column(first[1]), int(last[2]), column(last[1]))


def column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


class Book:
    """The package, opened; close it or use it in a `with`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.zip = ZipFile(path)
        self._parsed: dict[str, etree._Element] = {}

    def __enter__(self) -> Book:
        return self

    def __exit__(self, *_: object) -> None:
        self.zip.close()

    @cached_property
    def names(self) -> list[str]:
        return self.zip.namelist()

    def read(self, part: str) -> bytes:
        return self.zip.read(part)

    def xml(self, part: str) -> etree._Element:
        if part not in self._parsed:
            parser = etree.XMLParser(resolve_entities=False, huge_tree=True)
            self._parsed[part] = etree.fromstring(self.read(part), parser)
        return self._parsed[part]

    def relations(self, part: str) -> list[Relation]:
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if rels not in self.names:
            return []
        return [
            Relation(
                found.get("Id", ""),
                found.get("Type", "").rpartition("/")[2],
                found.get("Target", "")
                if found.get("TargetMode") == "External"
                else posixpath.normpath(posixpath.join("/", folder, found.get("Target", ""))).lstrip("/"),
                found.get("TargetMode") == "External",
            )
            for found in self.xml(rels)
        ]

    def related(self, part: str, kind: str) -> list[str]:
        return [relation.target for relation in self.relations(part) if relation.kind == kind]

    @cached_property
    def part(self) -> str:
        return self.related("", "officeDocument")[0]

    @cached_property
    def workbook(self) -> etree._Element:
        return self.xml(self.part)

    @cached_property
    def types(self) -> dict[str, str]:
        """The content type of each part."""
        root = self.xml("[Content_Types].xml")
        defaults = {
            found.get("Extension", "").lower(): found.get("ContentType", "")
            for found in root
            if "Extension" in found.attrib
        }
        overrides = {
            found.get("PartName", "").lstrip("/"): found.get("ContentType", "")
            for found in root
            if "PartName" in found.attrib
        }
        return {
            name: overrides.get(name, defaults.get(name.rpartition(".")[2].lower(), ""))
            for name in self.names
            if name != "[Content_Types].xml"
        }

    @cached_property
    def sheets(self) -> list[Sheet]:
        """The sheets of cells."""
        targets = {relation.id: relation for relation in self.relations(self.part)}
        found = []
        for sheet in self.workbook.iterfind(f".//{MAIN}sheet"):
            relation = targets[sheet.get(f"{_RELATION}id", "")]
            if relation.kind == "worksheet":
                visible = sheet.get("state", "visible") == "visible"
                found.append(
                    Sheet(
                        sheet.get("name", ""),
                        relation.target,
                        visible,
                        int(sheet.get("sheetId", "0")),
                        self.xml(relation.target),
                    )
                )
        return found

    @cached_property
    def texts(self) -> int:
        """How many shared texts there are."""
        parts = self.related(self.part, "sharedStrings")
        return len(self.xml(parts[0])) if parts else 0

    @cached_property
    def styles(self) -> etree._Element | None:
        parts = self.related(self.part, "styles")
        return self.xml(parts[0]) if parts else None

    def style_count(self, name: str) -> int:
        found = None if self.styles is None else self.styles.find(MAIN + name)
        return 0 if found is None else len(found)

    def styled(self) -> Iterator[tuple[str, str, int]]:
        """Where cell formats are named: (sheet, what, index)."""
        for sheet in self.sheets:
            for kind, attribute in (("c", "s"), ("row", "s"), ("col", "style")):
                for found in sheet.root.iter(MAIN + kind):
                    if attribute in found.attrib:
                        yield sheet.name, kind, int(found.get(attribute, "0"))
