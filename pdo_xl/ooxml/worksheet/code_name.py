"""The name by which Excel ties a sheet to its document module in VBA: an attribute at the sheet's beginning."""

import re
from collections.abc import Iterator

from pdo_xl.ooxml.escaping import escaped, unescaped
from pdo_xl.ooxml.markup import MarkupError
from pdo_xl.ooxml.package import Package

_CODE_NAME = re.compile(rb"""\scodeName\s*=\s*["']([^"']*)["']""")
_PROPERTIES = re.compile(rb"<(?:[\w.-]+:)?sheetPr(?=[\s/>])[^>]*>")
_START = re.compile(rb"<((?:[A-Za-z_][\w.-]*:)?)[A-Za-z_][^>]*>")
_BARE_PROPERTIES = re.compile(rb"<(?:[\w.-]+:)?sheetPr\s*(?:/>|>\s*</(?:[\w.-]+:)?sheetPr\s*>)\s*")


def code_name_of(package: Package, part: str) -> str:
    """Give the name of a sheet's document module; nothing where it has none."""
    start = b""
    for chunk in package.chunks(part):
        start += chunk
        if b"sheetData" in start or b"sheetViews" in start:
            break
    tag = _PROPERTIES.search(start)
    name = _CODE_NAME.search(tag[0]) if tag else None
    return unescaped(name[1]) if name else ""


def set_code_name(package: Package, part: str, name: str) -> bytes:
    """Name a sheet's document module, in sheets of cells and of charts alike.

    Gives what was put into the part; where it took the place of another name, this follows on a line of its own.
    """
    chunks = package.maker(part)
    start = b""
    for chunk in chunks():
        start += chunk
        if len(_START.findall(start)) > 1:
            break
    root, tag = _START.search(start), _PROPERTIES.search(start)
    if root is None:
        raise MarkupError
    added = b' codeName="' + escaped(name) + b'"'
    old = _CODE_NAME.search(tag[0]) if tag else None
    at = end = root.end()
    if tag is None:
        added = b"<" + root[1] + b"sheetPr" + added + b"/>"
    elif old is not None:
        at, end = tag.start() + old.start(), tag.start() + old.end()
    else:
        at = end = tag.end() - (2 if tag[0].endswith(b"/>") else 1)

    def made() -> Iterator[bytes]:
        start = b""
        for chunk in (pieces := iter(chunks())):
            start += chunk
            if len(start) >= end:
                break
        yield start[:at] + added + start[end:]
        yield from pieces

    package.put_stream(part, made)
    return added if old is None else added + b"\n" + old[0]


def take_code_name_back(markup: bytes, noted: bytes) -> bytes:
    """Give a sheet without the name that `set_code_name` put into it, with the one that stood there."""
    added, _, before = noted.partition(b"\n")
    data = markup.find(b"sheetData")
    head = markup if data < 0 else markup[:data]
    return head.replace(added, before, 1) + markup[len(head) :]


def without_code_name(markup: bytes) -> bytes:
    """Give a sheet's beginning as if it never had a name, to be compared."""
    return _BARE_PROPERTIES.sub(b"", _CODE_NAME.sub(b"", markup))
