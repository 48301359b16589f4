"""Targets worked out from the value that their row started from."""

import pytest

from pdo_xl.domain.errors import UnreadableTarget
from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.kinds.relative import read_target
from pdo_xl.domain.plan import Indicator
from pdo_xl.domain.scoring.assess import Assessor, State
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.direction import Direction
from pdo_xl.domain.values.entry import CellError, Entry, FromStart, NotCalculated, Percent
from pdo_xl.domain.values.shown import shown
from tests.support import END_OF_YEAR

NUMBER, SHARE, TERM = "NUMERO", "PERCENTUALE", "TEMPESTIVITA"
MOST, LEAST = Direction.AT_MOST, Direction.AT_LEAST


@pytest.mark.parametrize(
    ("kind", "written", "start", "value", "direction"),
    [
        (NUMBER, "+10%", 200.0, 220.0, LEAST),
        (NUMBER, "-5%", 200.0, 190.0, MOST),
        (NUMBER, "+3", 12.0, 15.0, LEAST),
        (NUMBER, "almeno +10%", "1.200", 1320.0, LEAST),
        (NUMBER, "riduzione non superiore al 5%", 100.0, 95.0, LEAST),
        (NUMBER, "+10", -40.0, -30.0, LEAST),
        (NUMBER, "non inferiore al 2023", 35.0, 35.0, LEAST),
        (NUMBER, "mantenimento del valore 2023", 35.0, 35.0, LEAST),
        (SHARE, "+10 punti", Percent(0.5), 60.0, LEAST),
        (SHARE, "+5", "50%", 55.0, LEAST),
        (SHARE, "non superiore al 2023", 0.8, 80.0, MOST),
        (TERM, "-5 giorni", "30 giorni", 25.0, MOST),
        (TERM, "riduzione del 10%", 30.0, 27.0, MOST),
        (TERM, "mantenimento del dato 2023", 30.0, 30.0, MOST),
    ],
)
def test_a_change_of_what_there_was(kind: str, written: str, start: Entry, value: float, direction: Direction) -> None:
    target = read_target(KINDS[kind], FromStart.of(written, start), 2024)
    assert (target.value, target.direction) == (value, direction)
    [note] = target.notes
    assert note.code == "PDO405"
    assert f"«{written}»: letto come «{direction} " in note.text
    assert "dal valore di partenza" in note.text


@pytest.mark.parametrize(
    ("written", "strict"), [("superiore al 2023", True), ("non inferiore al 2023", False), ("+10%", False)]
)
def test_words_that_leave_out_the_bound_itself_do_so_of_the_start(written: str, strict: bool) -> None:
    assert read_target(KINDS[NUMBER], FromStart.of(written, 35.0), 2024).strict is strict


def test_the_note_says_what_was_made_of_it() -> None:
    [note] = read_target(KINDS[NUMBER], FromStart.of("+10%", 200.0), 2024).notes
    assert note.text == "«+10%»: letto come «almeno 220», dal valore di partenza 200"
    assert note.suggestion == "Scrivere «almeno 220»."


def test_a_target_that_names_its_value_needs_no_start() -> None:
    for start in (None, 3.0, "boh"):
        assert read_target(KINDS[NUMBER], FromStart.of("650", start), 2024).value == 650.0


@pytest.mark.parametrize(
    ("kind", "written", "start", "why", "how"),
    [
        (NUMBER, "+10%", None, "manca il valore di partenza", "scrivere il valore di partenza"),
        (NUMBER, "+10%", " ", "manca il valore di partenza", "scrivere il valore di partenza"),
        (NUMBER, "+10%", "boh", "il valore di partenza «boh» non è un numero", "correggere il valore di partenza"),
        (NUMBER, "+10%", CellError("#N/D"), "«#N/D» non è un numero", "correggere"),
        (NUMBER, "+10%", NotCalculated(), "non è un numero", "correggere"),
        (NUMBER, "+10%", 0.0, "è una quota di 0", "scrivere il valore da raggiungere"),
        (NUMBER, "+10%", -4.0, "è una quota di -4", "scrivere il valore da raggiungere"),
        (NUMBER, "+10 punti", 50.0, "punti percentuali", "scrivere il valore da raggiungere"),
        (SHARE, "+10%", "50%", "si arriva a 55% o a 60%", "«almeno 55%» oppure «almeno 60%»"),
        (SHARE, "+0,05", "50%", "in due modi", "oppure"),
        (TERM, "+5 giorni", 30.0, "variazione", "scrivere il valore da raggiungere"),
        (TERM, "-40 giorni", 30.0, "più di zero", "Entro 30 gg."),
        (TERM, "-10%", "90%", "«90%» non è un termine", "correggere"),
        ("DATA", "+10%", 5.0, "non è una data", "scrivere una data"),
        ("SI_NO", "+10%", 5.0, "non è una risposta", "scrivere si oppure no"),
        (NUMBER, "miglioramento del 5%", 5.0, "confronto", "scrivere il valore da raggiungere"),
    ],
)
def test_what_tells_no_value(kind: str, written: str, start: Entry, why: str, how: str) -> None:
    with pytest.raises(UnreadableTarget) as raised:
        read_target(KINDS[kind], FromStart.of(written, start), 2024)
    assert raised.value.code == "PDO302"
    assert why in str(raised.value)
    assert how in raised.value.suggestion


def test_rows_that_started_elsewhere_are_scored_apart() -> None:
    assessor = Assessor(DEFAULTS, 2024, END_OF_YEAR)

    def assess(start: Entry, actual: Entry) -> tuple[float | None, State]:
        target = FromStart.of("+10%", start)
        assessed = assessor.assess(Indicator("Piano", 3, "", "Nr.", target, actual))
        return assessed.score, assessed.state

    assert assess(200.0, 110.0) == (50.0, State.PARTLY)
    assert assess(100.0, 110.0) == (100.0, State.REACHED)
    assert assess(None, 110.0) == (None, State.TO_CHECK)
    # TRUE equals 1 and is no number.
    assert assess(1.0, 1.1) == (100.0, State.REACHED)
    assert assess(True, 1.1) == (None, State.TO_CHECK)


def test_such_a_cell_shows_what_was_written() -> None:
    assert shown(FromStart.of("+10%  di\nprima", 3.0)) == "+10% di prima"
