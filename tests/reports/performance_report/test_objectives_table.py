"""T3: the objectives of a sector."""

from datetime import date

import pytest

from pdo_xl.domain.values.entry import Entry
from pdo_xl.reports.papers.model import Table
from pdo_xl.reports.performance_report.audience import Audience
from pdo_xl.reports.performance_report.objectives_table import objectives_table
from pdo_xl.reports.performance_report.source import Source
from tests.reports.performance_report.sources import source_of, texts_of
from tests.support import more, row


def _table(source: Source) -> Table:
    return objectives_table(source, 1, source.results.sectors[0])


def test_the_columns_of_the_board_and_of_citizens() -> None:
    board, citizens = (_table(source_of(row(actual=325.0), audience=audience)) for audience in Audience)

    assert [column.heading for column in board.columns] == [
        "N.", "Obiettivo", "Peso", "Punteggio", "Grado", "Tempo", "Punti", "Nota",
    ]  # fmt: skip
    assert texts_of(board) == [["1", "Obiettivo", "100", "50,00", "non raggiunto", "senza scadenza", "50,00", "–"]]
    assert texts_of(citizens) == [["1", "Obiettivo", "100", "50,00", "non raggiunto", "senza scadenza"]]
    assert board.rows[0].cells[4].look == "non raggiunto"


def test_what_weighs_nothing_stands_last() -> None:
    found = texts_of(
        _table(source_of(row(objective="A", weight="Non pesato - ex art. 208 CDS."), row(objective="B", actual=650.0)))
    )

    assert [cells[1] for cells in found] == ["B", "A"]
    assert found[1][2] == "–"
    assert found[1][-1] == "Fuori dal punteggio (ex art. 208 CDS); senza un risultato"


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([row(kind="Data", target=date(2024, 9, 30))], "Scaduto da 92 giorni"),
        ([row(kind="Data", target=date(2024, 9, 30), actual=date(2024, 10, 1))], "In ritardo di 1 giorno"),
        ([row(actual="NV: gara deserta")], "NV: gara deserta"),
        ([row(actual="NV: gara deserta"), more(actual=10.0)], "1 indicatore su 2 NV: gara deserta"),
        ([row(actual=1.0), more(), more()], "2 indicatori su 3 senza un risultato"),
        ([row(actual="boh")], "Da verificare"),
        ([row(actual=650.0, weight=None)], "Il peso manca o non si legge"),
    ],
)
def test_the_note_says_the_state_in_words(rows: list[list[Entry]], told: str) -> None:
    source = source_of(*rows)
    assert texts_of(_table(source))[0][-1] == told


def test_citizens_are_not_told_reasons_that_may_name_people() -> None:
    source = source_of(
        row(actual="NV: malattia di Rossi"), row(objective="B", weight="Non pesato: Rossi"), audience=Audience.CITIZENS
    )
    found = texts_of(_table(source))

    assert found[1][2] == "fuori dal punteggio"
    assert "Rossi" not in str(found)
