"""The drawing in VML that form controls and comments of a sheet share.

What is in it is left byte for byte: Excel's VML is not always well-formed XML, so shapes are found and added as text.
"""

import re
from collections.abc import Callable

from pdo_xl.ooxml.markup import MarkupError
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.text_elements import Kind, pieces, replaced

_SHAPE = Kind(re.compile(rb"<v:shape(?=[\s/>])"), re.compile(rb"</v:shape>\s*"))
_ANY_SHAPE = re.compile(rb"<(?:[\w.-]+:)?(?:shape|group|rect|oval|line|roundrect|polyline|image)[\s/>]")
_SHAPE_TYPE = Kind(re.compile(rb"<v:shapetype\b"), re.compile(rb"</v:shapetype>\s*"))
_MACRO = re.compile(rb"(<x:FmlaMacro>)([^<]*+)(</x:FmlaMacro>)")
_ID = re.compile(rb"""\b(?:id|o:spid)\s*=\s*["']_x0000_s(\d{1,9})["']""")
_BLOCKS = re.compile(rb"""<o:idmap\b[^<>]*?\bdata\s*=\s*["']([\d, ]+)["']""")
_NAMESPACES = (
    b' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    b' xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
_BLOCK = 1024
"""Each drawing of a workbook owns blocks of so many shape numbers."""


def with_macro(markup: bytes, macro: str, formerly: Callable[[str], bool]) -> bytes | None:
    """Give a drawing whose first control that called a macro of `formerly` calls `macro`; None without such a control.

    One that calls it already stays.
    """
    for first, last in pieces(markup, _SHAPE):
        shape = markup[first:last]
        called = _called(shape)
        if called == macro:
            return markup
        if called is not None and formerly(called):
            return markup[:first] + _MACRO.sub(rb"\g<1>[0]!" + macro.encode() + rb"\g<3>", shape) + markup[last:]
    return None


def without_macro(markup: bytes, macro: str) -> bytes:
    """Give a drawing without the controls that call a macro."""
    return replaced(markup, _SHAPE, lambda shape: b"" if _called(shape) == macro else shape)


def _called(shape: bytes) -> str | None:
    """Give the macro that a shape calls, without the workbook before it."""
    macro = _MACRO.search(shape)
    return None if macro is None else macro[2].rpartition(b"!")[2].strip().decode("utf-8", "replace")


def is_empty(markup: bytes) -> bool:
    """Tell whether a drawing holds no shape at all."""
    return _ANY_SHAPE.search(markup) is None


def in_own_block(package: Package, drawing: bytes) -> bytes:
    """Give a drawing of one shape, as XlsxWriter makes it, with numbers that no drawing of the workbook has."""
    block = _Numbers(package).free_block()
    return _renumbered(drawing, block, block * _BLOCK + 1)


def with_shape(package: Package, markup: bytes, drawing: bytes) -> bytes:
    """Add a drawing's one shape to another drawing, under a number that is free in one of its blocks, or in one more.

    Raises: MarkupError.
    """
    others = _Numbers(package)
    numbers = (number for block in _blocks(markup) for number in range(block * _BLOCK + 1, (block + 1) * _BLOCK))
    number = next((number for number in numbers if number not in others.taken), None)
    if number is None:
        block = others.free_block()
        number = block * _BLOCK + 1
        markup = _with_block(markup, block)
    renumbered = _renumbered(drawing, 1, number)
    first, last = next(pieces(renumbered, _SHAPE))
    shape = renumbered[first:last]
    has_type = b'id="_x0000_t201"' in markup
    kind = b"" if has_type else b"".join(drawing[slice(*at)] for at in pieces(drawing, _SHAPE_TYPE))
    added = kind.replace(b"<v:shapetype", b"<v:shapetype" + _NAMESPACES) + shape.replace(
        b"<v:shape ", b"<v:shape" + _NAMESPACES + b" ", 1
    )
    end = markup.rfind(b"</")
    if end < 0:
        raise MarkupError
    return markup[:end] + added + markup[end:]


def _renumbered(drawing: bytes, block: int, number: int) -> bytes:
    markup = drawing.replace(b'data="1"', b'data="%d"' % block)
    return markup.replace(b"_x0000_s1025", b"_x0000_s%d" % number)


def _blocks(markup: bytes) -> list[int]:
    """List the blocks of numbers that a drawing owns."""
    return [int(number) for listed in _BLOCKS.findall(markup) for number in re.findall(rb"\d+", listed)]


def _with_block(markup: bytes, block: int) -> bytes:
    """Let a drawing own one block more; one that owns none takes any number and need not say so."""
    return _BLOCKS.sub(lambda owned: owned[0][:-1] + b",%d" % block + owned[0][-1:], markup, count=1)


class _Numbers:
    """The shapes' numbers, and the blocks of these, that the workbook's drawings have."""

    def __init__(self, package: Package) -> None:
        self.taken: set[int] = set()
        self._blocks: set[int] = set()
        for name in package.names():
            if name.casefold().endswith(".vml"):
                markup = package.read(name)
                self.taken.update(map(int, _ID.findall(markup)))
                self._blocks.update(_blocks(markup))
        self._blocks.update(number // _BLOCK for number in self.taken)

    def free_block(self) -> int:
        """Give a block after all others."""
        return max(self._blocks, default=0) + 1
