"""What a line of a table of spellings promises, held against what the domain makes of its cells."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.kinds.base import Target
from pdo_xl.domain.kinds.kind import Kind
from pdo_xl.domain.kinds.written import TABLES
from pdo_xl.domain.kinds.written.lines import Line, NotAssessable, Table, Unreported
from pdo_xl.domain.plan import Field
from pdo_xl.domain.scoring.assess import Assessed, State, read_target
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import Entry
from tests.domain.cells import read

YEAR = 2024

USUAL: dict[str, tuple[Entry, Entry]] = {
    "NUMERO": (650.0, 4.0),
    "PERCENTUALE": ("80%", "60%"),
    "DATA": ("31.05.2024", "10.07.2024"),
    "SI_NO": ("si", "si"),
    "TEMPESTIVITA": ("Entro 30 gg.", 40.0),
    "GIUDIZIO": ("80%", "60%"),
}
"""The other cell of the row, by the kind: a target for an actual value, an actual value for a target."""


class Spelled(NamedTuple):
    """A row with one spelling in it."""

    kind: Kind
    field: Field
    line: Line
    target: Entry
    actual: Entry


def spelled(name: str, table: Table) -> Iterator[Spelled]:
    """A row for each spelling of a kind."""
    target, actual = USUAL[name]
    for line in table.targets:
        for cell in line.cells:
            yield Spelled(KINDS[name], Field.TARGET, line, cell, actual)
    for line in table.actuals:
        for cell in line.cells:
            yield Spelled(KINDS[name], Field.ACTUAL, line, target, cell)


ALL = [row for name, table in TABLES.items() for row in spelled(name, table)]


def assessed(row: Spelled) -> Assessed:
    """What the domain makes of it."""
    return read(row.kind.label, row.target, row.actual)


def expected_score(row: Spelled) -> float | None:
    """The score that the line's reading gives; None where there is none."""
    line, value = row.line, row.line.value
    if line.why or isinstance(value, Unreported | NotAssessable):
        return None
    year = YEAR
    if row.field is Field.TARGET:
        target: Target[Any] = Target(value, line.direction)
        return row.kind.score(target, row.kind.read_actual(row.actual, year), DEFAULTS, year)
    made = row.kind.read_actual(row.actual, year)._replace(value=value)
    return row.kind.score(read_target(row.kind, row.target, year), made, DEFAULTS, year)


def check(row: Spelled) -> None:
    """Hold the domain to a line."""
    found, line = assessed(row), row.line
    if line.why:
        ((field, error),) = found.problems
        assert (field, found.score, found.state) == (row.field, None, State.TO_CHECK)
        assert str(error).endswith(f"» {line.why}")
        assert line.how in error.suggestion
        return
    assert [str(problem.error) for problem in found.problems] == []
    assert tuple(note.code for _, note in found.notes) == line.codes
    assert found.score == expected_score(row)
    match line.value:
        case Unreported.NOT_YET:
            assert (found.missing, found.actual) == (True, None)
        case NotAssessable(reason):
            assert (found.state, found.reason) == (State.NOT_ASSESSABLE, reason)
        case value if row.field is Field.TARGET:
            assert found.target is not None
            assert (found.target.value, found.target.direction, found.target.strict) == (
                value,
                line.direction,
                line.strict,
            )
        case value:
            assert found.actual is not None
            assert found.actual.value == value
