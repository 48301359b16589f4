"""What the workbook part, and the package, go on saying when only some sheets stay."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from pdo_xl.ooxml.book import sheet_list, workbook_part
from pdo_xl.ooxml.extract.drawn import keep_related
from pdo_xl.ooxml.extract.formulas import MovedFormulas
from pdo_xl.ooxml.extract.kept_rows import KeptRows
from pdo_xl.ooxml.extract.labels import LABELS, PROPERTIES, keep_labels
from pdo_xl.ooxml.namespaces import main
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import related, relationships_name
from pdo_xl.ooxml.trees import Element, parse, remove, serialized
from pdo_xl.ooxml.workbook_part import WorkbookPart

_OF_BOOK = {"worksheet", "styles", "sharedStrings", "theme", "vbaProject", "person", "FeaturePropertyBag"}
"""What formats of cells speak of stays: a checkbox is one, of a bag of features."""
_OF_PACKAGE = {"officeDocument", "core-properties", "extended-properties", "extensibility", LABELS, PROPERTIES}
_DROPPED = (
    "fileRecoveryPr", "workbookProtection", "externalReferences", "oleSize", "customWorkbookViews", "pivotCaches",
    "smartTagPr", "smartTagTypes", "webPublishing", "webPublishObjects", "extLst",
)  # fmt: skip
_TITLES = re.compile(
    rb"<(?:[\w.-]+:)?(TitlesOfParts|HeadingPairs|HLinks|HyperlinkBase)\b.*?</(?:[\w.-]+:)?\1\s*>", re.DOTALL
)
_ELEMENTS = frozenset({"Relationship"})


def names_of(package: Package) -> dict[str, str]:
    """Give the defined names that hold for the whole workbook, folded, with what they stand for."""
    root = parse(package.read(workbook_part(package)))
    return {
        name.get("name", "").casefold(): name.text or ""
        for name in root.iter(main("definedName"))
        if name.get("localSheetId") is None
    }


def tables_of(package: Package, parts: Collection[str]) -> set[str]:
    """Give the names of the tables in some sheets."""
    roots = [parse(package.read(table)) for part in parts for table in related(package, part, "table").values()]
    return {name for root in roots for name in (root.get("displayName"), root.get("name")) if name}


def kept_names(package: Package, sheets: Mapping[str, KeptRows], tables: Collection[str]) -> MovedFormulas:
    """Give what moves formulas, with the defined names that can stay: also those that name each other."""
    root = parse(package.read(workbook_part(package)))
    order = [sheet.name for sheet in sheet_list(package)]
    defined = list(_defined(root, order))
    staying = {name for name, _, _ in defined}
    while True:
        formulas = MovedFormulas(sheets, {*staying, *tables})
        fallen = {name for name, text, sheet in defined if formulas.moved(text, sheet) is None} & staying
        if not fallen:
            return formulas
        staying -= fallen


def keep_sheets(package: Package, sheets: Collection[str], formulas: MovedFormulas, *, calculates: bool) -> None:
    """Leave these sheets alone in the workbook, and no names, links or caches of what is gone. Raises: FileRefused."""
    part = workbook_part(package)
    workbook = WorkbookPart(package, part)
    workbook.drop_sheets([name for name in workbook.sheets if name not in sheets])
    workbook.write()
    root = parse(package.read(part))
    for name in _DROPPED:
        for element in root.findall(main(name)):
            remove(element)
    _keep_names(root, formulas)
    if calculates:
        for calculation in root.iter(main("calcPr")):
            calculation.set("fullCalcOnLoad", "1")
    _show_first(root)
    package.put(part, serialized(root))
    keep_related(package, part, set(all_identities(package, part)), _OF_BOOK)
    keep_related(package, "", set(all_identities(package, "")), _OF_PACKAGE)
    keep_labels(package)
    for properties in related(package, "", "extended-properties").values():
        if properties in package:
            package.put(properties, _TITLES.sub(b"", package.read(properties)))


def order_sheets(package: Package, order: Sequence[str]) -> None:
    """Put the sheets into an order, those that it does not name last; names count anew. Raises: FileRefused."""
    part = workbook_part(package)
    root = parse(package.read(part))
    before = [sheet.get("name", "") for sheet in root.iter(main("sheet"))]
    after = [*[name for name in order if name in before], *[name for name in before if name not in order]]
    if after == before:
        return
    for sheets in root.findall(main("sheets")):
        sheets[:] = sorted(sheets, key=lambda sheet: after.index(sheet.get("name", "")))
    for name in root.iter(main("definedName")):
        sheet = _sheet_of(name, before)
        if sheet:
            name.set("localSheetId", str(after.index(sheet)))
    _show_first(root)
    package.put(part, serialized(root))


def _keep_names(root: Element, formulas: MovedFormulas) -> None:
    order = [sheet.get("name", "") for sheet in root.iter(main("sheet"))]
    for name in list(root.iter(main("definedName"))):
        moved = formulas.moved(name.text or "", _sheet_of(name, order))
        if moved is None:
            remove(name)
        else:
            name.text = moved
    for names in root.findall(main("definedNames")):
        if not len(names):
            remove(names)


def _defined(root: Element, order: list[str]) -> Iterator[tuple[str, str, str]]:
    for name in root.iter(main("definedName")):
        yield name.get("name", ""), name.text or "", _sheet_of(name, order)


def _sheet_of(name: Element, order: list[str]) -> str:
    place = name.get("localSheetId", "")
    return order[int(place)] if place.isdigit() and int(place) < len(order) else ""


def _show_first(root: Element) -> None:
    """Open the workbook on its first sheet that is seen."""
    sheets = list(root.iter(main("sheet")))
    first = next((place for place, sheet in enumerate(sheets) if sheet.get("state", "visible") == "visible"), 0)
    for view in root.iter(main("workbookView")):
        view.attrib.pop("firstSheet", "")
        view.set("activeTab", str(first))


def all_identities(package: Package, part: str) -> Iterator[str]:
    """Give the relationships of a part, those to other places too."""
    name = package.named(relationships_name(part))
    for _, one in package.elements(name, _ELEMENTS) if name in package else ():
        yield one.get("Id", "")
