"""The comments of a sheet whose rows change places: they go with their cells, in both forms and in their drawing."""

import re
from collections.abc import Mapping

from pdo_xl.ooxml.markup import ATTRIBUTES, attributes
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import relationships
from pdo_xl.ooxml.worksheet.dimension import area_in

_COMMENT = re.compile(rb"<(?:[\w.-]+:)?(?:comment|threadedComment)(?=\s)" + ATTRIBUTES)
_REF = re.compile(rb"""(\sref\s*=\s*)(?:"[^"]*"|'[^']*')""")
_SHAPE = re.compile(rb"<v:shape(?=[\s>]).*?</v:shape>", re.DOTALL)
_ROW = re.compile(rb"(<x:Row>\s*)([0-9]{1,7})(?=\s*</x:Row>)")
_ANCHOR = re.compile(rb"(<x:Anchor>)([^<]*)(?=</x:Anchor>)")
_TOP, _BOTTOM = 2, 6
"""The places of the rows in an anchor, which counts them from 0."""


def move_comments(package: Package, sheet_part: str, moves: Mapping[int, int]) -> None:
    """Let the comments of a sheet go where `moves` says, new rows by the old ones. Raises: FileRefused."""
    for relation in relationships(package, sheet_part).values():
        if relation.target not in package:
            continue
        old = package.read(relation.target) if relation.kind in {"comments", "threadedComment", "vmlDrawing"} else b""
        new = (
            _SHAPE.sub(lambda shape: _shape(shape[0], moves), old)
            if relation.kind == "vmlDrawing"
            else _COMMENT.sub(lambda comment: _comment(comment[0], moves), old)
        )
        if new != old:
            package.put(relation.target, new)


def _comment(tag: bytes, moves: Mapping[int, int]) -> bytes:
    place = area_in(attributes(tag).get(b"ref", b""))
    if place is None or place.first_row not in moves:
        return tag
    moved = place._replace(first_row=moves[place.first_row], last_row=moves[place.first_row])
    return _REF.sub(rb'\g<1>"' + moved.local.encode() + rb'"', tag, count=1)


def _shape(shape: bytes, moves: Mapping[int, int]) -> bytes:
    row = _ROW.search(shape) if b'ObjectType="Note"' in shape or b"ObjectType='Note'" in shape else None
    if row is None or int(row[2]) + 1 not in moves:
        return shape
    new = moves[int(row[2]) + 1] - 1
    shape = _ROW.sub(rb"\g<1>%d" % new, shape, count=1)
    return _ANCHOR.sub(lambda anchor: anchor[1] + _anchor(anchor[2], new - int(row[2])), shape, count=1)


def _anchor(places: bytes, shift: int) -> bytes:
    parts = places.split(b",")
    for place in (_TOP, _BOTTOM) if len(parts) > _BOTTOM else ():
        if parts[place].strip().isdigit():
            parts[place] = b" %d" % max(0, int(parts[place]) + shift)
    return b",".join(parts)
