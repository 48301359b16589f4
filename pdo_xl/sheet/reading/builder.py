"""The plan as it grows, row after row, sheet after sheet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from pdo_xl.domain.plan import Field, Objective, Place, Plan
from pdo_xl.domain.read_from import ReadFrom
from pdo_xl.domain.row import DeadlineOfValue
from pdo_xl.domain.scoring.weight import weigh_alike
from pdo_xl.domain.values.entry import Entry
from pdo_xl.domain.values.text import one_line
from pdo_xl.domain.values.year_clues import NO_CLUES, YearClues

_FIRST_TEXTS = (Field.SECTOR, Field.MANAGER, Field.UNIT, Field.SERVICE, Field.OBJECTIVE)


@dataclass
class Builder:
    """Collects what the sheets give."""

    title: str = ""
    clues: YearClues = NO_CLUES
    title_pages: YearClues = NO_CLUES
    objectives: list[Objective] = field(default_factory=list)
    incomplete: list[tuple[Place, tuple[Field, ...]]] = field(default_factory=list)
    orphans: list[Place] = field(default_factory=list)
    repeated: list[Place] = field(default_factory=list)
    totals: list[Place] = field(default_factory=list)
    indicator_weights: dict[str, Mapping[int, Entry]] = field(default_factory=dict)
    unweighted: set[str] = field(default_factory=set)
    """The sheets without a column of weights."""
    unread: dict[Place, Entry] = field(default_factory=dict)
    others: dict[str, Mapping[int, Mapping[str, str]]] = field(default_factory=dict)
    kinds_from: dict[tuple[str, int], ReadFrom] = field(default_factory=dict)
    ways: dict[str, Mapping[int, Entry]] = field(default_factory=dict)
    reminders: list[DeadlineOfValue] = field(default_factory=list)
    shared: list[Place] = field(default_factory=list)
    earlier: dict[str, Mapping[int, tuple[date, date]]] = field(default_factory=dict)
    texts: dict[object, str] = field(default_factory=lambda: {None: "", "": ""})

    def text(self, cell: object) -> str:
        """A cell's text, one copy of each: a plan repeats its sectors, services and types on every row."""
        if not isinstance(cell, str):
            return one_line(cell)
        known = self.texts.get(cell)
        if known is None:
            known = self.texts[cell] = one_line(cell)
        return known

    def add_titles(self, above: Sequence[str], clues: YearClues) -> None:
        """Take down the lines above a header; the plan's title is the first that tells a year, else the first."""
        telling = [clue.text for clue in (*clues.worded, *clues.alone, *clues.ranges)]
        self.title = self.title or next((text for text in (*telling, *above) if text in above), "")
        self.clues += clues

    def add_unread(self, cells: Mapping[Place, Entry]) -> None:
        """Take down the cells that should have a text; one of the first five columns leaves its row incomplete."""
        self.unread |= cells
        known = {(place.sheet, place.row) for place, _ in self.incomplete}
        rows: dict[tuple[str, int], list[Field]] = {}
        for place in sorted(cells, key=lambda place: place.row):
            if place.field in _FIRST_TEXTS and place[:2] not in known:
                rows.setdefault(place[:2], []).append(place.field)
        self.incomplete += [(Place(*row, fields[0]), (*fields,)) for row, fields in rows.items()]

    def plan(self) -> Plan:
        """The whole plan."""
        plan = Plan(
            tuple(self.objectives),
            self.title,
            self.clues,
            tuple(self.incomplete),
            tuple(self.orphans),
            tuple(self.repeated),
            tuple(self.totals),
            self.indicator_weights,
            self.unread,
            self.others,
            kinds_from=self.kinds_from,
            ways=self.ways,
            reminders=tuple(self.reminders),
            shared=tuple(self.shared),
            earlier=self.earlier,
        )
        if self.unweighted:
            weigh_alike(plan.sectors, self.unweighted)
        return plan
