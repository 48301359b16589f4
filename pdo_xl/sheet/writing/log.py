"""The sheet `Registro`: a row per calculation that changed something; beside, one per changed score. Only added to.

Source: design of the workbook, section "Other sheets".
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from math import isclose
from typing import NamedTuple

from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import italian, one_line, shorten
from pdo_xl.sheet.address import MAX_COLUMN
from pdo_xl.sheet.blocks import Block, Grid, Value
from pdo_xl.sheet.names.computed import USUAL
from pdo_xl.sheet.names.log import BODY_COLUMN, CHANGES_COLUMN, CHANGES_COLUMNS, LOG_COLUMNS
from pdo_xl.sheet.names.sheets import HEADER_ROW, LOG
from pdo_xl.sheet.reading.read import ReadPlan
from pdo_xl.sheet.run import Run
from pdo_xl.sheet.writing.added_rows import filled_rows, free_rows

_LEFT_OF_CHANGES = range(1, CHANGES_COLUMN)
_FROM_CHANGES_ON = range(CHANGES_COLUMN, MAX_COLUMN + 1)
"""What one table must not write over, and what the other: notes of the office's own beside them too."""
_NUMBER = int, float
_LONGEST = 180
"""Characters of an indicator: two lines, enough to know it by."""


class Change(NamedTuple):
    """The score of one indicator, before and after a calculation.

    Unit: points; None for no score.
    """

    sheet: str
    row: int
    before: float | None
    after: float | None


class Changes(NamedTuple):
    """What a calculation changes: the indicators' scores, and whether any computed result differs at all.

    `first`: no indicator had a score before.
    """

    scores: tuple[Change, ...]
    anything: bool
    first: bool = False


def find_changes(read: ReadPlan, blocks: Sequence[Block]) -> Changes:
    """Compare the computed columns as they were read with the `blocks` to be written; findings do not count."""
    scores: list[Change] = []
    anything, first = False, True
    width = len(USUAL) - 1
    for sheet, block in zip(read.sheets, blocks, strict=True):
        complete = not sheet.layout.lacks_own
        if not complete and not sheet.computed_before:
            # Never calculated: nothing was there before any score.
            anything = anything or bool(sheet.rows)
            scored = [(row, score) for row in sheet.rows if isinstance(score := block.rows[row][0], _NUMBER)]
            scores += [Change(sheet.layout.sheet, row, None, score) for row, score in scored]
            continue
        for row in sheet.rows:
            new = list(block.rows[row][:width])
            old = list(sheet.computed_before.get(row, (None,) * width))
            first = first and not isinstance(old[0], int | float)
            if complete and all(map(_same, old, new)):
                continue
            anything = True
            before = old[0] if isinstance(old[0], int | float) else None
            after = new[0] if isinstance(new[0], int | float) else None
            if not _same(before, after):
                scores.append(Change(sheet.layout.sheet, row, before, after))
    return Changes(tuple(scores), anything, first)


def _same(old: object, new: object) -> bool:
    """Tell whether nothing changed: a program that saves numbers with 15 digits changes none of them."""
    if isinstance(old, float) and isinstance(new, int | float):
        return isclose(old, new, rel_tol=1e-12, abs_tol=1e-12)
    return old == new


def log_blocks(grids: Sequence[Grid], run: Run, results: Results, changes: Changes) -> list[Block]:
    """What is added to `Registro`: a row for the calculation, one for each changed score; nothing for no change."""
    if not changes.anything:
        return []
    now = run.now.replace(microsecond=0, tzinfo=None)
    row = free_rows(LOG, filled_rows(grids, LOG, _LEFT_OF_CHANGES), 1, HEADER_ROW)
    calculation: Sequence[Value] = [
        now,
        run.user,
        run.version,
        results.on,
        str(results.parameters.mode),
        results.scored,
        results.body,
        _told(changes, _body_before(grids), results.body),
    ]
    blocks = [Block(LOG, LOG_COLUMNS, {row: calculation})]
    # Of the first calculation there is nothing to tell but what the plan itself shows.
    if changes.scores and not changes.first:
        needed = len(changes.scores)
        first = free_rows(LOG, filled_rows(grids, LOG, _FROM_CHANGES_ON), needed, HEADER_ROW)
        blocks.append(Block(LOG, CHANGES_COLUMNS, dict(enumerate(_detail(now, results, changes.scores), first))))
    return blocks


def _detail(now: datetime, results: Results, changes: Sequence[Change]) -> Iterator[Sequence[Value]]:
    """A row for each changed score, by which whoever reads it knows the indicator without the plan."""
    rows = {(change.sheet, change.row) for change in changes}
    known: dict[tuple[str, int], tuple[str, int, str]] = {}
    for result in results.objectives:
        objective = result.objective
        for assessed in result.indicators:
            place = assessed.indicator.sheet, assessed.indicator.row
            if place in rows and place not in known:
                text = shorten(one_line(assessed.indicator.text), _LONGEST)
                known[place] = objective.sector, objective.number, text
    for change in changes:
        sector, number, text = known[change.sheet, change.row]
        yield [now, sector, number, text or None, change.before, change.after]


def _body_before(grids: Sequence[Grid]) -> float | None:
    """The body's score as the last calculation left it."""
    log = next((grid for grid in grids if grid.name == LOG), None)
    scores = [cells[BODY_COLUMN - 1] for cells in log.rows() if len(cells) >= BODY_COLUMN] if log is not None else []
    numbers = (score for score in reversed(scores) if isinstance(score, float | int) and not isinstance(score, bool))
    return next(numbers, None)


def _told(changes: Changes, before: float | None, after: float | None) -> str:
    """How many scores changed, and the body's: "12 punteggi cambiati, ente da 71,20 a 75,01"."""
    count = len(changes.scores)
    if changes.first:
        text = "Primo calcolo: " + ("un punteggio" if count == 1 else f"{count} punteggi")
    elif count == 0:
        text = "Nessun punteggio cambiato"
    else:
        text = "Un punteggio cambiato" if count == 1 else f"{count} punteggi cambiati"
    if after is None:
        return f"{text}, ente senza punteggio"
    if before is None:
        return f"{text}, ente {_points(after)}"
    if _points(before) == _points(after):
        return f"{text}, ente {_points(after)} come prima"
    return f"{text}, ente da {_points(before)} a {_points(after)}"


def _points(score: float) -> str:
    """With both decimals, as the sheets show a score."""
    whole, _, cents = italian(score).partition(",")
    return f"{whole},{cents:0<2}"
