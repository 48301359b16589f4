"""Made-up sheets at the reader: whatever stands where, a plan is read, scored and checked, or refused in a sentence."""

from random import Random

from pdo_xl.actions import Examined, examine
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.entry import Entry
from pdo_xl.sheet.address import Area
from tests.fuzz.cells import cell, text
from tests.fuzz.grammars import ON, finite, refused_or
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost, row

_NAMES = ("Piano", "Obiettivi", "SF", "Riepilogo", "Parametri", "Foglio 1", "Note", "Segnalazioni")


def sheets(random: Random) -> int:
    """Read a made-up workbook once."""
    host, count = _workbook(random)
    examined = refused_or(_examined, host)
    if isinstance(examined, Examined):
        assert_in_bounds(examined.results)
        assert all(finding.code.startswith("PDO") and finding.message for finding in examined.findings)
    return count


def _examined(host: MemoryHost) -> Examined:
    return examine(host, today=ON)


def assert_in_bounds(results: Results) -> None:
    """Hold every figure of a plan to what it may be."""
    for score in (
        results.body,
        *(sector.score for sector in results.sectors),
        *(one.score for one in results.objectives),
    ):
        assert score is None or 0 <= score <= 100, score
    for objective in results.objectives:
        assert objective.weight is None or finite(objective.weight)
        for one in objective.indicators:
            assert one.score is None or 0 <= one.score <= 100, one
    for sector in results.sectors:
        assert finite((sector.total_weight, sector.points, sector.coverage, sector.unassessable_weight)), sector


def _workbook(random: Random) -> tuple[MemoryHost, int]:
    grids, count = [], 0
    for name in random.sample(_NAMES, random.randrange(1, 4)):
        rows = _rows(random)
        merges = [_area(random) for _ in range(random.randrange(3))] if not random.randrange(3) else []
        grids.append(MemoryGrid(name, rows, hidden=not random.randrange(8), merges=merges))
        count += sum(map(len, rows))
    return MemoryHost(*grids), count


def _rows(random: Random) -> list[list[Entry]]:
    header = list[Entry](HEADER)
    for _ in range(random.choice((0, 0, 1, 3))):
        at = random.randrange(len(header))
        match random.randrange(4):
            case 0:
                header[at] = text(random)
            case 1:
                header.pop(at)
            case 2:
                header.insert(at, random.choice((*HEADER, text(random))))
            case _:
                random.shuffle(header)
        header = header or ["Obiettivo"]
    rows: list[list[Entry]] = [[TITLE], *([text(random)] for _ in range(random.randrange(2))), header]
    for _ in range(random.randrange(1, 7)):
        cells = list(row(weight=50.0)) if random.randrange(4) else [cell(random) for _ in header]
        for _ in range(random.randrange(4)):
            cells[random.randrange(len(cells))] = random.choice((None, cell(random)))
        rows.append(cells)
    return rows


def _area(random: Random) -> Area:
    first, left = random.randrange(1, 8), random.randrange(1, 11)
    return Area(first, left, first + random.randrange(4), left + random.randrange(3))
