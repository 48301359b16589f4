"""PDO111: every sheet with the header of a plan is a part of the plan.

Source: design of other bodies' plans: nothing is guessed in silence. A hidden sheet may be an old copy, or a sector.
"""

from collections.abc import Iterator, Sequence

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.rules.pdo101_no_plan import option_text
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.settings.sheet_value import sheets_value
from pdo_xl.domain.values.text import all_of

ID = "PDO111"
GRAVITY = Gravity.NOTE
TITLE = "fogli con l'intestazione di un piano che non si contano"
PASSES = specimen(row(), beside="Personale", foglio_piano="Piano; Personale")
FAILS = specimen(row(), beside="Personale")


def check(results: Results) -> Iterator[Issue]:
    """One note with the sheets, at the plan's first header."""
    passed = results.plan.passed_over
    if passed is not None:
        one = len(passed.sheets) == 1
        named = all_of([f"«{sheet}»" for sheet in passed.sheets])
        what = f"Il foglio {named} ha" if one else f"I fogli {named} hanno"
        no_part = "non fa parte" if one else "non fanno parte"
        read = list(dict.fromkeys(objective.sheet for objective in results.plan.objectives))
        yield Issue(
            passed.said_at,
            f"{what} l'intestazione di un piano, ma {no_part} di quello che si calcola: le {'sue' if one else 'loro'} "
            "righe non contano.",
            f"{'Se ne fa parte' if one else 'Se ne fanno parte'}: pdo-xl calcola con "
            f"{_option([*read, *passed.sheets])}; se no, {_option(read)} toglie questa nota.",
        )


def _option(sheets: Sequence[str]) -> str:
    return option_text("foglio_piano", sheets_value(sheets))
