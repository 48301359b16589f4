"""Rows of a plan known again in another file of it, by all that stands in them, else by their keys; and the doubtful.

Whoever sorts a sheet tears rows from the objective that stood above them, and two rows of an objective may differ in
their target alone: the key says then of one row what is true of another, and a value would go to a wrong cell.
"""

from collections.abc import Collection, Hashable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from pdo_xl.domain.monitoring.keys import Keyed, Matching, Pair, match
from pdo_xl.domain.monitoring.likeness import alike
from pdo_xl.domain.values.text import fold
from pdo_xl.sheet.sharing.cell_values import CellValue
from pdo_xl.sheet.sharing.found_again import numbered_anew

_MOST_COMPARED = 100
"""Rows of one key that are compared each with each; a plan has two or three. Of more none is certain."""


class Standing(NamedTuple):
    """A row with what stands in it, but for what is typed during the year; the columns are those of the plan."""

    keyed: Keyed
    cells: Mapping[int, CellValue]

    @property
    def content(self) -> Hashable:
        """What tells it from other rows, whatever stands above it; formulas come out differently elsewhere."""
        return frozenset((column, said) for column in self.cells if (said := self.said(column)) is not None)

    def said(self, column: int) -> Hashable:
        """What a cell of it says; None of one that holds nothing."""
        return self.cells[column].said if column in self.cells else None

    @property
    def leads(self) -> bool:
        """Whether its objective's text stands in the row itself, not above it."""
        objective = fold(self.keyed.objective)
        values = [cell.value for cell in self.cells.values()]
        return bool(objective) and any(isinstance(value, str) and fold(value) == objective for value in values)


class SameRows(NamedTuple):
    """How the rows of two files meet; `doubtful` are places of new ones whose row may well be another."""

    matching: Matching
    doubtful: Collection[int]


def standing(keyed: Keyed, cells: Mapping[int, CellValue], columns: Collection[int]) -> Standing:
    """A row with what stands in some of its columns."""
    return Standing(keyed, {column: value for column, value in cells.items() if column in columns})


def same_rows(old: Sequence[Standing], new: Sequence[Standing]) -> SameRows:
    """Find the rows of one file in another: those that say all the same, once each, then the others by their keys."""
    certain = [Pair(was, now, reworded=False) for was, now in _of_one_content(old, new)]
    torn = _are_torn(old, new)
    left_old = _others(len(old), {pair.old for pair in certain})
    left_new = _others(len(new), {pair.new for pair in certain})
    rest = match(
        numbered_anew([old[place].keyed for place in left_old]), numbered_anew([new[place].keyed for place in left_new])
    )
    groups = _of_one_key([Pair(left_old[was], left_new[now], reworded) for was, now, reworded in rest.same], old)
    found = [*chain.from_iterable(_by_content(group, old, new) for group in groups)]
    crowded = {pair.new for group in groups if len(group) > _MOST_COMPARED for pair in group}
    matching = Matching(
        tuple(sorted([*certain, *found], key=lambda pair: pair.new)),
        tuple(left_old[place] for place in rest.removed),
        tuple(left_new[place] for place in rest.added),
    )
    doubtful = {pair.new for pair in found if _is_doubtful(old[pair.old], new[pair.new], torn=torn)}
    return SameRows(matching, doubtful | crowded)


def _of_one_content(old: Sequence[Standing], new: Sequence[Standing]) -> list[tuple[int, int]]:
    before, after = _once(old), _once(new)
    return [(place, after[content]) for content, place in before.items() if content in after]


def _once(rows: Sequence[Standing]) -> dict[Hashable, int]:
    places: dict[Hashable, list[int]] = {}
    for place, row in enumerate(rows):
        # A type and a target alone, without a word, may well be those of another row.
        if row.leads or fold(row.keyed.indicator):
            places.setdefault((fold(row.keyed.sector), row.content), []).append(place)
    return {content: found[0] for content, found in places.items() if len(found) == 1}


def _are_torn(old: Sequence[Standing], new: Sequence[Standing]) -> bool:
    """Whether rows that say the same no longer stand below the objective that they did, though it is still there."""
    both = {fold(row.keyed.objective) for row in old} & {fold(row.keyed.objective) for row in new}
    before, after = _objectives(old, both), _objectives(new, both)
    return any(
        len(objectives) == len(after.get(content, ())) and objectives != after[content]
        for content, objectives in before.items()
    )


def _objectives(rows: Sequence[Standing], known: Collection[str]) -> dict[Hashable, list[str]]:
    """The objectives above the rows of each content, in order of their texts; "" for one that is not `known`."""
    found: dict[Hashable, list[str]] = {}
    for row in rows:
        if not row.leads:
            objective = fold(row.keyed.objective)
            found.setdefault((fold(row.keyed.sector), row.content), []).append(objective if objective in known else "")
    return {content: sorted(objectives) for content, objectives in found.items()}


def _of_one_key(pairs: Sequence[Pair], old: Sequence[Standing]) -> list[list[Pair]]:
    groups: dict[str, list[Pair]] = {}
    for pair in pairs:
        groups.setdefault(old[pair.old].keyed.key.partition("#")[0], []).append(pair)
    return list(groups.values())


def _by_content(group: Sequence[Pair], old: Sequence[Standing], new: Sequence[Standing]) -> Sequence[Pair]:
    """Give rows that one key has found in their order to those that say the same, as of two targets."""
    if not 1 < len(group) <= _MOST_COMPARED:
        return group
    rows = [row for pair in group for row in (old[pair.old], new[pair.new])]
    columns = {column for column in rows[0].cells if all(row.said(column) is not None for row in rows)}
    likest = sorted(
        (-sum(old[one.old].said(column) == new[other.new].said(column) for column in columns), nth, mth)
        for nth, one in enumerate(group)
        for mth, other in enumerate(group)
    )
    found = []
    left_old, left_new = {*range(len(group))}, {*range(len(group))}
    for _, nth, mth in likest:
        if nth in left_old and mth in left_new:
            left_old.remove(nth)
            left_new.remove(mth)
            found.append(Pair(group[nth].old, group[mth].new, group[nth].reworded or group[mth].reworded))
    return found


def _others(count: int, taken: Collection[int]) -> list[int]:
    return [place for place in range(count) if place not in taken]


def _is_doubtful(old: Standing, new: Standing, *, torn: bool) -> bool:
    """Whether a row that its key or its place found, below an objective, may be another one of that objective."""
    if new.leads:
        return False
    if torn:
        return True
    # Beside a long objective any two short texts are alike.
    before, after = (row.keyed._replace(sector="", objective="") for row in (old, new))
    same_words = fold(before.indicator) == fold(after.indicator)
    return not same_words and not list(alike([before], [after], ()))
