"""Several columns of actual values in one header: the day of each, or the question which of them counts."""

from collections.abc import Mapping, Sequence
from datetime import date

from pdo_xl.domain.plan import Field
from pdo_xl.sheet.address import column_letters
from pdo_xl.sheet.columns.actuals import ActualColumn, header_day
from pdo_xl.sheet.columns.answers import column_answer, dated_answer
from pdo_xl.sheet.columns.choice import Candidate, Unclear, asked, ranked
from pdo_xl.sheet.columns.evidence import Evidence

_SAY_DAYS = "indicare quella da usare, o tutte con la loro data (per esempio G = 30/06; H = 31/12),"
_ANY_YEAR = 2000
"""For a day and month alone, where the plan's year is not known."""


def dated(
    candidates: Sequence[Candidate], given: Mapping[int, str], cells: Evidence, types: int | None, year: int | None
) -> tuple[tuple[ActualColumn, ...], Unclear | None]:
    """The days of several columns of actual values, and what is wrong with them; `given` has the days that were typed.

    `types` is the column of the types of value, if it is known.
    """
    says = {entry.column: given.get(entry.column) or entry.text for entry in candidates}
    days = {column: header_day(text, year) for column, text in says.items()}
    known = tuple(ActualColumn(column, day) for column, day in days.items() if day is not None)
    undated = [entry for entry in candidates if days[entry.column] is None]
    alone = ranked(Field.ACTUAL, candidates, cells, types, year)
    if undated:
        if all(header_day(text, _ANY_YEAR) is None for text in says.values()):
            return known, asked(Field.ACTUAL, alone, cells)
        which = " e ".join(f"{column_letters(entry.column)} («{entry.text}»)" for entry in undated)
        problem = f"ci sono più colonne di valori effettivi e non si capisce la data di {which}: {_SAY_DAYS}"
        # Remarks that look like values by their name alone: the columns with a day are enough.
        remarks = known and all(cells.share(Field.ACTUAL, entry.column, types).too_few for entry in undated)
        several = [] if remarks else [_with_the_end_of_the_year(days, year)]
        return known, _unclear(problem, [*several, {entry.column: entry.day for entry in known}], alone, cells, year)
    latest = max(entry.day.year for entry in known)
    if year is None and any(entry.day.year < latest for entry in known):
        # The value that a measure started from is none that was reached.
        problem = f"ci sono colonne di valori effettivi di anni diversi e non si sa l'anno del piano: {_SAY_DAYS}"
        of_latest = {entry.column: entry.day for entry in known if entry.day.year == latest}
        return known, _unclear(problem, [of_latest], alone, cells, year)
    if len({entry.day for entry in known}) < len(known):
        problem = f"ci sono più colonne di valori effettivi con la stessa data: {_SAY_DAYS}"
        return known, _unclear(problem, [], alone, cells, year)
    return known, None


def _unclear(
    problem: str,
    several: Sequence[Mapping[int, date]],
    alone: Sequence[tuple[Candidate, str]],
    cells: Evidence,
    year: int | None,
) -> Unclear:
    """The question for columns with their days, or for one of them alone."""
    texts = {entry.column: entry.text for entry, _ in alone}
    single = {column for days in several if len(days) == 1 for column in days}
    alone = sorted(alone, key=lambda entry: entry[0].column not in single)
    answers = [dated_answer(days, texts, cells, year) for days in several if len(days) > 1]
    answers += [column_answer(entry.column, entry.text, cells, why) for entry, why in alone]
    return Unclear(problem, tuple({answer.value: answer for answer in answers}.values()))


def _with_the_end_of_the_year(days: Mapping[int, date | None], year: int | None) -> dict[int, date]:
    """All columns with their days, the one that has none at the end of the year; none if that is another one's day."""
    end = date(year, 12, 31) if year is not None else None
    dayless = [column for column, day in days.items() if day is None]
    if end is None or len(dayless) != 1 or end in days.values():
        return {}
    return {column: day or end for column, day in days.items()}
