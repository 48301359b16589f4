"""Fotografa and Confronta, pressed in the test engine."""

import pytest

from pdo_xl import __version__
from pdo_xl.hosts.live import macros
from tests.hosts.live.engine import Excel
from tests.hosts.live.pages import Cell

pytestmark = pytest.mark.slow


def press(*typed: str) -> str:
    return macros.esegui("\n".join(typed), __version__)


def test_the_day_is_asked_for_and_the_snapshots_are_named(excel: Excel) -> None:
    asked = press("fotografa")
    assert asked.startswith("?|")
    assert asked.endswith("Fotografie che ci sono: nessuna.")
    assert press("fotografa", "boh").startswith("?|boh|«boh» non è un giorno.")
    taken = press("fotografa", "30/06/2024")
    assert taken.startswith("Fotografia al 30/06/2024 (verifica): 114 obiettivi, 159 indicatori; punteggio dell'ente:")
    assert press("fotografa").endswith("Fotografie che ci sono: 30/06/2024 (verifica).")
    headers = [excel.pages["Monitoraggio"].cells[3, column].value for column in (5, 6)]
    assert headers == ["Punteggio 30/06", "Andamento 30/06"]
    assert {5, 6} <= excel.pages["Monitoraggio"].widths.keys()


def test_the_same_day_is_taken_again_only_where_somebody_says_so(excel: Excel) -> None:
    press("fotografa", "31/01/2024 approvazione")
    again = press("fotografa", "31/01/2024 approvazione")
    assert again.startswith("?|no|C'è già una fotografia al 31/01/2024 (approvazione).")
    before = excel.state()
    assert press("fotografa", "31/01/2024 approvazione", "no") == "Nulla è stato fotografato."
    assert excel.state() == before
    assert press("fotografa", "31/01/2024 approvazione", "sì").startswith("Fotografia al 31/01/2024 (approvazione)")


def test_what_moved_is_said_in_short(excel: Excel) -> None:
    assert press("confronta").startswith("!Nel file non c'è ancora nessuna fotografia")
    press("fotografa", "30/06/2024")
    excel.pages["Piano"].cells[4, 9] = Cell(1.0)
    said = press("confronta")
    assert said.startswith("Dal 30/06/2024 a oggi. Ente: ")
    assert "… e un altro." in said
    assert said.endswith("L'elenco intero: pdo-xl confronta.")
