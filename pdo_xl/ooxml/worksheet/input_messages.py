"""What a cell says of itself when it is selected: an input message, as Excel calls a validation that refuses nothing.

Unlike a comment it needs no drawing beside the sheet, where the button of the plan stands.
Source: ECMA-376 part 1, 18.3.1.32 (dataValidation).
"""

import re
from collections.abc import Callable, Iterator

from pdo_xl.ooxml.markup import ATTRIBUTES, Child, attributes
from pdo_xl.ooxml.worksheet.children import inserted
from pdo_xl.ooxml.worksheet.dimension import area_in, areas_of
from pdo_xl.sheet.address import Area

_RULES = "dataValidations"
_NAME = re.compile(rb"<(/?)(?=[A-Za-z])")
_RULE = re.compile(
    rb"<((?:[\w.-]+:)?)dataValidation(?=[\s/>])(" + ATTRIBUTES + rb")\s*(?:/>|>.*?</\1dataValidation\s*>)", re.DOTALL
)
_COUNT = re.compile(rb"""(<(?:[\w.-]+:)?dataValidations\b[^<>]*?\scount\s*=\s*["'])([0-9]{1,9})(?=["'])""")


def with_messages(tail: list[Child], messages: bytes, prefix: bytes) -> list[Child]:
    """Add messages to what follows a sheet's rows, behind the validations that the sheet has.

    A cell that has one of the office's gets none: Excel knows one validation a cell.
    """
    own = [rule for rule in _RULE.finditer(messages) if not any(_is_taken(tail, area) for area in _areas(rule))]
    messages = b"".join(rule[0] for rule in own)
    if not messages:
        return tail
    messages = _NAME.sub(rb"<\1" + prefix, messages)
    count = len(own)
    end = b"</" + prefix + _RULES.encode()
    for index, child in enumerate(tail):
        if child.name == _RULES and end in child.markup:
            before, _, after = child.markup.rpartition(end)
            markup = _counted(before, count) + messages + end + after
            return [*tail[:index], Child(_RULES, markup), *tail[index + 1 :]]
    opening = b'<%b%b count="%d">' % (prefix, _RULES.encode(), count)
    return inserted(tail, Child(_RULES, opening + messages + end + b">"))


def has_message(tail: list[Child], row: int, column: int) -> bool:
    """Whether a cell has a validation, of whatever kind."""
    return any(
        area.first_row <= row <= area.last_row and area.first_column <= column <= area.last_column
        for child in tail
        for area in _validated(child)
    )


def _validated(child: Child) -> Iterator[Area]:
    """The areas of a sheet's validations, those too that refer to another sheet: they stand among the extensions."""
    if child.name == _RULES:
        for rule in _RULE.finditer(child.markup):
            yield from _areas(rule)
    elif child.name == "extLst":
        extensions = child.markup[child.markup.find(_RULES.encode()) + 1 : child.markup.rfind(_RULES.encode()) + 1]
        yield from areas_of(extensions)


def _is_taken(tail: list[Child], message: Area) -> bool:
    return has_message(tail, message.first_row, message.first_column)


def without_messages(markup: bytes, goes: Callable[[Area], bool]) -> bytes:
    """Take the validations out of which every area goes; nothing is left of an element without any."""
    gone = [rule for rule in _RULE.finditer(markup) if (areas := _areas(rule)) and all(map(goes, areas))]
    if not gone:
        return markup
    if len(gone) == len(_RULE.findall(markup)):
        return b""
    for rule in reversed(gone):
        markup = markup[: rule.start()] + markup[rule.end() :]
    return _counted(markup, -len(gone))


def _counted(markup: bytes, more: int) -> bytes:
    return _COUNT.sub(lambda found: found[1] + str(int(found[2]) + more).encode(), markup, count=1)


def _areas(rule: re.Match[bytes]) -> list[Area]:
    areas = [area_in(text) for text in attributes(rule[2]).get(b"sqref", b"").split()]
    return [area for area in areas if area is not None]
