"""Which row is which: keys of a plan's indicators and objectives, and the matching of two lists of them.

Source: design of the reports, section 6.4.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from operator import attrgetter
from typing import NamedTuple

from pdo_xl.domain.kinds import kind_or_none
from pdo_xl.domain.monitoring.likeness import alike
from pdo_xl.domain.plan import Indicator, Objective, Plan
from pdo_xl.domain.quick import maker
from pdo_xl.domain.values.text import fold

_BYTES = 8
"""Of 100,000 rows two have the same 64 bits once in three thousand million plans."""


class Keyed(NamedTuple):
    """A row as it is found again: its key, where it stands, its texts as typed.

    Shape: the row of an objective has its first indicator's text.
    """

    key: str
    sheet: str
    row: int
    sector: str
    objective: str
    indicator: str

    @property
    def texts(self) -> tuple[str, str, str]:
        """Its three texts."""
        return self.sector, self.objective, self.indicator


_keyed = maker(Keyed)


class Pair(NamedTuple):
    """Places in the two lists of what is one row; `reworded` if its key differs: a text of it was changed."""

    old: int
    new: int
    reworded: bool


class Matching(NamedTuple):
    """Which rows are the same, in the order of the new ones; which of the old are gone, which of the new are added."""

    same: tuple[Pair, ...]
    removed: tuple[int, ...]
    added: tuple[int, ...]


def key_of(*texts: str) -> str:
    """The key of some texts in their order; however long they are it fits into a cell.

    >>> key_of("SF", "FIN", "Pubblicare gli atti") == key_of("sf", "Fin.", "  pubblicare  GLI atti ")
    True
    >>> key_of("SF", "FIN"), key_of("SFFIN", "")
    ('64107bb9e471a1df', '028a527c7281daaa')
    """
    # Imported here: it loads OpenSSL too, and a plan without Monitoraggio and snapshots has no keys.
    import hashlib

    return hashlib.blake2b("|".join(map(fold, texts)).encode(), digest_size=_BYTES).hexdigest()


def kind_name(type_text: str) -> str:
    """The name of the type that a cell names, however it is spelled; of no known type the text."""
    kind = kind_or_none(type_text)
    return type_text if kind is None else kind.name


def indicator_keys(plan: Plan) -> list[Keyed]:
    """The keys of a plan's indicators: of each row's, of a row with two tests both, as results have them."""
    return list(_numbered(_indicators(plan)))


def objective_keys(plan: Plan) -> list[Keyed]:
    """The keys of a plan's objectives, in their order."""
    return list(_numbered(map(_of_objective, plan.objectives)))


def _indicators(plan: Plan) -> Iterator[Keyed]:
    for objective in plan.objectives:
        sector, unit, text = objective.sector, objective.unit, objective.text
        for indicator in in_order(objective):
            key = key_of(sector, unit, text, indicator.text, kind_name(indicator.type_text))
            yield _keyed((key, indicator.sheet, indicator.row, sector, text, indicator.text))


def in_order(objective: Objective) -> Sequence[Indicator]:
    """An objective's indicators as results have them: row by row, the deadline of one after its value."""
    if not objective.deadlines:
        return objective.indicators
    return sorted((*objective.indicators, *objective.deadlines), key=attrgetter("row"))


def _of_objective(objective: Objective) -> Keyed:
    sector, text = objective.sector, objective.text
    first = objective.indicators[0].text if objective.indicators else ""
    return _keyed((key_of(sector, objective.unit, text), objective.sheet, objective.row, sector, text, first))


def _numbered(rows: Iterable[Keyed]) -> Iterator[Keyed]:
    """Tell equal keys apart by their order: the second of them is "…#2"."""
    seen: dict[str, int] = {}
    for row in rows:
        number = seen[row.key] = seen.get(row.key, 0) + 1
        yield row if number == 1 else row._replace(key=f"{row.key}#{number}")


def match(old: Sequence[Keyed], new: Sequence[Keyed]) -> Matching:
    """Find the rows of one list in another: by key, then where they stood, then by what they say."""
    by_key = {row.key: place for place, row in reversed(list(enumerate(old)))}
    found: dict[int, tuple[int, bool]] = {}
    for place, row in enumerate(new):
        # Of a list that somebody edited two rows may have one key: each old row is found once.
        was = by_key.pop(row.key, None)
        if was is not None:
            found[place] = was, False
    if len(found) < min(len(old), len(new)):
        shared = {fold(row.sector) for row in old} & {fold(row.sector) for row in new}
        for step in (_in_place, partial(alike, shared=shared)):
            taken = {was for was, _ in found.values()}
            left_old = [place for place in range(len(old)) if place not in taken]
            left_new = [place for place in range(len(new)) if place not in found]
            for was, now in step([old[place] for place in left_old], [new[place] for place in left_new]):
                found[left_new[now]] = left_old[was], True
    taken = {was for was, _ in found.values()}
    return Matching(
        tuple([Pair(was, place, reworded) for place, (was, reworded) in sorted(found.items())]),
        tuple([place for place in range(len(old)) if place not in taken]),
        tuple([place for place in range(len(new)) if place not in found]),
    )


def _in_place(old: Sequence[Keyed], new: Sequence[Keyed]) -> Iterator[tuple[int, int]]:
    """Match rows that stand where they stood, with two of their three texts."""
    stood: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for place, row in enumerate(old):
        stood[row.sheet, row.row].append(place)
    for now, row in enumerate(new):
        here = stood.get((row.sheet, row.row), [])
        was = next((place for place in here if _two_of_three(old[place], row)), None)
        if was is not None:
            # Two at most, of a row with two tests; more only where somebody edited the list.
            here.remove(was)
            yield was, now


def _two_of_three(old: Keyed, new: Keyed) -> bool:
    texts = zip(old.texts, new.texts, strict=True)
    return sum(bool(before.strip()) and fold(before) == fold(after) for before, after in texts) > 1
