"""Content types and relationships of a package: added, taken away, and the parts that nothing leads to any more."""

from posixpath import dirname, relpath

from lxml import etree

from pdo_xl.ooxml.package import CONTENT_TYPES, Package
from pdo_xl.ooxml.relations import relationships_name, resolved
from pdo_xl.ooxml.trees import PACKAGE_RELATIONS, PACKAGE_TYPES, Element, parse, remove, serialized

_DEFAULT = f"{{{PACKAGE_TYPES}}}Default"
_OVERRIDE = f"{{{PACKAGE_TYPES}}}Override"
_RELATION = f"{{{PACKAGE_RELATIONS}}}Relationship"
_RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml"


class ContentTypes:
    """What each part is, held until `write`."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._root = parse(package.read(CONTENT_TYPES))

    def of(self, part: str) -> str | None:
        """Give a part's content type; None where nothing declares it."""
        override = self._override(part)
        if override is not None:
            return override.get("ContentType", "")
        extension = part.rpartition(".")[2].casefold()
        for default in self._root.iter(_DEFAULT):
            if default.get("Extension", "").casefold() == extension:
                return default.get("ContentType", "")
        return None

    def _override(self, part: str) -> Element | None:
        folded = part.casefold()
        return next((found for found in self._root.iter(_OVERRIDE) if _part_of(found).casefold() == folded), None)

    def declare(self, part: str, kind: str) -> None:
        """Say what a part is, where nothing says so already: a default may be missing, or speak of another kind."""
        if self.of(part) == kind:
            return
        override = self._override(part)
        if override is None:
            override = etree.SubElement(self._root, _OVERRIDE, PartName=f"/{part}")
        override.set("ContentType", kind)

    def forget_missing(self) -> None:
        """Take away the declarations of parts that the package does not have."""
        names = {name.casefold() for name in self._package.names()}
        for override in list(self._root.iter(_OVERRIDE)):
            if _part_of(override).casefold() not in names:
                remove(override)

    def write(self) -> None:
        """Put the declarations into the package, with those of the relationships that were added."""
        for name in self._package.names():
            if name.casefold().endswith(".rels") and self._package.original(name) is None:
                self.declare(name, _RELATIONSHIPS)
        self._package.put(CONTENT_TYPES, serialized(self._root))


def _part_of(override: Element) -> str:
    return override.get("PartName", "").lstrip("/")


class Relations:
    """The relationships of one part, or of the package itself (""), held until `write`."""

    def __init__(self, package: Package, part: str) -> None:
        self._package = package
        self._part = part
        name = relationships_name(part)
        markup = package.read(name) if name in package else f'<Relationships xmlns="{PACKAGE_RELATIONS}"/>'.encode()
        self._root = parse(markup)
        self._changed = False

    def _relations(self) -> list[Element]:
        return list(self._root.iter(_RELATION))

    def find(self, kind: str) -> list[tuple[str, str]]:
        """List id and target of the relationships whose type is `kind`, or ends with it."""
        return [
            (relation.get("Id", ""), resolved(self._part, relation.get("Target", "")))
            for relation in self._relations()
            if relation.get("TargetMode") != "External"
            and (relation.get("Type") == kind or relation.get("Type", "").rpartition("/")[2] == kind)
        ]

    def target(self, identity: str) -> str | None:
        """Give the part that an id stands for."""
        for relation in self._relations():
            if relation.get("Id") == identity:
                return resolved(self._part, relation.get("Target", ""))
        return None

    def add(self, part: str, kind: str) -> str:
        """Relate to a part by a type's whole name; give the id, which was free."""
        taken = {relation.get("Id", "").casefold() for relation in self._relations()}
        identity = next(name for number in range(1, len(taken) + 2) if (name := f"rId{number}").casefold() not in taken)
        self._changed = True
        target = relpath(part, dirname(self._part) or ".")
        etree.SubElement(self._root, _RELATION, Id=identity, Type=kind, Target=target)
        return identity

    def drop(self, identity: str) -> None:
        """Take a relationship away."""
        for relation in self._relations():
            if relation.get("Id") == identity:
                self._changed = True
                remove(relation)

    def write(self) -> None:
        """Put the relationships into the package if any changed; none at all need no part."""
        if not self._changed:
            return
        name = relationships_name(self._part)
        if self._relations():
            self._package.put(name, serialized(self._root))
        elif name in self._package:
            self._package.remove(name)


def free_name(package: Package, stem: str, extension: str) -> str:
    """Find a name for a new part: `stem`, a number from 1, `extension`."""
    taken = {name.casefold() for name in package.names()}
    number = 1
    while f"{stem}{number}{extension}".casefold() in taken:
        number += 1
    return f"{stem}{number}{extension}"


def reachable(package: Package) -> set[str]:
    """Find all parts that relationships lead to from the package's root, these relationships' parts included."""
    names = {name.casefold(): name for name in package.names()}
    found: set[str] = set()
    waiting = [""]
    while waiting:
        part = waiting.pop()
        relations = names.get(relationships_name(part).casefold())
        if relations is None:
            continue
        found.add(relations)
        for relation in parse(package.read(relations)).iter(_RELATION):
            if relation.get("TargetMode") == "External":
                continue
            target = names.get(resolved(part, relation.get("Target", "")).casefold())
            if target is not None and target not in found:
                found.add(target)
                waiting.append(target)
    return found


def remove_unreachable(package: Package, before: set[str]) -> None:
    """Remove the parts that were reachable before and are no longer; their content types stay to be forgotten."""
    for name in before - reachable(package):
        package.remove(name)
