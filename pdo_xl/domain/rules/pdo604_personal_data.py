"""PDO604: a text that is to be published names no person.

Only what `dati-aperti` publishes is looked at, when it does: in the office's own plan a name may well stand.
Source: design of the reports, section 8; D.Lgs. 33/2013, art. 20; Reg. UE 2016/679.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.rules.base import at_value
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.personal import Personal, personal_in

ID = "PDO604"
GRAVITY = Gravity.WARNING
TITLE = "testo che può nominare una persona"
PASSES = specimen(row(indicator="Atti pubblicati"))
FAILS = specimen(row(indicator="Atti pubblicati dal dott. Verdi"))


def check(results: Results) -> Iterator[Issue]:
    """One warning a text, for the first of what it may tell."""
    plan = results.plan
    for number, text in enumerate(plan.texts):
        found = next(personal_in(text), None)
        if found is not None:
            yield _issue(plan.text_place(number), found)


def check_notes(results: Results) -> Iterator[Issue]:
    """The same of what was typed as actual values, for who publishes that too."""
    for assessed in results.indicators:
        typed = assessed.indicator.actual
        found = next(personal_in(typed), None) if isinstance(typed, str) else None
        if found is not None:
            yield _issue(at_value(assessed.indicator, Field.ACTUAL), found)


def _issue(place: Place, found: Personal) -> Issue:
    return Issue(
        place,
        f"Il testo può nominare {found.what}: «{found.text}».",
        "Toglierlo prima di pubblicare, se dice chi è una persona.",
    )
