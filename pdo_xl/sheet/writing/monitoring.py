"""The sheet `Monitoraggio`: the computed columns kept current, beside what people typed.

Source: design of the reports, section 6.1.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import isclose
from typing import NamedTuple

from pdo_xl.domain.monitoring.keys import objective_keys
from pdo_xl.domain.plan import Field
from pdo_xl.domain.scoring.objective_score import ObjectiveResult
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.trajectory import Trajectory
from pdo_xl.domain.values.text import identity
from pdo_xl.sheet.blocks import Block, Grid, Link, RowMoves, Value
from pdo_xl.sheet.names.monitoring import (
    LEFTOVER_TITLE,
    MONITORING_HEADERS,
    SNAPSHOT_WIDTH,
    SNAPSHOTS_SHOWN,
    WIDTHS,
    Shown,
    snapshot_headers,
)
from pdo_xl.sheet.names.sheets import HEADER_ROW, MONITORING
from pdo_xl.sheet.reading.monitoring import Columns, Monitoring, MonitoringRow, read_monitoring
from pdo_xl.sheet.reading.read import ReadPlan
from pdo_xl.sheet.writing.lacking import lacking
from pdo_xl.sheet.writing.monitoring_rows import arrange
from pdo_xl.sheet.writing.row_heights import row_height
from pdo_xl.sheet.writing.shown_texts import column_of_links, shown_text

_MISSING = "–"
_SIZE = 10
_MEASURED = 3000
"""Characters of a typed text: no row is as high as a longer one."""
_HIGHEST = 409.5
"""Points: no row can be higher."""


class Verified(NamedTuple):
    """What a snapshot says: its day as the header shows it, score and andamento by the objectives' keys."""

    day: str
    figures: Mapping[str, tuple[float | None, str | None]]


class MonitoringWriting(NamedTuple):
    """What is to be written: blocks, rows that first go elsewhere, columns that are hidden until they are needed."""

    blocks: tuple[Block, ...] = ()
    moves: tuple[RowMoves, ...] = ()
    shown: Mapping[str, Mapping[int, float]] = {}


def monitoring_writing(
    grids: Sequence[Grid],
    read: ReadPlan,
    results: Results,
    snapshots: Sequence[Verified] = (),
) -> MonitoringWriting:
    """The computed columns, row by row beside what was typed; nothing where all is as it stands.

    `snapshots` are the last ones, the oldest first.
    """
    monitoring = read_monitoring(grids) or Monitoring(Columns.of(MONITORING_HEADERS), MONITORING_HEADERS, ())
    if not monitoring.columns.tell_objectives:
        return MonitoringWriting()
    keys = objective_keys(read.plan)
    found = monitoring.by_objective(read.plan)
    arrangement = arrange(monitoring, keys, found)
    writer = _Writer(monitoring, read, snapshots[-SNAPSHOTS_SHOWN:], results.trajectory)
    headers = writer.headers()
    rows: dict[int, list[Value]] = {HEADER_ROW: headers}
    rows |= dict.fromkeys(arrangement.cleared, writer.blank)
    for key, row, result in zip(keys, arrangement.rows, results.objectives, strict=True):
        rows[row] = writer.objective(key.key, result)
    heights = {
        row: writer.height(rows[row], found.get(key.key)) for key, row in zip(keys, arrangement.rows, strict=True)
    }
    blocks = [
        Block(
            MONITORING,
            writer.columns,
            dict(sorted(rows.items())),
            filter_to=arrangement.last_row,
            heights=heights,
            breaks=_page_ends(results, arrangement.rows),
        )
    ]
    if arrangement.left:
        blocks.append(Block(MONITORING, writer.of_gone, {row: writer.gone(left) for left, row in arrangement.left}))
    if arrangement.title_row is not None:
        blocks.append(Block(MONITORING, writer.columns[:1], {arrangement.title_row: [LEFTOVER_TITLE]}))
    if not arrangement.moves and all(_stands(block, monitoring) for block in blocks):
        return MonitoringWriting()
    return MonitoringWriting(
        tuple(blocks),
        (RowMoves(MONITORING, arrangement.moves),) if arrangement.moves else (),
        writer.newly_shown(headers),
    )


def _page_ends(results: Results, rows: Sequence[int]) -> tuple[int, ...]:
    """The rows after which a page ends: the last one of each sector, as long as the sheet is in the plan's order."""
    standing = [(row, identity(result.objective.sector)) for row, result in zip(rows, results.objectives, strict=True)]
    if standing != sorted(standing):
        return ()
    return tuple([row for (row, sector), (_, following) in pairwise(standing) if sector != following])


def _stands(block: Block, monitoring: Monitoring) -> bool:
    """Tell whether everything is in the sheet already, so that it is not touched."""
    standing: dict[int, Sequence[object]] = {row.row: row.cells for row in monitoring.rows}
    standing[HEADER_ROW] = monitoring.headers
    if monitoring.title_row is not None:
        standing[monitoring.title_row] = [*[None] * ((monitoring.columns.title or 1) - 1), LEFTOVER_TITLE]
    for number, values in block.rows.items():
        cells = standing.get(number, ())
        for column, value in zip(block.columns, values, strict=True):
            if not _same(cells[column - 1] if column <= len(cells) else None, value):
                return False
    return True


