r"""Texts that people typed, as a document holds them: no signs that XML forbids, no mark that turns the words after it.

Source: design of the reports, section 3.5.
"""

import re
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from operator import is_
from typing import Any, TypeVar, cast

from pdo_xl.domain.values.text import shorten

T = TypeVar("T")

_TAGS = re.compile(r"</?i>")
_LINES = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufff9-\uffff]")
"""Control signs, halves of pairs, and what is no character."""
_MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_FIRST_STRONG, _END_OF_ISOLATE = "\u2068", "\u2069"
_ISOLATES = "\u2066\u2067\u2068"
LABEL = 40
"""Characters that a label of a chart may have."""


def of_cell(text: str) -> str:
    r"""Give a text of a cell as it may stand in a sentence of ours.

    >>> of_cell(" Uno\x07 <i>due</i>\r\ntre "), of_cell("a\u202eb")
    ('Uno due\ntre', '\u2068a\u202eb\u2069')
    """
    return clean(_TAGS.sub("", text)).strip()


@lru_cache(maxsize=4096)
def clean(text: str) -> str:
    r"""Take out what no document can hold, and end what a mark of direction begins; a second time changes nothing.

    >>> clean("a\x00b\tc"), clean("a\u202eb\u2069"), clean(clean("\u2067a\nb"))
    ('ab\tc', '\u2068a\u202eb\u2069', '\u2068\u2067a\u2069\u2069\nb')
    """
    if text.isascii() and text.isprintable():
        return text
    text = _FORBIDDEN.sub("", _LINES.sub("\n", text))
    if _MARKS.search(text) is None:
        return text
    return "\n".join(_isolated(line) if _MARKS.search(line) else line for line in text.split("\n"))


def cleaned(value: T) -> T:
    """Give a document, or a part of one, with all its texts clean: what a writer begins with."""
    return cast("T", _cleaned(value))


def label(text: str) -> str:
    """Give a text as a chart has room for it: on one line, of 40 characters."""
    return clean(shorten(" ".join(text.split()), LABEL))


def _cleaned(value: object) -> object:
    """The value itself where nothing of it changes, as nearly always: to make thousands of equal ones takes time."""
    kind: type = type(value)
    if kind is str:
        text = cast("str", value)
        after = clean(text)
        return text if after == text else after
    if isinstance(value, tuple):
        parts = tuple([_cleaned(part) for part in value])
        return value if all(map(is_, parts, value)) else parts
    changed = {}
    for name in _names(kind):
        before = getattr(value, name)
        made = _cleaned(before)
        if made is not before:
            changed[name] = made
    return replace(cast("Any", value), **changed) if changed else value


@lru_cache(maxsize=256)
def _names(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass; nothing else has any."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def _isolated(line: str) -> str:
    """A line between signs that keep its marks from the words around; those that end nothing are taken out."""
    depth, kept = 0, []
    for sign in line:
        if sign == _END_OF_ISOLATE and depth == 0:
            continue
        depth += (sign in _ISOLATES) - (sign == _END_OF_ISOLATE)
        kept.append(sign)
    mended = "".join(kept) + depth * _END_OF_ISOLATE
    return mended if _is_isolated(mended) else f"{_FIRST_STRONG}{mended}{_END_OF_ISOLATE}"


def _is_isolated(line: str) -> bool:
    """Tell whether the pair at both ends of a line is one pair."""
    if not line.startswith(_FIRST_STRONG):
        return False
    depth = 0
    for place, sign in enumerate(line):
        depth += (sign in _ISOLATES) - (sign == _END_OF_ISOLATE)
        if depth == 0:
            return place == len(line) - 1
    return False
