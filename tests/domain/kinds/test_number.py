"""NUMERO: a quantity."""

from dataclasses import replace
from datetime import date

import pytest

from pdo_xl.domain.errors import UnreadableActual, UnreadableTarget
from pdo_xl.domain.kinds.base import Actual, Note, Target
from pdo_xl.domain.kinds.number import Number
from pdo_xl.domain.settings.choices import OverMaximum
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.values.direction import Direction
from pdo_xl.domain.values.entry import DateNumber, EarlyDate, Entry, Percent
from pdo_xl.domain.values.text import italian

number = Number()

MOST, LEAST = Direction.AT_MOST, Direction.AT_LEAST


@pytest.mark.parametrize(
    ("typed", "value", "direction"),
    [
        (650.0, 650, LEAST),
        ("650", 650, LEAST),
        ("1.234,5", 1234.5, LEAST),
        ("12,5", 12.5, LEAST),
        ("12.5", 12.5, LEAST),
        ("1.234", 1234, LEAST),
        ("0.725", 0.725, LEAST),
        ("dieci", 10, LEAST),
        ("n. 4", 4, LEAST),
        ("Nr. 4", 4, LEAST),
        ("almeno n. 4", 4, LEAST),
        ("minore o uguale a 0", 0, MOST),
        ("Minore o uguale a ZERO", 0, MOST),
        ("non superiore a 5", 5, MOST),
        ("al massimo 5", 5, MOST),
        ("max 5", 5, MOST),
        ("fino a 5", 5, MOST),
        ("≤ 5", 5, MOST),
        ("<=5", 5, MOST),
        ("entro 5", 5, MOST),
        ("≤ -3", -3, MOST),
        ("maggiore o uguale a 5", 5, LEAST),
        ("non inferiore a 5", 5, LEAST),
        ("almeno cinque", 5, LEAST),
        ("min 5", 5, LEAST),
        ("≥5", 5, LEAST),
        (">= 5", 5, LEAST),
        (-3.0, -3, LEAST),
    ],
)
def test_targets(typed: Entry, value: float, direction: Direction) -> None:
    assert number.read_target(typed, 2024) == Target(value, direction)


@pytest.mark.parametrize("entry", [EarlyDate(5), "05/01/1900", "5.1.1900"])
def test_a_number_shown_as_a_date(entry: Entry) -> None:
    shown = entry if isinstance(entry, str) else "05/01/1900"
    note = Note("PDO304", f"la cella mostra la data «{shown}»: letta come il numero 5")
    assert number.read_target(entry, 2024) == Target(5.0, LEAST, (note,))
    assert number.read_actual(entry, 2024) == Actual(5.0, (note,))


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        ("entro", "entro"),
        ("12.13.14", "12.13.14"),
        ("tanti", "tanti"),
        (True, "VERO"),
    ],
)
def test_unreadable_targets(entry: Entry, shown: str) -> None:
    with pytest.raises(UnreadableTarget) as raised:
        number.read_target(entry, 2024)
    assert raised.value.code == "PDO302"
    assert str(raised.value) == f"il valore atteso «{shown}» non è un numero"
    assert raised.value.suggestion == (
        "scrivere solo il numero, senza unità: per esempio 650, «almeno 650», «non superiore a 5»"
    )


@pytest.mark.parametrize(("entry", "value"), [("650", 650), (325.5, 325.5), ("n. 4", 4), ("-3", -3), ("tre", 3)])
def test_actuals(entry: Entry, value: float) -> None:
    assert number.read_actual(entry, 2024) == Actual(value)


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        ("quasi", "quasi"),
        ("5 casi su 9", "5 casi su 9"),
        (False, "FALSO"),
    ],
)
def test_unreadable_actuals(entry: Entry, shown: str) -> None:
    with pytest.raises(UnreadableActual) as raised:
        number.read_actual(entry, 2024)
    assert raised.value.code == "PDO303"
    assert str(raised.value) == f"il valore effettivo «{shown}» non è un numero"
    assert raised.value.suggestion == "scrivere solo il numero, senza unità, per esempio 650 oppure 12,5"