def _same(cell: object, value: Value) -> bool:
    if isinstance(value, Link):
        value = value.text
    if isinstance(cell, int | float) and isinstance(value, int | float):
        return isclose(cell, value, rel_tol=1e-12, abs_tol=1e-12)
    return (cell or None) == (value or None)


class _Writer:
    """Writes the rows of one sheet, in the columns that are ours there."""

    def __init__(
        self,
        monitoring: Monitoring,
        read: ReadPlan,
        snapshots: Sequence[Verified],
        trajectory: Trajectory | None,
    ) -> None:
        columns = monitoring.columns
        self.columns = tuple(sorted(columns.computed))
        kept = {columns.shown.get(name) for name in (Shown.SECTOR, Shown.OBJECTIVE, Shown.WEIGHT)}
        self.of_gone = tuple(column for column in self.columns if column not in kept)
        """What is written of a row whose objective is gone: which it was stays as it stands."""
        self.blank: list[Value] = [None] * len(self.columns)
        self._monitoring, self._trajectory = monitoring, trajectory
        self._places = {column: place for place, column in enumerate(self.columns)}
        self._slots = dict(zip(columns.snapshots, snapshots, strict=False))
        self._links = {
            sheet.layout.sheet: column_of_links(sheet.layout.sheet, sheet.layout.columns[Field.OBJECTIVE])
            for sheet in read.sheets
        }

    def headers(self) -> list[Value]:
        """The row of headers as it stands, with the days of the snapshots."""
        standing = self._monitoring.headers
        texts: dict[int, Value] = {column: standing[column - 1] or None for column in self.columns}
        for number, pair in enumerate(self._monitoring.columns.snapshots, start=1):
            verified = self._slots.get(pair)
            texts |= zip(pair, snapshot_headers(number, verified.day if verified else ""), strict=True)
        return [texts[column] for column in self.columns]

    def newly_shown(self, headers: Sequence[Value]) -> Mapping[str, Mapping[int, float]]:
        """The columns of snapshots that were not there at the last calculation."""
        standing = self._monitoring.headers
        shown = {
            column: SNAPSHOT_WIDTH
            for pair in self._slots
            for column in pair
            if headers[self._places[column]] != standing[column - 1]
        }
        return {MONITORING: shown} if shown else {}

    def objective(self, key: str, result: ObjectiveResult) -> list[Value]:
        """The row of an objective."""
        objective = result.objective
        target = f"{self._links[objective.sheet]}{objective.row}"
        values: dict[Shown, Value] = {
            Shown.SECTOR: objective.sector or None,
            # Not the text: Calc shows a link's text on one line, however long it is.
            Shown.NUMBER: Link(objective.number, target),
            Shown.OBJECTIVE: shown_text(objective.text),
            Shown.WEIGHT: _MISSING if result.weight is None else result.weight,
            Shown.SCORE: _MISSING if result.score is None else result.score,
            Shown.TRAJECTORY: self._trend_of(result),
            Shown.LACKING: lacking(result) or None,
            Shown.KEY: f"{key} {target}",
        }
        row = self._row(values)
        for pair, verified in self._slots.items():
            score, trend = verified.figures.get(key, (None, None))
            row[self._places[pair[0]]] = _MISSING if score is None else score
            row[self._places[pair[1]]] = trend or _MISSING
        return row

    def height(self, values: Sequence[Value], row: MonitoringRow | None) -> float:
        """How high a row is for what it shows and for what is typed there."""
        shown = self._monitoring.columns.shown
        texts: list[tuple[object, float]] = [
            (values[self._places[shown[name]]], WIDTHS[name])
            for name in (Shown.OBJECTIVE, Shown.LACKING)
            if name in shown
        ]
        texts += [(entry, WIDTHS[name]) for name, entry in (row.typed if row is not None else {}).items()]
        said = [(text[:_MEASURED], width) for text, width in texts if isinstance(text, str)]
        return min(_HIGHEST, row_height([text for text, _ in said], [width for _, width in said], _SIZE))

    def gone(self, row: MonitoringRow) -> list[Value]:
        """The row of an objective that is gone: neither its number, which is another's, nor anything of today."""
        values = {self._monitoring.columns.shown.get(Shown.KEY): row.key}
        return [values.get(column) for column in self.of_gone]

    def _trend_of(self, result: ObjectiveResult) -> str:
        return _MISSING if self._trajectory is None else str(self._trajectory.of_objective(result).trend)

    def _row(self, values: Mapping[Shown, Value]) -> list[Value]:
        row = list(self.blank)
        for name, column in self._monitoring.columns.shown.items():
            row[self._places[column]] = values.get(name)
        return row
