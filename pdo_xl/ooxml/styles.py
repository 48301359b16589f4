"""Carries cell formats from one workbook into another. Existing records stay: cells count on their places."""

from collections.abc import Callable
from copy import deepcopy

from lxml import etree

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml.book import workbook_part
from pdo_xl.ooxml.namespaces import MAIN, main
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import related_part
from pdo_xl.ooxml.trees import Element, insert_ordered, parse, serialized

_ORDER = (
    "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors",
    "extLst",
)  # fmt: skip
_FIRST_OWN_NUMBER_FORMAT = 164
"""Lower ids are built into Excel and mean the same everywhere."""

_FIRST = {
    "fonts": (f'<font xmlns="{MAIN}"><sz val="11"/><name val="Calibri"/><family val="2"/></font>',),
    "fills": tuple(f'<fill xmlns="{MAIN}"><patternFill patternType="{kind}"/></fill>' for kind in ("none", "gray125")),
    "borders": (f'<border xmlns="{MAIN}"><left/><right/><top/><bottom/><diagonal/></border>',),
    "cellXfs": (f'<xf xmlns="{MAIN}" numFmtId="0" fontId="0" fillId="0" borderId="0"/>',),
}
"""What the first records are, said or not: those of all cells without a format. Excel takes no other for the fills."""
MOST_FORMATS = 65_430
"""Cell formats, together with those that named styles stand for. Source: MS-OI29500, 18.8.10 (cellXfs)."""


class CarriedFormats:
    """Appends to a workbook's styles what another's cells need; held until `write`.

    Raises: FileRefused for a workbook without styles; in use, for one with as many as there may be.
    """

    def __init__(self, source: Package, target: Package) -> None:
        self._package = target
        self._part = _styles_part(target)
        self._theirs = parse(target.read(self._part))
        self._ours = parse(source.read(_styles_part(source)))
        self._made: dict[tuple[str, int], int] = {}
        self._counts: dict[str, int] = {}

    def cell_format(self, index: int) -> int:
        """Give the target's index of one of the source's cell formats."""
        return self._once("cellXfs", index, self._cell_format)

    def difference(self, index: int) -> int:
        """Give the target's index of one of the source's formats for conditional formats."""
        return self._once("dxfs", index, self._copy)

    def restyle(self, sheet: Element) -> None:
        """Change the numbers of formats in a sheet of the source into the target's."""
        for name, attribute in (("c", "s"), ("row", "s"), ("col", "style")):
            for element in sheet.iter(main(name)):
                index = element.get(attribute)
                if index is not None:
                    element.set(attribute, str(self.cell_format(int(index))))
        for rule in sheet.iter(main("cfRule")):
            rule.set("dxfId", str(self.difference(int(rule.get("dxfId", "0")))))

    def write(self) -> None:
        """Put the styles into the target."""
        self._package.put(self._part, serialized(self._theirs))

    def _once(self, section: str, index: int, make: Callable[[str, int], Element]) -> int:
        key = (section, index)
        if key not in self._made:
            self._made[key] = self._append(section, make(section, index))
        return self._made[key]

    def _copy(self, section: str, index: int) -> Element:
        record: Element = deepcopy(self._ours.findall(f"{main(section)}/*")[index])
        number_format = record.find(main("numFmt"))
        if number_format is not None:
            number_format.set("numFmtId", self._number_format(number_format.get("numFmtId", "0")))
        return record

    def _cell_format(self, section: str, index: int) -> Element:
        record = self._copy(section, index)
        for attribute, records in (("fontId", "fonts"), ("fillId", "fills"), ("borderId", "borders")):
            record.set(attribute, str(self._once(records, int(record.get(attribute, "0")), self._copy)))
        record.set("numFmtId", self._number_format(record.get("numFmtId", "0")))
        if self._theirs.find(main("cellStyleXfs")) is None and "xfId" in record.attrib:
            del record.attrib["xfId"]
        return record

    def _number_format(self, identity: str) -> str:
        if int(identity) < _FIRST_OWN_NUMBER_FORMAT:
            return identity
        own = {one.get("numFmtId"): one.get("formatCode", "") for one in self._ours.iter(main("numFmt"))}
        code = own[identity]
        taken = {one.get("formatCode"): one.get("numFmtId", "0") for one in self._theirs.iter(main("numFmt"))}
        if code in taken:
            return taken[code]
        fresh = str(max([_FIRST_OWN_NUMBER_FORMAT - 1, *map(int, taken.values())]) + 1)
        self._append("numFmts", etree.Element(main("numFmt"), numFmtId=fresh, formatCode=code))
        return fresh

    def _refuse_full(self, formats: int) -> None:
        named = self._theirs.find(main("cellStyleXfs"))
        if formats + (0 if named is None else len(named)) >= MOST_FORMATS:
            raise FileRefused(
                f"«{self._package.path.name}» ha già tanti formati di cella quanti Excel ne apre ({MOST_FORMATS}), e "
                "il programma deve aggiungere i suoi: copiare i fogli che servono in una cartella nuova e riprovare."
            )

    def _append(self, section: str, record: Element) -> int:
        records = self._theirs.find(main(section))
        if records is None:
            records = etree.Element(main(section))
            insert_ordered(self._theirs, records, _ORDER)
        if section not in self._counts:
            self._counts[section] = sum(1 for _ in records.iterchildren(record.tag))
            for first in _FIRST.get(section, ())[self._counts[section] :]:
                records.append(etree.fromstring(first))
                self._counts[section] += 1
        if section == "cellXfs":
            self._refuse_full(self._counts[section])
        records.append(record)
        self._counts[section] += 1
        records.set("count", str(self._counts[section]))
        return self._counts[section] - 1


def _styles_part(package: Package) -> str:
    part = related_part(package, workbook_part(package), "styles")
    if part is None:
        raise FileRefused(f"«{package.path.name}» è senza stili: aprirlo in Excel, salvarlo e riprovare.")
    return part
