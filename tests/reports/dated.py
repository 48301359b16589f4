"""A plan with deadlines met, open and called off."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from pdo_xl.domain.scoring.score import Results, score
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.reports.deadlines import Deadline, open_deadlines
from pdo_xl.sheet.reading.read import read_plan
from tests.support import MemoryHost, more, row, sheet_of

NOW = datetime(2024, 7, 1, 8, 30, tzinfo=UTC)


ROWS = (
    row(kind="Data", target="31.12.2024", indicator="Bozza, testo; «finale»"),
    more("Atto", "Data", "30.06.2024"),
    more("Atto", "Data", "30.06.2024"),
    more("Fatto", "Data", "31.03.2024", "30.03.2024"),
    more("Quantità", "Nr", 3.0),
    more("Revocato", "Data", "31.05.2024", "NV: revocato"),
)


def deadlines(within: int | None = None) -> list[Deadline]:
    return dated(*ROWS, within=within)[0]


def dated(*rows: Sequence[object], within: int | None = None) -> tuple[list[Deadline], Results]:
    """The open deadlines of such rows, and the results they are of."""
    read = read_plan(MemoryHost(sheet_of(*rows)))
    results = score(read.plan, DEFAULTS, date(2024, 7, 1))
    return open_deadlines(read, results, within), results
