"""XML as trees: for small parts into which much is brought, and which may be written anew as a whole."""

from collections.abc import Sequence

from lxml import etree

from pdo_xl.ooxml.namespaces import main

Element = etree._Element
"""lxml has no public name for the type of its elements."""


def parse(markup: bytes) -> Element:
    """Read a part. Entities stay unresolved and nothing is fetched.

    Raises: lxml.etree.XMLSyntaxError.
    """
    return etree.fromstring(markup, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))


def serialized(root: Element) -> bytes:
    """Write a part."""
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)


def insert_ordered(root: Element, child: Element, order: Sequence[str]) -> None:
    """Put a child before the first of the siblings that the schema's `order` puts after it."""
    later = set(map(main, order[order.index(etree.QName(child).localname) + 1 :]))
    for position, sibling in enumerate(root):
        if sibling.tag in later:
            root.insert(position, child)
            return
    root.append(child)


def remove(element: Element) -> None:
    """Take an element out of its parent."""
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)
