"""The rows of a sheet that are the plan's: no blank ones, no repeated headers, nothing that is no indicator.

Source: design of other bodies' plans, section 2.
"""

from collections.abc import Collection, Iterator, Sequence
from operator import itemgetter

from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.values.text import identity, one_line
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.columns.header_rows import Row
from pdo_xl.sheet.reading.bare_rows import Bare, BareRows, is_loose
from pdo_xl.sheet.reading.builder import Builder
from pdo_xl.sheet.reading.places import Places, all_blank
from pdo_xl.sheet.reading.repeats import IDENTITY, Repeats
from pdo_xl.sheet.reading.totals import is_total, says_something

CONTINUES = ("",) * len(IDENTITY)
"""The first texts of a row that continues the objective above."""

PlanRow = tuple[int, Sequence[object], tuple[str, ...], Sequence[object]]
"""A row's number, its cells up to the last column of the plan, its first five texts, its cells as read."""


class PlanRows:
    """Goes through the rows under a header; what it leaves out is taken down for the findings."""

    def __init__(
        self, grid: Grid, builder: Builder, places: Places, repeats: Repeats, last_row: int, *, bands: bool
    ) -> None:
        self.last_row = last_row
        self._names_sector = bands
        self._head = CONTINUES
        self._sheet = grid.name
        self._builder = builder
        self._places = places
        self._repeats = repeats
        self._bare = BareRows(grid, places, builder.objectives)

    def read(self, rows: Iterator[Row]) -> Iterator[PlanRow]:
        """Yield the plan's rows, in order; the objectives of those before must be in the builder by then.

        Raises: NoPlan (PDO101) at a header that stands again with its columns in another order.
        """
        places = self._places
        width, spare, objective, service_of = places.width, places.spare, places.objective, places.service_of
        services: dict[tuple[object, ...], tuple[str, ...]] = {}
        of_above: tuple[object, ...] = ()
        known: tuple[str, ...] = ()
        usual_types: set[object] = set()
        text, type_place, measures = self._builder.text, places.type, places.measures
        held, above = self._bare, self.last_row
        # Before a stray cell, a million rows may hold none.
        for number, read in filter(itemgetter(1), rows):
            if number > above + 1:
                held.note_blank()
            above = number
            cells = read if len(read) >= width else [*read, *[None] * (width - len(read))]
            if spare:
                cells = [*cells[:width], None]
            # A few rows in a hundred begin a new service: the four texts before the objective are read once for all.
            raw = service_of(cells)
            if raw != of_above:
                known, of_above = services.get(raw) or services.setdefault(raw, tuple(map(text, raw))), raw
            own = (*known, one_line(cells[objective]))
            if not own[0] and not any(own):
                own = CONTINUES
                if all_blank(cells, measures):
                    self._pass_over((number, cells, own, read))
                    continue
            # A row that has a type of value is no total and no part of a header; the types are few.
            type_cell = cells[type_place]
            if type_cell not in usual_types:
                row = (number, cells, own, read)
                if self._left_out(row) or self._is_held(row):
                    continue
                if says_something(type_cell):
                    usual_types.add(type_cell)
            if held.held:
                yield from self._settled(own)
            held.after_blank = False
            self.last_row = number
            if own[0]:
                # A sector of its own ends a band.
                self._head = CONTINUES
            yield number, cells, own, read
        yield from self._settled(None)

    def head(self) -> tuple[str, ...]:
        """What the last band names, for the row that was given last."""
        return self._head

    def _pass_over(self, row: PlanRow) -> None:
        """A row with nothing in the plan's columns: blank, or with a text alone in one that stands before them."""
        texts = {text for place in self._places.before if (text := one_line(row[1][place]))}
        if len(texts) == 1 and any(char.isalpha() for char in texts.pop()):
            self._bare.hold(Bare(*row, self._bare.after_blank, loose=False))
        else:
            self._bare.note_blank()

    def _left_out(self, row: PlanRow) -> bool:
        """Whether a row is a part of a title or header that stands again, or a total; take it down as such."""
        number, cells, own, read = row
        if self._repeats.is_one(cells, read):
            self._repeats.refuse_another_order(number, max(cells, read, key=len))
            self._builder.repeated.append(Place(self._sheet, number, Field.SECTOR))
            self._leave_out(self._bare.end_of_block())
            return True
        self._repeats.refuse_shifted(cells)
        places, current = self._places, self._bare.current
        sectors: Collection[str] = {identity(current.sector)} if current is not None else ()
        announcing = places.before if own[-1] else (*places.before, *places.described)
        if not is_total(cells, announcing, places.described, sectors):
            return False
        self._leave_out([number])
        self._bare.begin_anew(cells)
        return True

    def _is_held(self, row: PlanRow) -> bool:
        """Whether what follows must tell what a row is, because it has neither a type nor a target."""
        cells = row[1]
        loose = is_loose(cells, row[2], self._places)
        if loose is None:
            return False
        self._bare.hold(Bare(*row, self._bare.after_blank, loose))
        return True

    def _settled(self, following: tuple[str, ...] | None) -> Iterator[PlanRow]:
        """The rows that were held and are the plan's, now that the next one is known; None at the end."""
        for row, kept in self._bare.settle(following):
            if kept:
                self.last_row = row.number
                if row.own[0]:
                    self._head = CONTINUES
                yield row[:4]
                continue
            self._leave_out([row.number])
            if self._names_sector:
                self._head = self._bare.head_of(row) or self._head

    def _leave_out(self, numbers: Sequence[int]) -> None:
        self._builder.totals += [Place(self._sheet, number, Field.SECTOR) for number in numbers]
