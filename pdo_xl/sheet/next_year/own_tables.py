"""The tables of ours that a calculation fills, without last year's rows."""

from collections.abc import Iterable

from pdo_xl.sheet.blocks import Block, Grid
from pdo_xl.sheet.names.objectives import OBJECTIVES_HEADERS
from pdo_xl.sheet.names.sheets import HEADER_ROW, OBJECTIVES, SUBTITLE_ROW, TO_DO, TRANSVERSALS
from pdo_xl.sheet.names.to_do import TO_DO_HEADERS
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
