"""The plan as it grows, row after row, sheet after sheet."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pdo_xl.domain.entry import Entry
from pdo_xl.domain.plan import Field, Objective, Place, Plan
from pdo_xl.domain.text import one_line
from pdo_xl.sheet.locate import year_of


@dataclass
class Builder:
    """Collects what the sheets give."""

    title: str = ""
    objectives: list[Objective] = field(default_factory=list)
    incomplete: list[tuple[Place, tuple[Field, ...]]] = field(default_factory=list)
    orphans: list[Place] = field(default_factory=list)
    repeated: list[Place] = field(default_factory=list)
    totals: list[Place] = field(default_factory=list)
    indicator_weights: dict[str, Mapping[int, Entry]] = field(default_factory=dict)
    texts: dict[object, str] = field(default_factory=lambda: {None: "", "": ""})

    def text(self, cell: object) -> str:
        """A cell's text, one copy of each: a plan repeats its sectors, services and types on every row."""
        if not isinstance(cell, str):
            return one_line(cell)
        known = self.texts.get(cell)
        if known is None:
            known = self.texts[cell] = one_line(cell)
        return known

    def plan(self) -> Plan:
        """The whole plan."""
        return Plan(
            tuple(self.objectives),
            self.title,
            year_of("", (self.title,)),
            tuple(self.incomplete),
            tuple(self.orphans),
            tuple(self.repeated),
            tuple(self.totals),
            self.indicator_weights,
        )
