"""Copies a part, with all that it is related to, from one package into another under names that are free there."""

from posixpath import basename, dirname, join, splitext

from pdo_xl.ooxml.content_types import content_type, declare
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import relate, relationships


def copy_part(source: Package, part: str, target: Package, folder: str, markup: bytes | None = None) -> str:
    """Copy a part into a subfolder, named as the one where it stands, of `folder`; give its new name.

    `markup` is what it holds there, if not the same. Relationships keep their ids. Raises: FileRefused.
    """
    stem, extension = splitext(basename(part))
    kind = basename(dirname(part))
    name = target.free_name(join(folder, kind, stem.rstrip("0123456789")), extension)
    target.put(name, source.read(part) if markup is None else markup)
    declare(target, name, content_type(source, part) or "")
    copies = [
        (identity, one.type, copy_part(source, one.target, target, folder))
        for identity, one in relationships(source, part).items()
    ]
    for identity, type_name, copied in copies:
        relate(target, name, copied, type_name, identity)
    return name
