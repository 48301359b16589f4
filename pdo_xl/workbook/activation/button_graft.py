"""The button "Calcola punteggi" in an office's sheet, beside its comments and its own buttons.

Form controls and comments of a sheet share one drawing in VML. What the office's own one holds is left byte for
byte: Excel's VML is not always well-formed XML, so shapes are found and added as text.
"""

import re
from io import BytesIO
from zipfile import ZipFile

from xlsxwriter import Workbook

from pdo_xl.ooxml.markup import MarkupError
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.parts import ContentTypes, Relations, free_name
from pdo_xl.ooxml.text_elements import Kind, pieces, replaced
from pdo_xl.ooxml.trees import RELATION
from pdo_xl.ooxml.worksheet.edges import edges_of, legacy_drawing, put_edges, with_legacy_drawing
from pdo_xl.sheet.blocks import PlanSheet
from pdo_xl.sheet.names import Computed
from pdo_xl.workbook.own_sheets import computed_columns
from pdo_xl.workbook.own_sheets.formats import Formats
from pdo_xl.workbook.plan_2024.plan_sheet import BUTTON_MACRO, TITLE_HEIGHT, add_button
from pdo_xl.workbook.program.vba import MODULE

VML = "application/vnd.openxmlformats-officedocument.vmlDrawing"
OWN_MACRO = f"{MODULE}.{BUTTON_MACRO}"

_VML_RELATION = f"{RELATION}/vmlDrawing"
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


def add_button_to(package: Package, part: str, plan: PlanSheet, types: ContentTypes) -> None:
    """Put the button over the first row of the first two computed columns, or beside these if there stand headers.

    Raises: MarkupError.
    """
    beside = len(Computed) if plan.header_row == 1 else 0
    ours = _drawing(plan.first_computed_column + beside)
    edges = edges_of(package, part)
    relations = Relations(package, part)
    identity = legacy_drawing(edges.tail)
    existing = relations.target(identity) if identity else None
    if existing is not None and existing in package:
        package.put(existing, _with_shape(package, package.read(existing), ours))
        return
    drawing = free_name(package, "xl/drawings/vmlDrawing", ".vml")
    block = _Numbers(package).free_block()
    package.put(drawing, _renumbered(ours, block, block * _BLOCK + 1))
    types.declare(drawing, VML)
    edges.tail = with_legacy_drawing(edges, relations.add(drawing, _VML_RELATION))
    relations.write()
    put_edges(package, part, edges)


def with_current_macro(markup: bytes) -> bytes | None:
    """Give a drawing whose button, known by its macro, calls today's macro; None without such a button."""
    for first, last in pieces(markup, _SHAPE):
        shape = markup[first:last]
        macro = _MACRO.search(shape)
        if macro is None:
            continue
        if _calls_us(shape):
            return markup
        called = macro[2].rpartition(b"!")[2].strip()
        if called == BUTTON_MACRO.encode() or called.startswith(f"{MODULE}.".encode()):
            today = _MACRO.sub(rb"\g<1>[0]!" + OWN_MACRO.encode() + rb"\g<3>", shape)
            return markup[:first] + today + markup[last:]
    return None


def without_button(markup: bytes) -> bytes:
    """Give a drawing without the shapes that call our macro."""
    return replaced(markup, _SHAPE, lambda shape: b"" if _calls_us(shape) else shape)


def is_empty(markup: bytes) -> bool:
    """Tell whether a drawing holds no shape at all."""
    return _ANY_SHAPE.search(markup) is None


def _calls_us(shape: bytes) -> bool:
    found = _MACRO.search(shape)
    return found is not None and found[2].rpartition(b"!")[2].strip() == OWN_MACRO.encode()


def _drawing(column: int) -> bytes:
    """Let XlsxWriter draw the button, as in a new workbook."""
    package = BytesIO()
    with Workbook(package, {"in_memory": True}) as workbook:
        sheet = workbook.add_worksheet()
        # Sized as there, the button ends where two columns and the row end, whatever their size is here.
        sheet.set_row(0, TITLE_HEIGHT)
        computed_columns.format_columns(sheet, Formats(workbook), computed_columns.side_by_side(column))
        add_button(sheet, column)
    with ZipFile(package) as parts:
        return parts.read("xl/drawings/vmlDrawing1.vml")


def _renumbered(ours: bytes, block: int, number: int) -> bytes:
    markup = ours.replace(b'data="1"', b'data="%d"' % block)
    return markup.replace(b"_x0000_s1025", b"_x0000_s%d" % number)


def _with_shape(package: Package, markup: bytes, ours: bytes) -> bytes:
    """Add our shape to the office's drawing, under a number that is free in one of its blocks, or in one more."""
    others = _Numbers(package)
    numbers = (number for block in _blocks(markup) for number in range(block * _BLOCK + 1, (block + 1) * _BLOCK))
    number = next((number for number in numbers if number not in others.taken), None)
    if number is None:
        block = others.free_block()
        number = block * _BLOCK + 1
        markup = _with_block(markup, block)
    renumbered = _renumbered(ours, 1, number)
    first, last = next(pieces(renumbered, _SHAPE))
    shape = renumbered[first:last]
    kind = b"" if b'id="_x0000_t201"' in markup else b"".join(ours[slice(*at)] for at in pieces(ours, _SHAPE_TYPE))
    added = kind.replace(b"<v:shapetype", b"<v:shapetype" + _NAMESPACES) + shape.replace(
        b"<v:shape ", b"<v:shape" + _NAMESPACES + b" ", 1
    )
    end = markup.rfind(b"</")
    if end < 0:
        raise MarkupError
    return markup[:end] + added + markup[end:]


def _blocks(markup: bytes) -> list[int]:
    """List the blocks of numbers that a drawing owns."""
    return [int(number) for found in _BLOCKS.findall(markup) for number in re.findall(rb"\d+", found)]


def _with_block(markup: bytes, block: int) -> bytes:
    """Let a drawing own one block more; one that owns none takes any number and need not say so."""
    return _BLOCKS.sub(lambda found: found[0][:-1] + b",%d" % block + found[0][-1:], markup, count=1)


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
