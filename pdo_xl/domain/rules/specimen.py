"""Small plans, written as the rows that a person fills in: what a rule lets pass, and what it fails.

They are data: the documentation shows them, and a test runs them through the whole program.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from pdo_xl.domain.plan import Field
from pdo_xl.domain.snapshot import SnapshotKind
from pdo_xl.domain.values.entry import Entry

COLUMNS = (
    Field.SECTOR, Field.MANAGER, Field.UNIT, Field.SERVICE, Field.OBJECTIVE,
    Field.INDICATOR, Field.TYPE, Field.TARGET, Field.ACTUAL, Field.WEIGHT, Field.INDICATOR_WEIGHT,
    Field.DEADLINE, Field.DONE, Field.NUMERATOR, Field.DENOMINATOR, Field.TREND,
)  # fmt: skip
"""The columns of a specimen's rows: the ten of the familiar format, and those that some plans add."""

PLAN_TITLE = "PIANO DEGLI OBIETTIVI 2024"

Cells = tuple[Entry, ...]


class Frozen(NamedTuple):
    """The plan as it was on an earlier day, as `Fotografie` keeps it; what `kind` says stands in the column *Tipo*."""

    rows: tuple[Cells, ...]
    on: date
    kind: str


class Specimen(NamedTuple):
    """A plan of few rows at a day, with the parameters that differ from the defaults, as `Parametri` has them.

    `without` are the columns that the sheet lacks, `frozen` are its snapshots, `progress` is what `Monitoraggio` has
    of how far its first objective is, `beside` the name of another sheet with the same header and an objective of its
    own. In the columns `merged` the first two rows are one cell.
    """

    rows: tuple[Cells, ...]
    title: str
    on: date
    without: tuple[Field, ...]
    parameters: Mapping[str, Entry]
    frozen: tuple[Frozen, ...] = ()
    progress: Entry = None
    beside: str = ""
    merged: tuple[Field, ...] = ()


def specimen(
    *rows: Cells,
    title: str = PLAN_TITLE,
    on: date = date(2024, 12, 31),
    without: tuple[Field, ...] = (),
    frozen: tuple[Frozen, ...] = (),
    progress: Entry = None,
    beside: str = "",
    merged: tuple[Field, ...] = (),
    **parameters: Entry,
) -> Specimen:
    """Make a specimen; the parameters have the names of the sheet `Parametri`."""
    return Specimen(rows, title, on, without, parameters, frozen, progress, beside, merged)


def approved(*rows: Cells, on: date = date(2024, 1, 31)) -> Frozen:
    """The plan as it was approved."""
    return Frozen(rows, on, str(SnapshotKind.APPROVAL))


def checked(*rows: Cells, on: date = date(2024, 9, 30)) -> Frozen:
    """The plan as it was at a check."""
    return Frozen(rows, on, str(SnapshotKind.CHECK))


def row(
    *,
    sector: Entry = "SF",
    manager: Entry = "Rossi",
    unit: Entry = "FIN",
    service: Entry = "Finanze",
    objective: Entry = "Pubblicare gli atti",
    indicator: Entry = "Atti pubblicati",
    kind: Entry = "Nr.",
    target: Entry = 10,
    actual: Entry = None,
    weight: Entry = 100,
    indicator_weight: Entry = None,
    deadline: Entry = None,
    done: Entry = None,
    numerator: Entry = None,
    denominator: Entry = None,
    trend: Entry = None,
) -> Cells:
    """The first row of an objective; nothing is the matter with it, unless it is said otherwise."""
    return (
        sector, manager, unit, service, objective, indicator, kind, target, actual, weight, indicator_weight,
        deadline, done, numerator, denominator, trend,
    )  # fmt: skip


def more(
    *,
    indicator: Entry = "Atti corretti",
    kind: Entry = "Nr.",
    target: Entry = 5,
    actual: Entry = None,
    weight: Entry = None,
    indicator_weight: Entry = None,
    deadline: Entry = None,
    done: Entry = None,
    numerator: Entry = None,
    denominator: Entry = None,
    trend: Entry = None,
) -> Cells:
    """A row under it, which continues the objective with another indicator."""
    return (
        *[None] * 5, indicator, kind, target, actual, weight, indicator_weight, deadline, done, numerator, denominator,
        trend,
    )  # fmt: skip
