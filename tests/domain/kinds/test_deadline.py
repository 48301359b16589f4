"""DATA: something to be done by a day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from pdo_xl.domain.errors import ImpossibleDate, UnreadableActual, UnreadableTarget
from pdo_xl.domain.kinds.base import Actual, Note, Target
from pdo_xl.domain.kinds.deadline import Deadline, Never
from pdo_xl.domain.settings.late_bands import SEVERE, LateBands
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.values.direction import Direction
from pdo_xl.domain.values.entry import EarlyDate, Entry

deadline = Deadline()

NEW_YEARS_EVE = date(2024, 12, 31)


@pytest.mark.parametrize(
    "entry",
    [
        NEW_YEARS_EVE, "31.12.2024", "31/12/2024", "31-12-2024", "2024-12-31", "31 dicembre 2024", "31 dic. 2024",
        "entro il 31.12.2024", "Entro 31.12.2024", "entro e non oltre il 31/12/2024", "fino al 31.12.2024",
        "non superiore al 31.12.2024", "≤ 31.12.2024", "31.12.2024 12:00",
    ],
)  # fmt: skip
def test_targets(entry: Entry) -> None:
    assert deadline.read_target(entry, 2024) == Target(NEW_YEARS_EVE, Direction.AT_MOST)


@pytest.mark.parametrize(
    ("typed", "note"),
    [
        ("31.12.24", "anno di due cifre: letta come 31/12/2024"),
        ("31/12", "manca l'anno: letta come 31/12/2024"),
        ("entro il 31/12", "manca l'anno: letta come 31/12/2024"),
        ("entro il 31 dicembre", "manca l'anno: letta come 31/12/2024"),
    ],
)
def test_completed_targets(typed: str, note: str) -> None:
    assert deadline.read_target(typed, 2024) == Target(NEW_YEARS_EVE, Direction.AT_MOST, (Note("PDO405", note),))


@pytest.mark.parametrize("typed", ["«31/12»", "II semestre (*)", '"entro dicembre"', "II quadr.", "entro il 31/12*"])
def test_marks_around_a_day_without_a_year(typed: str) -> None:
    end = date(2024, 8, 31) if "quadr" in typed else NEW_YEARS_EVE
    note = Note("PDO405", f"«{typed}»: letto come entro il {end:%d/%m/%Y}", f"Scrivere {end:%d/%m/%Y}.")
    assert deadline.read_target(typed, 2024) == Target(end, Direction.AT_MOST, (note,))


def test_early_1900_is_a_date_here() -> None:
    assert deadline.read_target(EarlyDate(5), 2024) == Target(date(1900, 1, 5), Direction.AT_MOST)
    assert deadline.read_actual("05/01/1900", 2024) == Actual(date(1900, 1, 5))


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        ("12", "12"),
        ("autunno", "autunno"),
        (True, "VERO"),
    ],
)
def test_unreadable(entry: Entry, shown: str) -> None:
    with pytest.raises(UnreadableTarget) as target:
        deadline.read_target(entry, 2024)
    assert (target.value.code, str(target.value)) == ("PDO302", f"il valore atteso «{shown}» non è una data")
    assert target.value.suggestion == "scrivere una data completa, per esempio 31.12.2024"
    with pytest.raises(UnreadableActual) as actual:
        deadline.read_actual(entry, 2024)
    assert (actual.value.code, str(actual.value)) == ("PDO303", f"il valore effettivo «{shown}» non è una data")
    assert actual.value.suggestion == (
        "scrivere una data completa, per esempio 31.12.2024, oppure «no» se non è stato fatto"
    )


def test_almeno_before_a_date() -> None:
    with pytest.raises(UnreadableTarget) as raised:
        deadline.read_target("almeno il 31.12.2024", 2024)
    assert raised.value.code == "PDO302"
    assert str(raised.value) == (
        "il valore atteso «almeno il 31.12.2024» non è una scadenza: «almeno» non si usa con una data"
    )
    assert raised.value.suggestion == "scrivere «entro il …»"


@pytest.mark.parametrize("typed", ["31.02.2024", "entro il 31.02.2024", "0/0/0000", "29/02"])
def test_impossible_dates(typed: str) -> None:
    with pytest.raises(ImpossibleDate) as raised:
        deadline.read_target(typed, 2023)
    assert raised.value.code == "PDO401"
    assert str(raised.value) == f"la data «{typed.removeprefix('entro il ')}» non esiste nel calendario"


@pytest.mark.parametrize("typed", ["no", "No.", "NO", "non effettuato", "Non effettuata"])
def test_never_done(typed: str) -> None:
    assert deadline.read_actual(typed, 2024) == Actual(Never.DONE)
    assert score("31.12.2024", typed) == 0


def test_an_actual_has_no_direction() -> None:
    with pytest.raises(
        UnreadableActual, match=r"^il valore effettivo «entro il 31.12.2024» dice che è stato fatto, e non quando$"
    ):
        deadline.read_actual("entro il 31.12.2024", 2024)


def score(target: Entry, actual: Entry, parameters: Parameters = DEFAULTS, year: int = 2024) -> float:
    return deadline.score(deadline.read_target(target, year), deadline.read_actual(actual, year), parameters, year)


@pytest.mark.parametrize(
    ("done", "points"),
    [
        ("31.03.2024", 100),
        ("10.01.2023", 100),
        ("01.04.2024", 90),
        ("10.04.2024", 90),
        ("15.04.2024", 90),
        ("16.04.2024", 75),
        ("30.04.2024", 75),
        ("01.05.2024", 50),
        ("30.05.2024", 50),
        ("31.05.2024", 0),
        ("31.12.2024", 0),
        ("01.01.2025", 0),
    ],
)
def test_bands_of_delay(done: str, points: float) -> None:
    assert score("31.03.2024", done) == points


def test_after_the_plans_year() -> None:
    assert score("31.12.2024", "10.01.2025") == 0
    lenient = replace(DEFAULTS, beyond_year=40.0)
    assert score("31.12.2024", "10.01.2025", lenient) == 40
    assert score("20.12.2024", "31.12.2024", lenient) == 90


def test_a_target_beyond_the_year_that_is_met_in_time_is_full() -> None:
    assert score("31.03.2025", "31.03.2025") == 100
    assert score("31.03.2025", "01.04.2025") == 0


@pytest.mark.parametrize("days", [1, 15, 60, 200])
def test_severe(days: int) -> None:
    parameters = replace(DEFAULTS, late_bands=SEVERE)
    assert score(date(2024, 3, 31), date(2024, 3, 31), parameters) == 100
    assert score(date(2024, 3, 31), date(2024, 3, 31) + timedelta(days), parameters) == 0


def test_bands_of_ones_own() -> None:
    parameters = replace(DEFAULTS, late_bands=LateBands(((10, 80.0), (100, 20.0)), beyond=5.0))
    got = [score(date(2024, 3, 31), date(2024, 3, 31) + timedelta(days), parameters) for days in (10, 11, 100, 101)]
    assert got == [80, 20, 20, 5]


@pytest.mark.parametrize(("entry", "may_be"), [(45657.0, True), (36526.0, True), (36525.0, False), (73051.0, False)])
def test_a_day_without_its_format_is_given_one(entry: float, may_be: bool) -> None:
    """Over a formula that gives a day nobody writes a date."""
    with pytest.raises(UnreadableTarget) as target:
        deadline.read_target(entry, 2024)
    with pytest.raises(UnreadableActual) as actual:
        deadline.read_actual(entry, 2024)
    for error in (target.value, actual.value):
        assert "non è una data" in str(error)
        assert error.suggestion.startswith("se è una data, dare alla cella il formato «Data»; se no scrivere") is may_be
        assert "scrivere una data completa, per esempio 31.12.2024" in error.suggestion


def test_a_day_without_a_year_says_so_where_the_plan_has_none_either() -> None:
    how = "scrivere l'anno del piano nel foglio Parametri, riga anno, oppure la data completa"
    with pytest.raises(UnreadableTarget, match=r"^il valore atteso «31/12» non dice l'anno, e non lo dice") as target:
        deadline.read_target("31/12", None)
    with pytest.raises(UnreadableActual, match=r"^il valore effettivo «fatto il 3/3» non dice l'anno") as actual:
        deadline.read_actual("fatto il 3/3", None)
    assert target.value.suggestion == actual.value.suggestion == how
    with pytest.raises(UnreadableTarget, match=r"^il valore atteso «boh» non è una data$"):
        deadline.read_target("boh", None)
