"""What the rules share: places, and the sentences about cells."""

import pytest

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.rules.base import at, listed, notes, problems, unread, weight_notes
from pdo_xl.domain.values.entry import CellError, EarlyDate, Entry, NotCalculated
from tests.support import more, results_of, row

TYPE = Place("Piano", 3, Field.TYPE)


def test_at_the_row_of_an_indicator_or_the_first_of_an_objective() -> None:
    (objective,) = results_of(row(), more()).plan.objectives
    assert at(objective, Field.WEIGHT) == Place("Piano", 3, Field.WEIGHT)
    assert at(objective.indicators[1], Field.ACTUAL) == Place("Piano", 4, Field.ACTUAL)


@pytest.mark.parametrize(
    ("entry", "message", "suggestion"),
    [
        (CellError("#N/D"), "La cella mostra l'errore #N/D.", "Correggere la formula della cella."),
        (
            NotCalculated(),
            "La cella ha una formula che non è mai stata calcolata.",
            "Aprire il file in Excel o LibreOffice e salvarlo.",
        ),
    ],
)
def test_a_text_that_no_program_has_worked_out(entry: Entry, message: str, suggestion: str) -> None:
    results = results_of(row())
    results.plan.unread[TYPE] = entry  # type: ignore[index]
    assert unread(results, TYPE, "La cella") == Issue(TYPE, message, suggestion)
    assert unread(results, TYPE._replace(row=4), "La cella") is None


def test_the_problems_of_one_code_as_sentences() -> None:
    results = results_of(row(kind="boh"), more(target="tanti", actual="NV"), more(target="pochi"))
    assert [issue.place for issue in problems(results, "PDO302")] == [
        Place("Piano", 4, Field.TARGET),
        Place("Piano", 5, Field.TARGET),
    ]
    (issue,) = problems(results, "PDO301")
    assert issue == Issue(
        TYPE,
        "La tipologia di valore «boh» non è conosciuta.",
        "Scrivere Nr., Percentuale, Data, si/no oppure Tempestività.",
    )
    assert list(problems(results, "PDO303")) == []


def test_a_note_has_its_own_suggestion_or_the_rule_s() -> None:
    results = results_of(row(kind="Data", target="31/12"), more(target="n. 3 report"))
    assert [(issue.place, issue.suggestion) for issue in notes(results, "PDO405", "Della regola.")] == [
        (Place("Piano", 3, Field.TARGET), "Della regola."),
        (Place("Piano", 4, Field.TARGET), "Scrivere «3»."),
    ]
    assert list(notes(results, "PDO304", "")) == []


def test_the_notes_on_weights_of_one_code() -> None:
    results = results_of(row(weight=EarlyDate(50)), row(weight=50.0))
    assert list(weight_notes(results, "PDO304", "Della regola.")) == [
        Issue(
            Place("Piano", 3, Field.WEIGHT),
            "La cella mostra la data «19/02/1900»: letta come il numero 50.",
            "Della regola.",
        )
    ]
    assert list(weight_notes(results, "PDO305", "")) == []


def test_of_many_names_the_first_ten_and_how_many_more() -> None:
    assert listed(iter(["SF", "GT"]), 2) == "SF, GT"
    assert listed((str(number) for number in range(10)), 10) == "0, 1, 2, 3, 4, 5, 6, 7, 8, 9"
    assert listed((str(number) for number in range(11)), 11) == "0, 1, 2, 3, 4, 5, 6, 7, 8, 9 e un altro"
