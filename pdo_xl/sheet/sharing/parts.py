"""Whose rows are whose: a plan divided among its sectors, or among the people in charge."""

import re
from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.plan import Field, Objective
from pdo_xl.domain.values.text import identity, one_line, plain
from pdo_xl.sheet.columns.bands import sector_in_band
from pdo_xl.sheet.reading.read import ReadPlan, SheetPlan

Rows = Mapping[int, Sequence[object]]
"""The filled rows of a sheet, by their numbers."""

NOBODY = "senza responsabile"
"""The part of the objectives that name nobody."""
_GROUP = {Field.SECTOR: "sector", Field.MANAGER: "manager", Field.UNIT: "unit", Field.SERVICE: "service"}


class By(StrEnum):
    """What a plan is divided by."""

    SECTOR = "settore"
    MANAGER = "responsabile"


@dataclass
class Part:
    """One part of a plan.

    Shape: `rows` has, by sheet, the stretches of rows that are its own, of what stands under the header.
    """

    name: str
    objectives: list[Objective] = field(default_factory=list)
    rows: dict[str, list[range]] = field(default_factory=dict)


def parts_of(read: ReadPlan, by: By, cells: Mapping[str, Rows]) -> list[Part]:
    """Divide a plan; `cells` are the rows of its sheets. Raises: FileRefused where nobody is named."""
    if by is By.MANAGER and not any(objective.manager for objective in read.plan.objectives):
        raise FileRefused(
            "Il piano non dice chi è responsabile: distribuirlo con --per settore, o indicare la colonna dei "
            "responsabili nel foglio Parametri (colonna_responsabile)."
        )
    parts: dict[str, Part] = {}
    owners: dict[str, dict[int, str]] = {}
    for objective in read.plan.objectives:
        named = objective.sector if by is By.SECTOR else objective.manager or NOBODY
        key = identity(named)
        parts.setdefault(key, Part(named)).objectives.append(objective)
        for place, row in _places(objective):
            owners.setdefault(place, {})[row] = key
    for sheet in read.sheets:
        name = sheet.layout.sheet
        stretches = _stretches(sheet, owners.get(name, {}), read, cells.get(name, {}), parts)
        for rows, key in stretches:
            parts[key].rows.setdefault(name, []).append(rows)
    return list(parts.values())


def _places(objective: Objective) -> list[tuple[str, int]]:
    rows = {(objective.sheet, objective.row)}
    rows |= {(indicator.sheet, indicator.row) for indicator in objective.indicators}
    rows |= {(test.sheet, test.row) for test in objective.deadlines}
    rows |= {(objective.sheet, weight.row) for weight in objective.weights}
    return sorted(rows)


def _stretches(
    sheet: SheetPlan, owners: Mapping[int, str], read: ReadPlan, cells: Rows, parts: Mapping[str, Part]
) -> list[tuple[range, str]]:
    """Give every row from under the header down to the plan's last one to a part, stretch by stretch.

    A row that is no part's own goes with those around it: a subtotal with those above, a band or a header that
    stands again with those below.
    """
    if not owners:
        return []
    repeated = sorted(place.row for place in read.plan.repeated if place.sheet == sheet.layout.sheet)
    numbers = sorted(owners)
    starts: list[tuple[int, str]] = [(sheet.layout.header_row + 1, owners[numbers[0]])]
    for above, below in pairwise(numbers):
        if owners[above] == owners[below]:
            continue
        names = {parts[owners[below]].name, parts[owners[below]].objectives[0].sector}
        place = bisect_right(repeated, above)
        first = min(
            [below]
            + [row for row in repeated[place : place + 1] if row < below]
            + [row for row in range(above + 1, below) if _names_any(cells.get(row, ()), names)]
        )
        starts.append((first, owners[below]))
    ends = [start for start, _ in starts[1:]] + [max(sheet.last_row, numbers[-1]) + 1]
    return [(range(start, end), key) for (start, key), end in zip(starts, ends, strict=True)]


def _names_any(cells: Sequence[object], names: Collection[str]) -> bool:
    """Tell whether a row names one of these in one of its cells, alone, in a band, or as a word among others."""
    known = {identity(name) for name in names if name}
    words = [re.compile(rf"(?<!\w){re.escape(plain(name))}(?!\w)") for name in names if name]
    texts = [text for cell in cells if isinstance(cell, str) and (text := one_line(cell))]
    return any(
        identity(text) in known
        or identity(sector_in_band(text)) in known
        or any(word.search(plain(text)) for word in words)
        for text in texts
    )


def gone_rows(own: Sequence[range], header_row: int, last: int) -> list[range]:
    """Give the rows under the header that are not a part's own, down to the sheet's `last` one.

    >>> gone_rows([range(5, 7), range(9, 10)], 2, 12)
    [range(3, 5), range(7, 9), range(10, 13)]
    """
    bounds = [header_row + 1, *(end for rows in own for end in (rows.start, rows.stop)), last + 1]
    return [range(start, end) for start, end in zip(bounds[::2], bounds[1::2], strict=True) if start < end]


def carried_cells(part: Part, sheet: SheetPlan, cells: Rows, *, every: bool) -> dict[tuple[int, int], int]:
    """Give the blank cells that hold what stands above, in a row that goes; with `every`, in any row.

    Shape: row and column of each, to the row above whose text holds for it.
    """
    carried: dict[tuple[int, int], int] = {}
    own = sorted((one for one in part.objectives if one.sheet == sheet.layout.sheet), key=lambda one: one.row)
    stretches = _joined(part.rows.get(sheet.layout.sheet, []))
    firsts = {next((one.row for one in own if one.row in rows), 0) for rows in stretches}
    for objective in own:
        for name, attribute in _GROUP.items():
            column = sheet.layout.columns.get(name)
            text = getattr(objective, attribute)
            if column is None or not text or _text(cells, objective.row, column):
                continue
            if not every and objective.row not in firsts:
                continue
            above = _above(cells, objective.row, column, text, sheet.layout.header_row)
            if above is not None:
                carried[objective.row, column] = above
    return carried


def _joined(rows: Sequence[range]) -> list[range]:
    joined: list[range] = []
    for stretch in rows:
        if joined and joined[-1].stop == stretch.start:
            joined[-1] = range(joined[-1].start, stretch.stop)
        else:
            joined.append(stretch)
    return joined


def _above(cells: Rows, row: int, column: int, text: str, header_row: int) -> int | None:
    for above in range(row - 1, header_row, -1):
        found = _text(cells, above, column)
        if found:
            return above if identity(found) == identity(text) else None
    return None


def _text(cells: Rows, row: int, column: int) -> str:
    read = cells.get(row, ())
    return one_line(read[column - 1]) if len(read) >= column else ""
