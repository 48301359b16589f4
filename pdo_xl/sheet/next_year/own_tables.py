"""The tables of ours that a calculation fills, without last year's rows."""

from collections.abc import Iterable, Sequence

from pdo_xl.sheet.blocks import Block, Grid
from pdo_xl.sheet.names.objectives import OBJECTIVES_HEADERS
from pdo_xl.sheet.names.sheets import (
    HEADER_ROW,
    MONITORING,
    OBJECTIVES,
    SNAPSHOTS,
    SUBTITLE_ROW,
    TEXTS,
    TO_DO,
    TRANSVERSALS,
)
from pdo_xl.sheet.names.to_do import TO_DO_HEADERS
from pdo_xl.sheet.ours import OwnSheets
from pdo_xl.sheet.reading.monitoring import read_monitoring
from pdo_xl.sheet.reading.texts import read_texts
from pdo_xl.sheet.writing.added_rows import filled_rows
from pdo_xl.sheet.writing.transversals import width_of_transversals


def emptied_tables(grids: Iterable[Grid], subtitle: str) -> list[Block]:
    """Blocks that leave title and header of `Da fare`, `Obiettivi`, `Trasversali`, and say what is still to be done."""
    widths = {
        TO_DO: len(TO_DO_HEADERS),
        OBJECTIVES: len(OBJECTIVES_HEADERS),
        TRANSVERSALS: max(width_of_transversals(grids), 1),
    }
    said = f"{subtitle} Da calcolare."
    return [
        Block(
            sheet,
            tuple(range(1, width + 1)),
            {SUBTITLE_ROW: [said, *[None] * (width - 1)]},
            table_from=HEADER_ROW + 1,
        )
        for sheet, width in widths.items()
    ]


def begun_anew(grids: Sequence[Grid], own: OwnSheets) -> tuple[str, ...]:
    """The sheets of ours that tell of one year, and begin again because something of it is on them."""
    monitoring = read_monitoring(grids)
    noted = monitoring is not None and any(row.filled for row in monitoring.rows)
    photographed = any(row > HEADER_ROW for row in filled_rows(grids, SNAPSHOTS))
    told = {MONITORING: noted, TEXTS: read_texts(grids).filled, SNAPSHOTS: photographed}
    return tuple(name for name, something in told.items() if something and name in own.there - {*own.new})


def emptied_monitoring(grids: Sequence[Grid]) -> list[Block]:
    """Blocks that empty the computed columns of `Monitoraggio`, where nobody typed anything beside them."""
    monitoring = read_monitoring(grids)
    if monitoring is None or not monitoring.columns.computed:
        return []
    return [Block(MONITORING, tuple(sorted(monitoring.columns.computed)), {}, table_from=HEADER_ROW + 1)]