@pytest.mark.parametrize(
    ("entry", "shown", "value"),
    [
        (date(1900, 4, 9), "09/04/1900", 100),
        (DateNumber(100.5, date(1900, 4, 9)), "09/04/1900", 100.5),
        (DateNumber(100, date(1904, 4, 10)), "10/04/1904", 100),
        (date(1968, 9, 27), "27/09/1968", 25_108),
        (date(2024, 12, 31), "31/12/2024", 45_657),
    ],
)
def test_a_number_shown_as_any_date(entry: Entry, shown: str, value: float) -> None:
    for read in (number.read_target(entry, 2024), number.read_actual(entry, 2024)):
        assert read.value == value
        ((code, text, suggestion),) = read.notes
        assert (code, text) == ("PDO304", f"la cella mostra la data «{shown}»: letta come il numero {italian(value)}")
        assert ("se è davvero una data" in suggestion) is (shown[-4:] == "2024")


def test_a_number_shown_as_a_percentage() -> None:
    text = "la cella mostra «60%»: letta come 0,6, e non come 60"
    how = "Dare alla cella il formato «Numero» e scrivere il valore che si intende: 0,6 oppure 60."
    assert number.read_actual(Percent(0.6), 2024) == Actual(0.6, (Note("PDO305", text, how),))


def score(target: Entry, actual: Entry, parameters: Parameters = DEFAULTS) -> float:
    return number.score(number.read_target(target, 2024), number.read_actual(actual, 2024), parameters, 2024)


@pytest.mark.parametrize(
    ("target", "actual", "points"),
    [
        # at least, T > 0
        ("650", "650", 100),
        ("650", "325", 50),
        ("650", "700", 100),
        ("650", "0", 0),
        ("almeno 8", "2", 25),
        ("100", "7", 7),
        ("50", "29", 58),
        ("3", "2", 200 / 3),
        # at least, T = 0
        ("0", "0", 100),
        ("0", "5", 100),
        # at least, T < 0
        ("-5", "-5", 100),
        ("-5", "-4", 100),
        ("-5", "-5,1", 0),
        # at most, T <= 0
        ("minore o uguale a 0", "-3", 100),
        ("minore o uguale a 0", "0", 100),
        ("minore o uguale a 0", "0,4", 0),
        ("max -2", "-2", 100),
        ("max -2", "-1", 0),
        # at most, T > 0
        ("max 10", "10", 100),
        ("max 10", "-4", 100),
        ("max 10", "11", 90),
        ("max 10", "15", 50),
        ("max 10", "20", 0),
        ("max 10", "35", 0),
        # a number shown as a date
        (EarlyDate(5), "4", 80),
        (5.0, EarlyDate(4), 80),
    ],
)
def test_scores(target: Entry, actual: Entry, points: float) -> None:
    assert score(target, actual) == points


@pytest.mark.parametrize(("target", "shown"), [("650", "650"), ("0", "0"), ("almeno 1.234,5", "1.234,5")])
def test_a_negative_actual_where_something_is_expected(target: str, shown: str) -> None:
    with pytest.raises(UnreadableActual) as raised:
        score(target, "-1")
    assert raised.value.code == "PDO306"
    assert str(raised.value) == f"il valore effettivo è negativo (-1), ma il valore atteso è almeno {shown}"
    assert raised.value.suggestion == "controllare il segno, o scrivere nel valore atteso «minore o uguale a»"


def test_even_an_absurdly_negative_actual_is_a_sentence() -> None:
    with pytest.raises(UnreadableActual, match=r"^il valore effettivo è negativo \(-1E\+40\), ma"):
        score("650", "-1" + "0" * 40)


@pytest.mark.parametrize(
    ("cap", "actual", "points"), [(100, 975, 100), (120, 715, 110), (120, 975, 120), (1000, 1300, 200)]
)
def test_the_cap(cap: float, actual: float, points: float) -> None:
    assert score(650.0, actual, replace(DEFAULTS, cap=cap)) == pytest.approx(points, rel=1e-12)


def test_the_cap_does_not_touch_the_other_cases() -> None:
    generous = replace(DEFAULTS, cap=200.0)
    assert [score(*pair, generous) for pair in (("0", "9"), ("-5", "9"), ("max 10", "1"))] == [100, 100, 100]


@pytest.mark.parametrize(
    ("tolerance", "actual", "points"), [(0, 99, 99), (0.05, 95, 100), (0.05, 94, 94), (0.05, 100, 100), (1, 0, 100)]
)
def test_the_tolerance(tolerance: float, actual: float, points: float) -> None:
    assert score(100.0, actual, replace(DEFAULTS, number_tolerance=tolerance)) == points


