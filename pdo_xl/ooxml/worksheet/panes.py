"""Takes a pane without a split out of a sheet's views: with one, Excel offers to repair the workbook at each opening.

Source: MS-OI29500 2.1.640: a pane's splits are greater than zero. Workbooks made by version 0.1.0 have such a pane.
"""

import re
from dataclasses import replace

from pdo_xl.ooxml.markup import ATTRIBUTES, Child, attributes
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worksheet.edges import edges_of, put_edges

_PANE = re.compile(rb"<(?:[\w.-]+:)?pane(?=[\s/>])(" + ATTRIBUTES + rb")\s*(?:/>|>\s*</(?:[\w.-]+:)?pane\s*>)")
_SELECTED_PANE = re.compile(rb"""(<(?:[\w.-]+:)?selection\b[^>]*?)\s+pane\s*=\s*(?:"[^"]*"|'[^']*')""")


def mend_panes(package: Package, part: str) -> bool:
    """Mend a sheet's part; tell whether there was anything to mend. Raises: MarkupError."""
    edges = edges_of(package, part)
    head = [_mended(child) if child.name == "sheetViews" else child for child in edges.head]
    if head == edges.head:
        return False
    put_edges(package, part, replace(edges, head=head))
    return True


def _mended(views: Child) -> Child:
    without = _PANE.sub(_kept, views.markup)
    return views if without == views.markup else Child(views.name, _SELECTED_PANE.sub(rb"\1", without))


def _kept(pane: re.Match[bytes]) -> bytes:
    return pane[0] if splits(pane[1]) else b""


def splits(pane: bytes) -> bool:
    """Tell whether a pane's attributes split its sheet.

    >>> splits(b' ySplit="2" topLeftCell="A3"'), splits(b' topLeftCell="A1" state="frozen"'), splits(b' xSplit="0"')
    (True, False, False)
    """
    named = attributes(pane)
    return any(float(named.get(name, b"0") or 0) > 0 for name in (b"xSplit", b"ySplit"))
