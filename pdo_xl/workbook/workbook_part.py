"""The office's workbook part: new sheets at its end, and the names that belong to sheets."""

import re
from collections.abc import Collection
from posixpath import dirname, relpath

from lxml import etree

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.package import Package, relationships_name
from pdo_xl.workbook.trees import (
    MAIN,
    PACKAGE_RELATIONS,
    RELATION,
    Element,
    insert_ordered,
    main,
    parse,
    remove,
    serialized,
)

_ORDER = (
    "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups",
    "externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr",
    "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
)  # fmt: skip
PRINT_AREA = "_xlnm.Print_Area"
_WHOLE_COLUMNS = re.compile(r"\$A\$1:\$[A-Z]{1,3}\$1048576|\$A:\$[A-Z]{1,3}")


class WorkbookPart:
    """The workbook part and its relationships, held until `write`.

    Raises: FileRefused for a workbook in the rare "Strict" form, whose parts cannot be mixed with ours.
    """

    def __init__(self, package: Package, part: str) -> None:
        self._package = package
        self._part = part
        self._root = parse(package.read(part))
        self._relations = parse(package.read(relationships_name(part)))
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
        found = self._root.find(main("sheets"))
        if found is None:
            raise FileRefused(f"«{self._package.path.name}» non è una cartella di lavoro intera: mancano i suoi fogli.")
        return found

    def relate(self, part: str, kind: str) -> str:
        """Relate the workbook to a part; give the relationship's id."""
        taken = {relation.get("Id", "").casefold() for relation in self._relations.iterchildren("*")}
        number = 1
        while f"rid{number}" in taken:
            number += 1
        identity = f"rId{number}"
        etree.SubElement(
            self._relations,
            f"{{{PACKAGE_RELATIONS}}}Relationship",
            Id=identity,
            Type=f"{RELATION}/{kind}",
            Target=relpath(part, dirname(self._part) or "."),
        )
        return identity

    def add_sheet(self, name: str, part: str, *, hidden: bool = False) -> None:
        """Append a sheet: the places of the others, which names and views count by, stay."""
        identity = max((int(sheet.get("sheetId", "0")) for sheet in self._sheets.iterchildren("*")), default=0) + 1
        sheet = etree.SubElement(self._sheets, main("sheet"), name=name, sheetId=str(identity))
        if hidden:
            sheet.set("state", "hidden")
        sheet.set(f"{{{RELATION}}}id", self.relate(part, "worksheet"))

    @property
    def code_name(self) -> str:
        """The name of the workbook's document module; nothing where it has none."""
        found = self._root.find(main("workbookPr"))
        return "" if found is None else found.get("codeName", "")

    @code_name.setter
    def code_name(self, name: str) -> None:
        found = self._root.find(main("workbookPr"))
        if found is None:
            found = etree.Element(main("workbookPr"))
            insert_ordered(self._root, found, _ORDER)
        found.set("codeName", name)

    def has_name(self, sheet: str, name: str) -> bool:
        """Tell whether a name is defined for a sheet."""
        index = str(self.sheets.index(sheet))
        return any(
            found.get("localSheetId") == index and found.get("name") == name
            for found in self._root.iter(main("definedName"))
        )

    def define(self, sheet: str, name: str, reference: str) -> None:
        """Define a name for a sheet, anew if it is there."""
        self.undefine([name], sheet)
        names = self._root.find(main("definedNames"))
        if names is None:
            names = etree.Element(main("definedNames"))
            insert_ordered(self._root, names, _ORDER)
        added = etree.SubElement(names, main("definedName"), name=name, localSheetId=str(self.sheets.index(sheet)))
        added.text = reference

    def undefine(self, names: Collection[str], sheet: str | None = None) -> None:
        """Take names away that belong to a sheet, or to any."""
        index = None if sheet is None else str(self.sheets.index(sheet))
        for found in list(self._root.iter(main("definedName"))):
            if found.get("name") in names and (index is None or found.get("localSheetId") == index):
                self._drop_name(found)

    def drop_sheets(self, gone: Collection[str]) -> None:
        """Take sheets away, with their relationships and names; names and views of the others count anew."""
        old = self.sheets
        places = {number: number - sum(name in gone for name in old[:number]) for number in range(len(old))}
        for sheet in list(self._sheets.iterchildren("*")):
            if sheet.get("name") in gone:
                identity = sheet.get(f"{{{RELATION}}}id")
                for relation in list(self._relations.iterchildren("*")):
                    if relation.get("Id") == identity:
                        remove(relation)
                remove(sheet)
        for name in list(self._root.iter(main("definedName"))):
            index = name.get("localSheetId")
            if index is not None and old[int(index)] in gone:
                self._drop_name(name)
            elif index is not None:
                name.set("localSheetId", str(places[int(index)]))
        for view in self._root.iter(main("workbookView")):
            for attribute in ("activeTab", "firstSheet"):
                index = view.get(attribute)
                if index is not None:
                    last = len(self.sheets) - 1
                    view.set(attribute, str(min(places.get(int(index), 0), max(last, 0))))

    def drop_own_print_area(self, sheet: str) -> None:
        """Take a sheet's print area away if it is still the one that activation set: whole columns."""
        index = str(self.sheets.index(sheet))
        for name in list(self._root.iter(main("definedName"))):
            if name.get("localSheetId") == index and name.get("name") == PRINT_AREA:
                reference = (name.text or "").rpartition("!")[2]
                if _WHOLE_COLUMNS.fullmatch(reference):
                    self._drop_name(name)

    def _drop_name(self, name: Element) -> None:
        names = name.getparent()
        remove(name)
        if names is not None and not len(names):
            remove(names)

    def write(self) -> None:
        """Put both parts into the package."""
        self._package.put(self._part, serialized(self._root))
        self._package.put(relationships_name(self._part), serialized(self._relations))
