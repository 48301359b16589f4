"""The front page."""

from dataclasses import replace
from datetime import date

from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.reports.papers.model import Box, Fields
from pdo_xl.reports.performance_report.audience import Audience
from pdo_xl.reports.performance_report.front import front
from tests.reports.performance_report.sources import source_of
from tests.support import row


def test_it_says_whose_of_when_and_by_what() -> None:
    parameters = replace(
        DEFAULTS, body_name="Comune di Prova", approved_on=date(2024, 3, 1), approval_act="DGC 45/2024"
    )
    fields, box = front(source_of(row(actual=650.0), parameters=parameters))

    assert isinstance(fields, Fields)
    assert fields.pairs == (
        ("Ente", "Comune di Prova"),
        ("Piano", "PIANO DEGLI OBIETTIVI 2024"),
        ("Anno", "2024"),
        ("Piano approvato", "con DGC 45/2024 il 1° marzo 2024"),
        ("Modo del calcolo", "monitoraggio (un risultato che manca non conta)"),
        ("Dati", "al 31 dicembre 2024, calcolati il 15/01/2025 con pdo_xl 0.2.0"),
    )
    assert isinstance(box, Box)
    assert box.lines[0].startswith("Approvata con ____")
    assert "(verbale n. ____" in box.lines[1]


def test_a_body_without_a_name_is_told_where_to_write_it_but_not_the_citizens() -> None:
    board, citizens = (
        next(iter(front(source_of(row(), audience=audience)))) for audience in (Audience.BOARD, Audience.CITIZENS)
    )

    assert isinstance(board, Fields)
    assert isinstance(citizens, Fields)
    assert board.pairs[0] == ("Ente", "da scrivere nel foglio Parametri, ente_denominazione")
    assert citizens.pairs[0] == ("Ente", "–")


def test_the_state_of_a_plan_is_not_approved_or_validated() -> None:
    assert len([*front(source_of(row()))]) == 1
