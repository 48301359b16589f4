"""How a text becomes a measure: the plain grammar first, then what is certain with a note, else a refusal."""

import pytest

from pdo_xl.domain.errors import UnreadableActual, UnreadableTarget
from pdo_xl.domain.kinds.base import Actual, Measured, Target, interpreted
from pdo_xl.domain.kinds.measure import actual_in_words, target_in_words
from pdo_xl.domain.values.direction import Direction
from pdo_xl.domain.values.refusals import Refusal


def parse(text: str) -> Measured | None:
    """Only figures."""
    return (float(text), ()) if text.isdecimal() else None


def loosely(text: str) -> Measured | Refusal | None:
    """A number with a word behind it; "tanti" is refused."""
    if text == "tanti":
        return Refusal("non è preciso", "contarli")
    number, _, word = text.partition(" ")
    return (float(number), ()) if number.isdecimal() and word == "casi" else None


def say(value: float) -> str:
    return f"{value:.0f} in tutto"


def target(typed: str, usual: Direction = Direction.AT_LEAST) -> Target[float] | None:
    return target_in_words(typed, 2024, parse, loosely, say, usual)


def actual(typed: str) -> Actual[float] | None:
    return actual_in_words(typed, 2024, parse, loosely, say)


def test_what_the_plain_grammar_reads_needs_no_note() -> None:
    assert target("5") == Target(5.0, Direction.AT_LEAST)
    assert target("5", Direction.AT_MOST) == Target(5.0, Direction.AT_MOST)
    assert target("massimo 5") == Target(5.0, Direction.AT_MOST)
    assert actual(" 5 ") == Actual(5.0)


def test_what_is_read_loosely_says_how() -> None:
    assert target("5 casi") == Target(5.0, Direction.AT_LEAST, (interpreted("5 casi", "5 in tutto"),))
    assert target("max 5 casi") == Target(5.0, Direction.AT_MOST, (interpreted("max 5 casi", "al massimo 5 in tutto"),))
    assert actual("5 casi") == Actual(5.0, (interpreted("5 casi", "5 in tutto"),))


def test_unusual_words_of_direction_say_how_and_whether_the_limit_is_left_out() -> None:
    read = target("oltre 5")
    assert read == Target(5.0, Direction.AT_LEAST, (interpreted("oltre 5", "almeno 5 in tutto"),), strict=True)


@pytest.mark.parametrize(
    ("typed", "why", "how"),
    [
        ("tanti", "il valore atteso «tanti» non è preciso", "contarli"),
        ("5\n7", "il valore atteso «5 7» contiene più valori", "dividere la riga: un indicatore per riga, "),
        ("da 5 a 7", "il valore atteso «da 5 a 7» è un intervallo", "scrivere il limite che conta: «almeno 5» "),
        (
            "+5",
            "il valore atteso «+5» è una variazione («+»): non dice il valore da raggiungere",
            "scrivere il valore ",
        ),
    ],
)
def test_a_target_that_gives_no_measure(typed: str, why: str, how: str) -> None:
    with pytest.raises(UnreadableTarget) as raised:
        target(typed)
    assert (raised.value.code, str(raised.value)) == ("PDO302", why)
    assert raised.value.suggestion.startswith(how)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("tanti", "il valore effettivo «tanti» non è preciso"),
        ("5\n7", "il valore effettivo «5 7» contiene più valori"),
        ("5-7", "il valore effettivo «5-7» è un intervallo"),
        ("+5", "il valore effettivo «+5» è una variazione («+»): non dice il valore raggiunto"),
    ],
)
def test_an_actual_value_that_gives_no_measure(typed: str, why: str) -> None:
    with pytest.raises(UnreadableActual) as raised:
        actual(typed)
    assert (raised.value.code, str(raised.value)) == ("PDO303", why)


def test_what_nobody_reads_is_left_to_the_type() -> None:
    assert target("boh") is None
    assert actual("boh") is None
    assert actual("almeno 5") is None
