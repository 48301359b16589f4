"""The ribbon of a workbook: its part of custom UI, and the tabs in it.

Source: MS-CUSTOMUI2, the part and its relationship from the package's root (Excel 2010 and later).
"""

import re
from copy import deepcopy

from lxml import etree

from pdo_xl.ooxml.content_types import XML, declare
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import relate, related, related_part, unrelate
from pdo_xl.ooxml.trees import Element, parse, remove, serialized

PART = "customUI/customUI14.xml"
RELATIONSHIP = "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility"
OLD_RELATIONSHIP = "http://schemas.microsoft.com/office/2006/relationships/ui/extensibility"
"""Of the part for Excel 2007, which later ones read only where there is no newer one."""
_NAMESPACES = (
    "http://schemas.microsoft.com/office/2009/07/customui",
    "http://schemas.microsoft.com/office/2006/01/customui",
)
_FRAME = {"customUI", "ribbon", "tabs"}
"""What holds the tabs."""
_AFTER_TABS = {"contextualTabs", "commands"}


class Ribbon:
    """A ribbon, held until `write`; the part is the one that Excel reads, the newer of the two kinds."""

    def __init__(self, markup: bytes, part: str = PART) -> None:
        self._root = parse(markup)
        self._part = part

    @classmethod
    def of(cls, package: Package) -> "Ribbon | None":
        """Read a workbook's ribbon; None where it has none. Raises: FileRefused."""
        part = related_part(package, "", RELATIONSHIP) or related_part(package, "", OLD_RELATIONSHIP)
        return None if part is None else cls(package.read(part), part)

    def tabs(self) -> list[Element]:
        """List the tabs."""
        return [element for namespace in _NAMESPACES for element in self._root.iter(f"{{{namespace}}}tab")]

    def identities(self) -> set[str]:
        """Give the ids that are taken."""
        return {identity for element in self._root.iter() if (identity := element.get("id")) is not None}

    def add(self, tab: Element) -> None:
        """Add a tab of another ribbon behind the others."""
        self._frame().append(self._adapted(tab))

    def replace(self, tab: Element) -> bool | None:
        """Put a tab of another ribbon in the place of that of its id; tell whether they differed, None without one."""
        new = self._adapted(tab)
        for old in self.tabs():
            if old.get("id") == tab.get("id"):
                if _plain(old) == _plain(new):
                    return False
                old.addprevious(new)
                remove(old)
                return True
        return None

    def remove(self, identities: set[str]) -> bool:
        """Take the tabs of some ids away; tell whether there were any."""
        going = [tab for tab in self.tabs() if tab.get("id") in identities]
        for tab in going:
            remove(tab)
        return bool(going)

    @property
    def is_bare(self) -> bool:
        """Whether nothing but the frame is left."""
        return all(_local(element) in _FRAME and not element.attrib for element in self._root.iter())

    def write(self, package: Package) -> None:
        """Put the ribbon into the package."""
        package.put(self._part, serialized(self._root))

    def let_go(self, package: Package) -> None:
        """Take away what leads to the ribbon. Raises: FileRefused."""
        for kind in (RELATIONSHIP, OLD_RELATIONSHIP):
            leading = related(package, "", kind).items()
            unrelate(package, "", *(identity for identity, target in leading if target == self._part))

    def _frame(self) -> Element:
        """Find the element that holds the tabs, made where there is none."""
        namespace = etree.QName(self._root).namespace
        ribbon = self._root.find(f"{{{namespace}}}ribbon")
        if ribbon is None:
            ribbon = etree.Element(f"{{{namespace}}}ribbon")
            commands = self._root.find(f"{{{namespace}}}commands")
            self._root.insert(0 if commands is None else self._root.index(commands) + 1, ribbon)
        tabs = ribbon.find(f"{{{namespace}}}tabs")
        if tabs is None:
            tabs = etree.Element(f"{{{namespace}}}tabs")
            places = (number for number, child in enumerate(ribbon) if _local(child) in _AFTER_TABS)
            ribbon.insert(next(places, len(ribbon)), tabs)
        return tabs

    def _adapted(self, tab: Element) -> Element:
        """Give a tab in this ribbon's namespace."""
        namespace = etree.QName(self._root).namespace or ""
        moved = deepcopy(tab)
        for element in moved.iter():
            element.tag = f"{{{namespace}}}{etree.QName(element).localname}"
        moved.tail = None
        etree.cleanup_namespaces(moved)
        return moved


def add_ribbon_part(package: Package, markup: bytes) -> None:
    """Give a ribbon to a workbook that has none."""
    relate(package, "", PART, RELATIONSHIP)
    declare(package, PART, XML)
    package.put(PART, markup)


def _local(element: Element) -> str:
    """Give an element's name without its namespace; a comment has none."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _plain(tab: Element) -> str:
    return re.sub(r"\s+", " ", "|".join(f"{_local(each)}{sorted(each.attrib.items())}" for each in tab.iter("*")))
