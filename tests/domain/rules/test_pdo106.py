"""PDO106: two services of one sector do not share an objective's text."""

import pytest

from tests.support import messages, results_of, row


@pytest.mark.parametrize(
    "other", [row("GT", "ENT"), row(unit="ENT", objective="Un altro"), row(unit="fin")], ids=["sector", "text", "sigla"]
)
def test_passes(other: list[object]) -> None:
    assert messages(results_of(row(), other), "PDO106") == []


def test_fails_once_for_each_pair_at_its_second_row() -> None:
    results = results_of(row(), row(unit="ENT"), row(unit="TRI", objective="OBIETTIVO"))
    suggestion = "Se sono due obiettivi diversi, distinguere i testi."
    message = "Lo stesso testo è alla riga 3, sotto la sigla FIN."
    assert messages(results, "PDO106") == [(4, "obiettivo", message, suggestion), (5, "obiettivo", message, suggestion)]


def test_objectives_without_a_text_share_none() -> None:
    assert messages(results_of(row(objective=""), row(unit="ENT", objective="")), "PDO106") == []
