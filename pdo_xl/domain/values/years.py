"""The years that a line of text names: which of them may be a plan's, and which are part of something else.

Source: design of other bodies' plans, section 1. A year inside a date, an act ("n. 12 del 2023", "D.Lgs. 150/2009") or
a range of years ("2023-2025") is not the year of a plan.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from pdo_xl.domain.values.dates import MONTHS
from pdo_xl.domain.values.late_pattern import late_pattern

DASH = "[-‐‑‒–—−]"
_MONTH = "|".join(f"{name}|{name[:4]}|{name[:3]}" for name in MONTHS)
_NOT_A_PART = r"(?!\d|[.,/]\d|\s*%)"
_LONE = rf"(?<!\d)(?<!\d[.,/])(20\d\d){_NOT_A_PART}"
_WORDED = rf"(?<!\d)((?:19|20|21)\d\d){_NOT_A_PART}"
_ANY = r"(?<!\d)(?:19|20|21)\d\d(?!\d)"

_LIKE_ASCII = str.maketrans("İıſ", "iis")
"""Letters that re.IGNORECASE takes for these."""

_DAY, _ACT, _RANGE, _PAST = "\x01\x02\x03\x04"
"""What is known to be a part of something else is replaced by one of these, sign by sign."""

_DATES = late_pattern(
    rf"(?<!\d)\d{{1,2}}([./]|{DASH})\d{{1,2}}\1(?:\d{{4}}|\d\d)(?!\d)"
    rf"|(?<!\d)(?:19|20|21)\d\d{DASH}\d\d(?:{DASH}\d\d)(?!\d)"
    rf"|(?:(?<!\d)\d{{1,2}}[°º]?\s+)?(?<![^\W\d])(?:{_MONTH})\b\.?\s*(?:del\s+|dell['’]anno\s+)?(?:(?:19|20|21)\d\d|\d\d)(?!\d)",
)
_PLAN_WORDS = r"(?:pian[oi]|pdo|peg|piao|p\.d\.o|p\.e\.g|performance|obiettiv|programma|ann[oiu]|eserciz|trienn|bienn)"
_ACT_WORDS = (
    r"(?:deliber\w*|determin\w*|det\.|decret\w*|d\.?\s?lgs|d\.?\s?leg|d\.?\s?[lm]\.?(?=\s?(?:n\b|\d))|d\.?\s?p\.?\s?r|"
    r"d\.?\s?p\.?\s?c\.?\s?m|l\.?\s?r|l\.?p\.?(?=\s?(?:n\b|\d))|leggi?e?|l\.?(?=\s?(?:n\b|\d))|artt?|articol[oi]|comm[ai]|"
    r"c\.?\s?c\.?\s?n\.?\s?l|reg|regolament\w*|circolar\w*|direttiv\w*|ordinanz\w*|d\.?\s?g\.?\s?[crm]|d\.?\s?c\.?\s?c|"
    r"g\.?\s?[cmr]|c\.?\s?c|verbal\w*|prot\w*|d\.?\s?d|seduta)\b"
)
_WHEN = (
    rf"(?:\s*(?:,\s*)?(?:(?:del|dell['’]anno|in\s+data|adottat\w+\s+il|approvat\w+\s+il|il)\s*)?{_DAY}+"
    rf"|\s*(?:del|dell['’]anno)\s+{_ANY})"
)
_NUMBER = rf"\d+(?:\s*[/]\s*\d{{2,4}}|{DASH}\d{{4}})?(?!\d)"
_ACTS = late_pattern(
    # An act by its name, with its number, its date or its year; what stands between them is no word of a plan.
    rf"(?<![^\W_]){_ACT_WORDS}(?:(?!{_PLAN_WORDS})[^\d{_DAY}]){{0,60}}(?:{_NUMBER}{_WHEN}?|{_DAY}+)"
    rf"|(?<![^\W_])n(?:r|um)?[.°º]*\s*{_NUMBER}{_WHEN}?"
    rf"|(?<!\d)\d+\s+(?:del|dell['’]anno)\s+{_ANY}"
    rf"|(?<!\d)\d+\s*/\s*(?:19|20|21)\d\d(?![\d/])(?<!(?:19|20|21)\d\d/\d\d\d\d)",
)
_RANGES = late_pattern(rf"(?<!\d){_ANY}(?:\s*(?:{DASH}|[/÷,]|\bal?\b|\be\b)\s*(?:{_ANY}|\d\d(?!\d|[./]\d)))+")
_PASTS = late_pattern(rf"(?<![^\W_])(?:precedent\w*|\bprec\b\.?|scors[oi]|passat[oi]|storic\w*|rispetto\s+al)\W*{_ANY}")
_WITH_WORD = late_pattern(
    rf"(?<![^\W_])(?:(?:ann(?:o|ualit\w*)|esercizi\w*)[\W_]*(?:[^\W\d_]+[\W_]+){{0,3}}?"
    rf"|(?:piano|pdo|p\.d\.o|peg|p\.e\.g|piao|performance|obiettiv\w*|programma)\D{{0,150}}?){_WORDED}",
)
_ALONE = late_pattern(_LONE)
_PART = late_pattern(r"\d+")
_LONGEST_RANGE = 10


class NamedYear(NamedTuple):
    """A year that may be a plan's, and where it stands; `worded` if a word says so: "anno 2024", "Piano … 2024"."""

    year: int
    start: int
    end: int
    worded: bool


