"""Rows and columns of a plan known again in another file of it."""

from collections.abc import Mapping, Sequence
from itertools import islice

from pdo_xl.domain.monitoring.keys import Keyed
from pdo_xl.domain.values.text import fold, one_line
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.columns.locate import Layout

_LONGEST = 60
"""Characters of a text by which a sentence names a row or a column."""


def headers_of(grids: Sequence[Grid], layout: Layout) -> dict[int, str]:
    """The texts over the office's columns, by column."""
    grid = next(grid for grid in grids if grid.name == layout.sheet)
    row = next(islice(grid.rows(), layout.header_row - 1, None), ())
    own = {*layout.computed.values()}
    return {column: text for column, cell in enumerate(row, start=1) if column not in own and (text := one_line(cell))}


def found_column(column: int, text: str, headers: Mapping[int, str]) -> int | None:
    """The column that a text stood over, where it is now; None where none, or more than one, may be it.

    >>> found_column(3, "Valore", {3: "Note", 4: "VALORE"}), found_column(3, "Valore", {4: "Valore", 5: "Valore"})
    (4, None)
    """
    same = [place for place, header in headers.items() if fold(header) == fold(text)] if text else [column]
    if column in same:
        return column
    return same[0] if len(same) == 1 else None


def numbered_anew(keys: Sequence[Keyed]) -> list[Keyed]:
    """Equal keys numbered as a plan of these rows alone numbers them."""
    seen: dict[str, int] = {}
    numbered = []
    for keyed in keys:
        key = keyed.key.partition("#")[0]
        number = seen[key] = seen.get(key, 0) + 1
        numbered.append(keyed._replace(key=key if number == 1 else f"{key}#{number}"))
    return numbered


def first_of_each_row(keys: Sequence[Keyed]) -> list[Keyed]:
    """One key for each row: of one with two tests the first."""
    rows: dict[tuple[str, int], Keyed] = {}
    for keyed in keys:
        rows.setdefault((keyed.sheet, keyed.row), keyed)
    return list(rows.values())


def shortened(text: str) -> str:
    """A text as a sentence can hold it."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
