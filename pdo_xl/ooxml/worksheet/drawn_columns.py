"""How far to the right the drawings of a sheet reach: pictures, charts, shapes."""

import re

from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import related

_COLUMN = re.compile(rb"<(?:[\w.-]+:)?col>\s*([0-9]{1,7})\s*</")
"""The column of either corner of an anchor, from 0."""


def last_drawn_column(package: Package, part: str) -> int:
    """Give the last column that a drawing is anchored to; 0 without any. Raises: FileRefused."""
    drawings = [name for name in related(package, part, "drawing").values() if name in package]
    return max((int(column) + 1 for name in drawings for column in _COLUMN.findall(package.read(name))), default=0)
