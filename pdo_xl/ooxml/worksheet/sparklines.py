"""The cells of a sheet in which sparklines are drawn: they may hold nothing else.

Source: MS-XLSX 2.6.31 (CT_Sparkline): its `sqref` is the one cell.
"""

import re

from pdo_xl.ooxml.markup import TooManyElements
from pdo_xl.ooxml.worksheet.dimension import area_in
from pdo_xl.sheet.address import Area

MAX_SPARKLINES = 300_000

_GROUPS = b"sparklineGroups"
_CELLS = re.compile(rb"sqref\s*>([^<]*)<")


def sparkline_cells(tail: bytes) -> list[Area]:
    """List the cells, given what follows a sheet's rows. Raises: TooManyElements."""
    start, end = tail.find(_GROUPS), tail.rfind(_GROUPS)
    drawn = tail[start:end] if start >= 0 else b""
    if drawn.count(b"sqref") > 2 * MAX_SPARKLINES:
        raise TooManyElements
    areas = (area_in(reference) for cells in _CELLS.findall(drawn) for reference in cells.split())
    return [area for area in areas if area is not None]
