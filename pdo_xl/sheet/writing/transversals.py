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
from pdo_xl.sheet.names.sheets import HEADER_ROW, SUBTITLE_ROW, TRANSVERSALS
from pdo_xl.sheet.names.transversals import (
    MEAN_HEADER,
    NO_DATA,
    NOT_ASSESSABLE,
    NOT_ASSIGNED,
    OBJECTIVE_HEADER,
)
from pdo_xl.sheet.writing.shown_texts import shown_text


def transversals_block(grids: Iterable[Grid], results: Results) -> Block:
    """The whole table of `Trasversali`, header and subtitle included.

    As wide as what stands there now, where the plan had more sectors.
    """
    names = [sector.name for sector in results.sectors]
    shown = transversals(results)
    header: list[Value] = [OBJECTIVE_HEADER, *map(shown_text, names), MEAN_HEADER]
    padding: list[Value] = [None] * max(0, width_of_transversals(grids) - len(header))
    count = "un obiettivo" if len(shown) == 1 else f"{len(shown)} obiettivi"
    subtitle = f"Al {italian_date(results.on)}: {count} di più settori, con il punteggio di ciascuno."
    rows: dict[int, Sequence[Value]] = {
        SUBTITLE_ROW: [subtitle, *[None] * (len(header) - 1), *padding],
        HEADER_ROW: [*header, *padding],
    }
    for row, objective in enumerate(shown, start=HEADER_ROW + 1):
        cells = [_cell(objective.results.get(name)) for name in names]
        mean = objective.mean
        rows[row] = [shown_text(objective.title), *cells, NO_DATA if mean is None else mean, *padding]
    columns = tuple(range(1, len(header) + len(padding) + 1))
    return Block(TRANSVERSALS, columns, rows, table_from=HEADER_ROW)


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
