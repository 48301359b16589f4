"""PERCENTUALE: a share."""

from dataclasses import replace
from datetime import date

import pytest

from pdo_xl.domain.errors import UnreadableActual, UnreadableTarget
from pdo_xl.domain.kinds.base import Actual, Note, Target
from pdo_xl.domain.kinds.percentage import Percentage
from pdo_xl.domain.kinds.trend import Way
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.values.direction import Direction
from pdo_xl.domain.values.entry import EarlyDate, Entry, Percent

percentage = Percentage()

MOST, LEAST = Direction.AT_MOST, Direction.AT_LEAST


@pytest.mark.parametrize(
    ("entry", "points"),
    [
        ("80%", 80),
        ("80 %", 80),
        ("80,5 %", 80.5),
        ("0,8", 80),
        ("0.8", 80),
        ("80", 80),
        ("100", 100),
        ("1", 100),
        ("1%", 1),
        ("0", 0),
        ("2,5", 2.5),
        ("150%", 150),
        ("dieci", 10),
        (0.25, 25),
        (1.0, 100),
        (80.0, 80),
        (2.01, 2.01),
        (Percent(0.8), 80),
        (Percent(1.5), 150),
        (Percent(2.0), 200),
    ],
)
def test_readings_without_a_warning(entry: Entry, points: float) -> None:
    assert percentage.read_target(entry, 2024) == Target(points, LEAST)
    assert percentage.read_actual(entry, 2024) == Actual(points)


@pytest.mark.parametrize(
    ("entry", "shown", "points"),
    [
        ("1,5", "1,5", "150"),
        ("1.5", "1.5", "150"),
        (1.5, "1,5", "150"),
        (2.0, "2", "200"),
        ("2", "2", "200"),
        (1.01, "1,01", "101"),
    ],
)
def test_between_one_and_two_there_is_a_warning(entry: Entry, shown: str, points: str) -> None:
    how = f"Scrivere il segno %: {points}% oppure {shown.replace('.', ',')}%."
    note = Note("PDO305", f"«{shown}» si può leggere in due modi: letto come {points}%", how)
    assert percentage.read_target(entry, 2024) == Target(float(points), LEAST, (note,))
    assert percentage.read_actual(entry, 2024) == Actual(float(points), (note,))


def test_a_number_shown_as_a_date() -> None:
    date_note = Note("PDO304", "la cella mostra la data «05/01/1900»: letta come il numero 5")
    assert percentage.read_target(EarlyDate(5), 2024) == Target(5.0, LEAST, (date_note,))
    two = percentage.read_actual("02/01/1900", 2024)
    assert two.value == 200
    assert [note.code for note in two.notes] == ["PDO304", "PDO305"]


@pytest.mark.parametrize(
    ("typed", "points", "direction"),
    [
        ("non superiore a 5%", 5, MOST),
        ("max 5 %", 5, MOST),
        ("≤ 0,05", 5, MOST),
        ("almeno l'80%", 80, LEAST),
        ("non inferiore all'80 %", 80, LEAST),
        ("≥70%", 70, LEAST),
    ],
)
def test_directions(typed: str, points: float, direction: Direction) -> None:
    assert percentage.read_target(typed, 2024) == Target(points, direction)


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        ("parecchi", "parecchi"),
        ("80%%", "80%%"),
        ("%", "%"),
        ("80 % dei casi meno uno", "80 % dei casi meno uno"),
        ("almeno", "almeno"),
        ("½", "½"),
        (True, "VERO"),
    ],
)
def test_unreadable(entry: Entry, shown: str) -> None:
    with pytest.raises(UnreadableTarget) as target:
        percentage.read_target(entry, 2024)
    assert (target.value.code, str(target.value)) == ("PDO302", f"il valore atteso «{shown}» non è una percentuale")
    assert target.value.suggestion == "scrivere per esempio 80%, oppure «non superiore a 5%»"
    with pytest.raises(UnreadableActual) as actual:
        percentage.read_actual(entry, 2024)
    assert (actual.value.code, str(actual.value)) == ("PDO303", f"il valore effettivo «{shown}» non è una percentuale")
    assert actual.value.suggestion == "scrivere per esempio 80%"


def score(target: Entry, actual: Entry, parameters: Parameters = DEFAULTS) -> float:
    return percentage.score(
        percentage.read_target(target, 2024), percentage.read_actual(actual, 2024), parameters, 2024
    )


@pytest.mark.parametrize(
    ("target", "actual", "points"),
    [
        ("80 %", 0.72, 90),
        ("25 %", "30 %", 100),
        (Percent(0.57), "57%", 100),
        ("57%", 0.57, 100),
        ("0%", "0%", 100),
        ("max 5%", "4%", 100),
        ("max 5%", "7,5%", 50),
        ("max 0%", "1%", 0),
    ],
)
def test_scores(target: Entry, actual: Entry, points: float) -> None:
    assert score(target, actual) == pytest.approx(points, rel=1e-12)


def test_a_fraction_meets_its_percentage_exactly() -> None:
    assert score("57%", 0.57) == 100.0
    assert score(Percent(0.29), "29%") == 100.0
    assert score("max 29%", 0.29) == 100.0


def test_parameters() -> None:
    assert score("80%", "100%", replace(DEFAULTS, cap=120.0)) == 120
    assert score("80%", "88%", replace(DEFAULTS, cap=120.0)) == pytest.approx(110)
    assert score("80%", "76%", replace(DEFAULTS, number_tolerance=0.05)) == 100


