"""A plan's year moved on: in a date, in a text that spells one, in a title. Only what is surely a date is moved.

Source: design of the scoring, section 2, for the spellings of dates.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pdo_xl.domain.errors import ImpossibleDate
from pdo_xl.domain.values.dates import MONTHS, DateReading, parse_date
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.text import plain
from pdo_xl.domain.values.years import years_in

_DASH = r"[-–−]"
_YEAR = late_pattern(r"(?<![0-9])20[0-9]{2}(?![0-9])")
_MONTH = "|".join(f"{name}|{name[:4]}|{name[:3]}" for name in MONTHS)
_PERIOD = (
    rf"\b(?:(?:bi|tri|quadri|se)mestre|(?:trim|sem|quadr)\b\.?|anno|annualit[aà]|esercizio|fine|inizio|met[aà]|estate|"
    rf"primavera|autunno|inverno|entro|(?:{_MONTH})\b\.?)"
    r"\s*(?:il\s+|del\s+|nel\s+|dell['’]\s*)?(?:anno\s+|esercizio\s+)?"
)
_NOT_A_RANGE = rf"(?![0-9]|\s*(?:/|{_DASH})\s*[0-9]|[.,][0-9]|\s*%)"
_DATES = late_pattern(
    rf"(?<![0-9])(?P<iso>20[0-9]{{2}}){_DASH}(?P<iso_month>[0-9]{{2}}){_DASH}(?P<iso_day>[0-9]{{2}})(?![0-9])"
    rf"|(?<![0-9])(?<![0-9][./])(?P<day>[0-9]{{1,2}})(?:(?P<sign>[./])(?P<month>[0-9]{{1,2}})(?P=sign)"
    rf"|{_DASH}(?P<dashed>[0-9]{{1,2}}){_DASH})(?P<year>[0-9]{{4}}|[0-9]{{2}})(?![0-9]|[./][0-9])"
    rf"|(?<![0-9])(?P<word_day>[0-9]{{1,2}})[°º]?(?:\s+|\s?(?:[./]|{_DASH})\s?)(?P<word>{_MONTH})\b\.?"
    rf"(?:\s*|\s?(?:/|{_DASH})\s?)(?P<word_year>[0-9]{{4}}|[0-9]{{2}})"
    r"(?![0-9])"
    rf"|{_PERIOD}(?P<period>20[0-9]{{2}}|['’][0-9]{{2}}){_NOT_A_RANGE}",
    re.IGNORECASE,
)


class Edit(NamedTuple):
    """Characters `start` to `end` of a text become `new`."""

    start: int
    end: int
    new: str


class Moved(NamedTuple):
    """A text with its dates moved on.

    `edits` is what differs, in order; `shortened` tells that a 29 February became a 28th; `left` are the dates and
    years that were not moved: of another year, impossible, or perhaps no date.
    """

    text: str
    edits: tuple[Edit, ...] = ()
    shortened: bool = False
    left: tuple[str, ...] = ()


class _Spelled(NamedTuple):
    """A date or a period in a text: where its year and its day stand; no reading for a period."""

    start: int
    end: int
    year: tuple[int, int]
    day: tuple[int, int] | None
    reading: DateReading | None
    number: int


def move_day(day: date, year: int) -> date:
    """The same day of another year; the 28th for a 29 February that the year does not have.

    >>> move_day(date(2024, 2, 29), 2025), move_day(date(2024, 2, 29), 2028)
    (datetime.date(2025, 2, 28), datetime.date(2028, 2, 29))
    """
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def move_text(text: str, old: int, new: int) -> Moved:
    """Move the dates of the year `old` in a text to `new`, in the form they have.

    >>> move_text("entro il 30.06.24", 2024, 2025).text, move_text("II trimestre 2024", 2024, 2025).text
    ('entro il 30.06.25', 'II trimestre 2025')
    >>> move_text("29 febbraio 2024", 2024, 2025)[::2], move_text("31.12.2023", 2024, 2025).left
    (('28 febbraio 2025', True), ('31.12.2023',))
    """
    edits: list[Edit] = []
    left: list[str] = []
    shortened = False
    seen: list[tuple[int, int]] = []
    for spelled in _spelled(text):
        seen.append((spelled.start, spelled.end))
        if spelled.number != old or (spelled.day is not None and spelled.reading is None):
            left.append(text[spelled.start : spelled.end])
            continue
        if spelled.reading is not None and spelled.day is not None:
            moved = move_day(spelled.reading.day, new)
            if moved.day != spelled.reading.day.day:
                shortened = True
                edits.append(Edit(*spelled.day, str(moved.day)))
        start, end = spelled.year
        edits.append(Edit(start, end, str(new)[start - end :]))
    left += [year[0] for year in _YEAR.finditer(text) if not any(start <= year.start() < end for start, end in seen)]
    edits.sort()
    return Moved(apply_edits(text, edits), tuple(edits), shortened, tuple(left))


def move_heading(text: str, old: int, new: int) -> Moved:
    """Move the year of a plan where a title tells it, and the range of years it belongs to; no day and no act.

    >>> move_heading("PEG 2023-2025 – ANNO 2024, delibera n. 3 del 30.01.2024", 2024, 2025).text
    'PEG 2024-2026 – ANNO 2025, delibera n. 3 del 30.01.2024'
    """
    said = years_in(text)
    places = [(year.start, year.end) for year in said.named if year.year == old]
    for years in said.ranges:
        places += years.parts if old in years else ()
    edits = [Edit(start, end, _later(text[start:end], new - old)) for start, end in sorted(places)]
    left = [
        text[start:end]
        for start, end in _year_places(text)
        if not any(edit.start < end and start < edit.end for edit in edits)
    ]
    return Moved(apply_edits(text, edits), tuple(edits), left=tuple(left))


def move_title(text: str, old: int, new: int) -> Moved:
    """The same for the header of a column, or for its name: the days of the year `old` move as well.

    >>> move_title("Valore al 30/06/2024", 2024, 2025).text, move_title("PIAO 2024-2026", 2024, 2025).text
    ('Valore al 30/06/2025', 'PIAO 2025-2027')
    """
    heading, dates = move_heading(text, old, new), move_text(text, old, new)
    edits = list(heading.edits)
    acts = years_in(text).acts
    for edit in dates.edits:
        # An act keeps its day; a day alone is no act.
        cited = any(start <= edit.start < end and not _spells_a_day(text[start:end]) for start, end in acts)
        if not cited and not any(other.start < edit.end and edit.start < other.end for other in edits):
            edits.append(edit)
    edits.sort()
    return Moved(apply_edits(text, edits), tuple(edits), dates.shortened)


def _later(figure: str, years: int) -> str:
    """A year of four or two figures, so many years later."""
    return str(int(figure) + years).zfill(len(figure))[-len(figure) :]


def _spells_a_day(text: str) -> bool:
    return any(spelled.start == 0 and spelled.end == len(text) for spelled in _spelled(text))


def _year_places(text: str) -> list[tuple[int, int]]:
    """Where a text names years, each with the day or the period that it is a part of."""
    days = [(spelled.start, spelled.end) for spelled in _spelled(text)]
    alone = [year.span() for year in _YEAR.finditer(text)]
    return sorted(days + [span for span in alone if not any(start <= span[0] < end for start, end in days)])


def apply_edits(text: str, edits: list[Edit]) -> str:
    """Make the edits, given in order."""
    pieces: list[str] = []
    done = 0
    for start, end, new in edits:
        pieces += [text[done:start], new]
        done = end
    return "".join([*pieces, text[done:]])


def named_years(text: str) -> set[int]:
    """The years that a text names, alone or in a date.

    >>> sorted(named_years("IMU 2020-2021, entro il 31/12/24"))
    [2020, 2021, 2024]
    """
    if not any(char.isdigit() for char in text):
        return set()
    return {int(year[0]) for year in _YEAR.finditer(text)} | {spelled.number for spelled in _spelled(text)}


def _spelled(text: str) -> Iterator[_Spelled]:
    for match in _DATES.finditer(text):
        kind = match.lastgroup
        if kind == "period":
            start, end = match.span("period")
            start += match["period"][0] in "'’"
            yield _Spelled(start, end, (start, end), None, None, _full(text[start:end]))
            continue
        if kind == "iso_day":
            year, day, month = "iso", "iso_day", match["iso_month"]
        elif kind == "word_year":
            year, day, month = "word_year", "word_day", match["word"]
        else:
            year, day, month = "year", "day", match["month"] or match["dashed"]
        number = _full(match[year])
        # A two-digit end makes a date only of a day and a month that there are: 1.2.24, but not 10.20.30.
        sign = "/" if month.isdigit() else " "
        try:
            reading = parse_date(plain(f"{match[day]}{sign}{month}{sign}{number}"), None)
        except ImpossibleDate:
            reading = None
        if reading is None and len(match[year]) == 2:
            continue
        yield _Spelled(match.start(), match.end(), match.span(year), match.span(day), reading, number)


def _full(year: str) -> int:
    return int(year) + (2000 if len(year) == 2 else 0)
