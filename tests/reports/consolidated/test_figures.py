"""The figures that may be held beside another body's, worked out by hand."""

import json
from math import log2

import pytest

from pdo_xl.reports.consolidated.figures import FIGURES, figures
from tests.reports.consolidated.read import examined
from tests.support import more, row


def named(*rows) -> dict[str, object]:
    done = examined(*rows)
    return dict(zip([field.name for field in FIGURES], figures(done.results, done.findings), strict=True))


def test_how_complete_and_how_well_made() -> None:
    made = named(
        row(objective="Uno", actual=650.0, weight=50.0),
        more(actual=5.0), more(target=1.0), more(kind="si/no", target="si"),
        row(objective="Due", kind="Data", target="30/06/2024", weight=50.0),
    )  # fmt: skip
    assert {name: made[name] for name in (
        "settori", "obiettivi", "indicatori", "senza_dati", "scaduti", "obiettivi_solo_date", "obiettivi_senza_numeri",
        "obiettivi_molti_indicatori",
    )} == {
        "settori": 1, "obiettivi": 2, "indicatori": 5, "senza_dati": 3, "scaduti": 1, "obiettivi_solo_date": 0.5,
        "obiettivi_senza_numeri": 0.5, "obiettivi_molti_indicatori": 0.5,
    }  # fmt: skip
    assert made["indicatori_con_punteggio"] == pytest.approx(2 / 5)
    assert made["valori_attesi_fino_a_1"] == pytest.approx(1 / 3)


def test_how_concentrated() -> None:
    made = named(row("A", actual=650.0), row("B", objective="Altro", actual=325.0))
    assert (made["settori_da_95"], made["distanza_fra_settori"]) == (0.5, 50.0)
    assert made["varieta_dei_gradi"] == pytest.approx(log2(2))
    assert named(row(actual=650.0))["varieta_dei_gradi"] == 0


def test_payments() -> None:
    made = named(
        row(
            "A",
            objective="Rispetto dei tempi di pagamento",
            indicator="Ritardo medio",
            target="<= 0",
            actual=-2.0,
            weight=30.0,
        ),
        row("A", objective="Altro", weight=70.0),
        row("B", objective="Altro ancora"),
    )
    assert [made[name] for name in ("obiettivi_pagamenti", "settori_pagamenti_sotto_soglia", "ritardo_pagamenti")] == [
        1,
        1,
        -2.0,
    ]


def test_findings_for_every_hundred_rows() -> None:
    made = named(row(weight=90.0, actual=650.0), more(actual=10.0))
    codes = json.loads(str(made["segnalazioni_per_100_righe"]))
    assert codes["PDO201"] == 50.0
    assert made["errori"] + made["avvisi"] >= 1
