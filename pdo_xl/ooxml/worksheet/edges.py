"""Changes to what stands before and after a sheet's rows; the rows, perhaps many, stream by as they are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pdo_xl.ooxml.markup import Child, children
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worksheet.stream import SheetStream

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
    closing = _DATA_END.match(whole_tail)
    data_end = closing[0] if closing else b""
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
