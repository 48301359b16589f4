"""The office's workbook part: new sheets at its end, and the names that belong to sheets."""

from posixpath import dirname, relpath

from lxml import etree

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.package import Package, relationships_name
from pdo_xl.workbook.trees import MAIN, PACKAGE_RELATIONS, RELATION, Element, insert_ordered, main, parse, serialized

_ORDER = (
    "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups",
    "externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr",
    "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
)  # fmt: skip
PRINT_AREA = "_xlnm.Print_Area"


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
        return [sheet.get("name", "") for sheet in self._sheets]

    @property
    def _sheets(self) -> Element:
        found = self._root.find(main("sheets"))
        if found is None:
            raise FileRefused(f"«{self._package.path.name}» non è una cartella di lavoro intera: mancano i suoi fogli.")
        return found

    def relate(self, part: str, kind: str) -> str:
        """Relate the workbook to a part; give the relationship's id."""
        taken = {relation.get("Id", "").casefold() for relation in self._relations}
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

    def add_sheet(self, name: str, part: str) -> None:
        """Append a sheet: the places of the others, which names and views count by, stay."""
        identity = max((int(sheet.get("sheetId", "0")) for sheet in self._sheets), default=0) + 1
        sheet = etree.SubElement(self._sheets, main("sheet"), name=name, sheetId=str(identity))
        sheet.set(f"{{{RELATION}}}id", self.relate(part, "worksheet"))

    def has_name(self, sheet: str, name: str) -> bool:
        """Tell whether a name is defined for a sheet."""
        index = str(self.sheets.index(sheet))
        return any(
            found.get("localSheetId") == index and found.get("name") == name
            for found in self._root.iter(main("definedName"))
        )

    def define(self, sheet: str, name: str, reference: str) -> None:
        """Define a name for a sheet."""
        names = self._root.find(main("definedNames"))
        if names is None:
            names = etree.Element(main("definedNames"))
            insert_ordered(self._root, names, _ORDER)
        added = etree.SubElement(names, main("definedName"), name=name, localSheetId=str(self.sheets.index(sheet)))
        added.text = reference

    def write(self) -> None:
        """Put both parts into the package."""
        self._package.put(self._part, serialized(self._root))
        self._package.put(relationships_name(self._part), serialized(self._relations))
