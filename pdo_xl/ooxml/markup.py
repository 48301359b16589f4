"""The few facts about XML that splicing needs, over bytes and without a tree."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType

from pdo_xl.ooxml.namespaces import MAIN, STRICT_MAIN

ATTRIBUTES = rb"""(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*"""
"""The attributes of a tag, to be put into a larger expression."""

MAX_TEXT = 32_767
"""Characters that a cell may hold, in UTF-16 units as Excel counts them."""

MAX_ELEMENTS = 300_000
"""Elements of a part that is read whole; Excel's own limit of 65,000 cell formats takes about so many."""

_ATTRIBUTE = re.compile(rb"""\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_ENTITY = re.compile(r"&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|(lt|gt|amp|quot|apos));")
_CHARACTERS = range(1, 0x110000)
_DIGITS = 7
_SURROGATE = re.compile("[\ud800-\udfff]")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}


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
    found: list[Element] = []
    seen = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal seen
        seen += 1
        if seen > MAX_ELEMENTS:
            raise TooManyElements
        name = _local(name)
        if wanted is None or name in wanted:
            found.append(Element(name, {_local(key): value for key, value in attributes.items()}))

    parser = _parser()
    parser.StartElementHandler = start
    try:
        parser.Parse(markup, True)  # noqa: FBT003  # it takes no names
    except ExpatError as error:
        raise MarkupError from error
    return found


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
    found = [
        Child(name, markup[position:following]) for (position, name), following in zip(starts, bounds[1:], strict=True)
    ]
    return markup[skip : bounds[0]], found, markup[end:]


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


def escaped(text: str) -> bytes:
    """Write a text as the content of an element or attribute; `clean` it first.

    >>> escaped("a < b & _x0041_").decode()
    'a &lt; b &amp; _x005F_x0041_'
    """
    if "_x" in text:
        # Excel itself reads _x0041_ as the character of that number.
        text = _LOOKS_ESCAPED.sub("_x005F_", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;").encode()


def unescaped(markup: bytes) -> str:
    """Read the content of an element or attribute. Raises: MarkupError for a character that there is not.

    >>> unescaped(b"a &lt; b &#38; _x005F_x0041_")
    'a < b & _x0041_'
    """
    text = markup.decode("utf-8", "replace")
    if "&" in text:
        text = _ENTITY.sub(_character, text)
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
        if _SURROGATE.search(text):
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def clean(text: str) -> str:
    """Give a text as a cell can hold it: without what XML forbids, cut where Excel's limit is."""
    if len(text) <= MAX_TEXT // 2 and text.isprintable():
        # Most texts, told at once: nothing printable is forbidden.
        return text
    text = _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if len(text) <= MAX_TEXT // 2:
        return text
    units = text.encode("utf-16-le")
    if len(units) <= 2 * MAX_TEXT:
        return text
    return units[: 2 * (MAX_TEXT - 1)].decode("utf-16-le", "ignore") + "…"


def _character(found: re.Match[str]) -> str:
    hexadecimal, decimal, named = found.groups()
    if named:
        return _NAMED[named]
    digits = (hexadecimal or decimal).lstrip("0")
    code = int(digits or "0", 16 if hexadecimal else 10) if len(digits) <= _DIGITS else 0
    if code not in _CHARACTERS or 0xD800 <= code < 0xE000:
        raise MarkupError
    return chr(code)


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
