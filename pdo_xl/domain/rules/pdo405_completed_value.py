"""PDO405: values are written as they are meant: dates with their year, terms in days, numbers alone.

Source: design of the scoring, section 2: "31/12" takes the plan's year, "31.12.24" is of 2024, 3 months are 90 days.
Design of other bodies' plans, section 4: "n. 3 report", "entro giugno", "95% (190/200)", "n.d.", "> 5".
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.rules.base import notes
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results

ID = "PDO405"
GRAVITY = Gravity.NOTE
TITLE = "valore letto per quel che vuol dire"
PASSES = specimen(row(kind="Data", target="28.06.2024", actual="27.06.2024"))
FAILS = specimen(row(kind="Data", target="28.06", actual="27.06.2024"))


def check(results: Results) -> Iterator[Issue]:
    """One note for each value that was completed or interpreted, with what it was read as."""
    return notes(results, ID, "Scrivere la data con l'anno di quattro cifre, o il termine in giorni.")
