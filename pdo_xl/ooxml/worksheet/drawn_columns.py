"""How far to the right the drawings of a sheet reach: pictures, charts, shapes, controls, objects of other programs."""

import re

from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import related

_COLUMN = re.compile(rb"<(?:[\w.-]+:)?col>\s*([0-9]{1,7})\s*</")
"""The column of either corner of an anchor, from 0."""
_DRAWN = re.compile(
    rb"""ObjectType\s*=\s*["'](?!Note["'])[^<>]*>(?:(?!</?(?:[\w.-]+:)?ClientData).)*?"""
    rb"<(?:[\w.-]+:)?Anchor>\s*[0-9]+(?:\s*,\s*[0-9]+){3}\s*,\s*([0-9]{1,7})",
    re.DOTALL,
)
"""The right column of what is drawn as in Excel 2003; a note is not printed."""


def last_drawn_column(package: Package, part: str) -> int:
    """Give the last column that a drawing is anchored to; 0 without any. Raises: FileRefused."""
    return max(
        (
            int(column) + 1
            for kind, expression in (("drawing", _COLUMN), ("vmlDrawing", _DRAWN))
            for name in related(package, part, kind).values()
            if name in package
            for column in expression.findall(package.read(name))
        ),
        default=0,
    )
