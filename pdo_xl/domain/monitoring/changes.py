"""What of a plan changed between two days: targets, types, weights, texts, who answers, what was added and taken out.

Source: design of the reports, section 6.5.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from math import isclose
from typing import NamedTuple

from pdo_xl.domain.errors import Unreadable
from pdo_xl.domain.kinds import kind_or_none
from pdo_xl.domain.monitoring.frozen import keyed
from pdo_xl.domain.monitoring.keys import kind_name, match
from pdo_xl.domain.scoring.assess import read_target
from pdo_xl.domain.snapshot import FrozenRow
from pdo_xl.domain.values.entry import Entry
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import fold, identity, italian, plain


class Changed(StrEnum):
    """What may change."""

    TARGET = "valore atteso"
    TYPE = "tipologia"
    WEIGHT = "peso"
    OBJECTIVE = "testo dell'obiettivo"
    INDICATOR = "testo dell'indicatore"
    MANAGER = "responsabile"
    SECTOR = "settore"
    OBJECTIVE_ADDED = "obiettivo aggiunto"
    OBJECTIVE_REMOVED = "obiettivo tolto"
    INDICATOR_ADDED = "indicatore aggiunto"
    INDICATOR_REMOVED = "indicatore tolto"


ADDED = frozenset({Changed.OBJECTIVE_ADDED, Changed.INDICATOR_ADDED})
"""What looks so too where a row of the older snapshot cannot be read."""


class PlanChange(NamedTuple):
    """One change, with the row as it was and as it is; one of the two is None for what was added or taken out.

    Shape: `place` is the row's among the new ones, `before` and `after` are for people.
    """

    what: Changed
    old: FrozenRow | None
    new: FrozenRow | None
    place: int | None
    before: str = ""
    after: str = ""

    @property
    def row(self) -> FrozenRow:
        """The row as it is; of what is gone as it was."""
        row = self.new or self.old
        if row is None:
            raise AssertionError(self)
        return row

    @property
    def identity(self) -> tuple[Changed, str]:
        """What tells it among the changes since the same day, whenever one looks."""
        return self.what, (self.old or self.row).key


_MISSING = "–"


def plan_changes(old: Sequence[FrozenRow], new: Sequence[FrozenRow], year: int | None = None) -> list[PlanChange]:
    """Compare two snapshots of one plan; days without a year are of `year`."""
    matching = match([keyed(row) for row in old], [keyed(row) for row in new])
    pairs = [(old[pair.old], new[pair.new], pair.new) for pair in matching.same]
    kept = {row.objective_key for row in old} & {row.objective_key for row in new}
    kept_old = kept | {was.objective_key for was, _, _ in pairs}
    kept_new = kept | {now.objective_key for _, now, _ in pairs}
    changes = [
        *_of_rows(pairs, year),
        *_of_objectives(pairs, _weights(old), _weights(new)),
        *_added([(place, new[place]) for place in matching.added], kept_new),
        *_removed([old[place] for place in matching.removed], kept_old),
    ]
    changes.sort(key=lambda change: len(new) if change.place is None else change.place)
    return changes


_Pairs = Sequence[tuple[FrozenRow, FrozenRow, int]]


def _of_rows(pairs: _Pairs, year: int | None) -> Iterator[PlanChange]:
    """What is each indicator's own."""
    for was, now, place in pairs:
        if was.target != now.target and not same_target(was, now, year):
            yield PlanChange(Changed.TARGET, was, now, place, _entry(was.target), _entry(now.target))
        if was.type_text != now.type_text and kind_name(was.type_text) != kind_name(now.type_text):
            yield PlanChange(Changed.TYPE, was, now, place, was.type_text or _MISSING, now.type_text or _MISSING)
        if was.indicator != now.indicator and fold(was.indicator) != fold(now.indicator):
            yield PlanChange(Changed.INDICATOR, was, now, place, was.indicator, now.indicator)


def _of_objectives(pairs: _Pairs, before: dict[str, float], after: dict[str, float]) -> Iterator[PlanChange]:
    """What an objective's rows have in common, once; who answers for a sector, once for it."""
    seen: set[tuple[str, ...]] = set()
    for was, now, place in pairs:
        if (now.objective_key,) in seen:
            continue
        seen.add((now.objective_key,))
        if was.objective != now.objective and fold(was.objective) != fold(now.objective):
            yield PlanChange(Changed.OBJECTIVE, was, now, place, was.objective, now.objective)
        old, new = before.get(was.objective_key), after.get(now.objective_key)
        if not _same_weight(old, new):
            yield PlanChange(Changed.WEIGHT, was, now, place, _weight(old), _weight(new))
        for what, said, says in (
            (Changed.SECTOR, was.sector, now.sector),
            (Changed.MANAGER, was.manager, now.manager),
        ):
            if said == says or identity(said) == identity(says):
                continue
            once = (what, now.sector, said, says)
            if once not in seen:
                seen.add(once)
                yield PlanChange(what, was, now, place, said or _MISSING, says or _MISSING)


def _added(rows: Iterable[tuple[int, FrozenRow]], kept: set[str]) -> Iterator[PlanChange]:
    told: set[str] = set()
    for place, row in rows:
        if row.objective_key in kept:
            yield PlanChange(Changed.INDICATOR_ADDED, None, row, place, after=row.indicator or _MISSING)
        elif row.objective_key not in told:
            told.add(row.objective_key)
            yield PlanChange(Changed.OBJECTIVE_ADDED, None, row, place, after=row.objective)


def _removed(rows: Iterable[FrozenRow], kept: set[str]) -> Iterator[PlanChange]:
    told: set[str] = set()
    for row in rows:
        if row.objective_key in kept:
            yield PlanChange(Changed.INDICATOR_REMOVED, row, None, None, before=row.indicator or _MISSING)
        elif row.objective_key not in told:
            told.add(row.objective_key)
            yield PlanChange(Changed.OBJECTIVE_REMOVED, row, None, None, before=row.objective)


def same_target(was: FrozenRow, now: FrozenRow, year: int | None) -> bool:
    """Tell whether two targets ask for the same, however they are written: 31.12.2024 and 31 dicembre 2024."""
    if plain(shown(was.target)) == plain(shown(now.target)):
        return True
    kind = kind_or_none(now.type_text)
    if kind is None or kind is not kind_or_none(was.type_text):
        return False
    try:
        before, after = (read_target(kind, kind.in_unit(row.type_text, row.target), year) for row in (was, now))
    except Unreadable:
        return False
    return before._replace(notes=()) == after._replace(notes=())


def _weights(rows: Iterable[FrozenRow]) -> dict[str, float]:
    return {row.objective_key: row.weight for row in rows if row.weight is not None}


def _same_weight(old: float | None, new: float | None) -> bool:
    return old == new or (old is not None and new is not None and isclose(old, new, abs_tol=1e-9))


def _weight(weight: float | None) -> str:
    return "non pesato" if weight is None else italian(weight)


def _entry(entry: Entry) -> str:
    return shown(entry) or _MISSING
