"""A table as the template takes it: widths worked out, long rows told from those that no page break parts."""

from collections.abc import Sequence
from typing import Any

from pdo_xl.domain.values.text import shorten
from pdo_xl.reports.palette import look_named
from pdo_xl.reports.papers.model import Align, Cell, Row, Table
from pdo_xl.reports.papers.pdf.columns import INSET, Fit, broken, count_lines, fit, padding
from pdo_xl.reports.papers.pdf.pages import Sizes

_ALIGNED = {Align.LEFT: "left", Align.CENTRE: "centre", Align.RIGHT: "right"}
_LONG = 25
"""Lines: a row of more may be parted by a page's end, else it could be higher than a page."""
_HEAD = 55
"""Characters."""
_LONG_TITLE = 400
"""Characters: a group's title that is longer does not come again on each page."""


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


def _rows(rows: Sequence[Row], widths: Sequence[float], size: float) -> list[dict[str, Any]]:
    # What stands last heads no row.
    groups = [len(row.cells) == 1 < len(widths) and row.strong for row in rows[:-1]] + [False] * bool(rows)
    made = []
    for place, (row, group) in enumerate(zip(rows, groups, strict=True)):
        laid = _row(row, widths, size, group=group)
        # No page's end parts a title from its first row: what has no other never goes on.
        alone = place + 2 >= len(rows) or groups[place + 1] or groups[place + 2]
        laid["repeats"] = group and not laid["cells"][0]["long"] and not alone
        made.append(laid)
    return made


def _row(row: Row, widths: Sequence[float], size: float, *, group: bool) -> dict[str, Any]:
    spans = len(row.cells) == 1
    cells = row.cells if spans else (*row.cells, *(Cell(""),) * (len(widths) - len(row.cells)))
    wide = [sum(widths)] if spans else list(widths)
    span = len(widths) if spans else 1
    made = [_cell(cell, width, size, span, strong=row.strong) for cell, width in zip(cells, wide, strict=True)]
    # A row that may be parted is parted in all its cells.
    long = len(row.cells[0].text) > _LONG_TITLE if group else any(cell["long"] for cell in made)
    return {"cells": [{**cell, "long": long} for cell in made], "strong": row.strong, "group": group}


def _cell(cell: Cell, width: float, size: float, span: int, *, strong: bool) -> dict[str, Any]:
    look = look_named(cell.look)
    bold = strong or (look is not None and look.bold)
    words, narrow = broken(cell.text, width - padding(size), size, bold=bold)
    return {
        "text": words,
        "span": span,
        "narrow": narrow,
        "long": count_lines(cell.text, width, size) > _LONG,
        "bold": bold,
        "symbol": look.symbol if look and cell.text and look.symbol != cell.text else "",
        "fill": look.light if look else "",
        "ink": look.ink if look else "",
    }
