"""Figures and texts of the plan in tables."""

from datetime import date

import pytest

from pdo_xl.domain.scoring.sector_score import Range
from pdo_xl.domain.values.entry import Entry, Percent
from pdo_xl.reports.papers.model import Cell
from pdo_xl.reports.performance_report.figures import (
    actual_text,
    deviation_text,
    kind_text,
    objective_text,
    range_cell,
    score_cell,
    share_cell,
    target_text,
    weight_cell,
)
from tests.reports.performance_report.sources import source_of
from tests.support import row


def test_a_figure_has_its_words_and_what_is_missing_a_dash() -> None:
    assert score_cell(63.51648) == Cell("63,52", 63.51648)
    assert score_cell(None) == Cell("–")
    assert score_cell(None, "nessun dato") == Cell("nessun dato")
    assert weight_cell(12.5) == Cell("12,5", 12.5)
    assert share_cell(0.955) == Cell("96\N{NO-BREAK SPACE}%", 0.955)
    assert range_cell(Range(68.318, 79.3)).text == "68,32 – 79,30"
    assert range_cell(None).text == "–"


@pytest.mark.parametrize(
    ("kind", "target", "actual", "told"),
    [
        ("Nr", 10.0, 7.5, "\N{MINUS SIGN}2,5"),
        ("Nr", 1000.0, 2200.0, "+1.200"),
        ("Nr", 10.0, 10.0, "0"),
        ("Percentuale", Percent(1.0), Percent(0.9), "\N{MINUS SIGN}10 punti"),
        ("Percentuale", Percent(0.5), Percent(0.51), "+1 punto"),
        ("Data", date(2024, 6, 30), date(2024, 7, 12), "+12 giorni"),
        ("Data", date(2024, 6, 30), date(2024, 6, 29), "\N{MINUS SIGN}1 giorno"),
        ("si/no", "si", "no", "–"),
        ("Nr", 10.0, None, "–"),
        ("Data", date(2024, 6, 30), "non fatto", "–"),
    ],
)
def test_a_deviation_has_sign_and_unit(kind: str, target: Entry, actual: Entry, told: str) -> None:
    [assessed] = source_of(row(kind=kind, target=target, actual=actual)).results.indicators
    assert deviation_text(assessed) == told


def test_texts_of_cells_are_whole_and_clean() -> None:
    long = "Rivedere\x07 il <i>regolamento</i> " * 100
    [assessed] = source_of(row(objective=long, kind="Nr", target="almeno " + "9" * 80)).results.indicators
    [result] = source_of(row(objective=long)).results.objectives

    assert objective_text(result.objective).count("Rivedere il regolamento") == 100
    assert target_text(assessed) == "almeno " + "9" * 80


def test_free_texts_are_for_those_who_may_read_them() -> None:
    [reason] = source_of(row(actual="NV: malattia di Rossi")).results.indicators
    [unread] = source_of(row(actual="boh")).results.indicators

    assert actual_text(reason, with_notes=True) == "NV: malattia di Rossi"
    assert actual_text(reason, with_notes=False) == "NV"
    assert actual_text(unread, with_notes=True) == "boh"
    assert actual_text(unread, with_notes=False) == "–"


def test_a_type_that_nobody_knows_is_shown_as_typed() -> None:
    [assessed] = source_of(row(kind="fuffa")).results.indicators
    assert kind_text(assessed) == "fuffa"
