"""Sentences and tiles: every number, and none, one, many."""

from collections import Counter
from dataclasses import replace

import pytest

from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.sector_score import Range
from pdo_xl.domain.scoring.standing import Standing, Standings
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.sheet.writing.summary_words import (
    EMPTY_TILES,
    chart_title,
    deadlines_text,
    goals_text,
    range_text,
    score_text,
    tile_texts,
    title_text,
)
from tests.support import results_of, row


def standing(
    reached: int = 0, partly: int = 0, missed: int = 0, unmeasured: int = 0, overdue: int = 0, *,
    score: float | None = None, coverage: float | None = 0.0, ends: Range | None = None,
) -> Standing:  # fmt: skip
    grades = {
        "raggiunto": reached, "raggiunto in parte": partly, "non raggiunto": missed, "non misurabile": unmeasured,
    }  # fmt: skip
    return Standing(score, coverage, ends, Counter(grades), Counter({State.OVERDUE: overdue}), Counter())


def figures(body: Standing) -> list[str]:
    return [tile.figure for tile in tile_texts(Standings((), body), Mode.MONITORING)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            standing(60, 15, 31, 8),
            (
                "Su 114 obiettivi 60 sono raggiunti, 15 raggiunti in parte, 31 non raggiunti; 8 non si possono ancora "
                "misurare."
            ),
        ),
        (
            standing(1, 1, 1, 1),
            "Su 4 obiettivi 1 è raggiunto, 1 raggiunto in parte, 1 non raggiunto; 1 non si può ancora misurare.",
        ),
        (standing(unmeasured=114), "Su 114 obiettivi nessuno è raggiunto; 114 non si possono ancora misurare."),
        (standing(2), "Su 2 obiettivi 2 sono raggiunti."),
        (standing(1), "Su 1 obiettivo 1 è raggiunto."),
        (standing(1200), "Su 1.200 obiettivi 1.200 sono raggiunti."),
        (standing(), "Nel piano non ci sono obiettivi."),
    ],
)
def test_goals(body: Standing, expected: str) -> None:
    assert goals_text(body, Mode.MONITORING) == expected


def test_in_the_end_the_weight_with_a_result_says_that_what_is_missing_counts_nought() -> None:
    tiles = tile_texts(Standings((), standing(missed=2, score=0.0, coverage=1.0)), Mode.FINAL)
    assert tiles[1] == ("100\xa0%", "peso con un dato, ciò che manca vale 0")


def test_in_the_end_nothing_is_still_to_be_measured() -> None:
    assert goals_text(standing(2, unmeasured=3), Mode.FINAL).endswith("; 3 non si possono misurare.")


@pytest.mark.parametrize(
    ("overdue", "expected"),
    [
        (0, "Nessuna scadenza è passata senza risultato."),
        (1, "1 scadenza è passata senza che sia scritto un risultato."),
        (47, "47 scadenze sono passate senza che sia scritto un risultato."),
    ],
)
def test_deadlines(overdue: int, expected: str) -> None:
    assert deadlines_text(standing(overdue=overdue)) == expected


def test_tiles_of_a_plan_with_results_and_of_one_without() -> None:
    body = standing(60, 15, 31, 8, 5, score=75.0125, coverage=0.9592, ends=Range(71.8345, 75.9138))
    assert [tuple(tile) for tile in tile_texts(Standings((), body), Mode.MONITORING)] == [
        ("75,0", "punteggio dell'ente su 100, fra 71,8 e 75,9"),
        ("96\xa0%", "peso con un dato"),
        ("60 di 114", "obiettivi raggiunti"),
        ("5", "scadenze passate"),
    ]
    assert figures(standing(unmeasured=114, overdue=47)) == ["nessun dato", "0\xa0%", "0 di 114", "47"]
    assert figures(standing(unmeasured=1, coverage=None)) == ["non valutabile", "non valutabile", "0 di 1", "0"]
    assert [tile.figure for tile in EMPTY_TILES] == ["–"] * 4


def test_a_range_is_told_only_where_something_is_missing_and_there_is_a_score() -> None:
    assert range_text(standing(score=63.519)) == ""
    assert range_text(standing(ends=Range(0, 95))) == ""
    assert range_text(standing(score=50.0, ends=Range(0, 95))) == "fra 0,0 e 95,0"
    assert tile_texts(Standings((), standing(1, score=100.0)), Mode.MONITORING)[0] == (
        "100,0",
        "punteggio dell'ente su 100",
    )


def test_a_score_of_an_empty_plan_is_no_result() -> None:
    assert (score_text(standing(coverage=None)), score_text(standing(unmeasured=2, coverage=None))) == (
        "nessun dato", "non valutabile",
    )  # fmt: skip


def test_the_chart_s_title_says_what_it_shows_and_what_it_leaves_out() -> None:
    assert chart_title(Standings((), standing(60, 54))) == (
        "60 obiettivi raggiunti su 114: gli obiettivi di ogni settore"
    )
    assert chart_title(Standings((), standing(1))) == "1 obiettivo raggiunto su 1: gli obiettivi di ogni settore"
    (sector,) = results_of(row()).sectors
    many = Standings(((sector, standing()),) * 41, standing(missed=41))
    assert chart_title(many) == "Nessun obiettivo raggiunto su 41: gli obiettivi di ogni settore (i primi 40)"


def test_the_title_is_the_plans_on_one_line() -> None:
    assert title_text(results_of(title="PIANO\n2024")) == "PIANO 2024"
    assert title_text(results_of(title="")) == "Riepilogo per settore"
    named = replace(DEFAULTS, body_name="Comune di Prova")
    assert title_text(results_of(title="PDO 2024", parameters=named)) == "PDO 2024 – Comune di Prova"
    of_its_own = "COMUNE DI PROVA - PDO 2024"
    assert title_text(results_of(title=of_its_own, parameters=named)) == of_its_own
    assert len(title_text(results_of(title="2024 " * 9000))) == 200
