"""What the types have in common: the words for what a cell shows, and for what is wrong with it."""

from datetime import date

import pytest

from pdo_xl.domain.errors import UnreadableActual, UnreadableTarget
from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.kinds.base import (
    Note,
    date_note,
    interpreted,
    percent_note,
    refused_actual,
    refused_target,
    unreadable_actual,
    unreadable_target,
)
from pdo_xl.domain.values.entry import CellError, DateNumber, EarlyDate, Percent
from pdo_xl.domain.values.refusals import Refusal


def test_the_sentences_of_what_is_not_what_its_type_needs() -> None:
    target = unreadable_target("due\nrighe", "un numero", "scriverlo")
    assert (target.code, str(target)) == ("PDO302", "il valore atteso «due righe» non è un numero")
    actual = unreadable_actual(Percent(0.5), "un numero", "scriverlo")
    assert (actual.code, str(actual)) == ("PDO303", "il valore effettivo «50%» non è un numero")
    assert target.suggestion == actual.suggestion == "scriverlo"


def test_the_sentence_of_what_says_something_else() -> None:
    refusal = Refusal("è un intervallo", "scrivere il limite")
    assert str(refused_target("5-7", refusal)) == "il valore atteso «5-7» è un intervallo"
    assert str(refused_actual("5-7", refusal)) == "il valore effettivo «5-7» è un intervallo"
    assert refused_actual("5-7", refusal).suggestion == "scrivere il limite"


def test_what_was_taken_for_granted() -> None:
    assert interpreted("> 5", "almeno 5") == Note("PDO405", "«> 5»: letto come almeno 5", "Scrivere «almeno 5».")


def test_a_date_of_today_may_really_be_one() -> None:
    early = date_note(EarlyDate(5), 5)
    assert (early.code, early.suggestion) == ("PDO304", "")
    assert early.text == "la cella mostra la data «05/01/1900»: letta come il numero 5"
    late = date_note(DateNumber(45657.0, date(2024, 12, 31)), 45657)
    assert late.text == "la cella mostra la data «31/12/2024»: letta come il numero 45.657"
    assert late.suggestion.endswith("se è davvero una data, scrivere Data come tipologia.")


def test_a_percentage_that_may_be_meant_without_it() -> None:
    note = percent_note(Percent(0.05), "5", "0,05")
    assert (note.code, note.text) == ("PDO305", "la cella mostra «5%»: letta come 5, e non come 0,05")
    assert note.suggestion.endswith("scrivere il valore che si intende: 5 oppure 0,05.")


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        ("NUMERO", "un numero"),
        ("PERCENTUALE", "una percentuale"),
        ("DATA", "una data"),
        ("SI_NO", "una risposta"),
        ("TEMPESTIVITA", "un termine in giorni"),
    ],
)
def test_a_formula_that_fails_is_put_right_and_not_written_over(kind: str, wanted: str) -> None:
    """«Scrivere solo il numero» over a formula is the end of it."""
    with pytest.raises(UnreadableTarget) as target:
        KINDS[kind].read_target(CellError("#N/D"), 2024)
    with pytest.raises(UnreadableActual) as actual:
        KINDS[kind].read_actual(CellError("#N/D"), 2024)
    assert (target.value.code, str(target.value)) == ("PDO302", f"il valore atteso «#N/D» non è {wanted}")
    assert (actual.value.code, str(actual.value).startswith("il valore effettivo «#N/D» non è un")) == ("PDO303", True)
    for error in (target.value, actual.value):
        assert error.suggestion.startswith("correggere la formula, oppure scrivere ")
