"""The sheet `Trasversali`: a row per objective that several sectors have, a column per sector; words, not blanks.

Source: design of the reports, sections 4.3 (T5) and 10.3.
"""

from collections.abc import Iterable, Sequence
from itertools import islice

from pdo_xl.domain.scoring.objective_score import ObjectiveResult
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.summary import transversals
from pdo_xl.domain.values.text import italian_date
from pdo_xl.sheet.blocks import Block, Grid, Value
from pdo_xl.sheet.names.sheets import HEADER_ROW, OBJECTIVES, SUBTITLE_ROW, TRANSVERSALS
from pdo_xl.sheet.names.transversals import (
    MEAN_HEADER,
    MOST_OBJECTIVES,
    MOST_SECTORS,
    NO_DATA,
    NOT_ASSESSABLE,
    NOT_ASSIGNED,
    OBJECTIVE_HEADER,
    OBJECTIVE_WIDTH,
    SECTOR_WIDTH,
)
from pdo_xl.sheet.writing.fitted_rows import fitted_heights
from pdo_xl.sheet.writing.shown_texts import shown_text


def transversals_block(grids: Iterable[Grid], results: Results) -> Block:
    """The whole table of `Trasversali`, header and subtitle included.

    As wide as what stands there now, where the plan had more sectors.
    """
    names = [sector.name for sector in results.sectors][:MOST_SECTORS]
    found = transversals(results)
    shown = found[:MOST_OBJECTIVES]
    header: list[Value] = [OBJECTIVE_HEADER, *map(shown_text, names), MEAN_HEADER]
    padding: list[Value] = [None] * max(0, width_of_transversals(grids) - len(header))
    subtitle = _subtitle(results, len(found))
    rows: dict[int, Sequence[Value]] = {
        SUBTITLE_ROW: [subtitle, *[None] * (len(header) - 1), *padding],
        HEADER_ROW: [*header, *padding],
    }
    for row, objective in enumerate(shown, start=HEADER_ROW + 1):
        cells = [_cell(objective.results.get(name)) for name in names]
        mean = objective.mean
        rows[row] = [shown_text(objective.title), *cells, NO_DATA if mean is None else mean, *padding]
    columns = tuple(range(1, len(header) + len(padding) + 1))
    # The words below the sectors fit on one line, if only just.
    named = dict.fromkeys(columns[1 : len(header) - 1], SECTOR_WIDTH)
    heights = fitted_heights({HEADER_ROW: rows[HEADER_ROW]}, HEADER_ROW, named)
    heights |= fitted_heights(rows, HEADER_ROW + 1, {1: OBJECTIVE_WIDTH})
    return Block(TRANSVERSALS, columns, rows, table_from=HEADER_ROW, heights=heights)


def _subtitle(results: Results, found: int) -> str:
    count = "un obiettivo" if found == 1 else f"{found} obiettivi"
    said = f"Al {italian_date(results.on)}: {count} di più settori, con il punteggio di ciascuno."
    if found > MOST_OBJECTIVES or len(results.sectors) > MOST_SECTORS:
        most = f"{MOST_OBJECTIVES} obiettivi di {MOST_SECTORS} settori"
        said += f" Qui sono al massimo {most}; nel foglio {OBJECTIVES} tutti."
    return said


def _cell(result: ObjectiveResult | None) -> Value:
    """The score in one sector; a word where there is none."""
    if result is None:
        return NOT_ASSIGNED
    if result.score is not None:
        return result.score
    return NO_DATA if result.assessable else NOT_ASSESSABLE


def width_of_transversals(grids: Iterable[Grid]) -> int:
    """How many columns the table has that stands there."""
    header = next(
        (next(islice(grid.rows(), HEADER_ROW - 1, None), ()) for grid in grids if grid.name == TRANSVERSALS), ()
    )
    return max((column for column, cell in enumerate(header, start=1) if cell not in (None, "")), default=0)
