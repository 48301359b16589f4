"""A table as the template takes it: widths worked out, long rows told from those that no page break parts."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from pdo_xl.domain.values.text import shorten
from pdo_xl.reports.palette import look_named
from pdo_xl.reports.papers.model import Align, Cell, Row, Table
from pdo_xl.reports.papers.pdf.columns import BREAK, INSET, Fit, broken, fit, is_long, padding
from pdo_xl.reports.papers.pdf.pages import Sizes

_ALIGNED = {Align.LEFT: "left", Align.CENTRE: "centre", Align.RIGHT: "right"}
_HEAD = 55
"""Characters."""
_LONG_TITLE = 400
"""Characters: a group's title that is longer does not come again on each page."""


@lru_cache(maxsize=16)  # asked twice: which way a page lies, and then how wide the columns are
def fitted(table: Table, room: float, sizes: Sizes) -> tuple[Fit, bool]:
    """Fit a table into some width, in small print where the plain one has no room; give whether it is small."""
    if not table.tight:
        plain = fit(table, room, sizes.table)
        if not plain.squeezed:
            return plain, False
    small = fit(table, room, sizes.tight)
    return (small if not small.squeezed else fit(table, room, sizes.tight, parted_headings=True)), True


def laid_out(table: Table, room: float, sizes: Sizes, name: str) -> dict[str, Any]:
    """Lay out a table; `name` is its own in the document."""
    found, tight = fitted(table, room, sizes)
    size = sizes.tight if tight else sizes.table
    return {
        "kind": "table",
        "id": name,
        # At the head of a page there is one line for it.
        "title": shorten(" ".join(table.caption.split()), _HEAD),
        "caption": broken(table.caption, room, sizes.text, bold=True)[0],
        "note": broken(table.note, room, sizes.text)[0],
        "tight": tight,
        "inset": INSET * size,
        "columns": [
            _heading(column.heading, column.align, width, size)
            for column, width in zip(table.columns, found.widths, strict=True)
        ],
        "rows": _rows(table.rows, found.widths, size),
    }


def _heading(heading: str, align: Align, width: float, size: float) -> dict[str, Any]:
    words, narrow = broken(heading, width - padding(size), size, bold=True)
    return {"heading": words, "align": _ALIGNED[align], "width": width, "narrow": narrow}


def _rows(rows: Sequence[Row], widths: Sequence[float], size: float) -> list[Any]:
    """A title that heads other rows, or a row's cells."""
    # What stands last heads no row.
    groups = [len(row.cells) == 1 < len(widths) and row.strong for row in rows[:-1]] + [False] * bool(rows)
    made: list[Any] = []
    for place, (row, group) in enumerate(zip(rows, groups, strict=True)):
        if not group:
            made.append(_row(row, widths, size))
            continue
        title = row.cells[0].text
        long = len(title) > _LONG_TITLE
        # No page's end parts a title from its first row: what has no other never goes on.
        alone = place + 2 >= len(rows) or groups[place + 1] or groups[place + 2]
        words, _ = broken(title, sum(widths) - padding(size), size, bold=True)
        made.append({"title": words, "long": long, "repeats": not long and not alone})
    return made


def _row(row: Row, widths: Sequence[float], size: float) -> list[Any]:
    if len(row.cells) == 1 < len(widths):
        (cell,), width = row.cells, sum(widths)
        return [_cell(cell, width, size, row, {"span": len(widths), "long": is_long(cell.text, width, size)})]
    # A row that may be parted is parted in all its cells.
    long = any(is_long(cell.text, width, size) for cell, width in zip(row.cells, widths, strict=False))
    cells = (*row.cells, *(Cell(""),) * (len(widths) - len(row.cells)))
    return [
        _cell(cell, width, size, row, {"long": True} if long else {}) for cell, width in zip(cells, widths, strict=True)
    ]


def _cell(cell: Cell, width: float, size: float, row: Row, more: dict[str, Any]) -> str | dict[str, Any]:
    """A plain text where there is nothing else to say: the template lays it out faster."""
    look = look_named(cell.look)
    bold = row.strong or (look is not None and look.bold)
    words, narrow = broken(cell.text, width - padding(size), size, bold=bold)
    if look is None and not (bold or narrow or more or "\n" in words or BREAK in words):
        return words
    return {
        "text": words,
        "narrow": narrow,
        "bold": bold,
        "strong": row.strong,
        "symbol": look.symbol if look and cell.text and look.symbol != cell.text else "",
        "fill": look.light if look else "",
        "ink": look.ink if look else "",
        **more,
    }
