"""PDO201: the weights of a sector's objectives total 100."""

from dataclasses import replace

import pytest

from pdo_xl.domain.settings.choices import WeightScale
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import Entry, Percent
from tests.support import messages, more, results_of, row

FIRST = "Prima correggere i pesi del settore che mancano, non si leggono o sono due: restano fuori dalla somma."


@pytest.mark.parametrize(
    "weights",
    [
        [100.0],
        [60.0, 40.0],
        [33.33, 33.33, 33.33],
        [33.34, 33.33, 33.34],
        [100.0, "Non pesato - ex art. 208"],
        [99.99],
        [60.0, 40.01],
    ],
    ids=str,
)
def test_passes(weights: list[Entry]) -> None:
    assert messages(results_of(*[row(weight=weight) for weight in weights]), "PDO201") == []


@pytest.mark.parametrize(
    ("weights", "total", "suggestion"),
    [
        ([60.0, 30.0], "90", "Aggiungere 10 punti fra gli obiettivi del settore."),
        ([60.0, 52.5], "112,5", "Togliere 12,5 punti fra gli obiettivi del settore."),
        ([60.0, 39.0], "99", "Aggiungere 1 punto fra gli obiettivi del settore."),
        ([99.98], "99,98", "Aggiungere 0,02 punti fra gli obiettivi del settore."),
        ([60.0, 40.02], "100,02", "Togliere 0,02 punti fra gli obiettivi del settore."),
        ([60.0, "tanto"], "60", FIRST),
        ([None], "0", FIRST),
        ([60.0, None, 70.0], "130", FIRST),
        (["Non pesato"], "0", "Aggiungere 100 punti fra gli obiettivi del settore."),
    ],
    ids=str,
)
def test_fails_once_a_sector(weights: list[Entry], total: str, suggestion: str) -> None:
    results = results_of(row("GT"), *[row(weight=weight) for weight in weights])
    assert messages(results, "PDO201") == [(4, "peso", f"Settore SF: i pesi sommano a {total}, non a 100.", suggestion)]


def test_two_weights_on_one_objective_do_not_count() -> None:
    results = results_of(row(weight=60.0), more(weight=40.0))
    assert [finding[2:] for finding in messages(results, "PDO201")] == [
        ("Settore SF: i pesi sommano a 0, non a 100.", FIRST)
    ]


def test_a_weight_on_a_continuation_row_counts() -> None:
    assert messages(results_of(row(weight=60.0), row(weight=None), more(weight=40.0)), "PDO201") == []


def fractions(sector: str) -> list[list[Entry]]:
    return [row(sector, objective=str(number), weight=0.25) for number in range(4)]


def test_fractions_are_said_once() -> None:
    results = results_of(*fractions("SF"), *fractions("GT"))
    assert messages(results, "PDO201") == [
        (
            3,
            "peso",
            "I pesi di ogni settore sommano a 1, non a 100: sono frazioni.",
            "Nel foglio Parametri scrivere pesi = frazioni, oppure scrivere i pesi in punti: 25 invece di 0,25.",
        )
    ]


def test_two_objectives_are_enough_for_fractions() -> None:
    results = results_of(row(weight=0.5), row(objective="Due", weight=0.5))
    ((_, _, message, _),) = messages(results, "PDO201")
    assert message == "I pesi di ogni settore sommano a 1, non a 100: sono frazioni."


def test_fractions_are_read_as_such_where_the_parameter_says_so() -> None:
    results = results_of(*fractions("SF"), parameters=replace(DEFAULTS, weights=WeightScale.FRACTIONS))
    assert messages(results, "PDO201") == []
    assert results.sectors[0].total_weight == 100


def test_fractions_among_points_are_named() -> None:
    results = results_of(row("SF"), *fractions("GT"))
    ((_, _, message, suggestion),) = messages(results, "PDO201")
    assert message == "I pesi sommano a 1, non a 100, in GT: sono frazioni, mentre altrove sono punti."
    assert suggestion == "Scrivere anche questi in punti (25 invece di 0,25), oppure con il segno % (25%)."


def test_percentages_are_points() -> None:
    assert messages(results_of(*[row(objective=str(n), weight=Percent(0.25)) for n in range(4)]), "PDO201") == []


def test_a_lone_objective_that_weighs_1_is_a_fraction_beside_others() -> None:
    ((_, _, message, _),) = messages(results_of(*fractions("SF"), row("GT", weight=1.0)), "PDO201")
    assert message == "I pesi di ogni settore sommano a 1, non a 100: sono frazioni."
    ((_, _, alone, _),) = messages(results_of(row("SF"), row("GT", weight=1.0)), "PDO201")
    assert alone == "Settore GT: i pesi sommano a 1, non a 100."


@pytest.mark.parametrize("others", [Percent(0.75), 75.0, "75%", "75"])
def test_a_fraction_among_points_is_named(others: Entry) -> None:
    """A point more here or there is not what is amiss."""
    two = (row(weight=others), row(objective="Due", weight=0.25))
    [(_, _, message, how)] = messages(results_of(*two), "PDO201")
    assert message == "Settore SF: i pesi sommano a 75,25, non a 100."
    assert how == "Alcuni pesi sono frazioni, gli altri punti: scriverli tutti in punti (25 invece di 0,25)."
    assert messages(results_of(row(weight=others), row(objective="Due", weight=25.0)), "PDO201") == []


@pytest.mark.parametrize(("others", "small", "missing"), [(75.0, 0.5, "24,5"), (75.5, 0.25, "24,25")])
def test_a_weight_of_less_than_a_point_that_explains_nothing(others: float, small: float, missing: str) -> None:
    [(*_, how)] = messages(results_of(row(weight=others), row(objective="Due", weight=small)), "PDO201")
    assert how == f"Aggiungere {missing} punti fra gli obiettivi del settore."


def test_a_name_that_says_what_it_is_is_not_called_so_twice() -> None:
    ((_, _, message, _),) = messages(results_of(row("Settore I", weight=60.0)), "PDO201")
    assert message == "Settore I: i pesi sommano a 60, non a 100."
