"""Deadlines that are a period, or a date with words around it."""

from collections.abc import Callable
from datetime import date

import pytest

from pdo_xl.domain.errors import ImpossibleDate
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.values.periods import read_day, read_deadline
from pdo_xl.domain.values.text import plain
from tests.domain.cells import DAY, read
from tests.junk import HEAVY, WORDS, complaint, every


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("al 31/12/2024", date(2024, 12, 31)),
        ("entro la data del 30/06/2024", date(2024, 6, 30)),
        ("entro e non oltre il 30/06", date(2024, 6, 30)),
        ("non oltre il 30/06/2024", date(2024, 6, 30)),
        ("31-dic-24", date(2024, 12, 31)),
        ("31/dicembre/2024", date(2024, 12, 31)),
        ("entro giugno", date(2024, 6, 30)),
        ("entro dicembre", date(2024, 12, 31)),
        ("giugno 2024", date(2024, 6, 30)),
        ("entro febbraio", date(2024, 2, 29)),
        ("entro il mese di aprile", date(2024, 4, 30)),
        ("I semestre", date(2024, 6, 30)),
        ("II semestre 2024", date(2024, 12, 31)),
        ("primo semestre", date(2024, 6, 30)),
        ("1° trimestre", date(2024, 3, 31)),
        ("entro il III trimestre", date(2024, 9, 30)),
        ("secondo quadrimestre", date(2024, 8, 31)),
        ("fine anno", date(2024, 12, 31)),
        ("entro la fine dell'anno", date(2024, 12, 31)),
        ("entro il 2024", date(2024, 12, 31)),
        ("31-dic", date(2024, 12, 31)),
        ("31 / 12 / 2024", date(2024, 12, 31)),
        ("31. 12. 2024.", date(2024, 12, 31)),
        ("martedì 31 dicembre 2024", date(2024, 12, 31)),
        ("primo luglio", date(2024, 7, 1)),
        ("entro il 31/12 di ogni anno", date(2024, 12, 31)),
        ("31 dicembre c.a.", date(2024, 12, 31)),
        ("entro le ore 12:00 del 31/12/2024", date(2024, 12, 31)),
        ("06/2024", date(2024, 6, 30)),
        ("giu 2024", date(2024, 6, 30)),
        ("giugno-2024", date(2024, 6, 30)),
        ("entro i primi sei mesi", date(2024, 6, 30)),
        ("V bimestre", date(2024, 10, 31)),
        ("I semestre dell'anno", date(2024, 6, 30)),
        ("Sì, entro il 30/06", date(2024, 6, 30)),
        ("prima del 30/06/2024", date(2024, 6, 30)),
        ("< 30/06/2024", date(2024, 6, 30)),
    ],
)
def test_deadlines_that_are_interpreted(typed: str, day: date) -> None:
    found = read(DAY, typed)
    assert found.due == day
    assert [note.code for _, note in found.notes] == ["PDO405"]
    assert "letto come entro il" in found.notes[0].note.text or "letta come" in found.notes[0].note.text


@pytest.mark.parametrize("typed", ["entro giugno", "I semestre", "giugno 2024", "al 30/06/2024", "fine anno"])
def test_an_actual_date_needs_a_day(typed: str) -> None:
    assert read(DAY, "31.12.2024", typed).state is State.TO_CHECK


@pytest.mark.parametrize(
    ("text", "year", "day"),
    [
        ("entro giugno", 2024, date(2024, 6, 30)),
        ("entro giugno", None, None),
        ("giugno", 2024, None),
        ("entro febbraio 2023", None, date(2023, 2, 28)),
        ("iv trimestre", 2024, date(2024, 12, 31)),
        ("4 semestre", 2024, None),
        ("ii° sem. 2023", 2024, date(2023, 12, 31)),
        ("primo bimestre", 2024, date(2024, 2, 29)),
        ("anno 2024", None, date(2024, 12, 31)),
        ("2024", 2024, None),
        ("entro l'anno in corso", 2024, None),
        ("fine anno in corso", 2024, date(2024, 12, 31)),
        ("entro il 30/06/2024", None, date(2024, 6, 30)),
        ("dopo il 30/06/2024", 2024, None),
        ("entro il 30/06/2024.", 2024, date(2024, 6, 30)),
        ("30/06/2024;", 2024, date(2024, 6, 30)),
        ("ii quadr.", 2024, date(2024, 8, 31)),
        ("ii sem.", 2024, date(2024, 12, 31)),
        ("i trim.", 2024, date(2024, 3, 31)),
        ("", 2024, None),
    ],
)
def test_the_last_day_of_a_period(text: str, year: int | None, day: date | None) -> None:
    reading = read_deadline(text, year)
    assert (reading and reading.day) == day
    assert reading is None or reading.note == f"letto come entro il {day:%d/%m/%Y}"


@pytest.mark.parametrize("read_text", [read_deadline, read_day])
def test_a_day_that_the_calendar_does_not_have(read_text: Callable[[str, int | None], object]) -> None:
    with pytest.raises(ImpossibleDate) as raised:
        read_text("31/02/2024", 2024)
    assert raised.value.code == "PDO401"


@every("text", [*WORDS, *HEAVY])
def test_junk_is_no_period(text: str) -> None:
    for read_text in (read_deadline, read_day):
        assert (complaint(read_text, plain(text), 2024) or "").endswith(("", "non esiste"))
    assert read_deadline("entro " + "a" * 80, 2024) is None
