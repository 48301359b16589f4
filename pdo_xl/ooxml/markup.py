"""XML read by the parser, without a tree: parts that are large, or of which every byte that is not ours stays."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType

from pdo_xl.ooxml.namespaces import MAIN, STRICT_MAIN

ATTRIBUTES = rb"""(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*"""
"""The attributes of a tag, to be put into a larger expression."""

MAX_ELEMENTS = 300_000
"""Elements of a part that is read whole; Excel's own limit of 65,000 cell formats takes about so many."""

_ATTRIBUTE = re.compile(rb"""\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_DIGITS = 7


Written = tuple[bytes, bytes]
"""A piece of a part, and how it is to be checked: elements made here stand there as an empty one in their place.

So the whole is well-formed if what is checked is, and none of our own markup is parsed again.
"""


class MarkupError(Exception):
    """XML that is broken, or that uses what a workbook never needs: a DOCTYPE, entities, comments."""


class TooManyElements(MarkupError):
    """A part, or what stands around a sheet's rows, of more elements than any workbook needs."""


class OutsideSheet(MarkupError):
    """A cell or a row beyond the last that a sheet can have."""


class UnwritableValue(ValueError):
    """A value that no cell can hold: a fault of whoever writes it, not of the file."""


class Element(NamedTuple):
    """A start tag: local name and attributes, their namespaces dropped."""

    name: str
    attributes: dict[str, str]


class Child(NamedTuple):
    """One child of a part's root with the white space after it; the name is empty for a foreign one."""

    name: str
    markup: bytes


def _refuse(*_: object) -> None:
    raise MarkupError


def _declared(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding is not None and encoding.upper() not in {"UTF-8", "US-ASCII"}:
        raise MarkupError


def _parser(separator: str | None = " ") -> XMLParserType:
    parser = ParserCreate(namespace_separator=separator)
    parser.StartDoctypeDeclHandler = _refuse
    parser.XmlDeclHandler = _declared
    return parser


def _plain_parser(separator: str | None = " ") -> XMLParserType:
    """Make a parser that refuses what could imitate the tags by whose bytes rows and cells are found."""
    parser = _parser(separator)
    parser.CommentHandler = parser.ProcessingInstructionHandler = parser.StartCdataSectionHandler = _refuse
    return parser


def elements(markup: bytes, wanted: frozenset[str] | None = None) -> list[Element]:
    """List the start tags of a small part, or those of the `wanted` names, in their order.

    Raises: MarkupError.
    """
    listed: list[Element] = []
    seen = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal seen
        seen += 1
        if seen > MAX_ELEMENTS:
            raise TooManyElements
        name = _local(name)
        if wanted is None or name in wanted:
            listed.append(Element(name, {_local(key): value for key, value in attributes.items()}))

    parser = _parser()
    parser.StartElementHandler = start
    try:
        parser.Parse(markup, True)  # noqa: FBT003  # it takes no names
    except ExpatError as error:
        raise MarkupError from error
    return listed


def children(markup: bytes, skip: int = 0) -> tuple[bytes, list[Child], bytes]:
    """Cut an XML document, which may stop half-way, into what precedes its root's children, these, and the root's end.

    Unit: `skip` is a count of bytes at the beginning that belong to the root's start tag.
    Raises: MarkupError.
    """
    starts: list[tuple[int, str]] = []
    depth = 0
    end = len(markup)

    def start(name: str, _attributes: dict[str, str]) -> None:
        nonlocal depth
        if depth == 1:
            namespace, _space, local = name.rpartition(" ")
            starts.append((parser.CurrentByteIndex, local if namespace in {MAIN, STRICT_MAIN} else ""))
            if len(starts) > MAX_ELEMENTS:
                raise TooManyElements
        depth += 1

    def stop(_: str) -> None:
        nonlocal depth, end
        depth -= 1
        if depth == 0:
            end = parser.CurrentByteIndex

    parser = _plain_parser()
    parser.StartElementHandler = start
    parser.EndElementHandler = stop
    try:
        parser.Parse(markup)
    except ExpatError as error:
        raise MarkupError from error
    bounds = [*(position for position, _ in starts), end]
    cut = [
        Child(name, markup[position:following]) for (position, name), following in zip(starts, bounds[1:], strict=True)
    ]
    return markup[skip : bounds[0]], cut, markup[end:]


def checked(pieces: Iterable[Written]) -> Iterator[bytes]:
    """Let the bytes of a part pass, and see that they are well-formed XML of the plain kind.

    Raises: MarkupError as soon as they are not.
    """
    parser = _plain_parser(None)
    try:
        for markup, proof in pieces:
            parser.Parse(proof)
            yield markup
        parser.Parse(b"", True)  # noqa: FBT003  # it takes no names
    except ExpatError as error:
        raise MarkupError from error


def attributes(tag: bytes) -> dict[bytes, bytes]:
    r"""Read a tag's attributes, values as they are written.

    >>> attributes(b' r="A1" s=\'3\'/>')
    {b'r': b'A1', b's': b'3'}
    """
    return {name: double or single for name, double, single in _ATTRIBUTE.findall(tag)}


def childless(name: bytes) -> re.Pattern[bytes]:
    """Make what matches the elements of a name that hold nothing, whatever their prefix; group 1 is the attributes.

    >>> childless(b"col").findall(b'<cols><x:col min="1"></x:col><col/></cols>')
    [b' min="1"', b'']
    """
    tag = rb"(?:[\w.-]+:)?" + name
    return re.compile(rb"<" + tag + rb"(?=[\s/>])(" + ATTRIBUTES + rb")\s*(?:/>|>\s*</" + tag + rb"\s*>)")


def without_elements(markup: bytes, name: bytes, goes: Callable[[dict[bytes, bytes]], bool]) -> bytes:
    """Take out those elements of a name, which hold nothing, that go by their attributes; all other bytes stay.

    >>> without_elements(b'<a><b c="1"/> <b c="2"/></a>', b"b", lambda named: named[b"c"] == b"1")
    b'<a> <b c="2"/></a>'
    """
    return childless(name).sub(lambda element: b"" if goes(attributes(element[1])) else element[0], markup)


def number_in(value: bytes) -> int:
    """Read an attribute that is a whole number of a sheet: a column, a style. Raises: MarkupError."""
    if not value.isdigit() or len(value) > _DIGITS:
        raise MarkupError
    return int(value)


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
