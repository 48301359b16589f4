"""Content types and relationships of a package: added, taken away, and the parts that nothing leads to any more."""

from posixpath import dirname, relpath

from lxml import etree

from pdo_xl.hosts.file.package import CONTENT_TYPES, Package, relationships_name, resolved
from pdo_xl.workbook.trees import PACKAGE_RELATIONS, PACKAGE_TYPES, parse, remove, serialized

_DEFAULT = f"{{{PACKAGE_TYPES}}}Default"
_OVERRIDE = f"{{{PACKAGE_TYPES}}}Override"


class ContentTypes:
    """What each part is, held until `write`."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._root = parse(package.read(CONTENT_TYPES))

    def of(self, part: str) -> str | None:
        """Give a part's content type; None where nothing declares it."""
        for override in self._root.iter(_OVERRIDE):
            if override.get("PartName", "").casefold() == f"/{part}".casefold():
                return override.get("ContentType", "")
        extension = part.rpartition(".")[2].casefold()
        for default in self._root.iter(_DEFAULT):
            if default.get("Extension", "").casefold() == extension:
                return default.get("ContentType", "")
        return None

    def parts(self) -> list[str]:
        """List the parts that have a declaration of their own."""
        return [override.get("PartName", "").lstrip("/") for override in self._root.iter(_OVERRIDE)]

    def declare(self, part: str, kind: str) -> None:
        """Say what a part is, where nothing says so already."""
        if self.of(part) == kind:
            return
        for override in self._root.iter(_OVERRIDE):
            if override.get("PartName", "").casefold() == f"/{part}".casefold():
                override.set("ContentType", kind)
                return
        etree.SubElement(self._root, _OVERRIDE, PartName=f"/{part}", ContentType=kind)

    def forget(self, part: str) -> None:
        """Take a part's own declaration away."""
        for override in list(self._root.iter(_OVERRIDE)):
            if override.get("PartName", "").casefold() == f"/{part}".casefold():
                remove(override)

    def write(self) -> None:
        """Put the declarations into the package."""
        self._package.put(CONTENT_TYPES, serialized(self._root))


class Relations:
    """The relationships of one part, or of the package itself (""), held until `write`."""

    def __init__(self, package: Package, part: str) -> None:
        self._package = package
        self._part = part
        name = relationships_name(part)
        markup = package.read(name) if name in package else f'<Relationships xmlns="{PACKAGE_RELATIONS}"/>'.encode()
        self._root = parse(markup)
        self._changed = False

    def find(self, kind: str) -> list[tuple[str, str]]:
        """List id and target of the relationships whose type is `kind`, or ends with it."""
        return [
            (relation.get("Id", ""), resolved(self._part, relation.get("Target", "")))
            for relation in self._root
            if relation.get("TargetMode") != "External"
            and (relation.get("Type") == kind or relation.get("Type", "").rpartition("/")[2] == kind)
        ]

    def target(self, identity: str) -> str | None:
        """Give the part that an id stands for."""
        for relation in self._root:
            if relation.get("Id") == identity:
                return resolved(self._part, relation.get("Target", ""))
        return None

    def add(self, part: str, kind: str) -> str:
        """Relate to a part by a type's whole name; give the id, which was free."""
        taken = {relation.get("Id", "").casefold() for relation in self._root}
        identity = next(name for number in range(1, len(taken) + 2) if (name := f"rId{number}").casefold() not in taken)
        self._changed = True
        target = relpath(part, dirname(self._part) or ".")
        etree.SubElement(self._root, f"{{{PACKAGE_RELATIONS}}}Relationship", Id=identity, Type=kind, Target=target)
        return identity

    def drop(self, identity: str) -> None:
        """Take a relationship away."""
        for relation in list(self._root):
            if relation.get("Id") == identity:
                self._changed = True
                remove(relation)

    def write(self) -> None:
        """Put the relationships into the package if any changed; none at all need no part."""
        if not self._changed:
            return
        name = relationships_name(self._part)
        if len(self._root):
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
        for relation in parse(package.read(relations)):
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
