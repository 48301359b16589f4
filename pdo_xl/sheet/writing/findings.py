"""Findings, with their cells: where each stands, and the short text on each row of the plan."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from pdo_xl.domain.finding import Finding
from pdo_xl.domain.findings import Findings
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.quick import maker
from pdo_xl.domain.row import LastColumnPlace
from pdo_xl.domain.values.text import shorten
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.names.parameters import VALUE_COLUMN
from pdo_xl.sheet.reading.read import ReadPlan

_SHORT = 60
_LONGEST = 400
"""Characters of `Segnalazioni` on a plan's row: a glance, the whole is on its own sheet."""


class Located(NamedTuple):
    """A finding and the cell it points at; None where it is about no cell."""

    finding: Finding
    cell: Address | None


def locate_findings(read: ReadPlan, findings: Iterable[Finding]) -> list[Located]:
    """Turn each finding's place into a cell."""
    found, made = [*findings], maker(Located)
    cells = cells_of(read, [finding.place for finding in found])
    return [made(pair) for pair in zip(found, cells, strict=True)]


def cells_of(read: ReadPlan, places: Iterable[Place | None]) -> list[Address | None]:
    """Turn places into cells; None for none."""
    return [*map(cell_finder(read), places)]


def cell_finder(read: ReadPlan) -> Callable[[Place | None], Address | None]:
    """Give what turns a place into a cell, and None into none."""
    columns = {
        (sheet.layout.sheet, name): column for sheet in read.sheets for name, column in sheet.layout.columns.items()
    }
    columns = {
        **{(sheet.layout.sheet, Field.DEADLINE): sheet.layout.offered for sheet in read.sheets if sheet.layout.offered},
        **columns,
    }
    moved = {(sheet.layout.sheet, row): column for sheet in read.sheets for row, column in sheet.actual_columns.items()}
    # A finding about a column that a plan does without points at its objective.
    instead = {sheet.layout.sheet: sheet.layout.columns[Field.OBJECTIVE] for sheet in read.sheets}
    address = maker(Address)

    def cell_of(place: Place | None) -> Address | None:
        if place is None:
            return None
        sheet, row, name = place
        # A parameter's sheet has no columns of the plan.
        column = columns.get((sheet, name)) or instead.get(sheet, VALUE_COLUMN)
        if moved and name is Field.ACTUAL and place.__class__ is not LastColumnPlace:
            column = moved.get((sheet, row), column)
        return address((sheet, row, column))

    return cell_of


def row_text(findings: Sequence[Finding]) -> str:
    """The findings of one row in short, the gravest first.

    >>> sunday = Finding("PDO403", Gravity.NOTE, None, "È domenica.")
    >>> row_text([sunday, Finding("PDO407", Gravity.WARNING, None, "Scaduto.")])
    'Scaduto. (avviso: PDO407); È domenica. (nota: PDO403)'
    """
    ordered = sorted(findings, key=lambda finding: finding.gravity.rank) if len(findings) > 1 else findings
    short = "; ".join(f"{shorten(finding.message, _SHORT)} ({finding.gravity}: {finding.code})" for finding in ordered)
    return shorten(short, _LONGEST)


def count_text(findings: Findings) -> str:
    """How many findings of each gravity: "0 errori, 77 avvisi, 40 note"."""
    counts = findings.counts
    return ", ".join(f"{counts[gravity]} {gravity if counts[gravity] == 1 else gravity.plural}" for gravity in Gravity)
