"""The first row of each type of value, at a glance: what was read of its target and of its actual value."""

from typing import NamedTuple

from pdo_xl.actions import Examined
from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.plan import Field
from pdo_xl.domain.scoring.assess import Assessed
from pdo_xl.domain.values.shown import shown
from pdo_xl.reports.explanation.cells import done, expected
from pdo_xl.sheet.address import Address


class FirstRow(NamedTuple):
    """A row by the cell of its target, as `spiega` takes it, and a line about what was read there."""

    cell: str
    text: str


def first_rows(examined: Examined) -> list[FirstRow]:
    """One for each type that can be read somewhere, in the order of the types."""
    sheets = examined.read.sheets
    columns = {sheet.layout.sheet: sheet.layout.columns for sheet in sheets}
    rows = []
    for kind in KINDS.values():
        first = next((one for one in examined.results.of_kind(kind) if not one.problems), None)
        if first is not None:
            indicator = first.indicator
            column = columns[indicator.sheet].get(indicator.stands_in(Field.TARGET), 1)
            local = Address(indicator.sheet, indicator.row, column).local
            # Without the quotes of a formula, which a shell would quote again.
            cell = local if len(sheets) == 1 else f"{indicator.sheet}!{local}"
            rows.append(FirstRow(cell, f"{cell} {kind.label}: {_read(first)}"))
    return rows


def _read(assessed: Assessed) -> str:
    parts = [_as(shown(assessed.indicator.target), expected(assessed))]
    written = shown(assessed.indicator.actual)
    if written:
        parts.append(f"effettivo {_as(written, done(assessed))}")
    return "; ".join(parts)


def _as(written: str, read_as: str) -> str:
    return f"«{written}»" if written == read_as else f"«{written}» → {read_as}"
