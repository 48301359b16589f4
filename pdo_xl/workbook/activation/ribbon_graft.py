"""The ribbon tab in an office's package: alone, or as one tab more beside those that the office has."""

import re
from copy import deepcopy

from lxml import etree

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml.content_types import XML, declare
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import relate, related, related_part, unrelate
from pdo_xl.ooxml.trees import Element, parse, remove, serialized
from pdo_xl.workbook.program.ribbon import PART, RELATIONSHIP, SOURCE

OLD_RELATIONSHIP = "http://schemas.microsoft.com/office/2006/relationships/ui/extensibility"
"""Of the part for Excel 2007, which later ones read only where there is no newer one."""
_NAMESPACES = (
    "http://schemas.microsoft.com/office/2009/07/customui",
    "http://schemas.microsoft.com/office/2006/01/customui",
)
_FRAME = {"customUI", "ribbon", "tabs"}
"""What holds the tabs, in the office's ribbon and in ours."""
_AFTER_TABS = {"contextualTabs", "commands"}


def add_ribbon(package: Package) -> None:
    """Add the tab. Raises: FileRefused where the office's own ribbon has one of these names."""
    part = ribbon_part(package)
    if part is None:
        relate(package, "", PART, RELATIONSHIP)
        declare(package, PART, XML)
        package.put(PART, SOURCE.read_bytes())
        return
    theirs = parse(package.read(part))
    (tab,) = _tabs(parse(SOURCE.read_bytes()))
    taken = {element.get("id") for element in theirs.iter()}
    if taken & {element.get("id") for element in tab.iter()} - {None}:
        raise FileRefused(
            f"«{package.path.name}» ha già una barra multifunzione con la scheda «PDO»: toglierla e riprovare, "
            "perché il programma aggiunge la sua."
        )
    _tabs_element(theirs).append(_in_namespace(tab, etree.QName(theirs).namespace or ""))
    package.put(part, serialized(theirs))


def remove_ribbon(package: Package) -> None:
    """Take the tab away, and the whole part where nothing of the office's is in it."""
    part = ribbon_part(package)
    if part is None:
        return
    theirs = parse(package.read(part))
    ours = {tab.get("id") for tab in _tabs(parse(SOURCE.read_bytes()))}
    own = [tab for tab in _tabs(theirs) if tab.get("id") in ours]
    if not own:
        return
    for tab in own:
        remove(tab)
    if any(_local(element) not in _FRAME or element.attrib for element in theirs.iter()):
        package.put(part, serialized(theirs))
        return
    for kind in (RELATIONSHIP, OLD_RELATIONSHIP):
        unrelate(package, "", *(identity for identity, target in related(package, "", kind).items() if target == part))


def update_ribbon(package: Package) -> bool:
    """Bring the tab to this version; tell whether anything differed."""
    part = ribbon_part(package)
    if part is None:
        add_ribbon(package)
        return True
    theirs = parse(package.read(part))
    (tab,) = _tabs(parse(SOURCE.read_bytes()))
    wanted = _in_namespace(tab, etree.QName(theirs).namespace or "")
    for found in _tabs(theirs):
        if found.get("id") == tab.get("id"):
            if _plain(found) == _plain(wanted):
                return False
            found.addprevious(wanted)
            remove(found)
            package.put(part, serialized(theirs))
            return True
    add_ribbon(package)
    return True


def ribbon_part(package: Package) -> str | None:
    """Find the part that Excel reads: the newer of the two kinds."""
    return related_part(package, "", RELATIONSHIP) or related_part(package, "", OLD_RELATIONSHIP)


def _tabs(root: Element) -> list[Element]:
    return [element for namespace in _NAMESPACES for element in root.iter(f"{{{namespace}}}tab")]


def _tabs_element(root: Element) -> Element:
    """Find the element that holds the tabs, made where the office's ribbon has none."""
    namespace = etree.QName(root).namespace
    ribbon = root.find(f"{{{namespace}}}ribbon")
    if ribbon is None:
        ribbon = etree.Element(f"{{{namespace}}}ribbon")
        commands = root.find(f"{{{namespace}}}commands")
        root.insert(0 if commands is None else root.index(commands) + 1, ribbon)
    tabs = ribbon.find(f"{{{namespace}}}tabs")
    if tabs is None:
        tabs = etree.Element(f"{{{namespace}}}tabs")
        position = next((number for number, child in enumerate(ribbon) if _local(child) in _AFTER_TABS), len(ribbon))
        ribbon.insert(position, tabs)
    return tabs


def _local(element: Element) -> str:
    """Give an element's name without its namespace; a comment has none."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _in_namespace(tab: Element, namespace: str) -> Element:
    moved = deepcopy(tab)
    for element in moved.iter():
        element.tag = f"{{{namespace}}}{etree.QName(element).localname}"
    moved.tail = None
    etree.cleanup_namespaces(moved)
    return moved


def _plain(tab: Element) -> str:
    return re.sub(r"\s+", " ", "|".join(f"{etree.QName(e).localname}{sorted(e.attrib.items())}" for e in tab.iter()))
