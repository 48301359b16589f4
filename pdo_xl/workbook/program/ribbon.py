"""The ribbon tab `PDO`: the workbook's own customUI part, which Excel shows while the workbook is the active one.

Source: MS-CUSTOMUI2, the part and its relationship from the package's root (Excel 2010 and later).
"""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from pdo_xl.ooxml.trees import PACKAGE_RELATIONS, PACKAGE_TYPES, parse, serialized

PART = "customUI/customUI14.xml"
RELATIONSHIP = "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility"
SOURCE = Path(__file__).parents[2] / "hosts" / "excel" / "vba" / "customUI14.xml"

_CONTENT_TYPES = "[Content_Types].xml"
_RELATIONS = "_rels/.rels"
_NO_TIME = (1980, 1, 1, 0, 0, 0)


def with_ribbon(package: bytes) -> bytes:
    """Give the package with the tab; the other parts stay as they are."""
    changes = {_RELATIONS: with_relationship, _CONTENT_TYPES: with_content_type}
    target = BytesIO()
    with ZipFile(BytesIO(package)) as source, ZipFile(target, "w", ZIP_DEFLATED) as copy:
        for entry in source.infolist():
            change = changes.get(entry.filename)
            content = source.read(entry)
            copy.writestr(entry, content if change is None else change(content))
        part = ZipInfo(PART, _NO_TIME)
        part.compress_type = ZIP_DEFLATED
        copy.writestr(part, SOURCE.read_bytes())
    return target.getvalue()


def with_relationship(relations: bytes) -> bytes:
    """Add the relationship from the package to the tab, under an id that is free."""
    root = parse(relations)
    taken = {relation.get("Id") for relation in root}
    if any(relation.get("Type") == RELATIONSHIP for relation in root):
        return relations
    identity = next(name for number in range(1, len(taken) + 2) if (name := f"rId{number}") not in taken)
    etree.SubElement(root, f"{{{PACKAGE_RELATIONS}}}Relationship", Id=identity, Type=RELATIONSHIP, Target=PART)
    return serialized(root)


def with_content_type(types: bytes) -> bytes:
    """Say what `.xml` is, if nothing says it yet."""
    root = parse(types)
    default = f"{{{PACKAGE_TYPES}}}Default"
    if any((kind.get("Extension") or "").lower() == "xml" for kind in root.iter(default)):
        return types
    root.insert(0, etree.Element(default, Extension="xml", ContentType="application/xml"))
    return serialized(root)
