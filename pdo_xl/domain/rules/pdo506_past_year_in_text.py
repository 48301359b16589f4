"""PDO506: after `nuovo-anno`, no text names the old plan's year, or the one before.

Source: design of the validation; parameter `anno_di_partenza`, without which nothing is checked. It may
be content: people decide, nothing is changed.
"""

from collections.abc import Iterable, Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Plan
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import shorten

ID = "PDO506"
GRAVITY = Gravity.NOTE
TITLE = "testo che nomina un anno passato"
PASSES = specimen(row(indicator="Avvisi IMU 2025"), title="PIANO DEGLI OBIETTIVI 2025", anno_di_partenza=2024)
FAILS = specimen(row(indicator="Avvisi IMU 2024"), title="PIANO DEGLI OBIETTIVI 2025", anno_di_partenza=2024)

_EXCERPT = 80


def check(results: Results) -> Iterator[Issue]:
    """One note for each text of an objective or indicator that names a past year."""
    origin = results.parameters.origin_year
    if origin is not None and results.year is not None:
        yield from past_years(results.plan, origin, results.year)


def past_years(plan: Plan, old: int, new: int) -> Iterator[Issue]:
    """The texts of a plan that name the year `old` or the one before."""
    for number, text in enumerate(plan.texts):
        if said := say(text, old, new):
            yield Issue(plan.text_place(number), *said)


def _around(text: str, year: int) -> str:
    """Where a long text names the year."""
    start = text.find(str(year)) + _EXCERPT // 3 - _EXCERPT
    if start <= 0 or len(text) <= _EXCERPT:
        return shorten(text, _EXCERPT)
    start = text.find(" ", start) + 1
    return f"…{shorten(text[start:], _EXCERPT)}"


def say(text: str, old: int, new: int, named: Iterable[int] | None = None) -> tuple[str, str] | None:
    """Message and suggestion for a text that names a past year, or has it among the `named` ones; None for others."""
    years = sorted((_named_years(text) if named is None else set(named)) & {old - 1, old})
    if not years:
        return None
    listed = " e il ".join(map(str, years))
    return (
        f"Il testo nomina il {listed}: «{_around(text, years[-1])}».",
        f"Se è l'anno del piano, correggerlo in {new}; se fa parte del contenuto, lasciarlo.",
    )


def _named_years(text: str) -> set[int]:
    # Imported here: only a plan that "nuovo-anno" made asks for it.
    from pdo_xl.domain.next_year import named_years

    return named_years(text)
