"""The sheet `Riepilogo`: the body's row, a row per sector, a column for each transversal objective."""

from collections.abc import Mapping, Sequence
from math import fsum

from pdo_xl.domain.finding import Finding
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.sector_score import SectorResult
from pdo_xl.domain.scoring.summary import gravities_by_sector, transversals
from pdo_xl.sheet.blocks import Block, ChartRows, Value
from pdo_xl.sheet.names.sheets import SUBTITLE_ROW, SUMMARY
from pdo_xl.sheet.names.summary import (
    BODY_LABEL,
    SUMMARY_BODY_ROW,
    SUMMARY_FIRST_SECTOR_ROW,
    SUMMARY_HEADER_ROW,
    SUMMARY_HEADERS,
    SUMMARY_TRANSVERSAL_COLUMNS,
)

Figure = str | float | int | None
"""What one cell of the table shows."""


def summary_blocks(results: Results, findings: Sequence[Finding], subtitle: str) -> list[Block]:
    """The whole table of `Riepilogo`, and its subtitle."""
    shown = transversals(results)[:SUMMARY_TRANSVERSAL_COLUMNS]
    padding: list[Value] = [None] * (SUMMARY_TRANSVERSAL_COLUMNS - len(shown))
    counts = gravities_by_sector(results, findings)
    rows: dict[int, Sequence[Value]] = {
        SUMMARY_HEADER_ROW: [*SUMMARY_HEADERS, *[objective.title for objective in shown], *padding],
        SUMMARY_BODY_ROW: [*_body_row(results, findings), *[objective.mean for objective in shown], *padding],
    }
    for row, sector in enumerate(results.sectors, start=SUMMARY_FIRST_SECTOR_ROW):
        scores = [objective.scores.get(sector.name) for objective in shown]
        rows[row] = [*_sector_row(sector, counts[sector.name]), *scores, *padding]
    columns = tuple(range(1, len(SUMMARY_HEADERS) + SUMMARY_TRANSVERSAL_COLUMNS + 1))
    return [
        Block(SUMMARY, (1,), {SUBTITLE_ROW: [subtitle]}),
        Block(SUMMARY, columns, rows, table_from=SUMMARY_HEADER_ROW),
    ]


def summary_table(results: Results, findings: Sequence[Finding]) -> list[list[Figure]]:
    """Header, a row per sector, the body's row: the fixed columns of `Riepilogo`, as a formula spills them."""
    counts = gravities_by_sector(results, findings)
    return [
        list(SUMMARY_HEADERS),
        *[_sector_row(sector, counts[sector.name]) for sector in results.sectors],
        _body_row(results, findings),
    ]


def summary_charts(results: Results) -> ChartRows:
    """The rows of the sectors, which the charts show."""
    return ChartRows(SUMMARY, SUMMARY_FIRST_SECTOR_ROW, SUMMARY_FIRST_SECTOR_ROW + max(len(results.sectors), 1) - 1)


def _sector_row(sector: SectorResult, counts: Mapping[Gravity, int]) -> list[Figure]:
    return [
        sector.name,
        sector.manager,
        len(sector.objectives),
        sector.indicator_count,
        sector.total_weight,
        sector.points,
        sector.score,
        sector.coverage,
        *_state_counts([sector]),
        counts[Gravity.ERROR],
        counts[Gravity.WARNING],
    ]


def _body_row(results: Results, findings: Sequence[Finding]) -> list[Figure]:
    sectors = results.sectors
    gravities = [finding.gravity for finding in findings]
    coverages = [sector.coverage for sector in sectors if sector.coverage is not None]
    return [
        BODY_LABEL,
        None,
        len(results.objectives),
        len(results.indicators),
        None,
        None,
        results.body,
        fsum(coverages) / len(coverages) if coverages else None,
        *_state_counts(sectors),
        gravities.count(Gravity.ERROR),
        gravities.count(Gravity.WARNING),
    ]


def _state_counts(sectors: Sequence[SectorResult]) -> list[Figure]:
    columns = ((State.REACHED, State.REACHED_LATE), (State.DUE_SOON,), (State.OVERDUE,))
    return [sum(sector.states[state] for sector in sectors for state in states) for states in columns]
