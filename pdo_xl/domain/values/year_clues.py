"""What the texts around a plan say of its year: the lines above its header, the names of its sheets.

Source: design of other bodies' plans, section 1.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Self

from pdo_xl.domain.values.years import years_in


class NamedIn(NamedTuple):
    """A year, or a range of years, and the text that names it."""

    first: int
    last: int
    text: str


@dataclass(frozen=True, slots=True)
class YearClues:
    """What the texts around a plan say of its year: `worded` and `alone` above the header, `sheets` in their names."""

    worded: tuple[NamedIn, ...] = ()
    alone: tuple[NamedIn, ...] = ()
    sheets: tuple[NamedIn, ...] = ()
    ranges: tuple[NamedIn, ...] = ()

    @classmethod
    def of(cls, lines: Iterable[str], sheet: str = "") -> Self:
        """Read the lines above a header, and the name of its sheet.

        >>> YearClues.of(["PEG 2023-2025 - ANNO 2024"]).certain
        2024
        """
        named: tuple[list[NamedIn], list[NamedIn], list[NamedIn]] = ([], [], [])
        ranges: list[NamedIn] = []
        for text, of_sheet in (*((line, False) for line in lines), (sheet, True)):
            said = years_in(text)
            for year in said.named:
                named[2 if of_sheet else 0 if year.worded else 1].append(NamedIn(year.year, year.year, text))
            ranges += [NamedIn(years.first, years.last, text) for years in said.ranges]
        return cls(tuple(named[0]), tuple(named[1]), tuple(named[2]), tuple(ranges))

    def __add__(self, other: "YearClues") -> "YearClues":
        """The clues of two sheets of one plan."""
        return YearClues(
            self.worded + other.worded,
            self.alone + other.alone,
            self.sheets + other.sheets,
            self.ranges + other.ranges,
        )

    @property
    def best(self) -> tuple[NamedIn, ...]:
        """The clues that count: the surest there are; ranges are none."""
        return self.above or self.sheets

    @property
    def above(self) -> tuple[NamedIn, ...]:
        """The surest of those above the header."""
        return self.worded or self.alone

    @property
    def certain(self) -> int | None:
        """The year, where the best clues agree on one."""
        years = {clue.first for clue in self.best}
        return years.pop() if len(years) == 1 else None

    def decide(self, deadlines: Callable[[], Mapping[int, int]]) -> int | None:
        """The year; `deadlines` counts theirs, and is asked only where the texts leave a doubt."""
        if self.certain is not None:
            return self.certain
        counted = deadlines()
        if self.best:
            # Of those that disagree, the one that most deadlines are of; the first of equals.
            return max(dict.fromkeys(clue.first for clue in self.best), key=lambda year: counted.get(year, 0))
        inside = [
            year for year in counted if not self.ranges or any(clue.first <= year <= clue.last for clue in self.ranges)
        ]
        return max(inside, key=lambda year: counted[year], default=None)

    def against(self, year: int) -> list[NamedIn]:
        """The clues that say another year."""
        clues = dict.fromkeys((*self.worded, *self.alone, *self.sheets, *self.ranges))
        return [clue for clue in clues if not clue.first <= year <= clue.last]


NO_CLUES = YearClues()
