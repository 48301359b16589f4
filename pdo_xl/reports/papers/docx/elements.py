"""Word's markup as elements: made one by one, so that a text is always a text."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element


_MOST_DIGITS = 10
_name = lru_cache(maxsize=None)(qn)
_SPACES: dict[str, dict[str, str]] = {prefix: {prefix: uri} for prefix, uri in nsmap.items()}


def element(tag: str, attributes: Mapping[str, str] | None = None, *children: "Element") -> "Element":
    """Make an element; its and its attributes' names have a prefix, as in «w:tbl»."""
    named = None if attributes is None else {_name(key): value for key, value in attributes.items()}
    made = cast("Element", oxml_parser.makeelement(_name(tag), attrib=named, nsmap=_SPACES[tag.partition(":")[0]]))
    made.extend(children)
    return made


def valued(tag: str, value: str | int) -> "Element":
    """Make an element that only has a value, as most properties are."""
    return element(tag, {"w:val": str(value)})


def is_number(said: str) -> bool:
    """Tell whether an attribute is a number that can be gone on from, as Word counts.

    >>> is_number("12"), is_number("-1"), is_number("99999999999"), is_number("")
    (True, False, False, False)
    """
    return said.isdecimal() and len(said) < _MOST_DIGITS


def text_of(text: str) -> list["Element"]:
    """Give the content of a run: a text with its line breaks, and a space for what would jump to a tab stop."""
    parts: list[Element] = []
    for number, line in enumerate(text.split("\n")):
        if number:
            parts.append(element("w:br"))
        if line:
            made = element("w:t", {"xml:space": "preserve"})
            made.text = line.replace("\t", " ")
            parts.append(made)
    return parts


def run(text: str, style: str = "", *, bold: bool = False, colour: str = "") -> "Element":
    """A run of text, in a style of characters where one is named; `colour` as "RRGGBB"."""
    properties = [valued("w:rStyle", style)] if style else []
    if bold:
        properties += [element("w:b"), element("w:bCs")]
    if colour:
        properties.append(valued("w:color", colour))
    return element("w:r", None, *([element("w:rPr", None, *properties)] if properties else []), *text_of(text))


def field(instruction: str, shown: str) -> "Element":
    """A field that Word and Writer work out as they show the page; `shown` stands there until then."""
    return element("w:fldSimple", {"w:instr": f" {instruction} "}, run(shown))


def paragraph(style: str, content: Iterable["Element"] = (), properties: Iterable["Element"] = ()) -> "Element":
    """A paragraph of a style, empty for the document's plain one; `properties` in the order of Word's schema."""
    named = [valued("w:pStyle", style)] if style else []
    about = [*named, *properties]
    return element("w:p", None, *([element("w:pPr", None, *about)] if about else []), *content)


def written(style: str, text: str, *properties: "Element", bold: bool = False) -> "Element":
    """A paragraph of a single text."""
    return paragraph(style, [run(text, bold=bold)] if text else [], properties)
