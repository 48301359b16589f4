"""How a part names the parts that it is related to."""

import posixpath
from typing import NamedTuple


class Relationship(NamedTuple):
    """One relationship of a part: the last word of its type, and the part it points to."""

    kind: str
    target: str


def resolved(base: str, target: str) -> str:
    """Give the name of the part that a relationship of part `base` points to.

    >>> resolved("xl/workbook.xml", "worksheets/sheet1.xml"), resolved("xl/workbook.xml", "/xl/styles.xml")
    ('xl/worksheets/sheet1.xml', 'xl/styles.xml')
    """
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(base), target)).lstrip("/")


def relationships_name(part: str) -> str:
    """Give the name of the part that holds another part's relationships.

    >>> relationships_name("xl/workbook.xml")
    'xl/_rels/workbook.xml.rels'
    """
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")
