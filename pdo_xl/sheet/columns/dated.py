"""Several columns of actual values in one header: the day of each, or the question which of them counts."""

from collections.abc import Mapping, Sequence
from datetime import date

from pdo_xl.domain.plan import Field
from pdo_xl.domain.values.text import italian_date
from pdo_xl.sheet.address import column_letters
from pdo_xl.sheet.columns.actuals import ActualColumn, header_day
from pdo_xl.sheet.columns.choice import Candidate, Unclear, asked, ranked
from pdo_xl.sheet.columns.evidence import Evidence

_SAY_DAYS = "indicare quella da usare, o tutte con la loro data,"
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
    if undated:
        if all(header_day(text, _ANY_YEAR) is None for text in says.values()):
            return known, asked(Field.ACTUAL, ranked(Field.ACTUAL, candidates, cells, types, year))
        which = " e ".join(f"{column_letters(entry.column)} («{entry.text}»)" for entry in undated)
        problem = f"ci sono più colonne di valori effettivi e non si capisce la data di {which}: {_SAY_DAYS}"
        # Remarks that look like values by their name alone: the columns with a day are enough.
        if known and all(cells.share(Field.ACTUAL, entry.column, types).too_few for entry in undated):
            return known, Unclear(problem, _listed({column: day for column, day in days.items() if day is not None}))
        return known, Unclear(problem, _listed(days))
    latest = max(entry.day.year for entry in known)
    if year is None and any(entry.day.year < latest for entry in known):
        # The value that a measure started from is none that was reached.
        problem = f"ci sono colonne di valori effettivi di anni diversi e non si sa l'anno del piano: {_SAY_DAYS}"
        return known, Unclear(
            problem, _listed({entry.column: entry.day for entry in known if entry.day.year == latest})
        )
    if len({entry.day for entry in known}) < len(known):
        problem = f"ci sono più colonne di valori effettivi con la stessa data: {_SAY_DAYS}"
        return known, Unclear(problem, _listed(days))
    return known, None


def _listed(days: Mapping[int, date | None]) -> str:
    return "; ".join(
        f"{column_letters(column)} = {'DATA' if day is None else italian_date(day)}" for column, day in days.items()
    )
