"""Targets that give no number to reach: each is refused with the way to write it."""

import pytest

from pdo_xl.domain.values.direction import Direction
from pdo_xl.domain.values.refusals import compared, several, several_dates, several_lines, variation
from pdo_xl.domain.values.text import plain
from tests.domain.cells import DAY, NUMBER, PERCENTAGE, TERM, read
from tests.junk import HEAVY, WORDS, every


@pytest.mark.parametrize(
    ("kind", "typed", "why", "how"),
    [
        (PERCENTAGE, "+10%", "è una variazione («+»)", "scrivere il valore da raggiungere"),
        (NUMBER, "+5", "è una variazione («+»)", "scrivere il valore da raggiungere"),
        (PERCENTAGE, "-10%", "è una variazione («-»)", "scrivere il valore da raggiungere"),
        (PERCENTAGE, "– 10 %", "è una variazione («-»)", "scrivere il valore da raggiungere"),
        (NUMBER, "10 in più", "è un confronto con un altro valore", "scrivere il valore da raggiungere"),
        (PERCENTAGE, "10% rispetto al 2023", "è un confronto con un altro valore", "scrivere il valore da raggiungere"),
        (PERCENTAGE, "aumento del 10%", "è un confronto con un altro valore", "scrivere il valore da raggiungere"),
        (
            NUMBER,
            "5% in meno dell'anno scorso",
            "è un confronto con un altro valore",
            "scrivere il valore da raggiungere",
        ),
        (
            NUMBER,
            "20 oltre il valore di partenza",
            "è un confronto con un altro valore",
            "scrivere il valore da raggiungere",
        ),
        (NUMBER, "la media del triennio", "è un confronto con un altro valore", "scrivere il valore da raggiungere"),
        (NUMBER, "non inferiore al 2023", "è un confronto con l'anno 2023", "se è la quantità 2023, scrivere solo"),
        (
            NUMBER,
            "non superiore all'anno 2022",
            "è un confronto con l'anno 2022",
            "se è la quantità 2022, scrivere solo",
        ),
        (NUMBER, "> 2023", "è un confronto con l'anno 2023", "se è la quantità 2023, scrivere solo"),
        (PERCENTAGE, "80-100%", "è un intervallo", "«almeno 80%» oppure «al massimo 100%»"),
        (PERCENTAGE, "tra 80% e 90%", "è un intervallo", "«almeno 80%» oppure «al massimo 90%»"),
        (PERCENTAGE, "dall'80 al 90%", "è un intervallo", "«almeno 80%» oppure «al massimo 90%»"),
        (NUMBER, "da 10 a 15", "è un intervallo", "«almeno 10» oppure «al massimo 15»"),
        (NUMBER, "10–15 eventi", "è un intervallo", "«almeno 10» oppure «al massimo 15»"),
        (TERM, "30-60 gg", "è un intervallo", "in giorni: per esempio «Entro 30 gg.»"),
        (PERCENTAGE, "0-50%: 0; 51-80%: 50; 81-100%: 100", "è una scala di fasce", "un valore solo"),
        (PERCENTAGE, "80%\n90%", "contiene più valori", "dividere la riga"),
        (NUMBER, "1\n500", "contiene più valori", "dividere la riga"),
        (PERCENTAGE, "80%/90%", "contiene più valori", "dividere la riga"),
        (PERCENTAGE, "95% (180/200)", "dice due cose: 180/200 è il 90%, non il 95%", "correggere"),
        (DAY, "dal 01/01/2024 al 31/12/2024", "contiene più date", "scrivere solo la scadenza"),
    ],
)
def test_targets_that_are_refused(kind: str, typed: str, why: str, how: str) -> None:
    found = read(kind, typed, None)
    ((field, error),) = found.problems
    assert (field, error.code) == ("atteso", "PDO302")
    assert why in str(error)
    assert how in error.suggestion


@pytest.mark.parametrize(
    ("text", "year", "past"),
    [
        ("non inferiore al 2023", 2024, "2023"),
        ("al 2024", 2024, "2024"),
        ("al 2025", 2024, None),
        ("> 2023", 2024, "2023"),
        ("> 2013", 2024, None),
        ("> 2024", 2024, None),
        ("> 2010", None, "2010"),
        ("2023", 2024, None),
        ("almeno 650", 2024, None),
    ],
)
def test_a_comparison_with_a_year_that_is_over(text: str, year: int | None, past: str | None) -> None:
    refusal = compared(text, year)
    assert (refusal and refusal.why) == (past and f"è un confronto con l'anno {past}")


@pytest.mark.parametrize(
    ("kind", "typed", "told"),
    [
        (NUMBER, "+10%", True),
        (PERCENTAGE, "10% in più", True),
        (NUMBER, "non inferiore al 2023", True),
        (TERM, "5 gg in meno", True),
        (PERCENTAGE, "miglioramento", False),
        (NUMBER, "5% rispetto al 2023", False),
        # A term is met by fewer days only.
        (TERM, "+5 gg", False),
    ],
)
def test_a_column_is_another_way_where_the_change_could_be_worked_out(kind: str, typed: str, told: bool) -> None:
    ((_, error),) = read(kind, typed, None).problems
    assert ("oppure aggiungere una colonna «Valore di partenza»" in error.suggestion) is told


def test_a_start_makes_no_number_of_a_change_on_the_wrong_side() -> None:
    for text, side in (("+5", Direction.AT_LEAST), ("5% in meno", Direction.AT_MOST)):
        for only in Direction:
            refusal = compared(text, 2024, only)
            assert refusal is not None
            assert ("Valore di partenza" in refusal.suggestion) is (only is side)


def test_a_start_makes_no_number_of_a_comparison_on_the_wrong_side() -> None:
    suggestions = {only: getattr(compared("non inferiore al 2023", 2024, only), "suggestion", "") for only in Direction}
    said = "scrivere il valore da raggiungere{}; se è la quantità 2023, scrivere solo il numero"
    assert suggestions == {
        Direction.AT_LEAST: said.format(", oppure aggiungere una colonna «Valore di partenza»"),
        Direction.AT_MOST: said.format(""),
    }


def test_less_than_nothing_may_be_meant() -> None:
    assert compared("-5", 2024) is None
    assert compared("-5%", 2024) is not None
    assert variation("-5") is None


def test_a_date_is_not_divided_at_its_strokes() -> None:
    assert several("31/12/2024", "31/12/2024") is None
    assert several("80%/90%", "80%/90%") is not None
    assert several_lines("31/12/2024") is None


def test_two_dates_are_one_too_many() -> None:
    refusal = several_dates("1/1/2024 e 31-12-24", "scriverne una")
    assert refusal is not None
    assert refusal.why == "contiene più date"
    assert several_dates("entro il 31/12/2024", "") is None


@every("text", [*WORDS, *HEAVY])
def test_junk_comes_back_with_a_sentence_or_nothing(text: str) -> None:
    simple = plain(text)
    for refusal in (compared(simple, 2024), variation(simple), several(text, simple), several_lines(text)):
        assert refusal is None or refusal.why.startswith(("è un", "contiene più"))
