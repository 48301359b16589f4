"""Takes the button out of a sheet: the shape, and what Excel, once it has saved the workbook, says of it elsewhere."""

import re

from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.parts import Relations
from pdo_xl.ooxml.text_elements import Kind, replaced
from pdo_xl.ooxml.worksheet.edges import Edges, edges_of, legacy_drawing, put_edges
from pdo_xl.workbook.activation.button_graft import OWN_MACRO, is_empty, without_button

_CONTROL = Kind(
    re.compile(rb"<mc:AlternateContent\b[^<>]*>\s*<mc:Choice\b[^<>]*>\s*<control\b"),
    re.compile(rb"</mc:AlternateContent>"),
)
_ANCHOR = Kind(re.compile(rb"<mc:AlternateContent\b"), re.compile(rb"</mc:AlternateContent>"))
_CALL = re.compile(rb'macro="(?:\[0\]!)?' + re.escape(OWN_MACRO.encode()) + rb'"')
_RELATION_ID = re.compile(rb"""\br:id=["']([^"']+)["']""")


def remove_button(package: Package, part: str) -> None:
    """Take the button out of a sheet's drawing, and the drawing out of the sheet where nothing else is in it."""
    edges = edges_of(package, part)
    identity = legacy_drawing(edges.tail)
    relations = Relations(package, part)
    drawing = relations.target(identity) if identity else None
    if identity is None or drawing is None or drawing not in package:
        return
    old = package.read(drawing)
    markup = without_button(old)
    if markup == old:
        return
    _remove_controls(package, relations, edges)
    if is_empty(markup):
        edges.tail = [child for child in edges.tail if child.name != "legacyDrawing"]
        relations.drop(identity)
    else:
        package.put(drawing, markup)
    relations.write()
    put_edges(package, part, edges)


def _remove_controls(package: Package, relations: Relations, edges: Edges) -> None:
    """Take away what Excel, once it has saved the workbook, says of the button a second and a third time."""
    macro = OWN_MACRO.encode()
    for number, child in enumerate(edges.tail):
        if macro not in child.markup:
            continue
        kept = replaced(child.markup, _CONTROL, lambda control: _without_ours(control, relations))
        if b"<control " not in kept:
            kept = b""
        edges.tail[number] = child._replace(markup=kept)
    _remove_anchors(package, relations)


def _without_ours(control: bytes, relations: Relations) -> bytes:
    if OWN_MACRO.encode() not in control:
        return control
    found = _RELATION_ID.search(control)
    if found is not None:
        relations.drop(found[1].decode())
    return b""


def _remove_anchors(package: Package, relations: Relations) -> None:
    for _, drawing in relations.find("drawing"):
        if drawing not in package:
            continue
        old = package.read(drawing)
        new = replaced(old, _ANCHOR, lambda anchor: b"" if _CALL.search(anchor) else anchor)
        if new != old:
            package.put(drawing, new)
