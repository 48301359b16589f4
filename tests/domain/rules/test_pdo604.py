"""PDO604: a text that is to be published names no person; looked at only then."""

from datetime import date

from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.rules import ON_PUBLICATION, check
from pdo_xl.domain.rules.pdo604_personal_data import check as check_names
from pdo_xl.domain.rules.pdo604_personal_data import check_notes
from pdo_xl.domain.scoring.score import score
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.sheet.reading.load import load
from tests.support import more, office_plan, results_of, row

DAY = date(2024, 6, 30)


def test_objective_and_indicator_are_looked_at() -> None:
    results = results_of(row(objective="Incarico al dott. Verdi", indicator="Risposte a rossi@ente.it"))
    issues = list(check_names(results))
    assert [(issue.place.field, issue.message) for issue in issues if issue.place is not None] == [
        ("obiettivo", "Il testo può nominare una persona: «dott. Verdi»."),
        ("indicatore", "Il testo può nominare un indirizzo di posta: «rossi@ente.it»."),
    ]
    assert {issue.suggestion for issue in issues} == {"Toglierlo prima di pubblicare, se dice chi è una persona."}


def test_an_offices_own_plan_may_name_people() -> None:
    results = results_of(row(objective="Incarico al dott. Verdi"))
    assert "PDO604" not in {finding.code for finding in check(results)}
    assert [finding.code for finding in check(results, ON_PUBLICATION)] == ["PDO604"]


def test_who_publishes_what_was_typed_hears_of_that_too() -> None:
    results = results_of(row(actual="visto da rossi@ente.it"), more(actual=650.0), more(actual="650"))
    (issue,) = check_notes(results)
    assert issue.place == Place("Piano", 3, Field.ACTUAL)
    assert issue.message == "Il testo può nominare un indirizzo di posta: «rossi@ente.it»."


def test_the_plan_of_2024_names_nobody() -> None:
    host, _ = office_plan()
    read = load(host, to_be_written=False, on=None, today=DAY, mapping=None)
    assert list(check_names(score(read.plan, DEFAULTS, DAY))) == []
