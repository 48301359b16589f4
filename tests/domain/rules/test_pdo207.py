"""PDO207: with `aggregazione` = `pesata` each indicator of an objective has a weight that can be read."""

from dataclasses import replace

import pytest

from pdo_xl.domain.scoring.score import Results, score
from pdo_xl.domain.settings.choices import Aggregation
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.values.entry import CellError, Entry, Percent
from pdo_xl.sheet.reading.read import read_plan
from tests.support import END_OF_YEAR, HEADER, TITLE, MemoryGrid, MemoryHost, messages, more, row

WEIGHTED = replace(DEFAULTS, aggregation=Aggregation.WEIGHTED)


def results(*weights: Entry, parameters: Parameters = WEIGHTED, last_actual: Entry = 10.0) -> Results:
    rows = [[*row(actual=650.0), weights[0]], *[[*more(actual=last_actual), weight] for weight in weights[1:]]]
    grid = MemoryGrid("Piano", [[TITLE], [*HEADER, "Peso indicatore"], *rows])
    return score(read_plan(MemoryHost(grid)).plan, parameters, END_OF_YEAR)


@pytest.mark.parametrize("weights", [(60.0, 40.0), ("60%", "40 %"), (Percent(0.6), Percent(0.4)), (1.0, 0.0), (None,)])
def test_passes(weights: tuple[Entry, ...]) -> None:
    assert messages(results(*weights), "PDO207") == []


def test_with_the_plain_mean_the_column_is_ignored() -> None:
    assert messages(results("tanto", None, parameters=DEFAULTS), "PDO207") == []


@pytest.mark.parametrize(
    ("weight", "message", "suggestion"),
    [
        (
            None,
            "Manca il peso dell'indicatore: l'obiettivo resta senza punteggio.",
            "Scrivere un numero da 0 a 100, anche se è uguale agli altri.",
        ),
        (
            "tanto",
            "Il peso «tanto» non è un numero: l'obiettivo resta senza punteggio.",
            "Scrivere un numero da 0 a 100.",
        ),
        (-1.0, "Il peso «-1» non è fra 0 e 100: l'obiettivo resta senza punteggio.", "Scrivere un numero da 0 a 100."),
        (
            CellError("#DIV/0!"),
            "Il peso «#DIV/0!» non è un numero: l'obiettivo resta senza punteggio.",
            "Correggere la formula, oppure scrivere un numero da 0 a 100.",
        ),
    ],
)
def test_fails_at_the_weight(weight: Entry, message: str, suggestion: str) -> None:
    result = results(60.0, weight)
    assert messages(result, "PDO207") == [(4, "peso indicatore", message, suggestion)]
    assert result.objectives[0].score is None
    assert result.objectives[0].points is None


@pytest.mark.parametrize("weights", [("60%", 0.4), (Percent(0.6), "0,4"), (0.4, "60 %")])
def test_fails_where_a_percentage_and_a_fraction_stand_side_by_side(weights: tuple[Entry, ...]) -> None:
    result = results(*weights)
    without_sign = "è senza il segno %, che altri pesi dello stesso obiettivo hanno"
    place = weights.index(next(weight for weight in weights if weight in (0.4, "0,4")))
    assert messages(result, "PDO207") == [
        (
            3 + place,
            "peso indicatore",
            f"Il peso «0,4» {without_sign}: l'obiettivo resta senza punteggio.",
            "Scriverlo con il segno: 40% oppure 0,4%.",
        )
    ]
    assert result.objectives[0].score is None


def test_points_beside_percentages_are_the_same() -> None:
    assert messages(results("60%", 40.0), "PDO207") == []


def test_fails_where_all_are_zero() -> None:
    assert messages(results(0.0, "0"), "PDO207") == [
        (
            3,
            "peso indicatore",
            "I pesi degli indicatori di questo obiettivo sono tutti zero: l'obiettivo resta senza punteggio.",
            "Scrivere un peso maggiore di zero almeno per un indicatore.",
        )
    ]


def test_an_indicator_that_is_not_assessable_needs_none() -> None:
    result = results(60.0, None, last_actual="NV: gara deserta")
    assert messages(result, "PDO207") == []
    assert result.objectives[0].score == 100


def test_fails_at_a_fraction_beside_points() -> None:
    assert messages(results(0.6, 40.0), "PDO207") == [
        (
            3,
            "peso indicatore",
            (
                "Il peso «0,6» è una frazione, e altri pesi dello stesso obiettivo sono punti: l'obiettivo resta senza "
                "punteggio."
            ),
            "Scriverlo in punti: 60 invece di 0,6.",
        )
    ]
