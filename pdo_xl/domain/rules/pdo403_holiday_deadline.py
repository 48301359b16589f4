"""PDO403: a deadline is a working day.

Source: design of the validation; the Italian public holidays (L. 260/1949) are those of the library `holidays`.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.holiday_table import HOLIDAYS
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at_each
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import italian_date

ID = "PDO403"
GRAVITY = Gravity.NOTE
TITLE = "scadenza in un giorno non lavorativo"
PASSES = specimen(row(kind="Data", target="28.06.2024", actual="27.06.2024"))
FAILS = specimen(row(kind="Data", target="30.06.2024", actual="27.06.2024"))


def check(results: Results) -> Iterator[Issue]:
    """One note for each deadline on a Saturday, a Sunday or a public holiday."""
    for same, due in results.with_deadline:
        day_off = day_off_name(due)
        if day_off:
            message = f"La scadenza {italian_date(due)} è {day_off}."
            yield from at_each(same, Field.TARGET, message, "Se serve un giorno lavorativo, anticiparla.")


@lru_cache(maxsize=4096)
def day_off_name(day: date) -> str:
    """Why nobody works on a day; empty if people do.

    >>> day_off_name(date(2024, 6, 30)), day_off_name(date(2024, 12, 25)), day_off_name(date(2024, 7, 1))
    ('una domenica', 'un giorno festivo (Natale)', '')
    """
    name = _public_holidays(day.year).get(day)
    if name:
        return f"un giorno festivo ({name})"
    return {5: "un sabato", 6: "una domenica"}.get(day.weekday(), "")


@lru_cache(maxsize=64)
def _public_holidays(year: int) -> Mapping[date, str]:
    known = HOLIDAYS.get(year)
    if known is not None:
        return {date.fromisoformat(f"{year}-{entry[:5]}"): entry[6:] for entry in known}
    # Imported here: it takes longer to load than a plan to be scored.
    from holidays import country_holidays

    return country_holidays("IT", years=year, language="it_IT")
