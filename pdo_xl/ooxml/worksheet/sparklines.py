"""The cells of a sheet in which sparklines are drawn: they may hold nothing else.

Source: MS-XLSX 2.6.31 (CT_Sparkline): its `sqref` is the one cell.
"""

from pdo_xl.ooxml.markup import TooManyElements
from pdo_xl.ooxml.worksheet.dimension import areas_of
from pdo_xl.sheet.address import Area

MAX_SPARKLINES = 300_000

_GROUPS = b"sparklineGroups"


def sparkline_cells(tail: bytes) -> list[Area]:
    """List the cells, given what follows a sheet's rows. Raises: TooManyElements."""
    start, end = tail.find(_GROUPS), tail.rfind(_GROUPS)
    drawn = tail[start:end] if start >= 0 else b""
    if drawn.count(b"sqref") > 2 * MAX_SPARKLINES:
        raise TooManyElements
    return [*areas_of(drawn)]
