"""How each value of Parametri is read by itself: its limits, its words, its sentence."""

from collections.abc import Callable
from datetime import date

import pytest

from pdo_xl.domain.settings import setting_values as values
from pdo_xl.domain.settings.late_bands import SEVERE, LateBands
from pdo_xl.domain.values.entry import EarlyDate, Entry, Percent
from tests.junk import HEAVY, JUNK, complaint, every

READERS: dict[str, Callable[[Entry], object]] = {
    "number": lambda entry: values.read_number(entry, 0, 100),
    "whole": lambda entry: values.read_whole(entry, 0, 366),
    "choice": lambda entry: values.read_choice(entry, ("no", "si")),
    "date": values.read_date,
    "late_bands": values.read_late_bands,
    "objective_bands": values.OBJECTIVE_BANDS.read,
    "trend_bands": values.TREND_BANDS.read,
    "approval_day": values.APPROVAL_DAY.read,
    "sector_weights": values.read_sector_weights,
    "gravities": values.read_gravities,
}


@pytest.mark.parametrize(("entry", "number"), [(0.0, 0), (100.0, 100), ("62,5", 62.5), (Percent(0.3), 30), ("tre", 3)])
def test_a_number_between_limits_that_count(entry: Entry, number: float) -> None:
    assert values.read_number(entry, 0, 100) == number


@pytest.mark.parametrize("entry", [-0.1, 100.1, "x", None, Percent(1.1), True])
def test_a_number_outside_its_limits_says_them(entry: Entry) -> None:
    assert complaint(values.read_number, entry, 0, 100) == "serve un numero da 0 a 100"


def test_a_whole_number() -> None:
    assert values.read_whole(EarlyDate(45), 0, 366) == 45
    assert [values.read_whole(end, 0, 366) for end in (0.0, 366.0)] == [0, 366]
    assert complaint(values.read_whole, 367.0, 0, 366) == "serve un numero intero da 0 a 366"
    assert complaint(values.read_whole, 4.5, 0, 366) == "serve un numero intero da 0 a 366"


def test_a_word_is_given_back_as_it_is_offered() -> None:
    assert values.read_choice(" TUTTO  o niente", ("lineare", "tutto o niente")) == "tutto o niente"
    assert complaint(values.read_choice, "", ("no", "si")) == "si può scegliere fra: no, si"


def test_a_day_with_its_year() -> None:
    assert values.read_date("30 giugno 2024") == date(2024, 6, 30)
    for entry in ("30/06", "31.02.2024", 45657.0, None):
        assert complaint(values.read_date, entry) == "serve una data, per esempio 31/12/2024; vuota vuol dire oggi"
    for entry in ("30/06/1800", date(1903, 12, 31)):
        assert complaint(values.read_date, entry) == "serve una data dal 01/01/1904 in poi"
    assert complaint(values.APPROVAL_DAY.read, "boh") == (
        "serve una data, per esempio 31/12/2024; vuota vuol dire non detto"
    )


def test_bands_of_delay() -> None:
    assert values.read_late_bands("15: 90; oltre: 10") == LateBands(((15, 90.0),), 10.0)
    assert values.read_late_bands("Severo") is SEVERE
    assert values.read_late_bands(" ; ") == LateBands((), 0.0)


def test_the_same_threshold_twice_leaves_nothing_between() -> None:
    assert values.OBJECTIVE_BANDS.read("80; 80") == (80, 80)
    assert complaint(values.OBJECTIVE_BANDS.read, "95") == "servono due soglie, per esempio «95; 60»"
    assert values.TREND_BANDS.read("95 ; 75,5") == (95, 75.5)
    assert complaint(values.TREND_BANDS.read, "101; 60") == "serve un numero da 0 a 100"


def test_a_sector_may_have_one_weight_only() -> None:
    assert values.read_sector_weights("S.F. = 20; GT: 0") == {"sf": 20, "gt": 0}
    said = "il settore sf vi sta due volte: lasciarlo una volta sola"
    assert complaint(values.read_sector_weights, "SF = 20; sf = 30") == said


def test_gravities_whatever_the_case() -> None:
    assert values.read_gravities("pdo403 = NOTA") == {"PDO403": "nota"}


@pytest.mark.parametrize("reader", READERS)
@every("entry", [*JUNK, *HEAVY])
def test_junk_is_read_or_refused_with_what_the_cell_should_hold(reader: str, entry: Entry) -> None:
    said = complaint(READERS[reader], entry)
    assert said is None or said.startswith(
        ("serv", "si può scegliere fra", "i giorni", "la prima soglia", "il settore")
    )
