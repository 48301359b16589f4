"""Rows that say nearly the same, among those that are found no other way; of however many and however long texts.

Source: design of the reports, section 6.4: a difflib ratio of 0.85 on objective and indicator.
"""

from collections import defaultdict, deque
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple, Protocol

from pdo_xl.domain.values.text import fold, plain

ALIKE = 0.85

_MOST_PAIRS = 40_000
"""Of more, each row is looked at beside those nearest to it in the order of the plan."""
_LONGEST = 2_000
"""Characters of a text that are looked at: an objective of more than that is told from others by its beginning."""
_BY_LETTERS = 250
"""Characters; longer texts are compared word by word."""
_SHARED = 0.6
"""Texts that are alike have at least this share of their runs of three letters in common."""
_MOST_STEPS = 8_000_000
"""Of comparing letter by letter: the likeliest pairs come first."""


class Texts(Protocol):
    """A row as it is compared."""

    @property
    def sector(self) -> str:
        """The sector's name."""

    @property
    def objective(self) -> str:
        """The objective's text."""

    @property
    def indicator(self) -> str:
        """The indicator's text."""


class _Row(NamedTuple):
    """A row that is looked for: its place in its list, where it may be found, what it says."""

    place: int
    room: str
    text: str
    runs: frozenset[str]


def alike(old: Sequence[Texts], new: Sequence[Texts], shared: Collection[str]) -> Iterator[tuple[int, int]]:
    """Match rows whose texts are the same, then those whose texts are nearly so, the likest first.

    An objective that several sectors have is not moved from one to the other: a row is looked for in its sector, or,
    if its sector is not among those `shared` by both plans, in those that the other has not.
    """
    before, after = _rows(old, shared), _rows(new, shared)
    by_text: defaultdict[tuple[str, str], deque[int]] = defaultdict(deque)
    for row in before:
        by_text[row.room, row.text].append(row.place)
    taken: set[int] = set()
    matched: set[int] = set()
    for row in after:
        if same := by_text[row.room, row.text]:
            was = same.popleft()
            taken.add(was)
            matched.add(row.place)
            yield was, row.place
    before = [row for row in before if row.place not in taken]
    after = [row for row in after if row.place not in matched]
    for was, now in _likest(before, after):
        if was not in taken and now not in matched:
            taken.add(was)
            matched.add(now)
            yield was, now


def _rows(rows: Sequence[Texts], shared: Collection[str]) -> list[_Row]:
    made = []
    for place, row in enumerate(rows):
        text = " ".join(plain(each[:_LONGEST]) for each in (row.objective, row.indicator)).strip()
        sector = fold(row.sector)
        if text:
            runs = frozenset(map("".join, zip(text, text[1:], text[2:], strict=False)))
            made.append(_Row(place, sector if sector in shared else "", text, runs))
    return made


def _likest(old: Sequence[_Row], new: Sequence[_Row]) -> list[tuple[int, int]]:
    """The pairs that are alike, the likest first; of equally alike ones those that are nearest."""
    pairs = []
    for was, now, near in _pairs(old, new):
        all_runs = len(was.runs) + len(now.runs)
        share = 2 * len(was.runs & now.runs) / all_runs if all_runs else 0.0
        if share >= _SHARED:
            pairs.append((-share, near, was, now))
    pairs.sort(key=lambda pair: pair[:2])
    steps = 0
    found = []
    for _, near, was, now in pairs:
        ratio, taken = _ratio(*_signs(was.text, now.text))
        steps += taken
        if ratio >= ALIKE:
            found.append((-ratio, near, was.place, now.place))
        if steps > _MOST_STEPS:
            break
    return [(was, now) for _, _, was, now in sorted(found)]


def _ratio(old: Sequence[str], new: Sequence[str]) -> tuple[float, int]:
    """How much of both is the same, as difflib has it, and the steps that it took; most texts begin and end alike."""
    # Imported here: hardly any plan has rows that are found no other way.
    from difflib import SequenceMatcher

    shorter = min(len(old), len(new))
    head = next((place for place in range(shorter) if old[place] != new[place]), shorter)
    tail = next((place for place in range(shorter - head) if old[-1 - place] != new[-1 - place]), shorter - head)
    before, after = old[head : len(old) - tail], new[head : len(new) - tail]
    same = (
        head
        + tail
        + sum(block.size for block in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks())
    )
    return 2 * same / (len(old) + len(new)), len(before) * len(after)


def _pairs(old: Sequence[_Row], new: Sequence[_Row]) -> Iterator[tuple[_Row, _Row, int]]:
    """The pairs to be looked at, with how far the one stands from the other in the order of those that are left."""
    reach = len(old) + len(new) if len(old) * len(new) <= _MOST_PAIRS else _MOST_PAIRS // (2 * len(new)) + 1
    for place, now in enumerate(new):
        first = max(0, place - reach)
        for nth, was in enumerate(old[first : place + reach + 1], start=first):
            if was.room == now.room:
                yield was, now, abs(nth - place)


def _signs(old: str, new: str) -> tuple[Sequence[str], Sequence[str]]:
    """What of two texts is compared: letters, or the words of long ones."""
    if max(len(old), len(new)) <= _BY_LETTERS:
        return old, new
    return old.split(), new.split()
