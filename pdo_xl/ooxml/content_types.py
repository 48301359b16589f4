"""What kind of thing each part of a package is: looked up, declared, forgotten."""

from collections.abc import Callable
from typing import NamedTuple

from pdo_xl.ooxml.escaping import unescaped
from pdo_xl.ooxml.markup import without_elements
from pdo_xl.ooxml.namespaces import PACKAGE_TYPES
from pdo_xl.ooxml.package import Package

CONTENT_TYPES = "[Content_Types].xml"

WITH_MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
WITHOUT_MACROS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml"
VBA_PROJECT = "application/vnd.ms-office.vbaProject"
WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
VML = "application/vnd.openxmlformats-officedocument.vmlDrawing"
CUSTOM_XML_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
XML = "application/xml"

_ELEMENTS = frozenset({"Override", "Default"})


class _Declared(NamedTuple):
    """The content types by part and by file name extension, both folded; the first to say it counts."""

    parts: dict[str, str]
    extensions: dict[str, str]


def content_type(package: Package, part: str) -> str | None:
    """Give a part's content type; None where nothing declares it. Raises: FileRefused."""
    declared = package.known(CONTENT_TYPES, "content types", lambda: _read(package))
    folded = part.casefold()
    return declared.parts.get(folded, declared.extensions.get(folded.rpartition(".")[2]))


def _read(package: Package) -> _Declared:
    declared = _Declared({}, {})
    for name, named in package.elements(CONTENT_TYPES, _ELEMENTS):
        kind = named.get("ContentType", "")
        if name == "Override":
            declared.parts.setdefault(named.get("PartName", "").lstrip("/").casefold(), kind)
        else:
            declared.extensions.setdefault(named.get("Extension", "").casefold(), kind)
    return declared


def declare(package: Package, part: str, kind: str) -> None:
    """Say what a part is, where nothing says so already: a default may be missing, or speak of another kind."""
    if content_type(package, part) == kind:
        return
    # Imported here: most workbooks are read, and nothing new comes into them.
    from lxml import etree

    from pdo_xl.ooxml.trees import parse, serialized

    root = parse(package.read(CONTENT_TYPES))
    tag = f"{{{PACKAGE_TYPES}}}Override"
    folded = f"/{part}".casefold()
    override = next((one for one in root.iter(tag) if one.get("PartName", "").casefold() == folded), None)
    if override is None:
        override = etree.SubElement(root, tag, PartName=f"/{part}")
    override.set("ContentType", kind)
    package.put(CONTENT_TYPES, serialized(root))


def with_default(types: bytes, extension: str, kind: str) -> bytes:
    """Say in a package's content types, given as they are written, what an extension is; if nothing says it yet."""
    from lxml import etree

    from pdo_xl.ooxml.trees import parse, serialized

    root = parse(types)
    tag = f"{{{PACKAGE_TYPES}}}Default"
    if any(default.get("Extension", "").casefold() == extension for default in root.iter(tag)):
        return types
    root.insert(0, etree.Element(tag, Extension=extension, ContentType=kind))
    return serialized(root)


def forget(package: Package, part: str) -> None:
    """Take away what is declared of one part."""
    folded = part.casefold()
    _forget(package, lambda name: name.casefold() == folded)


def forget_missing(package: Package) -> None:
    """Take away the declarations of parts that the package does not have."""
    _forget(package, lambda name: name not in package)


def _forget(package: Package, goes: Callable[[str], bool]) -> None:
    old = package.read(CONTENT_TYPES)
    new = without_elements(old, b"Override", lambda named: goes(unescaped(named.get(b"PartName", b"")).lstrip("/")))
    if new != old:
        package.put(CONTENT_TYPES, new)
