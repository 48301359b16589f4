"""PDO107: title and header stand once.

Source: design of the workbook: the printed plan repeats them on each page, and a copy of it may too.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.rules.specimen import PLAN_TITLE, more, row, specimen
from pdo_xl.domain.scoring.score import Results

ID = "PDO107"
GRAVITY = Gravity.NOTE
TITLE = "intestazioni ripetute"
PASSES = specimen(row(), more())
FAILS = specimen(row(), (PLAN_TITLE,), more())


def check(results: Results) -> Iterator[Issue]:
    """One note with the count, at the first repeated row."""
    repeated = results.plan.repeated
    if repeated:
        count = "una riga saltata" if len(repeated) == 1 else f"{len(repeated)} righe saltate"
        yield Issue(
            repeated[0],
            f"Titolo o intestazione sono ripetuti in mezzo al piano: {count}.",
            "Per ripeterli solo in stampa usare «Righe da ripetere in alto» in Layout di pagina.",
        )
