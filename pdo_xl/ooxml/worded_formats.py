"""What a cell's format shows around its number, or instead of it: "max 5" for 5, "sì" for 1, nothing at all.

Excel's sections: for what is above zero, below, zero; or the first whose condition holds.
"""

import operator
import re
from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from pdo_xl.domain.values.dates import MONTHS
from pdo_xl.domain.values.entry import Entry, Percent, Worded
from pdo_xl.domain.values.numbers import hundredfold
from pdo_xl.domain.values.text import italian
from pdo_xl.ooxml.number_formats import BUILT_IN, built_in_number

_PIECE = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|[_*].|\[(?P<bracket>[^\]]*)(?:\]|\Z)|[Ee][+-]'
    r"|(?P<digits>[0#?.,]+|General|Standard)|(?P<end>;)|(?P<plain>.)",
    re.DOTALL | re.IGNORECASE,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?[0-9]+(?:\.[0-9]+)?)")
_COMPARE: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt, "<=": operator.le, "=": operator.eq, ">=": operator.ge, ">": operator.gt, "<>": operator.ne,
}  # fmt: skip
_SCALED = re.compile(r"[0#?](,+)(?=\.|$)")
_HARMLESS = re.compile(r"[\s€$£()'-]|EUR\b", re.IGNORECASE)
"""What says nothing of a number that its value does not say: a currency, the signs of what is below zero."""
_DECIMALS = 9
_NUMBER, _PERCENT = "\0", "\1"
"""Stand for the number, and for a sign that takes it a hundredfold, among the texts of a section."""
_FRACTION = re.compile("(?:\0 ?)?\0 ?/ ?[\0000-9 ]*[\0000-9]")
_BUILT_IN_CODES = {
    f"{BUILT_IN}17": "mmm-yy",
    **{f"{BUILT_IN}{number}": '0;-0;"-"' for number in range(41, 45)},
}
"""Those that show more than the number: a month, and the accountants' dash for zero."""
_LETTERS = "dmyehs"
_NO_PART = re.compile("[dhs]", re.IGNORECASE)
"""Letters of a day or a time."""


class _Section(NamedTuple):
    """One section of a code: its texts with the number's place, the thousands it leaves out, when it is used."""

    text: str
    thousands: int
    is_percent: bool
    letters: str
    condition: tuple[str, float] | None
    hides_zero: bool

    def says_more(self, number: float) -> bool:
        """Whether it shows anything else than a number."""
        if self.letters:
            return _NO_PART.search(self.letters) is None
        return self.thousands > 0 or not self.shows(number) or bool(self.words())

    def shows(self, number: float) -> bool:
        """Whether it shows the number at all."""
        return _NUMBER in self.text and not (number == 0 and self.hides_zero)

    def words(self) -> str:
        """What it shows besides, that matters."""
        return _HARMLESS.sub("", self.text.replace(_NUMBER, "").replace(_PERCENT, ""))

    def written(self, number: float) -> str:
        """What it shows, its number with all decimals."""
        shown = italian(number / 1000**self.thousands, _DECIMALS) if self.shows(number) else ""
        text = self.text.replace(_NUMBER, shown, 1).replace(_NUMBER, "").replace(_PERCENT, "%")
        return " ".join(text.split())


def worded(code: str, entry: Entry) -> Entry:
    """Give a number, or a day, whose format shows it in other words together with them; any other as it is.

    >>> worded('"max "0', 5.0).text, worded('0"%"', 80.0).text, worded('"sì";;"no"', 0.0).text, worded("0.0", 5.0)
    ('max 5', '80%', 'no', 5.0)
    >>> worded("mmm-yy", date(2024, 6, 1)).text, worded("d mmm", date(2024, 6, 1))
    ('giugno 2024', datetime.date(2024, 6, 1))
    """
    if isinstance(entry, date):
        first = _sections(code)[0]
        is_part = first.letters != "" and first.says_more(1)
        return Worded(entry, _part_of(first.letters, entry), entry.day == 1) if is_part else entry
    if isinstance(entry, bool) or not isinstance(entry, int | float | Percent):
        return entry
    number = entry.fraction if isinstance(entry, Percent) else float(entry)
    section = _section_of(code, number)
    if section is None or section.letters or not section.says_more(number):
        return entry
    points = hundredfold(number) if section.is_percent else number
    if points is None:
        return entry
    text = section.written(points if section is _sections(code)[0] else abs(points))
    return Worded(entry, text, not section.thousands and (section.shows(number) or bool(section.words())))


@lru_cache(maxsize=1024)
def speaks(code: str) -> bool:
    """Tell whether a format may show any number, or day, in other words.

    >>> [speaks(code) for code in ('0" mesi"', "#,##0.00 [$€-410]", "0;-0;;@", "mmm-yy", "[$-410]d mmm yy", "General")]
    [True, False, True, True, False, False]
    """
    numeric = [section for section in _sections(code)[:3] if "@" not in section.text]
    return code != "" and any(section.says_more(number) for section in numeric for number in (0, 1))


def speaking(codes: Iterable[str]) -> dict[int, str]:
    """Choose those among a workbook's formats, by their places; of the built-in ones the codes are known here."""
    known = enumerate(_BUILT_IN_CODES.get(code, "" if built_in_number(code) else code) for code in codes)
    return {place: code for place, code in known if speaks(code)}


def _section_of(code: str, number: float) -> _Section | None:
    """The section that shows a number."""
    sections = [section for section in _sections(code)[:3] if "@" not in section.text]
    several = len(sections) > 2
    for place, section in enumerate(sections):
        if section.condition is not None:
            sign, bound = section.condition
            if _COMPARE[sign](number, bound):
                return section
            continue
        if place == len(sections) - 1 or (place == 0 and (number > 0 or (number == 0 and not several))):
            return section
        if place == 1 and number < 0:
            return section
    return None


def _part_of(letters: str, day: date) -> str:
    """What a format shows of a day's month and year."""
    month = MONTHS[day.month - 1] if "m" in letters.casefold() else ""
    year = str(day.year) if {*letters.casefold()} & {"y", "e"} else ""
    return f"{month} {year}".strip()


@lru_cache(maxsize=1024)
def _sections(code: str) -> list[_Section]:
    """Take a code apart."""
    sections: list[_Section] = []
    text, digits, letters = "", "", ""
    percent, condition = False, None
    for piece in [*_PIECE.finditer(code), None]:
        kind = piece.lastgroup if piece is not None else "end"
        value = piece[kind] if piece is not None and kind is not None else ""
        if kind == "end":
            scaled = _SCALED.search(digits)
            thousands = len(scaled[1]) if scaled is not None else 0
            simple = _FRACTION.sub(_NUMBER, text)
            hides_zero = simple == text and not digits.strip("#?,.") and digits != ""
            sections.append(_Section(simple, thousands, percent, letters, condition, hides_zero))
            text, digits, letters, percent, condition = "", "", "", False, None
        elif kind in {"quoted", "escaped"}:
            text += value
        elif kind == "digits":
            # A comma or a dot between other signs is no digit's.
            counts = bool(digits or value.strip(",."))
            text += _NUMBER if counts else value
            digits += value if counts else ""
        elif kind == "bracket":
            if told := _CONDITION.fullmatch(value):
                condition = told[1], float(told[2])
            elif value.startswith("$"):
                text += value[1:].partition("-")[0]
            elif value and not value.strip("hmsHMS"):
                letters += "h"
        elif kind == "plain":
            percent = percent or value == "%"
            letters += value if value.casefold() in _LETTERS else ""
            text += _PERCENT if value == "%" else value
    return sections
