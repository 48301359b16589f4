"""Rows explained, for the tests of this room."""

from collections.abc import Mapping, Sequence
from datetime import date

from pdo_xl.actions import examine
from pdo_xl.domain.values.entry import Entry
from pdo_xl.reports.explanation.explain import Explanation, explain
from pdo_xl.sheet.blocks import Host
from tests.support import END_OF_YEAR, MemoryHost, more, row, sheet_of

ROWS: list[Sequence[Entry]] = [
    row(target=3.0, actual=2.0, weight=60.0),
    more(kind="Data", target="31.03.2024", actual="12.04.2024"),
    row(objective="Altro", target="> 650", actual=650.0, weight=40.0),
]


def explained(
    cell: str,
    *rows: Sequence[object],
    host: Host | None = None,
    on: date | None = None,
    mapping: Mapping[str, str] | None = None,
) -> Explanation:
    """The row of a cell, of a plan of these rows or of a workbook."""
    workbook = host or MemoryHost(sheet_of(*(rows or ROWS)))
    return explain(workbook, examine(workbook, today=END_OF_YEAR, on=on, mapping=mapping), cell)
