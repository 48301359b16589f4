"""What the workbook part says: the sheets and their parts, the calendar, the protection, the file's kind."""

import re
from typing import NamedTuple

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml.content_types import WITH_MACROS, WITHOUT_MACROS, content_type
from pdo_xl.ooxml.escaping import unescaped
from pdo_xl.ooxml.markup import ATTRIBUTES, attributes
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import relationships, relationships_name
from pdo_xl.sheet.address import pointed
from pdo_xl.sheet.names.own_sheets import MARKS, OWN_SHEETS
from pdo_xl.sheet.names.sheets import CONFIGURATION, PLAN

_DEFINED = re.compile(rb"<(?:[\w.-]+:)?definedName(" + ATTRIBUTES + rb")\s*>([^<]*)<")
_MARK = re.compile("|".join(MARKS).encode())
_TRUE = {"1", "true"}
_EXTENSIONS = {WITHOUT_MACROS.casefold(): ".xlsx", WITH_MACROS.casefold(): ".xlsm"}
_WORKBOOK = frozenset({"sheet", "workbookPr", "workbookProtection"})
_WORKSHEET = "worksheet"
_MOST_SHEETS = 10_000
"""What one workbook part may be related to; each part of it is gone through for each sheet that is read."""
_NEEDED = frozenset({PLAN, CONFIGURATION, *OWN_SHEETS})


class SheetEntry(NamedTuple):
    """A sheet as the workbook lists it: `kind` is the last word of its relationship's type."""

    name: str
    part: str
    kind: str
    hidden: bool


def workbook_part(package: Package) -> str:
    """Find the workbook's main part. Raises: FileRefused where the package is no workbook."""
    for relationship in relationships(package, "").values():
        if relationship.kind == "officeDocument" and relationship.target in package:
            return relationship.target
    raise FileRefused(f"«{package.path.name}» non è una cartella di lavoro di Excel.")


def sheet_list(package: Package) -> list[SheetEntry]:
    """List the sheets in their order, the odd ones too; one without a name or a relationship is none of them.

    Raises: FileRefused.
    """
    workbook = workbook_part(package)
    related = relationships(package, workbook)
    if len(related) > _MOST_SHEETS:
        raise package.refusal_as_overfull(relationships_name(workbook))
    sheets: list[SheetEntry] = []
    for element in package.elements(workbook, _WORKBOOK):
        named = element.attributes
        if element.name == "sheet" and named.get("name") and (relation := related.get(named.get("id", ""))):
            hidden = named.get("state", "visible") in {"hidden", "veryHidden"}
            sheets.append(SheetEntry(named["name"], relation.target, relation.kind, hidden))
    return sheets


def sheet_parts(package: Package) -> dict[str, str]:
    """Map the sheets' names, in their order, to their parts. Raises: FileRefused for one of ours without its part."""
    for sheet in sheet_list(package):
        if sheet.part not in package and sheet.name in _NEEDED:
            raise FileRefused.incomplete(package.path.name, f"il foglio «{sheet.name}» (la parte «{sheet.part}»)")
    return {sheet.name: sheet.part for sheet in sheet_list(package) if sheet.part in package}


def worksheets(package: Package) -> list[SheetEntry]:
    """List the sheets of cells: charts, dialogs, macro sheets of old and what has no part are passed over.

    Raises: as `sheet_parts`.
    """
    parts = sheet_parts(package)
    return [sheet for sheet in sheet_list(package) if sheet.kind == _WORKSHEET and sheet.name in parts]


def sheet_marks(package: Package) -> dict[str, dict[str, tuple[int, int]]]:
    """Map the sheets to the names of ours that stand for one of their cells. Raises: FileRefused."""
    marks: dict[str, dict[str, tuple[int, int]]] = {}
    markup = package.read(workbook_part(package))
    # Only where one of ours is spelled: a workbook may have names of its own by the hundred thousand.
    for start in dict.fromkeys(markup.rfind(b"<", 0, mark.start()) for mark in _MARK.finditer(markup)):
        defined = _DEFINED.match(markup, start) if start >= 0 else None
        if defined is None:
            continue
        name = unescaped(attributes(defined[1]).get(b"name", b""))
        cell = pointed(unescaped(defined[2])) if name in MARKS else None
        if cell is not None:
            marks.setdefault(cell.sheet, {})[name] = cell.row, cell.column
    return marks


def uses_1904(package: Package) -> bool:
    """Tell whether the workbook counts its days from 1904. Raises: FileRefused."""
    return _has_flag(package, "workbookPr", "date1904")


def structure_is_locked(package: Package) -> bool:
    """Tell whether no sheet may be added. Raises: FileRefused."""
    return _has_flag(package, "workbookProtection", "lockStructure")


def extension(package: Package) -> str | None:
    """Give the file name extension that fits the content; None for templates and add-ins. Raises: FileRefused."""
    return _EXTENSIONS.get((content_type(package, workbook_part(package)) or "").casefold())


def _has_flag(package: Package, name: str, attribute: str) -> bool:
    return any(
        element.name == name and element.attributes.get(attribute) in _TRUE
        for element in package.elements(workbook_part(package), _WORKBOOK)
    )
