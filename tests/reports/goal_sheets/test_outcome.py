"""How an objective ended, in one line."""

from datetime import date

from pdo_xl.reports.goal_sheets.outcome import outcome
from tests.reports.goal_sheets.plans import first, source_of
from tests.support import more, row


def told(*rows: list[object], on: date = date(2024, 12, 31), blank: bool = False) -> str:
    source = source_of(*rows, on=on, blank=blank)
    return outcome(source, first(source))


def test_score_points_grade_and_time() -> None:
    assert told(row(kind="Data", target="31.12.2024", actual="31-12-2024", weight=10.0)) == (
        "Punteggio dell'obiettivo: 100,00 su 100 · punti nel settore: 10,00 su 10 · grado: raggiunto · tempo: nei tempi"
    )
    late = told(row(kind="Data", target="01.12.2024", actual="03-12-2024"))
    assert late.endswith("tempo: in ritardo, di 2 giorni")
    assert "grado: raggiunto ▲ oltre l'atteso" in told(row(actual=6500.0))


def test_how_it_goes_only_before_the_year_is_over() -> None:
    assert told(row(actual=400.0), on=date(2024, 6, 30)).endswith(" · andamento: in linea")
    assert "andamento" not in told(row(actual=400.0))


def test_what_does_not_weigh_is_out_of_the_score() -> None:
    said = told(row(actual=650.0, weight="Non pesato - art. 208"))
    assert " · non pesato, fuori dal punteggio · " in said


def test_nothing_to_say_yet_is_left_out() -> None:
    assert told(row()) == ""
    assert told(row(), on=date(2024, 6, 30)) == ""
    assert told(row(actual="NV: revocato")).startswith(
        "Punteggio dell'obiettivo: non valutabile · grado: non misurabile"
    )
    assert told(row(target="molti", actual=1.0)).startswith("Punteggio dell'obiettivo: nessun dato · grado: non misur")


def test_or_blanks_to_be_filled_in() -> None:
    assert told(row(weight=9.0), blank=True) == (
        "Punteggio dell'obiettivo: ………… su 100 · punti nel settore: ………… su 9 · grado: ………… · tempo: …………"
    )
    assert "punti" not in told(row(weight="Non pesato"), more(), blank=True)