@pytest.mark.parametrize(
    ("rule", "points"),
    [
        (OverMaximum.LINEAR, [100, 90, 50, 0, 0]),
        (OverMaximum.RATIO, [100, 100 * 10 / 11, 100 * 10 / 15, 50, 25]),
        (OverMaximum.ALL_OR_NOTHING, [100, 0, 0, 0, 0]),
    ],
)
def test_beyond_a_maximum(rule: OverMaximum, points: list[float]) -> None:
    parameters = replace(DEFAULTS, over_maximum=rule)
    got = [score("max 10", actual, parameters) for actual in (10.0, 11.0, 15.0, 20.0, 40.0)]
    assert got == pytest.approx(points, rel=1e-12)
    assert score("max 0", 0.4, parameters) == 0


@pytest.mark.parametrize(("target", "actual"), [(0.3, 0.1 + 0.2), (57.0, 0.57 * 100), (1e6, 1e6 * (1 - 1e-10))])
def test_rounding_noise_is_equal(target: float, actual: float) -> None:
    assert score(target, actual) == 100
    assert score(f"max {target:f}", actual) == 100


def test_more_than_noise_is_not_equal() -> None:
    assert score(1e6, 1e6 - 1) < 100
    assert score("max 1000000", 1e6 + 1) < 100
    assert score("-1000000", -1e6 - 1e-4) == 100


@pytest.mark.parametrize(("target", "actual"), [("9" * 308, 1.5e308), ("1" + "0" * 308, 1.5e308)])
def test_the_largest_numbers_keep_the_score_in_bounds(target: str, actual: float) -> None:
    assert 0 <= score(f"max {target}", actual) <= 100
    assert 0 <= score(target, actual) <= 100


def compared(target: Entry, actual: Entry) -> Note | None:
    number = Number()
    return number.compare(target, actual, number.read_target(target, 2024), number.read_actual(actual, 2024))


@pytest.mark.parametrize(
    ("target", "actual", "cell"),
    [
        ("12.345", "12,345", "valore atteso"),
        ("12.345", 12.4, "valore atteso"),
        (12.345, "12.345", "valore effettivo"),
        ("12,3", "12.345", "valore effettivo"),
    ],
)
def test_a_dot_of_thousands_that_seems_one_of_decimals(target: Entry, actual: Entry, cell: str) -> None:
    note = compared(target, actual)
    assert note is not None
    assert note.code == "PDO314"
    assert f"nella cella del {cell} il punto separa le migliaia, 12.345; se separasse i decimali" in note.text
    assert note.suggestion == "Se si intende 12,345, scriverlo con la virgola; se no scrivere 12345, senza punti."
    assert compared("12,345", "12,345") is compared("12345", 12.345) is None


@pytest.mark.parametrize(
    ("target", "actual"),
    [("1.000", 1.0), ("1.000", "1"), ("12.345", 11_000.5), ("12.345", "12.345"), ("12.345", 30.5), ("1.500", 0.0)],
)
def test_thousands_that_are_meant(target: Entry, actual: Entry) -> None:
    """One of a thousand done in January is what it says."""
    assert compared(target, actual) is None


@pytest.mark.parametrize("typed", ["10 mancanti", "10 pratiche rinviate", "10 previsti", "10 in corso", "10 (stima)"])
def test_what_is_not_done_is_no_count_of_what_is(typed: str) -> None:
    """«10 mancanti» against 10 was all of it."""
    with pytest.raises(UnreadableActual) as raised:
        Number().read_actual(typed, 2024)
    assert str(raised.value) == f"il valore effettivo «{typed}» non dice quanto è stato fatto"
    assert raised.value.suggestion == "scrivere solo il numero raggiunto: per esempio 650"
    assert Number().read_actual("650", 2024).value == 650


def test_what_is_planned_may_be_a_target() -> None:
    assert Number().read_target("10 interventi programmati", 2024).value == 10


@pytest.mark.parametrize("typed", ["0 reclami", "zero infortuni", "n. 0 ricorsi"])
def test_none_of_something_is_not_to_be_passed(typed: str) -> None:
    """At least 0 complaints are any number of them: two were 100 points."""
    target = Number().read_target(typed, 2024)
    assert (target.value, target.direction) == (0, Direction.AT_MOST)
    assert target.notes[0].text == f"«{typed}»: letto come al massimo 0"
    number = Number()
    assert number.score(target, number.read_actual("2", 2024), DEFAULTS, 2024) == 0
    assert number.score(target, number.read_actual("0", 2024), DEFAULTS, 2024) == 100


@pytest.mark.parametrize("typed", ["0", "zero", "0 (zero)", "0,00", "≥ 0 reclami", "10 reclami"])
def test_other_zeros_are_as_they_were(typed: str) -> None:
    assert Number().read_target(typed, 2024).direction is Direction.AT_LEAST
