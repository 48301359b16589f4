"""Parts of custom XML: what a program keeps in a workbook, and Excel leaves there when it saves it."""

from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import quoteattr

from pdo_xl.ooxml.book import workbook_part
from pdo_xl.ooxml.content_types import CUSTOM_XML_PROPERTIES, XML, declare
from pdo_xl.ooxml.namespaces import RELATION
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import relate, related, unrelate

_KIND = "customXml"
_PROPERTIES_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


def reserve(package: Package, namespace: str) -> str:
    """Make room for a part whose root is of a namespace, related and declared, so that all but it is final; name it."""
    part = package.free_name("customXml/item", ".xml")
    properties = part.replace("customXml/item", "customXml/itemProps")
    identity = "{" + str(uuid5(NAMESPACE_URL, namespace)).upper() + "}"
    relate(package, workbook_part(package), part, f"{RELATION}/{_KIND}")
    package.put(part, b"")
    relate(package, part, properties, f"{RELATION}/customXmlProps")
    package.put(
        properties,
        f'<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="{identity}" '
        f'xmlns:ds="{_PROPERTIES_NAMESPACE}"><ds:schemaRefs><ds:schemaRef ds:uri={quoteattr(namespace)}/>'
        f"</ds:schemaRefs></ds:datastoreItem>".encode(),
    )
    declare(package, properties, CUSTOM_XML_PROPERTIES)
    declare(package, part, XML)
    return part


def find(package: Package, namespace: str) -> str | None:
    """Find a part by its namespace. Raises: FileRefused."""
    # LibreOffice relates it to the package.
    for owner in (workbook_part(package), ""):
        for part in related(package, owner, _KIND).values():
            if part in package and namespace.encode() in next(package.chunks(part), b""):
                return part
    return None


def let_go(package: Package, part: str) -> None:
    """Take away what leads to a part. Raises: FileRefused."""
    for owner in (workbook_part(package), ""):
        leading = related(package, owner, _KIND).items()
        unrelate(package, owner, *(identity for identity, target in leading if target == part))
