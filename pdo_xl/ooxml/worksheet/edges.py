"""Changes to what stands before and after a sheet's rows; the rows, perhaps many, stream by as they are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pdo_xl.ooxml.escaping import escaped, unescaped
from pdo_xl.ooxml.markup import Child, MarkupError, children
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worksheet.stream import SheetStream

_CODE_NAME = re.compile(rb"""\scodeName\s*=\s*["']([^"']*)["']""")
_PROPERTIES = re.compile(rb"<(?:[\w.-]+:)?sheetPr(?=[\s/>])[^>]*>")
_START = re.compile(rb"<((?:[A-Za-z_][\w.-]*:)?)[A-Za-z_][^>]*>")
_DATA_END = re.compile(rb"\A</(?:[\w.-]+:)?sheetData\s*>\s*")


@dataclass
class Edges:
    """A sheet's XML around its rows: the root's start tag, what precedes the rows, what follows them, the end."""

    prefix: bytes
    preamble: bytes
    head: list[Child]
    data_end: bytes
    tail: list[Child]
    end: bytes


def edges_of(package: Package, part: str) -> Edges:
    """Read what stands around a sheet's rows. Raises: MarkupError."""
    stream = SheetStream(package.chunks(part))
    for _ in stream.rows():
        pass
    return _edges(stream)


def _edges(stream: SheetStream) -> Edges:
    return edges_from(stream.prefix, stream.preamble, stream.head, stream.tail())


def edges_from(prefix: bytes, preamble: bytes, head: list[Child], whole_tail: bytes) -> Edges:
    """Cut what follows the rows into its elements. Raises: MarkupError."""
    found = _DATA_END.match(whole_tail)
    data_end = found[0] if found else b""
    before, tail, end = children(preamble + whole_tail[len(data_end) :], skip=len(preamble))
    return Edges(prefix, preamble, head, data_end + before, tail, end)


def put_edges(package: Package, part: str, edges: Edges) -> None:
    """Replace what stands around a sheet's rows, when the package is written."""
    chunks = package.maker(part)

    def made() -> Iterator[bytes]:
        stream = SheetStream(chunks())
        yield edges.preamble + b"".join(child.markup for child in edges.head) + stream.data_tag
        tag = b"<" + stream.prefix + b"row"
        for number, piece in enumerate(stream.rows()):
            yield tag + piece if number else piece
        yield edges.data_end + b"".join(child.markup for child in edges.tail) + edges.end

    package.put_stream(part, made)


def code_name_of(package: Package, part: str) -> str:
    """Give the name of a sheet's document module; nothing where it has none."""
    start = b""
    for chunk in package.chunks(part):
        start += chunk
        if b"sheetData" in start or b"sheetViews" in start:
            break
    tag = _PROPERTIES.search(start)
    found = _CODE_NAME.search(tag[0]) if tag else None
    return unescaped(found[1]) if found else ""


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
