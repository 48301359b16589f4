"""What people put on a sheet of ours that is to be made anew: it stays with the sheet, under another name.

Source: design of the workbook, section "Ours or theirs": nothing that the office typed is ever overwritten or lost.
"""

from collections.abc import Iterator, Sequence

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.rename import rename_sheets
from pdo_xl.ooxml.book import sheet_parts
from pdo_xl.ooxml.namespaces import main
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import related, relationships
from pdo_xl.ooxml.shared_strings import SharedTexts
from pdo_xl.ooxml.trees import Element, parse
from pdo_xl.ooxml.worksheet.sheet_tree import text_of
from pdo_xl.sheet.address import Address, area
from pdo_xl.sheet.names.own_sheets import FORMER_HEADERS
from pdo_xl.sheet.names.sheets import SUBTITLE_ROW, SUMMARY, TITLE_ROW, TITLES
from pdo_xl.sheet.names.summary import FORMER_SUMMARY_COLUMNS

_OURS = frozenset({"drawing", "printerSettings"})
"""What a sheet that we made is related to; anything else, such as comments, somebody added."""
_CHARTS = {SUMMARY: 2}
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_LONGEST_NAME = 31


def set_aside(package: Package, names: Sequence[str]) -> dict[str, str]:
    """Rename those of our sheets on which people put something; give their new names, by the old ones.

    Raises: FileRefused for a protected sheet.
    """
    parts = sheet_parts(package)
    taken = {name.casefold() for name in parts}
    renames: dict[str, str] = {}
    for name in names:
        root = parse(package.read(parts[name]))
        _refuse_protected(name, root)
        if next(_added(package, name, parts[name], root), None) is not None:
            renames[name] = _free_name(name, taken)
    rename_sheets(package, renames)
    return renames


def told(renames: dict[str, str]) -> tuple[str, ...]:
    """Say which sheets stay, where, and why."""
    return tuple(
        f"Il foglio «{old}» di prima resta come «{new}», con ciò che l'ufficio ci ha messo: guardarlo, e quando non "
        "serve più eliminarlo."
        for old, new in renames.items()
    )


def _refuse_protected(name: str, root: Element) -> None:
    protection = root.find(main("sheetProtection"))
    if protection is not None and protection.get("sheet") in {"1", "true"}:
        raise FileRefused.locked_sheet(name, " in Excel")


def _added(package: Package, name: str, part: str, root: Element) -> Iterator[object]:
    """What is on the sheet and cannot be calculated again."""
    yield from (one for one in relationships(package, part).values() if one.kind not in _OURS)
    yield from _drawn(package, name, part)
    shared = SharedTexts(package)
    header, headers = FORMER_HEADERS[name]
    width = FORMER_SUMMARY_COLUMNS if name == SUMMARY else len(headers)
    for cell in root.iter(main("c")):
        place = area(cell.get("r", ""))
        if place is None or (place.first_row >= header and place.first_column <= width) or not len(cell):
            continue
        title = (place.first_row, place.first_column) == (TITLE_ROW, 1) and text_of(cell, shared) == TITLES[name]
        if not title and (place.first_row, place.first_column) != (SUBTITLE_ROW, 1) and _says(cell, shared):
            yield Address(name, place.first_row, place.first_column)


def _says(cell: Element, shared: SharedTexts) -> bool:
    return cell.find(main("f")) is not None or text_of(cell, shared) != ""


def _drawn(package: Package, name: str, part: str) -> Iterator[Element]:
    """Pictures, shapes, and charts beyond ours."""
    for drawing in related(package, part, "drawing").values():
        anchors = list(parse(package.read(drawing)))
        charts = [anchor for anchor in anchors if anchor.find(f"{_DRAWING}graphicFrame") is not None]
        yield from (anchor for anchor in anchors if anchor not in charts)
        yield from charts[_CHARTS.get(name, 0) :]


def _free_name(name: str, taken: set[str]) -> str:
    number, found = 1, f"{name} di prima"
    while found.casefold() in taken:
        number += 1
        found = f"{name} di prima {number}"[:_LONGEST_NAME]
    taken.add(found.casefold())
    return found
