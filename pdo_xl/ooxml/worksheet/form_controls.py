"""A sheet's form controls: added, made to call another macro, taken out with all that Excel says of them elsewhere."""

import re
from collections.abc import Callable

from pdo_xl.ooxml.content_types import VML, declare
from pdo_xl.ooxml.markup import Child, attributes
from pdo_xl.ooxml.namespaces import RELATION
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import relate, related, relationships, unrelate
from pdo_xl.ooxml.text_elements import Kind, pieces, replaced
from pdo_xl.ooxml.worksheet.children import inserted
from pdo_xl.ooxml.worksheet.edges import Edges, edges_of, put_edges
from pdo_xl.ooxml.worksheet.vml import in_own_block, is_empty, with_macro, with_shape, without_macro

_LEGACY = re.compile(rb"<(?:[\w.-]+:)?legacyDrawing(?=[\s/>])[^>]*>")
_CONTROL = Kind(
    re.compile(rb"<mc:AlternateContent\b[^<>]*>\s*<mc:Choice\b[^<>]*>\s*<control\b"),
    re.compile(rb"</mc:AlternateContent>"),
)
_ANCHOR = Kind(re.compile(rb"<mc:AlternateContent\b"), re.compile(rb"</mc:AlternateContent>"))
_SHAPE = re.compile(rb"""\bshapeId=["'](\d+)["']""")
_NAMED_SHAPE = re.compile(rb"""<xdr:cNvPr\b[^<>]*\bid=["'](\d+)["']""")
_NO_SIZE = re.compile(rb"<xdr:from>((?:(?!</xdr:from>).)*+)</xdr:from>\s*<xdr:to>\1</xdr:to>", re.DOTALL)
_RELATION_ID = re.compile(rb"""\br:id=["']([^"']+)["']""")


def drawing_of(package: Package, part: str) -> str | None:
    """Find a sheet's drawing of controls and comments. Raises: FileRefused, MarkupError."""
    return _drawing(package, part, edges_of(package, part))


def _drawing(package: Package, part: str, edges: Edges) -> str | None:
    related_to = relationships(package, part).get(_identity(edges.tail))
    return related_to.target if related_to is not None and related_to.target in package else None


def add_control(package: Package, part: str, drawing: bytes) -> None:
    """Add the control that a drawing of XlsxWriter's holds to a sheet, beside its comments and its own controls.

    Raises: MarkupError.
    """
    edges = edges_of(package, part)
    existing = _drawing(package, part, edges)
    if existing is not None:
        package.put(existing, with_shape(package, package.read(existing), drawing))
        return
    name = package.free_name("xl/drawings/vmlDrawing", ".vml")
    package.put(name, in_own_block(package, drawing))
    declare(package, name, VML)
    identity = relate(package, part, name, f"{RELATION}/vmlDrawing")
    edges.tail = inserted(edges.tail, Child("legacyDrawing", _reference(edges, identity)))
    put_edges(package, part, edges)


def let_control_call(package: Package, part: str, macro: str, formerly: Callable[[str], bool]) -> bool | None:
    """Let the control that called a macro of `formerly` call another; tell whether it did not, None without a control.

    Raises: FileRefused, MarkupError.
    """
    drawing = drawing_of(package, part)
    old = b"" if drawing is None else package.read(drawing)
    new = with_macro(old, macro, formerly)
    if drawing is None or new is None:
        return None
    if new != old:
        package.put(drawing, new)
    return new != old


def is_misplaced(package: Package, part: str, macro: str) -> bool:
    """Tell whether a control that calls a macro has a shape without a size: LibreOffice 7.4 writes it over A1.

    Raises: MarkupError.
    """
    tail = edges_of(package, part).tail
    shapes = {
        shape
        for child in tail
        for first, last in pieces(child.markup, _CONTROL)
        if macro.encode() in child.markup[first:last]
        for shape in _SHAPE.findall(child.markup[first:last])
    }
    return any(
        _NO_SIZE.search(anchor) and shapes.intersection(_NAMED_SHAPE.findall(anchor))
        for drawing in related(package, part, "drawing").values()
        if shapes and drawing in package
        for markup in [package.read(drawing)]
        for anchor in (markup[first:last] for first, last in pieces(markup, _ANCHOR))
    )


def remove_controls(package: Package, part: str, macro: str) -> None:
    """Take the controls that call a macro out of a sheet, and their drawing where nothing else is in it.

    Raises: FileRefused, MarkupError.
    """
    edges = edges_of(package, part)
    drawing = _drawing(package, part, edges)
    if drawing is None:
        return
    old = package.read(drawing)
    markup = without_macro(old, macro)
    if markup == old:
        return
    gone, shapes = _remove_second_word(edges, macro.encode())
    if is_empty(markup):
        gone.append(_identity(edges.tail))
        edges.tail = [child for child in edges.tail if child.name != "legacyDrawing"]
    else:
        package.put(drawing, markup)
    unrelate(package, part, *gone)
    _remove_anchors(package, part, macro, shapes)
    put_edges(package, part, edges)


def _remove_second_word(edges: Edges, macro: bytes) -> tuple[list[str], set[bytes]]:
    """Take away what a program that has saved the workbook says of a control again; give the ids that this used.

    Shape: ids of relations, ids of shapes.
    """
    gone: list[str] = []
    shapes: set[bytes] = set()

    def without_ours(control: bytes) -> bytes:
        if macro not in control:
            return control
        gone.extend(identity.decode() for identity in _RELATION_ID.findall(control)[:1])
        shapes.update(_SHAPE.findall(control))
        return b""

    for number, child in enumerate(edges.tail):
        if macro in child.markup:
            kept = replaced(child.markup, _CONTROL, without_ours)
            edges.tail[number] = child._replace(markup=kept if b"<control " in kept else b"")
    return gone, shapes


def _remove_anchors(package: Package, part: str, macro: str, shapes: set[bytes]) -> None:
    """Take away the third word, a shape in the sheet's other drawing; LibreOffice names no macro there."""
    call = re.compile(rb'macro="(?:\[0\]!)?' + re.escape(macro.encode()) + rb'"')

    def is_ours(anchor: bytes) -> bool:
        return bool(call.search(anchor) or shapes.intersection(_NAMED_SHAPE.findall(anchor)))

    for drawing in related(package, part, "drawing").values():
        if drawing in package:
            old = package.read(drawing)
            new = replaced(old, _ANCHOR, lambda anchor: b"" if is_ours(anchor) else anchor)
            if new != old:
                package.put(drawing, new)


def _identity(tail: list[Child]) -> str:
    """Give the id by which a sheet names its drawing of controls and comments; nothing where it has none."""
    for child in tail:
        # Foreign markup may hold one as a choice.
        tag = _LEGACY.search(child.markup) if child.name in {"", "legacyDrawing"} else None
        for name, value in attributes(tag[0]).items() if tag else ():
            if name.rpartition(b":")[2] == b"id":
                return value.decode("utf-8")
    return ""


def _reference(edges: Edges, identity: str) -> bytes:
    declaration = f'xmlns:r="{RELATION}"'.encode()
    # Declared here where the root does not: another program may use another prefix.
    declared = b" " if declaration in edges.preamble else b" " + declaration + b" "
    return b"<" + edges.prefix + b"legacyDrawing" + declared + b'r:id="' + identity.encode() + b'"/>'
