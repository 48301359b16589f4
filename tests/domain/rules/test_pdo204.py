"""PDO204: a weight is a number from 0 to 100."""

import pytest

from pdo_xl.domain.values.entry import Entry, Percent
from tests.support import messages, more, results_of, row


@pytest.mark.parametrize("weight", [9.0, 0.0, 100.0, "12,5", "9%", Percent(0.09), "Non pesato - ex art. 208", None])
def test_passes(weight: Entry) -> None:
    assert messages(results_of(row(weight=weight)), "PDO204") == []


@pytest.mark.parametrize(
    ("weight", "message"),
    [
        ("nove e mezzo", "Il peso «nove e mezzo» non è un numero."),
        (-1.0, "Il peso «-1» non è fra 0 e 100."),
        (101.0, "Il peso «101» non è fra 0 e 100."),
        (True, "Il peso «VERO» non è un numero."),
    ],
)
def test_fails_where_the_weight_stands(weight: Entry, message: str) -> None:
    expected = ("peso", message, "Scrivere un numero da 0 a 100.")
    assert messages(results_of(row(), row(weight=weight)), "PDO204") == [(4, *expected)]
    assert messages(results_of(row(weight=None), more(weight=weight)), "PDO204") == [(4, *expected)]


def test_fails_for_each_of_two_weights() -> None:
    results = results_of(row(weight="tanto"), more(weight=5.0), more(weight="poco"))
    assert [finding[0] for finding in messages(results, "PDO204")] == [3, 5]


@pytest.mark.parametrize(("weight", "written"), [("33.333", "33,333"), ("33.333%", "33,333"), ("12.500", "12,5")])
def test_a_dot_before_three_decimals_is_named(weight: str, written: str) -> None:
    """Who wrote 33.333 wrote a number from 0 to 100 already."""
    [(_, _, message, how)] = messages(results_of(row(weight=weight)), "PDO204")
    assert message == f"Il peso «{weight}» non è fra 0 e 100."
    assert how == f"Scrivere un numero da 0 a 100, con la virgola davanti ai decimali: {written}."
    assert messages(results_of(row(weight=written)), "PDO204") == []


def test_thousands_are_not_taken_for_decimals() -> None:
    assert messages(results_of(row(weight="1.234.567")), "PDO204")[0][3] == "Scrivere un numero da 0 a 100."
    assert messages(results_of(row(weight="100.500")), "PDO204")[0][3] == "Scrivere un numero da 0 a 100."
