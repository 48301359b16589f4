"""The sheet of one objective, on a page if it has room there, else on more of them that say so.

Source: design of the reports, section 5.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import floor

from pdo_xl.domain.scoring.objective_score import ObjectiveResult
from pdo_xl.reports.goal_sheets.account import SHORTEST, TALLEST, USUAL_HEIGHT, frames, resources, signatures
from pdo_xl.reports.goal_sheets.formats import MEASURES
from pdo_xl.reports.goal_sheets.head import head
from pdo_xl.reports.goal_sheets.indicators import indicators
from pdo_xl.reports.goal_sheets.outcome import outcome
from pdo_xl.reports.goal_sheets.room import Room
from pdo_xl.reports.goal_sheets.source import Source
from pdo_xl.reports.papers.model import Block, Paragraph, Row, Section, Table, WritingBox

MOST_ON_A_PAGE = 12
"""Indicators; an objective with more of them gets a second page in any case."""
_SLACK = 0.6
"""Unit: centimetres; what stays free of a page whose frames grow: what takes room is reckoned, not measured."""


def sheet(source: Source, result: ObjectiveResult, footer: str) -> tuple[Section, ...]:
    """Word the sheet of an objective; `footer` stands at the foot of its pages."""
    return _Sheet(source, result, footer).sections()


class _Sheet:
    """What the sheet says, to be put on one page or on several."""

    def __init__(self, source: Source, result: ObjectiveResult, footer: str) -> None:
        self._source, self._result, self._footer = source, result, footer
        self._number = result.objective.number
        self._room = Room(MEASURES[source.file_format])
        self._head = head(source, result)
        self._table = indicators(source, result)
        self._outcome = outcome(source, result)
        self._resources = resources(source, result.objective)
        self._signatures = signatures(source, result.objective)

    def sections(self) -> tuple[Section, ...]:
        """Take the largest letters and the highest frames that a page has room for."""
        few = len(self._result.indicators) <= MOST_ON_A_PAGE
        empty = self._empty_frames()
        for tight in (False, True) if few else ():
            room = self._room.page - self._room.taken(self._on_one(USUAL_HEIGHT, tight=tight))
            spare = min(room, max(0.0, room - _SLACK))
            height = min(USUAL_HEIGHT + spare / empty, TALLEST) if empty else USUAL_HEIGHT
            if room >= 0 or (tight and empty and height >= SHORTEST):
                return self._on_one(height, tight=tight)
        return tuple(self._on_several())

    def _empty_frames(self) -> int:
        return sum(not frame.text for frame in frames(self._source, self._result.objective))

    def _on_one(self, frame: float, *, tight: bool) -> tuple[Section, ...]:
        rows = [row for group in self._table.groups for row in group]
        return (
            self._first(self._head),
            self._part("indicatori", "Indicatori", (self._rows(rows, tight=tight),)),
            *self._end(frame),
        )

    def _on_several(self) -> Iterator[Section]:
        """Fill pages with indicators; what is to be written and signed comes on the last of them, or on one more."""
        yield self._first(self._head)
        pages = list(self._pages(self._room.page - self._room.taken([self._first(self._head)])))
        last: list[Section] = []
        for place, rows in enumerate(pages):
            last = [self._continued(place)] if place else []
            last.append(self._part(f"indicatori-{place + 1}", "Indicatori", (self._rows(rows, tight=True),)))
            yield from last
        end = list(self._end(USUAL_HEIGHT))
        if len(pages) == 1 or self._room.taken([*last, *end]) > self._room.page:
            yield self._continued(len(pages))
        yield from end

    def _pages(self, room: float) -> Iterator[list[Row]]:
        """The rows of each page; what is said of an indicator stays beside it."""
        whole = self._rows([row for group in self._table.groups for row in group], tight=True)
        own = self._room.taken([self._part("indicatori", "Indicatori", (replace(whole, rows=()),))])
        rows: list[Row] = []
        left = room - own
        for group, needed in zip(self._table.groups, self._room.rows(self._table.groups, whole), strict=True):
            if rows and needed > left:
                yield rows
                rows, left = [], self._room.page - self._room.taken([self._continued(1)]) - own
            rows += group
            left -= needed
        yield rows

    def _rows(self, rows: Sequence[Row], *, tight: bool) -> Table:
        return Table("", self._table.columns, tuple(rows), name=f"S{self._number}", tight=tight)

    def _end(self, frame: float) -> Iterator[Section]:
        if self._outcome:
            yield self._part("esito", "Esito", (Paragraph(self._outcome),))
        if self._resources is not None:
            yield self._part("risorse", "Risorse", (replace(self._resources, caption=""),))
        boxes: tuple[WritingBox, ...] = frames(self._source, self._result.objective, floor(100 * frame) / 100)
        yield self._part("rendicontazione", "Rendicontazione", (*boxes, self._signatures))

    def _first(self, blocks: tuple[Block, ...]) -> Section:
        heading = f"Scheda obiettivo n. {self._number}"
        return Section(f"scheda-{self._number}", "", heading, blocks, new_page=True, page_footer=self._footer)

    def _continued(self, place: int) -> Section:
        heading = f"Scheda obiettivo n. {self._number} (segue)"
        return Section(
            f"scheda-{self._number}-segue-{place}", "", heading, (), level=1, new_page=True, page_footer=self._footer
        )

    def _part(self, name: str, heading: str, blocks: tuple[Block, ...]) -> Section:
        return Section(f"scheda-{self._number}-{name}", "", heading, blocks, level=2)