class YearRange(NamedTuple):
    """Years of more than one: the first, the last, and where each of the figures stands."""

    first: int
    last: int
    parts: tuple[tuple[int, int], ...]

    def __contains__(self, year: object) -> bool:
        """Whether a year is one of them."""
        return isinstance(year, int) and self.first <= year <= self.last


class YearsInText(NamedTuple):
    """What a text says of years; `acts` are the parts of it that cite an act or tell a day."""

    named: tuple[NamedYear, ...]
    ranges: tuple[YearRange, ...]
    acts: tuple[tuple[int, int], ...]


@lru_cache(maxsize=4096)
def years_in(text: str) -> YearsInText:
    """Read the years of a text.

    >>> [named.year for named in years_in("PEG 2023-2025 - ANNO 2024, delibera n. 12 del 30.01.2023").named]
    [2024]
    >>> years_in("PIAO 2024-26").ranges[0][:2], years_in("D.Lgs. 150/2009").named
    ((2024, 2026), ())
    """
    if not any(char.isdigit() for char in text):
        return YearsInText((), (), ())
    left = _DATES.sub(lambda day: _DAY * len(day[0]), in_small_letters(text))
    left = _ACTS.sub(lambda act: act[0] if _is_range(act[0]) else _ACT * len(act[0]), left)
    ranges = tuple(_ranges(left))
    left = _RANGES.sub(lambda years: _RANGE * len(years[0]), left)
    left = _PASTS.sub(lambda past: _PAST * len(past[0]), left)
    named = {year.start(1): NamedYear(int(year[1]), *year.span(1), worded=True) for year in _WITH_WORD.finditer(left)}
    for year in _ALONE.finditer(left):
        named.setdefault(year.start(1), NamedYear(int(year[1]), *year.span(1), worded=False))
    acts = tuple(act.span() for act in re.finditer(f"[{_DAY}{_ACT}]+", left))
    return YearsInText(tuple(named[start] for start in sorted(named)), ranges, acts)


def in_small_letters(text: str) -> str:
    """The text in small letters, sign for sign: patterns of both kinds of letters take twice as long to compile.

    >>> in_small_letters("DEL 2024, İSTAT")
    'del 2024, istat'
    """
    return text.translate(_LIKE_ASCII).lower()


def _is_range(text: str) -> bool:
    """Whether what looks like the number of an act is years and nothing else: 2024/2026."""
    return bool(_RANGES.fullmatch(text))


def _ranges(text: str) -> Iterator[YearRange]:
    for written in _RANGES.finditer(text):
        years: list[int] = []
        parts: list[tuple[int, int]] = []
        for part in _PART.finditer(written[0]):
            figure = part[0]
            years.append(int(figure) if len(figure) == 4 else years[0] // 100 * 100 + int(figure))
            parts.append((written.start() + part.start(), written.start() + part.end()))
        rising = all(before < after for before, after in pairwise(years))
        if rising and years[-1] - years[0] <= _LONGEST_RANGE:
            yield YearRange(years[0], years[-1], tuple(parts))
