"""The JSON of a comparison: fixed keys, plain values."""

import json
from datetime import date

from pdo_xl.domain.monitoring.comparison import Comparison, Side
from pdo_xl.reports.comparison import comparison_document
from tests.support import results_of, row


def test_every_list_has_its_keys() -> None:
    before = Side.now(
        results_of(row(target=100.0, actual=60.0, weight=60.0), row(objective="Via"), on=date(2024, 6, 30))
    )
    after = Side.now(
        results_of(
            row(target=96.0, actual=60.0, weight=60.0),
            row("GT", objective="Nuovo", indicator="M"),
            on=date(2024, 9, 30),
        )
    )
    document = json.loads(json.dumps(comparison_document(Comparison(before, after, 2024), "0.2.0", "a.xlsx", None)))
    assert list(document) == [
        "versione",
        "file",
        "altro_file",
        "da",
        "a",
        "settori",
        "mossi",
        "variazioni",
        "senza_dati",
    ]
    assert document["settori"][0] == {
        "settore": "SF",
        "da": {
            "punteggio": 60.0, "punteggio_minimo": 22.5, "punteggio_massimo": 85.0, "copertura": 0.375,
            "andamento": "senza dati", "pesi_andamento": {"in linea": 37.5, "senza dati": 62.5},
        },
        "a": {
            "punteggio": 62.5, "punteggio_minimo": 62.5, "punteggio_massimo": 62.5,
            "copertura": 1.0, "andamento": "a rischio", "pesi_andamento": {"a rischio": 100.0},
        },
    }  # fmt: skip
    assert document["settori"][1]["da"] is None
    assert document["mossi"] == [
        {
            "settore": "SF", "obiettivo": 1, "riga": 3, "testo": "Obiettivo",
            "da": {"punteggio": 60.0, "grado": "raggiunto in parte", "andamento": "in linea"},
            "a": {"punteggio": 62.5, "grado": "raggiunto in parte", "andamento": "a rischio"},
        }
    ]  # fmt: skip
    assert [(each["che_cosa"], each["prima"], each["dopo"], each["riga"]) for each in document["variazioni"]] == [
        ("valore atteso", "100", "96", 3), ("obiettivo aggiunto", "", "Nuovo", 4), ("obiettivo tolto", "Via", "", None),
    ]  # fmt: skip