def test_a_percentage_that_only_its_format_makes() -> None:
    text = "la cella mostra «8.000%»: letta come 8.000%, e non come 80%"
    how = "Dare alla cella il formato «Numero» e scrivere il valore che si intende: 8.000% oppure 80%."
    assert percentage.read_target(Percent(80), 2024) == Target(8000, LEAST, (Note("PDO305", text, how),))
    assert [note.code for note in percentage.read_actual(date(1900, 3, 20), 2024).notes] == ["PDO304"]
    assert percentage.read_actual(date(1900, 3, 20), 2024).value == 80


@pytest.mark.parametrize(
    ("target", "actual", "warned"),
    [
        ("2%", Percent(1.5), True),
        (Percent(1.5), "2%", True),
        (Percent(0.01), 80.0, False),
        ("80%", Percent(0.6), False),
        ("max 2%", Percent(0.9), True),
        (Percent(0.02), Percent(1.5), False),
        ("1%", Percent(0.5), True),
        ("2%", Percent(0.3), False),
        ("2%", Percent(3.0), False),  # said already: "letta come 300%, e non come 3%"
    ],
)
def test_what_meets_only_without_a_format(target: Entry, actual: Entry, warned: bool) -> None:
    read = percentage.read_target(target, 2024), percentage.read_actual(actual, 2024)
    note = percentage.compare(target, actual, *read)
    assert (note is not None and note.code == "PDO314") is warned


def test_a_negative_actual() -> None:
    with pytest.raises(
        UnreadableActual, match=r"^il valore effettivo è negativo \(-5%\), ma il valore atteso è almeno 80%$"
    ):
        score("80%", "-5%")


@pytest.mark.parametrize(
    ("entry", "text"), [(True, "VERO"), (float("nan"), "NaN"), (0.5, "50%"), (1.0, "100%"), (1.5, "1,5")]
)
def test_what_is_no_number_is_shown_as_it_stands(entry: Entry, text: str) -> None:
    assert Percentage().seen(entry) == text


@pytest.mark.parametrize(
    ("typed", "ways"),
    [
        ("80%", (Way.LEVEL, Way.CUMULATIVE)),
        ("0,1%", (Way.LEVEL, Way.CUMULATIVE)),
        ("0%", (Way.LEVEL,)),
        ("max 5%", (Way.LEVEL,)),
        ("max 0%", (Way.LEVEL,)),
    ],
)
def test_what_should_be_reached_may_add_up_over_the_year(typed: str, ways: tuple[Way, ...]) -> None:
    assert percentage.ways(percentage.read_target(typed, 2024)) == ways


@pytest.mark.parametrize("typed", ["95.000%", "95.000", "95.000 %"])
def test_a_dot_before_three_decimals_is_said_with_both_readings(typed: str) -> None:
    """95.000% against 95% was a thousandth of the score, in silence."""
    how = "Scrivere 95% oppure 95000%, senza punti."
    for read in (Percentage().read_target(typed, 2024), Percentage().read_actual(typed, 2024)):
        assert read.value == 95_000
        assert read.notes == (Note("PDO305", f"«{typed}» si può leggere in due modi: letto come 95.000%", how),)
    assert Percentage().read_target("95000%", 2024).notes == Percentage().read_target("95%", 2024).notes == ()


@pytest.mark.parametrize("typed", ["95,000%", "0.950", "95.00%", "1.234.567%", "95%"])
def test_other_dots_and_commas_are_plain(typed: str) -> None:
    assert Percentage().read_target(typed, 2024).notes == ()


@pytest.mark.parametrize("typed", ["+5%", "«+5%»", "+5% nel 2024"])
def test_quotes_or_the_plans_own_year_make_no_target_of_a_change(typed: str) -> None:
    with pytest.raises(UnreadableTarget, match="è una variazione"):
        percentage.read_target(typed, 2024)


@pytest.mark.parametrize(
    ("target", "actual", "read_as", "else_as"),
    [
        (80.0, 0.5, "50%", "0,5%"),
        ("almeno 80", "0,5", "50%", "0,5%"),
        ("80", 1.0, "100%", "1%"),
        (100.0, "1", "100%", "1%"),
    ],
)
def test_a_fraction_beside_a_target_in_points_may_be_meant_in_points(
    target: Entry, actual: Entry, read_as: str, else_as: str
) -> None:
    note = percentage.compare(
        target, actual, percentage.read_target(target, 2024), percentage.read_actual(actual, 2024)
    )
    assert note is not None
    assert (note.code, note.suggestion) == ("PDO305", f"Scrivere il segno %: {read_as} oppure {else_as}.")
    assert note.text.endswith(f"si può leggere in due modi: letto come {read_as}")


@pytest.mark.parametrize(
    ("target", "actual"),
    [
        ("80%", 0.5),
        (Percent(0.8), 0.5),
        (0.8, 0.5),
        (80.0, Percent(0.5)),
        (80.0, "50%"),
        (80.0, 50.0),
        (80.0, 0.0),
        ("4 su 5", 0.5),
    ],
)
def test_a_fraction_beside_another_or_with_its_sign_is_sure(target: Entry, actual: Entry) -> None:
    read = percentage.read_target(target, 2024), percentage.read_actual(actual, 2024)
    assert percentage.compare(target, actual, *read) is None
