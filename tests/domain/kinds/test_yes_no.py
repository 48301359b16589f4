"""SI_NO: done or not, or in part."""

from dataclasses import replace

import pytest

from pdo_xl.domain.errors import UnreadableActual, UnreadableTarget
from pdo_xl.domain.kinds.base import Actual, Note, Target
from pdo_xl.domain.kinds.yes_no import Answer, YesNo
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.values.entry import EarlyDate, Entry, Percent

yes_no = YesNo()

YES: list[Entry] = ["si", "sì", "Sì", "SI.", " s ", "x", "X", "vero", "true", "1", 1.0, 1, True]
NO: list[Entry] = ["no", "No.", "n", "N", "falso", "false", "0", 0.0, 0, False]
PARTLY: list[Entry] = ["in parte", "In  parte", "parziale", "PARZIALMENTE", "in parte."]


@pytest.mark.parametrize(
    ("entry", "answer"),
    [
        *[(entry, Answer.YES) for entry in YES],
        *[(entry, Answer.NO) for entry in NO],
        *[(entry, Answer.PARTLY) for entry in PARTLY],
    ],
)
def test_answers(entry: Entry, answer: Answer) -> None:
    assert yes_no.read_target(entry, 2024) == Target(answer)
    assert yes_no.read_actual(entry, 2024) == Actual(answer)


@pytest.mark.parametrize(("fraction", "answer"), [(1.0, Answer.YES), (0.0, Answer.NO)])
def test_an_answer_shown_as_a_percentage_is_said(fraction: float, answer: Answer) -> None:
    (note,) = yes_no.read_actual(Percent(fraction), 2024).notes
    assert note == Note(
        "PDO305",
        f"la cella mostra «{fraction:.0%}»: letta come {answer}",
        f"Scrivere «{answer}»; se è una percentuale, scrivere Percentuale come tipologia di valore.",
    )
    with pytest.raises(UnreadableActual, match="«50%» è una percentuale"):
        yes_no.read_actual(Percent(0.5), 2024)


@pytest.mark.parametrize("entry", [EarlyDate(1), "01/01/1900"])
def test_a_one_shown_as_a_date(entry: Entry) -> None:
    note = Note("PDO304", "la cella mostra la data «01/01/1900»: letta come il numero 1")
    assert yes_no.read_actual(entry, 2024) == Actual(Answer.YES, (note,))


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        ("forse", "forse"),
        ("ss", "ss"),
        ("2", "2"),
        (2.0, "2"),
        (EarlyDate(2), "02/01/1900"),
        (0.5, "0,5"),
    ],
)
def test_unreadable(entry: Entry, shown: str) -> None:
    with pytest.raises(UnreadableTarget) as target:
        yes_no.read_target(entry, 2024)
    assert (target.value.code, str(target.value)) == ("PDO302", f"il valore atteso «{shown}» non è una risposta")
    assert target.value.suggestion == "scrivere si oppure no"
    with pytest.raises(UnreadableActual) as actual:
        yes_no.read_actual(entry, 2024)
    assert (actual.value.code, str(actual.value)) == ("PDO303", f"il valore effettivo «{shown}» non è una risposta")
    assert actual.value.suggestion == "scrivere si, no oppure «in parte»"


@pytest.mark.parametrize(
    ("entry", "claimed"), [("sì", True), ("sì, con delibera n. 4", True), ("forse", False), ("1", False), (1.0, False)]
)
def test_an_answer_is_told_by_its_words(entry: Entry, claimed: bool) -> None:
    assert yes_no.claims(entry, 2024) is claimed


def score(target: Entry, actual: Entry, parameters: Parameters = DEFAULTS) -> float:
    return yes_no.score(yes_no.read_target(target, 2024), yes_no.read_actual(actual, 2024), parameters, 2024)


@pytest.mark.parametrize(
    ("target", "actual", "points"),
    [
        ("si", "Sì", 100),
        ("si", True, 100),
        ("si", "no", 0),
        ("si", "in parte", 50),
        ("no", "no", 100),
        ("no", 0.0, 100),
        ("no", "si", 0),
        ("no", "in parte", 50),
        ("in parte", "in parte", 100),
        ("in parte", "si", 0),
    ],
)
def test_scores(target: Entry, actual: Entry, points: float) -> None:
    assert score(target, actual) == points


def test_what_partly_is_worth() -> None:
    assert score("si", "in parte", replace(DEFAULTS, yes_no_partly=30.0)) == 30
