"""T4: the indicators of a sector."""

from datetime import date

from pdo_xl.domain.values.entry import Entry
from pdo_xl.reports.performance_report.indicators_table import indicators_table
from tests.reports.performance_report.sources import source_of, texts_of
from tests.support import more, row


def _texts(*rows: list[Entry]) -> list[list[str]]:
    source = source_of(*rows)
    return texts_of(indicators_table(source, 1, source.results.sectors[0]))


def test_indicators_stand_under_their_objective() -> None:
    found = _texts(row(actual=325.0), more("Tempi", "Data", date(2024, 6, 30), date(2024, 7, 10)))

    assert found == [
        ["1. Obiettivo"],
        ["Indicatore", "Nr.", "650", "325", "\N{MINUS SIGN}325", "50,00", "Parziale"],
        ["Tempi", "Data", "30/06/2024", "10/07/2024", "+10 giorni", "90,00", "Raggiunto in ritardo (10 giorni)"],
    ]


def test_what_is_to_be_checked_shows_what_was_typed_and_why() -> None:
    [_, cells] = _texts(row(actual="boh"))

    assert cells[3] == "boh"
    assert cells[-1].startswith("Da verificare: ")
    assert cells[5] == "–"


def test_what_is_overdue_says_since_when() -> None:
    [_, cells] = _texts(row(kind="Data", target=date(2024, 9, 30)))
    assert cells[-1] == "Scaduto da 92 giorni"
