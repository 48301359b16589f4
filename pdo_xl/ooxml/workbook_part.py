"""The office's workbook part: new sheets, and the names that belong to sheets."""

from collections.abc import Collection, Mapping
from functools import cached_property
from itertools import accumulate

from lxml import etree

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml.namespaces import MAIN, RELATION, main
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.print_names import PRINT_AREA, order_print_names
from pdo_xl.ooxml.relations import relate, unrelate
from pdo_xl.ooxml.trees import Element, insert_ordered, parse, remove, serialized
from pdo_xl.sheet.address import MAX_ROW, area, parted

_ORDER = (
    "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups",
    "externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr",
    "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
)  # fmt: skip


class WorkbookPart:
    """The workbook part, held until `write`; the sheets' relationships change at once.

    Raises: FileRefused for a workbook in the rare "Strict" form, whose parts cannot be mixed with ours.
    """

    def __init__(self, package: Package, part: str) -> None:
        self._package = package
        self._part = part
        self._root = parse(package.read(part))
        if etree.QName(self._root).namespace != MAIN:
            raise FileRefused(
                f"«{package.path.name}» è nel formato «Cartella di lavoro Open XML Strict»: salvarla in Excel come "
                "«Cartella di lavoro di Excel (.xlsx)» e riprovare."
            )

    @property
    def sheets(self) -> list[str]:
        """The sheets' names in their order."""
        return [sheet.get("name", "") for sheet in self._sheets.iterchildren("*")]

    @property
    def _sheets(self) -> Element:
        sheets = self._root.find(main("sheets"))
        if sheets is None:
            raise FileRefused(f"«{self._package.path.name}» non è una cartella di lavoro intera: mancano i suoi fogli.")
        return sheets

    def add_sheet(self, name: str, part: str, *, hidden: bool = False, after: str | None = None) -> None:
        """Add a sheet behind another one, else as the last; names and views of those that follow count anew."""
        identity = max((int(sheet.get("sheetId", "0")) for sheet in self._sheets.iterchildren("*")), default=0) + 1
        sheet = etree.SubElement(self._sheets, main("sheet"), name=name, sheetId=str(identity))
        if hidden:
            sheet.set("state", "hidden")
        sheet.set(f"{{{RELATION}}}id", relate(self._package, self._part, part, f"{RELATION}/worksheet"))
        if after is not None:
            place = self.sheets.index(after) + 1
            # Between the sheets may stand what is none: a comment.
            before = [*self._sheets.iterchildren("*")][place - 1]
            self._sheets.insert(self._sheets.index(before) + 1, sheet)
            self._count_anew({old: old + (old >= place) for old in range(len(self.sheets) - 1)})

    def replace_sheet(self, name: str, part: str) -> None:
        """Let a sheet be another part, in its place; what is defined for it stays."""
        sheet = next(sheet for sheet in self._sheets.iterchildren("*") if sheet.get("name") == name)
        identity = sheet.get(f"{{{RELATION}}}id", "")
        unrelate(self._package, self._part, identity)
        sheet.set(f"{{{RELATION}}}id", relate(self._package, self._part, part, f"{RELATION}/worksheet", identity))

    def _count_anew(self, places: Mapping[int, int]) -> None:
        """Let names and views count by the sheets' new places."""
        for name in self._root.iter(main("definedName")):
            place = _place(name.get("localSheetId"), len(places))
            if place is not None:
                name.set("localSheetId", str(places[place]))
        for view in self._root.iter(main("workbookView")):
            for attribute in ("activeTab", "firstSheet"):
                place = _place(view.get(attribute), len(places))
                if place is not None:
                    view.set(attribute, str(places[place]))

    @property
    def code_name(self) -> str:
        """The name of the workbook's document module; nothing where it has none."""
        properties = self._root.find(main("workbookPr"))
        return "" if properties is None else properties.get("codeName", "")

    @code_name.setter
    def code_name(self, name: str) -> None:
        properties = self._root.find(main("workbookPr"))
        if properties is None:
            properties = etree.Element(main("workbookPr"))
            insert_ordered(self._root, properties, _ORDER)
        properties.set("codeName", name)

    def has_name(self, sheet: str, name: str) -> bool:
        """Tell whether a name is defined for a sheet."""
        index = str(self.sheets.index(sheet))
        return any(element.get("localSheetId") == index for element in self._named(name))

    def names_of(self, sheet: str) -> list[tuple[str, str]]:
        """Give the names defined for a sheet, and what they stand for."""
        index = str(self.sheets.index(sheet))
        names = self._root.iter(main("definedName"))
        return [(name.get("name", ""), name.text or "") for name in names if name.get("localSheetId") == index]

    def define(self, sheet: str, name: str, reference: str) -> None:
        """Define a name for a sheet, anew if it is there."""
        self.undefine([name], sheet)
        names = self._root.find(main("definedNames"))
        if names is None:
            names = etree.Element(main("definedNames"))
            insert_ordered(self._root, names, _ORDER)
        added = etree.SubElement(names, main("definedName"), name=name, localSheetId=str(self.sheets.index(sheet)))
        added.text = reference
        self._by_name.setdefault(name, []).append(added)

    def undefine(self, names: Collection[str], sheet: str | None = None) -> None:
        """Take names away that belong to a sheet, or to any."""
        index = None if sheet is None else str(self.sheets.index(sheet))
        for name in names:
            defined = self._named(name)
            going = [element for element in defined if index in {None, element.get("localSheetId")}]
            for element in going:
                self._drop_name(element)
            if going:
                self._by_name[name] = [element for element in defined if element.getparent() is not None]

    def drop_sheets(self, gone: Collection[str]) -> None:
        """Take sheets away, with their relationships and names; names and views of the others count anew."""
        old = self.sheets
        places = dict(enumerate(accumulate((name not in gone for name in old), initial=0)))
        for sheet in list(self._sheets.iterchildren("*")):
            if sheet.get("name") in gone:
                unrelate(self._package, self._part, sheet.get(f"{{{RELATION}}}id", ""))
                remove(sheet)
        for name in list(self._root.iter(main("definedName"))):
            place = _place(name.get("localSheetId"), len(old))
            if place is not None and old[place] in gone:
                self._drop_name(name)
            elif place is not None:
                name.set("localSheetId", str(places[place]))
        self.__dict__.pop("_by_name", None)
        for view in self._root.iter(main("workbookView")):
            for attribute in ("activeTab", "firstSheet"):
                if view.get(attribute) is not None:
                    last = len(self.sheets) - 1
                    place = _place(view.get(attribute), len(old)) or 0
                    view.set(attribute, str(min(places.get(place, 0), max(last, 0))))

    def drop_own_print_area(self, sheet: str) -> None:
        """Take a sheet's print area away if it is still the one that activation set: whole columns."""
        index = str(self.sheets.index(sheet))
        for name in self._named(PRINT_AREA):
            if name.get("localSheetId") == index:
                printed = area(parted(name.text or "")[1], whole=True)
                if printed is not None and printed[:3] == (1, 1, MAX_ROW):
                    self.undefine([PRINT_AREA], sheet)
                    return

    def order_printing(self, sheets: Collection[str]) -> None:
        """Let the print titles of some sheets stand in the order that LibreOffice opens fastest."""
        order_print_names(self._root, self.sheets, sheets)

    @cached_property
    def _by_name(self) -> dict[str, list[Element]]:
        """All definitions by name, gone through once: a workbook may have them by the hundred thousand."""
        names: dict[str, list[Element]] = {}
        for element in self._root.iter(main("definedName")):
            names.setdefault(element.get("name", ""), []).append(element)
        return names

    def _named(self, name: str) -> list[Element]:
        return self._by_name.get(name, [])

    def _drop_name(self, name: Element) -> None:
        names = name.getparent()
        remove(name)
        if names is not None and not len(names):
            remove(names)

    def write(self) -> None:
        """Put the part into the package."""
        self._package.put(self._part, serialized(self._root))


def _place(index: str | None, count: int) -> int | None:
    """Read which sheet a name or a view counts to; None for none of those there are."""
    if index is None or not (index.isascii() and index.isdigit()) or len(index) > len(str(count)):
        return None
    return int(index) if int(index) < count else None
