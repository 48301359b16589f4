"""The relationships of a package's parts to each other: read, followed, added, taken away."""

from collections.abc import Collection
from posixpath import dirname, join, normpath, relpath, split
from typing import NamedTuple

from pdo_xl.ooxml.content_types import RELATIONSHIPS, declare, forget
from pdo_xl.ooxml.markup import elements, without_elements
from pdo_xl.ooxml.namespaces import PACKAGE_RELATIONS
from pdo_xl.ooxml.package import Package

_ELEMENTS = frozenset({"Relationship"})
_NONE = f'<Relationships xmlns="{PACKAGE_RELATIONS}"/>'.encode()
_MOST = 70_000
"""Relationships of one part: Excel allows 65,530 links in a sheet."""


class Relationship(NamedTuple):
    """One relationship of a part: its type's whole name, and the part it points to."""

    type: str
    target: str

    @property
    def kind(self) -> str:
        """The last word of the type: `styles`, `drawing`."""
        return self.type.rpartition("/")[2]


def resolved(base: str, target: str) -> str:
    """Give the name of the part that a relationship of part `base` points to.

    >>> resolved("xl/workbook.xml", "worksheets/sheet1.xml"), resolved("xl/workbook.xml", "/xl/styles.xml")
    ('xl/worksheets/sheet1.xml', 'xl/styles.xml')
    """
    return normpath(join("/", dirname(base), target)).lstrip("/")


def relationships_name(part: str) -> str:
    """Give the name of the part that holds another part's relationships, or the package's own ("").

    >>> relationships_name("xl/workbook.xml"), relationships_name("")
    ('xl/_rels/workbook.xml.rels', '_rels/.rels')
    """
    folder, name = split(part)
    return join(folder, "_rels", f"{name}.rels")


def relationships(package: Package, owner: str) -> dict[str, Relationship]:
    """Give the relationships of a part to other parts, by their ids; links to other files are none of them.

    Raises: FileRefused.
    """
    name = package.named(relationships_name(owner))
    return package.known(name, "relationships", lambda: _read(package, owner, name)) if name in package else {}


def _read(package: Package, owner: str, name: str) -> dict[str, Relationship]:
    listed = package.elements(name, _ELEMENTS)
    if len(listed) > _MOST:
        raise package.refusal_as_overfull(name)
    return {
        named.get("Id", ""): Relationship(named.get("Type", ""), package.named(resolved(owner, target)))
        for _, named in listed
        if (target := named.get("Target", "")) and named.get("TargetMode") != "External"
    }


def related(package: Package, owner: str, kind: str) -> dict[str, str]:
    """Give the parts of a kind, or of a type by its whole name, that a part is related to, by the ids.

    They may not be there. Raises: FileRefused.
    """
    return {
        identity: relationship.target
        for identity, relationship in relationships(package, owner).items()
        if kind in {relationship.kind, relationship.type}
    }


def related_part(package: Package, owner: str, kind: str) -> str | None:
    """Find the first part of a kind that another part is related to: `styles`, `drawing`. Raises: FileRefused."""
    return next((part for part in related(package, owner, kind).values() if part in package), None)


def parts_from(package: Package, start: str, but: Collection[str] = ()) -> list[str]:
    """List a part, or the package itself (""), and all that it leads to, save by relationships of some kinds.

    Raises: FileRefused.
    """
    waiting = [start]
    reached: dict[str, None] = {}
    while waiting:
        part = waiting.pop()
        if part not in reached:
            reached[part] = None
            waiting += [
                relationship.target
                for relationship in relationships(package, part).values()
                if relationship.kind not in but and relationship.target in package
            ]
    return list(reached)


def reachable(package: Package) -> set[str]:
    """Find all parts that the package leads to, the relationships' own parts included. Raises: FileRefused."""
    parts = parts_from(package, "")
    own = (package.named(relationships_name(part)) for part in parts)
    return {*parts[1:], *(name for name in own if name in package)}


def relate(package: Package, owner: str, part: str, kind: str, identity: str = "") -> str:
    """Relate a part to another one by a type's whole name; give the id, a free one if none is wanted."""
    name = package.named(relationships_name(owner))
    old = package.read(name) if name in package else _NONE
    identity = identity or _free_identity(old)
    package.put(name, with_relationship(old, relpath(part, dirname(owner) or "."), kind, identity))
    declare(package, name, RELATIONSHIPS)
    return identity


def with_relationship(markup: bytes, target: str, kind: str, identity: str = "") -> bytes:
    """Add a relationship to a part that holds them, under a free id if none is wanted."""
    # Imported here: most workbooks are read, and nothing in them is related anew.
    from lxml import etree

    from pdo_xl.ooxml.trees import parse, serialized

    root = parse(markup)
    tag = f"{{{PACKAGE_RELATIONS}}}Relationship"
    etree.SubElement(root, tag, Id=identity or _free_identity(markup), Type=kind, Target=target)
    return serialized(root)


def _free_identity(markup: bytes) -> str:
    taken = {named.get("Id", "").casefold() for _, named in elements(markup, _ELEMENTS)}
    return next(free for number in range(1, len(taken) + 2) if (free := f"rId{number}").casefold() not in taken)


def unrelate(package: Package, owner: str, *identities: str) -> None:
    """Take relationships away, all other bytes kept; where none is left, their part goes."""
    name = package.named(relationships_name(owner))
    if name not in package:
        return
    gone = {identity.encode() for identity in identities}
    old = package.read(name)
    new = without_elements(old, b"Relationship", lambda named: named.get(b"Id") in gone)
    if new == old:
        return
    package.put(name, new)
    if not package.elements(name, _ELEMENTS):
        package.remove(name)


def remove_related(package: Package, owner: str, part: str) -> None:
    """Take a part away, with what its owner and the content types say of it."""
    known = relationships(package, owner)
    unrelate(package, owner, *(identity for identity, one in known.items() if one.target == part))
    forget(package, part)
    package.remove(part)


def remove_unreachable(package: Package, before: set[str]) -> None:
    """Remove the parts that were reachable before and are no longer; their content types stay to be forgotten."""
    for name in before - reachable(package):
        package.remove(name)
