"""Sheets of the office's own that have a name of ours."""

from collections.abc import Sequence
from itertools import islice

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.text import fold, one_line
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.names import (
    FINDINGS,
    FINDINGS_HEADERS,
    HEADER_ROW,
    LOG,
    LOG_HEADERS,
    PARAMETERS,
    PARAMETERS_HEADERS,
    SUMMARY,
    SUMMARY_HEADER_ROW,
    SUMMARY_HEADERS,
)

_OWN_HEADERS = {
    SUMMARY: (SUMMARY_HEADER_ROW, SUMMARY_HEADERS),
    FINDINGS: (HEADER_ROW, FINDINGS_HEADERS),
    PARAMETERS: (HEADER_ROW, PARAMETERS_HEADERS),
    LOG: (HEADER_ROW, LOG_HEADERS),
}


def refuse_foreign_sheets(name: str, grids: Sequence[Grid]) -> None:
    """Refuse a workbook whose own sheet has a name of ours but not our headers. Raises: FileRefused."""
    for grid in grids:
        if grid.name not in _OWN_HEADERS:
            continue
        row, headers = _OWN_HEADERS[grid.name]
        if _folded(grid, row)[: len(headers)] != [fold(text) for text in headers]:
            raise FileRefused(
                f"«{name}» ha già un foglio «{grid.name}» che non è di questo programma: rinominarlo e riprovare, "
                "perché il programma aggiunge il suo con questo nome."
            )


def _folded(grid: Grid, row: int) -> list[str]:
    cells = next(islice(grid.rows(), row - 1, None), ())
    return [fold(one_line(cell)) for cell in cells]
