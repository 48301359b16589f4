"""Terms in days, and with more words than the grammar has."""

import pytest

from pdo_xl.domain.kinds.terms import in_days, parse_loosely, parse_term, says_working_days
from pdo_xl.domain.values.text import plain
from tests.junk import HEAVY, WORDS, every


@pytest.mark.parametrize(
    ("text", "count"),
    [("30", 30), ("30 gg.", 30), ("2 settimane", 14), ("dieci giorni", 10), ("gg 30", None), ("trenta giorni", None)],
)
def test_the_plain_grammar(text: str, count: float | None) -> None:
    assert parse_term(text) == (None if count is None else (count, ()))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("gg 30", 30), ("giorni n. 30", 30), ("trenta giorni", 30), ("trenta", 30), ("30 (trenta) gg", 30),
        ("trenta (30) gg", 30), ("30 gg naturali e consecutivi", 30), ("trenta giorni dalla richiesta", 30),
        ("tempo medio di pagamento: 30 gg", 30), ("48 ore", 2), ("36h", 1.5), ("ventiquattro ore", 1),
        ("30 giorni dalla ricezione di due atti", None), ("30 minuti", None), ("un anno", None), ("ore", None),
    ],
)  # fmt: skip
def test_more_words(text: str, count: float | None) -> None:
    assert parse_loosely(text) == (None if count is None else (count, ()))


@pytest.mark.parametrize(
    "text", ["30 gg lavorativi", "30 gg. lav.", "30 giorni lavorativi dalla richiesta", "30 feriali"]
)
def test_working_days(text: str) -> None:
    term = parse_loosely(text)
    assert term is not None
    assert term[0] == 30
    assert [note.code for note in term[1]] == ["PDO405"]
    assert says_working_days(text)


def test_hours_of_work_are_no_days() -> None:
    assert parse_loosely("72 ore lavorative") is None


def test_days_for_people() -> None:
    assert (in_days(1), in_days(37.5)) == ("1 giorno", "37,5 giorni")


@every("text", [*WORDS, *HEAVY])
def test_junk_is_a_term_or_none(text: str) -> None:
    term = parse_loosely(plain(text))
    assert term is None or term[0] < 1e9
