"""The standard sentences."""

from dataclasses import replace

import pytest

from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.settings.late_bands import SEVERE
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import Entry
from pdo_xl.reports.performance_report.sentences import (
    body_sentence,
    missing_rule,
    of_how_many,
    sector_sentence,
    unconfirmed,
)
from tests.reports.performance_report.sources import example, source_of
from tests.support import row


def test_the_body_of_the_example() -> None:
    assert body_sentence(example()) == (
        "Al 31 dicembre 2024 il punteggio dell'ente è 75,01 su 100, fra 71,83 e 75,91 se si contano i risultati che "
        "mancano."
    )


def test_a_body_without_anything_missing_has_no_range_and_one_without_results_no_sentence() -> None:
    assert body_sentence(source_of(row(actual=325.0))) == "Al 31 dicembre 2024 il punteggio dell'ente è 50,00 su 100."
    assert body_sentence(source_of(row())) is None


def test_sectors_of_the_example() -> None:
    told = [sector_sentence(*pair) for pair in example().standings.sectors]

    assert told[0] == (
        "SF: 5 obiettivi raggiunti su 12; punteggio 63,52. Il peso maggiore non raggiunto è «Gestione dei servizi "
        "finanziari - Redazione nuovo regolamento di contabilità» (12 punti)."
    )
    assert told[2].startswith("SC: 9 obiettivi raggiunti su 21; punteggio 76,76, calcolato sull'89\N{NO-BREAK SPACE}%")


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([row(actual=650.0)], "SF: 1 obiettivo raggiunto su 1; punteggio 100,00."),
        ([row()], "SF: nessun obiettivo raggiunto su 1; punteggio: nessun dato."),
        ([row(actual="NV: gara deserta")], "SF: nessun obiettivo raggiunto su 1; punteggio: non valutabile."),
        (
            [row(actual=0.0, objective="O" * 500, weight=1.0), row(objective="Altro", actual=650.0, weight=99.0)],
            (
                "SF: 1 obiettivo raggiunto su 2; punteggio 99,00. Il peso maggiore non raggiunto è quello "
                "dell'obiettivo n. 1 (1 punto)."
            ),
        ),
    ],
)
def test_a_sector_in_the_singular_without_data_and_with_a_very_long_objective(
    rows: list[list[Entry]], told: str
) -> None:
    source = source_of(*rows)
    assert sector_sentence(*source.standings.sectors[0]) == told


def test_a_body_says_of_how_many_sectors_its_score_is() -> None:
    source = source_of(row(actual=650.0), row("GT", "LAV"), row("OR", "PER"))

    assert of_how_many(source) == "Il punteggio dell'ente è di 1 settore su 3: mancano quelli di GT e OR."
    assert of_how_many(source_of(row(actual=650.0))) is None
    assert of_how_many(source_of(row())) is None


def test_how_what_is_missing_counts() -> None:
    assert missing_rule(source_of(row())) == (
        "Un risultato che manca non conta; una scadenza passata senza risultato vale 0."
    )
    final = source_of(row(), parameters=replace(DEFAULTS, mode=Mode.FINAL))
    assert missing_rule(final) == "A fine anno un risultato che manca vale 0."


def test_rules_that_nobody_confirmed_are_said_to_be_so() -> None:
    assert unconfirmed(DEFAULTS) == (
        "Le fasce di ritardo sono una proposta del programma: l'ente non le ha ancora confermate."
    )
    own = replace(DEFAULTS, late_bands=SEVERE)
    assert unconfirmed(own) == "I parametri del calcolo non sono ancora confermati dall'ente."
    assert unconfirmed(replace(own, confirmed=True)) is None
