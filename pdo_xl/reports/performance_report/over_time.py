"""C4: how every sector's score went from one snapshot to the next, and the table with the same figures.

Source: design of the reports, section 4.5. Past days are counted by the rules of today, as `confronta` does.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from pdo_xl.domain.monitoring.frozen import objectives_of, sectors_of
from pdo_xl.domain.scoring.sector_score import SectorResult
from pdo_xl.domain.snapshot import SnapshotKind
from pdo_xl.domain.values.text import identity, italian_date, italian_fixed, italian_percent
from pdo_xl.reports.papers.charts.data import TimeLines, TimeRow, pages
from pdo_xl.reports.papers.model import Align, Block, Cell, Column, Row, Table
from pdo_xl.reports.papers.texts import label
from pdo_xl.reports.performance_report.figures import score_cell
from pdo_xl.reports.performance_report.sentences import sector_text
from pdo_xl.reports.performance_report.source import Source
from pdo_xl.sheet.writing.summary_words import NO_RESULT

_FEWEST = 2
"""Snapshots without which there is no line."""
_MOST = 8
"""Dates that the chart and its table have room for, the last ones."""


class _Line(NamedTuple):
    """A sector at every date: its score, the share of its weight with a datum."""

    sector: SectorResult
    scores: tuple[float | None, ...]
    shares: tuple[float | None, ...]


def over_time(source: Source) -> list[Block]:
    """The charts and their table; nothing where there are not two snapshots yet. Citizens get the table, in short."""
    taken = {
        snapshot.day: snapshot for snapshot in source.snapshots.taken if snapshot.kind is not SnapshotKind.APPROVAL
    }
    if len(taken) < _FEWEST:
        return []
    on = source.results.on
    frozen = [
        (
            day,
            [
                sector.result
                for sector in sectors_of(objectives_of(snapshot.rows, source.parameters), source.parameters)
            ],
        )
        for day, snapshot in taken.items()
        if day < on
    ]
    sides = [*frozen, (on, list(source.results.sectors))][-_MOST:]
    dates = tuple(day for day, _ in sides)
    by_name = [{identity(sector.name): sector for sector in sectors} for _, sectors in sides]
    lines = [_line(sector, by_name) for sector in source.results.sectors]
    if source.for_citizens:
        return [replace(_table(dates, lines), tight=True)]
    groups = pages(lines)
    charts: list[Block] = [_chart(dates, group, place, len(groups)) for place, group in enumerate(groups, start=1)]
    return [*charts, _table(dates, lines)]


def _line(sector: SectorResult, by_name: Sequence[dict[str, SectorResult]]) -> _Line:
    found = [sectors.get(identity(sector.name)) for sectors in by_name]
    scores = tuple(None if one is None else one.score for one in found)
    return _Line(sector, scores, tuple(None if one is None else one.coverage for one in found))


def _chart(dates: tuple[date, ...], lines: Sequence[_Line], place: int, of: int) -> TimeLines:
    rows = tuple(
        TimeRow(label(sector_text(line.sector)), _shown(line.scores[-1]), line.scores, line.shares) for line in lines
    )
    told = "; ".join(f"{row.label} {' – '.join(map(_shown, row.scores))}" for row in rows)
    alt = f"Linee: il punteggio di ogni settore al {', al '.join(map(italian_date, dates))}. {told}."
    title = "Il punteggio nel tempo" + (f" ({place} di {of})" if of > 1 else "")
    return TimeLines("C4" if place == 1 else f"C4-pagina-{place}", title, alt, dates, rows)


def _shown(score: float | None) -> str:
    return NO_RESULT if score is None else italian_fixed(score)


def _table(dates: tuple[date, ...], lines: Sequence[_Line]) -> Table:
    columns = Column("Settore", 2), *[Column(f"Al {italian_date(day)}", 1, Align.RIGHT) for day in dates]
    rows = tuple(Row((Cell(sector_text(line.sector)), *map(_figure, line.scores, line.shares))) for line in lines)
    caption = "Il punteggio dei settori a ogni verifica e, fra parentesi, il peso con un dato"
    return Table(caption, columns, rows, name="C4-tabella")


def _figure(score: float | None, share: float | None) -> Cell:
    shown = score_cell(score, NO_RESULT)
    return shown if share is None else replace(shown, text=f"{shown.text} ({italian_percent(share)})")
