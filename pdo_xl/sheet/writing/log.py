"""The sheet `Registro`: one row per calculation that changed something. Rows are added, never taken away.

Source: design of the workbook, section "Other sheets".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isclose
from typing import NamedTuple

from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import italian
from pdo_xl.sheet.blocks import Block, Grid, Value
from pdo_xl.sheet.names.computed import USUAL
from pdo_xl.sheet.names.log import LOG_HEADERS
from pdo_xl.sheet.names.sheets import HEADER_ROW, LOG
from pdo_xl.sheet.reading.read import ReadPlan
from pdo_xl.sheet.run import Run
from pdo_xl.sheet.writing.added_rows import filled_rows, free_rows

_CELL_LIMIT = 32_000
"""A little under what a cell can hold; longer lists of changes go on in further rows."""


class Change(NamedTuple):
    """The score of one indicator, before and after a calculation.

    Unit: points; None for no score.
    """

    sheet: str
    row: int
    before: float | None
    after: float | None


@dataclass(frozen=True, slots=True)
class Changes:
    """What a calculation changes: the indicators' scores, and whether any computed result differs at all."""

    scores: tuple[Change, ...]
    anything: bool


def find_changes(read: ReadPlan, blocks: Sequence[Block]) -> Changes:
    """Compare the computed columns as they were read with the `blocks` to be written; findings do not count."""
    scores: list[Change] = []
    anything = False
    width = len(USUAL) - 1
    for sheet, block in zip(read.sheets, blocks, strict=True):
        complete = not sheet.layout.lacks_own
        for row in sheet.rows:
            new = list(block.rows[row][:width])
            old = list(sheet.computed_before.get(row, (None,) * width))
            if complete and all(map(_same, old, new)):
                continue
            anything = True
            before = old[0] if isinstance(old[0], int | float) else None
            after = new[0] if isinstance(new[0], int | float) else None
            if not _same(before, after):
                scores.append(Change(sheet.layout.sheet, row, before, after))
    return Changes(tuple(scores), anything)


def _same(old: object, new: object) -> bool:
    """Tell whether nothing changed: a program that saves numbers with 15 digits changes none of them."""
    if isinstance(old, float) and isinstance(new, int | float):
        return isclose(old, new, rel_tol=1e-12, abs_tol=1e-12)
    return old == new


def log_block(grids: Sequence[Grid], run: Run, results: Results, changes: Changes) -> Block | None:
    """The rows to add to `Registro`; None where nothing changed."""
    if not changes.anything:
        return None
    pieces = list(_change_texts(changes.scores)) or [""]
    first = _next_free_row(grids, len(pieces))
    rows: dict[int, Sequence[Value]] = {
        first: [
            run.now.replace(microsecond=0, tzinfo=None),
            run.user,
            run.version,
            results.on,
            str(results.parameters.mode),
            results.scored,
            results.body,
            pieces[0] or None,
        ]
    }
    for row, piece in enumerate(pieces[1:], start=first + 1):
        rows[row] = [None] * (len(LOG_HEADERS) - 1) + [piece]
    return Block(LOG, tuple(range(1, len(LOG_HEADERS) + 1)), rows)


def _next_free_row(grids: Sequence[Grid], needed: int) -> int:
    return free_rows(LOG, filled_rows(grids, LOG), needed, HEADER_ROW)


def _change_texts(changes: Sequence[Change]) -> Iterator[str]:
    several = len({change.sheet for change in changes}) > 1
    text = ""
    for change in changes:
        place = f"{change.sheet} riga {change.row}" if several else f"riga {change.row}"
        piece = f"{place}: {_points(change.before)} → {_points(change.after)}"
        if text and len(text) + len(piece) + 2 > _CELL_LIMIT:
            yield text
            text = ""
        text = f"{text}; {piece}" if text else piece
    if text:
        yield text


def _points(score: float | None) -> str:
    return "–" if score is None else italian(score)
