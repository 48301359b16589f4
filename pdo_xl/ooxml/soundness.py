"""What another program would stumble over in a workbook: parts, relations, content types, numbers of formats.

It is looked for in what is given back, before that replaces anything.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.parsers.expat import ExpatError, ParserCreate

from lxml import etree
from python_calamine import CalamineError, CalamineWorkbook

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml.book import sheet_parts, workbook_part
from pdo_xl.ooxml.content_types import content_type
from pdo_xl.ooxml.namespaces import main
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import parts_from, reachable, related_part, relationships, relationships_name
from pdo_xl.ooxml.trees import parse

_FORMAT = re.compile(rb"""<(?:[\w.-]+:)?(?:c|row|col)\s(?:[^>]*\s)?(?:s|style)\s*=\s*["']([0-9]+)["']""")
_DIFFERENCE = re.compile(rb"""\s\w*[dD]xfId\s*=\s*["']([0-9]+)["']""")


class Unsound(FileRefused):
    """What was made cannot be opened: it replaces nothing."""


def refuse_unsound(made: Path, before: Path) -> None:
    """Open a file that was made from another one, and look at it; faults that this had too are not new.

    Raises: Unsound.
    """
    try:
        if not _opens(made) and _opens(before):
            raise _unsound(before)
        with Package(made) as package:
            new = set(faults(package))
        if new:
            with Package(before) as package:
                new -= set(faults(package))
    except (FileRefused, etree.XMLSyntaxError) as error:
        raise _unsound(before) from error
    if new:
        raise _unsound(before)


def _opens(path: Path) -> bool:
    """Tell whether another reader opens a file: some packages that are valid it does not know."""
    try:
        with path.open("rb") as file:
            CalamineWorkbook.from_filelike(file).close()
    except CalamineError:
        return False
    return True


def faults(package: Package) -> Iterator[tuple[str, str]]:
    """Go through the faults of a package: the part, and what it lacks. Raises: FileRefused, XMLSyntaxError."""
    broken = [name for name in package.names() if name.endswith((".xml", ".rels")) and not _is_whole(package, name)]
    if broken:
        # What is no XML cannot be looked into either.
        yield from ((name, "xml") for name in broken)
        return
    yield from _lost_targets(package)
    yield from ((part, "content type") for part in reachable(package) if content_type(package, part) is None)
    yield from formats_out_of_range(package)
    workbook = parse(package.read(workbook_part(package)))
    names = [sheet.get("name", "").casefold() for sheet in workbook.iter(main("sheet"))]
    yield from ((name, "twice") for name, count in Counter(names).items() if count > 1)
    for name in workbook.iter(main("definedName")):
        index = name.get("localSheetId", "0")
        if not index.isdigit() or int(index) >= len(names):
            yield name.get("name", ""), "sheet"


def _is_whole(package: Package, part: str) -> bool:
    parser = ParserCreate()
    try:
        for chunk in package.chunks(part):
            parser.Parse(chunk)
        parser.Parse(b"", True)  # noqa: FBT003  # it takes no names
    except ExpatError:
        return False
    return True


def _lost_targets(package: Package) -> Iterator[tuple[str, str]]:
    """Relations that lead to a part that is not there."""
    for part in parts_from(package, ""):
        for relationship in relationships(package, part).values():
            target = relationship.target.partition("#")[0]
            if target not in package:
                yield relationships_name(part), target


def formats_out_of_range(package: Package) -> Iterator[tuple[str, str]]:
    """Sheets that name a format which the styles do not have. Raises: FileRefused, XMLSyntaxError."""
    part = related_part(package, workbook_part(package), "styles")
    styles = None if part is None else parse(package.read(part))
    limits = {}
    for kind, expression in (("cellXfs", _FORMAT), ("dxfs", _DIFFERENCE)):
        records = None if styles is None else styles.find(main(kind))
        # A workbook without cell formats has the one that is everywhere.
        limits[kind] = expression, int(kind == "cellXfs") if records is None else len(records)
    for sheet in sheet_parts(package).values():
        if sheet not in package:
            continue
        markup = package.read(sheet)
        for kind, (expression, count) in limits.items():
            highest = max(map(int, set(expression.findall(markup))), default=-1)
            if highest >= count:
                yield sheet, kind


def _unsound(path: Path) -> Unsound:
    return Unsound(
        f"Da «{path.name}» verrebbe un file che non si può aprire, perciò nulla è cambiato: aprirlo in Excel, salvarlo "
        "e riprovare; se non basta, riprendere la copia di prima dell'attivazione."
    )
