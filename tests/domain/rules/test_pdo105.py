"""PDO105: an objective stands once in its sector and service."""

import pytest

from tests.support import messages, results_of, row


@pytest.mark.parametrize(
    "other", [row("GT"), row(unit="ENT"), row(objective="Un altro")], ids=["sector", "sigla", "text"]
)
def test_passes(other: list[object]) -> None:
    assert messages(results_of(row(), other), "PDO105") == []


@pytest.mark.parametrize(
    "again",
    [
        row(),
        row("sf", "fin", "OBIETTIVO"),
        row(" SF", "FIN ", "Obiettivo\n"),
        row("S.F."),
        row(manager="Verdi", service="X"),
    ],
    ids=["same", "case", "spaces", "dots", "others"],
)
def test_fails_at_the_repetition(again: list[object]) -> None:
    assert messages(results_of(row(), row(unit="ENT"), again), "PDO105") == [
        (
            5,
            "obiettivo",
            "L'obiettivo è già alla riga 3, con lo stesso settore e la stessa sigla.",
            "Togliere la ripetizione, o distinguere i due testi.",
        )
    ]


def test_fails_at_each_repetition() -> None:
    assert [finding[0] for finding in messages(results_of(row(), row(), row()), "PDO105")] == [4, 5]


def test_objectives_without_a_text_are_not_the_same() -> None:
    assert messages(results_of(row(objective=""), row(objective="")), "PDO105") == []


REPEATED = "Togliere la ripetizione, o distinguere i due testi."
CONTINUED = (
    "Se è un altro indicatore dello stesso obiettivo, vuotare le prime cinque colonne e il peso di questa riga; se no "
    "distinguere i due testi."
)


def test_right_below_with_another_indicator_it_may_be_a_continuation() -> None:
    # Whoever fills a table in row by row writes the objective again for each of its indicators.
    results = results_of(
        row(indicator="Atti"), row(indicator="Errori"), row(indicator="Errori"), row(objective="Altro"),
        row(indicator="Ricorsi"),
    )  # fmt: skip
    assert [(line, how) for line, _, _, how in messages(results, "PDO105")] == [
        (4, CONTINUED),
        (5, REPEATED),
        (7, REPEATED),
    ]
