"""What `Registro` says of values that were brought back: a row for each file, with the cells that came from it."""

from collections.abc import Iterator, Sequence

from pdo_xl.sheet.blocks import Block, Grid, Value
from pdo_xl.sheet.names.log import CHANGES_COLUMN, LOG_COLUMNS, LOG_HEADERS
from pdo_xl.sheet.names.sheets import HEADER_ROW, LOG
from pdo_xl.sheet.ours import is_own_sheet
from pdo_xl.sheet.run import Run
from pdo_xl.sheet.sharing.three_way import Taken
from pdo_xl.sheet.writing.added_rows import filled_rows, free_rows

_CELL_LIMIT = 32_000
"""A little under what a cell can hold; longer lists go on in further rows."""


def collected_block(grids: Sequence[Grid], run: Run, taken: Sequence[Taken]) -> Block | None:
    """The rows to add to `Registro`; None where nothing was taken, or there is no such sheet of ours."""
    if not taken or not any(grid.name == LOG and is_own_sheet(grid) for grid in grids):
        return None
    by_file: dict[str, list[Taken]] = {}
    for one in taken:
        by_file.setdefault(one.file, []).append(one)
    lines: list[Sequence[Value]] = []
    for file, cells in by_file.items():
        count = "1 valore" if len(cells) == 1 else f"{len(cells)} valori"
        for number, text in enumerate(_texts(f"Raccolti da «{file}» {count}: ", cells)):
            who = (run.now.replace(microsecond=0, tzinfo=None), run.user, run.version) if number == 0 else (None,) * 3
            lines.append([*who, *[None] * (len(LOG_HEADERS) - 4), text])
    first = free_rows(LOG, filled_rows(grids, LOG, range(1, CHANGES_COLUMN)), len(lines), HEADER_ROW)
    return Block(LOG, LOG_COLUMNS, dict(enumerate(lines, start=first)))


def _texts(start: str, cells: Sequence[Taken]) -> Iterator[str]:
    """Name the cells, sheet by sheet, with what stood there if anything did."""
    text, sheet = start, ""
    for number, one in enumerate(cells):
        piece = one.cell.local if one.cell.sheet == sheet else str(one.cell)
        if not one.before.blank:
            piece += f" (prima {one.before.told()})"
        if number and len(text) + len(piece) + 2 > _CELL_LIMIT:
            yield text
            text = piece
        else:
            text += f", {piece}" if number else piece
        sheet = one.cell.sheet
    yield text
