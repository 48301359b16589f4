"""Rows of a sheet of an open workbook that change places: the program moves them, so that everything goes along."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import xlwings as xw

from pdo_xl.hosts.live.vba_calls import ask
from pdo_xl.sheet.blocks import RowMoves


class Step(NamedTuple):
    """Rows side by side, cut out and put in before another row."""

    first: int
    many: int
    before: int

    @property
    def back(self) -> "Step":
        """The step that takes this one back; it goes down where this one goes up."""
        return Step(self.before, self.many, self.first + self.many)


def steps_of(moves: Mapping[int, int]) -> list[Step]:
    """Let rows change places by few steps, each of which brings rows up, those above being where they belong.

    >>> steps_of({4: 5, 5: 6, 6: 4}), steps_of({4: 6, 5: 4, 6: 5})
    ([Step(first=6, many=1, before=4)], [Step(first=5, many=2, before=4)])
    """
    if not moves:
        return []
    wanted = {new: old for old, new in moves.items()}
    rows = range(min(moves), max(moves) + 1)
    standing = list(rows)
    steps = []
    for place, row in enumerate(rows):
        at = standing.index(wanted.get(row, row), place)
        if at == place:
            continue
        many = 1
        while at + many < len(standing) and standing[at + many] == wanted.get(row + many, row + many):
            many += 1
        brought = standing[at : at + many]
        del standing[at : at + many]
        standing[place:place] = brought
        steps.append(Step(rows[at], many, row))
    return steps


def move_rows(book: xw.Book, several: Iterable[RowMoves], *, back: bool = False) -> None:
    """Let rows change places, or go `back` where they were: all of a sheet or none. Raises: what Excel raises."""
    for sheet, moves in several:
        steps = steps_of(moves)
        if back:
            steps = [step.back for step in reversed(steps)]
        if steps:
            ask(book, "SpostaRighe", sheet, *(list(part) for part in zip(*steps, strict=True)))
