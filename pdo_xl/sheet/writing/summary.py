"""The sheet `Riepilogo`: sentence, tiles, a row per sector, the body's row."""

from collections import Counter
from collections.abc import Mapping, Sequence

from pdo_xl.domain.findings import Findings
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.sector_score import SectorResult
from pdo_xl.domain.scoring.standing import Standing, Standings, standings
from pdo_xl.domain.values.text import one_line, shorten
from pdo_xl.sheet.blocks import Block, ChartRows, Value
from pdo_xl.sheet.names.sheets import SUBTITLE_ROW, SUMMARY, TITLE_ROW, TITLES
from pdo_xl.sheet.names.summary import (
    BODY_LABEL,
    SUMMARY_CAPTION_ROW,
    SUMMARY_CHART_TITLE_ROW,
    SUMMARY_FIRST_SECTOR_ROW,
    SUMMARY_GAP_ROW,
    SUMMARY_HEADER_ROW,
    SUMMARY_HEADERS,
    SUMMARY_MOST_CHARTED,
    SUMMARY_TILE_ROW,
    TILES,
    SummaryColumn,
)
from pdo_xl.sheet.writing.summary_page import breaks_of, heights_of
from pdo_xl.sheet.writing.summary_words import (
    EMPTY_TILES,
    TileText,
    chart_title,
    mean_text,
    score_text,
    sentence_text,
    tile_texts,
    title_text,
)

Figure = str | float | int | None
"""What one cell of the table shows."""
Figures = dict[SummaryColumn, Figure]
"""A row's; a column that is not there is blank."""
_COLUMNS = tuple(range(1, len(SUMMARY_HEADERS) + 1))
_LONGEST_CHARTED = 40
"""Characters of a sector's name beside its bar."""
_BEGINNING, _END = 23, 16
_SPILLED = tuple(column for column in SummaryColumn if not column.is_looks)


def summary_blocks(results: Results, known: Standings, completeness: str) -> list[Block]:
    """The whole sheet; `completeness` says how much of the plan the figures rest on."""
    rows = _above(
        title_text(results),
        f"{sentence_text(results, known)} {completeness}",
        chart_title(known),
        tile_texts(known, results.parameters.mode),
    )
    for row, figures in enumerate(summary_figures(results, known), start=SUMMARY_FIRST_SECTOR_ROW):
        rows[row] = [figures.get(column) for column in SummaryColumn]
    names = [[str(value) for value in rows[row][:2] if value] for row in rows if row >= SUMMARY_FIRST_SECTOR_ROW]
    charted_rows = summary_charts(results)
    heights = heights_of(names, charted_rows.last - charted_rows.first + 1)
    return [_block(rows, heights)]


def empty_summary(sentence: str) -> list[Block]:
    """The sheet of a plan that is still to be calculated."""
    return [_block(_above(TITLES[SUMMARY], sentence, "", EMPTY_TILES), heights_of((), 0))]


def summary_table(results: Results, findings: Findings) -> list[list[Figure]]:
    """Header, a row per sector, the body's row: the figures of `Riepilogo`, as a formula spills them."""
    rows = summary_figures(results, standings(results, findings))
    return [
        [column.value for column in _SPILLED],
        *[[figures.get(column) for column in _SPILLED] for figures in rows],
    ]


def summary_figures(results: Results, known: Standings, most: int | None = None) -> list[Figures]:
    """The figures of each sector, or of the first ones, then the body's."""
    body = {SummaryColumn.SECTOR: BODY_LABEL, **_figures(known.body), SummaryColumn.BAR: mean_text(results)}
    sectors = known.sectors[:most]
    labels = _labels([one_line(sector.name) for sector, _ in sectors])
    labelled = zip(sectors, labels, strict=True)
    return [*[_sector_figures(*sector) | {SummaryColumn.CHARTED: label} for sector, label in labelled], body]


def _labels(names: Sequence[str]) -> list[str]:
    """The names as they stand beside the bars: of long ones that begin alike the end is kept too."""
    short = [shorten(name, _LONGEST_CHARTED) for name in names]
    alike = Counter(short)
    return [
        label if alike[label] == 1 or label == name else f"{name[:_BEGINNING].rstrip()}…{name[-_END:].lstrip()}"
        for name, label in zip(names, short, strict=True)
    ]


def summary_charts(results: Results) -> ChartRows:
    """The rows of the sectors, which the chart shows."""
    return charted(len(results.sectors))


def charted(sectors: int) -> ChartRows:
    """The rows that the chart shows of so many sectors: one at least."""
    shown = max(min(sectors, SUMMARY_MOST_CHARTED), 1)
    return ChartRows(SUMMARY, SUMMARY_FIRST_SECTOR_ROW, SUMMARY_FIRST_SECTOR_ROW + shown - 1)


def _block(rows: Mapping[int, Sequence[Value]], heights: Mapping[int, float]) -> Block:
    # The row above the header is part of the table: a page that ends there may not end there the next time.
    breaks = breaks_of(heights)
    return Block(SUMMARY, _COLUMNS, rows, table_from=SUMMARY_GAP_ROW, heights=heights, breaks=breaks)


def _above(title: str, sentence: str, chart: str, tiles: Sequence[TileText]) -> dict[int, Sequence[Value]]:
    """What stands above the sectors' rows, the header included."""
    first = {TITLE_ROW: title, SUBTITLE_ROW: sentence, SUMMARY_CHART_TITLE_ROW: chart or None}
    rows: dict[int, Sequence[Value]] = {row: _placed({1: text}) for row, text in first.items()}
    places = [tile.first for tile in TILES]
    rows[SUMMARY_TILE_ROW] = _placed(dict(zip(places, [tile.figure for tile in tiles], strict=True)))
    rows[SUMMARY_CAPTION_ROW] = _placed(dict(zip(places, [tile.caption for tile in tiles], strict=True)))
    rows[SUMMARY_HEADER_ROW] = SUMMARY_HEADERS
    return rows


def _placed(texts: Mapping[int, Value]) -> list[Value]:
    return [texts.get(column) for column in _COLUMNS]


def _sector_figures(sector: SectorResult, standing: Standing) -> Figures:
    return {
        SummaryColumn.SECTOR: sector.name,
        SummaryColumn.MANAGER: sector.manager,
        **_figures(standing),
        SummaryColumn.BAR: standing.score,
        SummaryColumn.WEIGHT: sector.total_weight,
        SummaryColumn.POINTS: sector.points,
        SummaryColumn.UNASSESSABLE: sector.unassessable_weight,
    }


def _figures(standing: Standing) -> Figures:
    ends = standing.ends
    return {
        SummaryColumn.SCORE: score_text(standing) if standing.score is None else standing.score,
        SummaryColumn.COVERAGE: standing.coverage,
        SummaryColumn.REACHED: standing.reached,
        SummaryColumn.PARTLY: standing.partly,
        SummaryColumn.NOT_REACHED: standing.not_reached,
        SummaryColumn.UNMEASURED: standing.unmeasured,
        SummaryColumn.OVERDUE: standing.states[State.OVERDUE],
        SummaryColumn.DUE_SOON: standing.states[State.DUE_SOON],
        SummaryColumn.ERRORS: standing.gravities[Gravity.ERROR],
        SummaryColumn.LEAST: None if ends is None else ends.least,
        SummaryColumn.MOST: None if ends is None else ends.most,
        SummaryColumn.OBJECTIVES: standing.objectives,
        SummaryColumn.INDICATORS: standing.indicators,
        SummaryColumn.WARNINGS: standing.gravities[Gravity.WARNING],
    }
