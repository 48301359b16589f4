"""PDO109: the year that the plan was taken for is the one that everything around it says.

Source: design of other bodies' plans, section 1. Passes: "PEG 2023-2025 - ANNO 2024" with deadlines of 2024. Fails:
"PDO 2023" in a sheet "Piano 2024"; most deadlines of another year. A year in the parameter `anno` was said by a person.
"""

from collections import Counter
from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import shorten

ID = "PDO109"
GRAVITY = Gravity.WARNING
TITLE = "anno del piano incerto"
PASSES = specimen(row(kind="Data", target="31.12.2024", actual="20.12.2024"))
FAILS = specimen(
    row(kind="Data", target="31.12.2024", actual="20.12.2024"), title="PDO 2024 (sostituisce quello del 2023)"
)


def check(results: Results) -> Iterator[Issue]:
    """One warning, at the parameter that settles it."""
    year = results.year
    if results.parameters.year is not None or year is None:
        return
    clues = results.plan.clues
    said = [f"«{shorten(clue.text, 80)}» nomina {_years(clue.first, clue.last)}" for clue in clues.against(year)]
    deadlines: Counter[int] = Counter()
    for same, due in results.with_deadline:
        deadlines[due.year] += len(same)
    total = sum(deadlines.values())
    others = total - deadlines[year]
    # Where the deadlines alone tell the year, half of them are not enough.
    if others and (others * 2 > total or (others * 2 == total and not clues.best)):
        commonest = max((other for other in deadlines if other != year), key=lambda other: deadlines[other])
        counts = f"delle {total} scadenze {deadlines[commonest]} del {commonest} e {deadlines[year]} del {year}"
        said.append(counts if total > 1 else f"l'unica scadenza è del {commonest}")
    if said:
        yield Issue(
            results.plan.parameter_places.get("anno"),
            f"L'anno del piano non è certo: è stato preso il {year}{_source(results, year)}, ma {'; '.join(said)}.",
            f"Scrivere l'anno giusto nel foglio Parametri, riga anno (anche se è il {year}), "
            f'o eseguire pdo-xl calcola con --colonna "anno={year}".',
        )


def _source(results: Results, year: int) -> str:
    clue = next((clue for clue in results.plan.clues.best if clue.first == year), None)
    return " dalle scadenze" if clue is None else f" da «{shorten(clue.text, 80)}»"


def _years(first: int, last: int) -> str:
    return f"il {first}" if first == last else f"gli anni {first}-{last}"
