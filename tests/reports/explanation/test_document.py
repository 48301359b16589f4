"""An explanation as JSON, with fixed keys."""

import json
from datetime import date

from pdo_xl.reports.document import Document, findings, indicators, objectives
from pdo_xl.reports.explanation.document import explanation_document
from tests.reports.explanation.rows import explained

KEYS = [
    "versione", "file", "data_riferimento", "modo", "foglio", "riga", "avvertenze", "non_indicatore", "celle",
    "indicatori", "obiettivo", "settore", "parametri", "segnalazioni",
]  # fmt: skip


def document(cell: str, on: date | None = None) -> Document:
    return explanation_document(explained(cell, on=on), "0.1.0", "piano.xlsx")


def test_an_indicator() -> None:
    made, found = document("4"), explained("4")
    assert list(made) == KEYS
    assert (made["foglio"], made["riga"], made["avvertenze"], made["non_indicatore"]) == ("Piano", 4, [], None)
    assert made["celle"][7] == {
        "cella": "Piano!H4",
        "campo": "atteso",
        "intestazione": made["celle"][7]["intestazione"],
        "scritto": "31.03.2024",
        "letto": "entro il 31/03/2024",
        "codici": ["PDO403"],
    }
    assert made["celle"][0]["letto"] == made["celle"][0]["scritto"] == "SF"
    assert made["indicatori"] == [
        {
            **indicators(found.results)[1],
            "calcolo": "12 giorni di ritardo: fascia da 1 a 15 giorni = 90",
            "motivo_stato": "è fatto dopo la scadenza, e dà dei punti",
            "motivo_andamento": None,
        }
    ]
    assert made["obiettivo"] == {
        **objectives(found.results)[0],
        "testo": "Obiettivo",
        "calcolo": ["il punteggio è la media di 66,67 e 90 = 78,33", "peso 60: 60 · 78,33/100 = 47 punti"],
        "motivo_andamento": None,
    }
    assert made["settore"] == {
        "settore": "SF",
        "responsabile": "Rossi",
        "peso_totale": 100.0,
        "punti": 87.0,
        "punteggio": 87.0,
        "copertura": 1.0,
        "calcolo": "punti 87, peso degli obiettivi con un punteggio 100: 100 · 87/100 = 87",
        "andamento": None,
        "motivo_andamento": None,
    }
    assert made["parametri"][0] == {
        "nome": "fasce_ritardo",
        "valore": "15: 90; 30: 75; 60: 50; oltre: 0",
        "previsto": "15: 90; 30: 75; 60: 50; oltre: 0",
        "cella": None,
        "scelto": False,
    }
    assert made["segnalazioni"] == findings(found.findings)
    json.dumps(made, allow_nan=False)


def test_before_the_years_end_it_says_how_the_row_goes() -> None:
    made = document("3", date(2024, 6, 30))
    (indicator,) = made["indicatori"]
    assert (indicator["andamento"], made["obiettivo"]["andamento"], made["settore"]["andamento"]) == (
        "in linea", "in linea", "in linea",
    )  # fmt: skip
    assert indicator["motivo_andamento"].startswith("è passato il 49,73% dell'anno, e di 3 ci si aspetta 1,49")
    assert made["obiettivo"]["motivo_andamento"] == "andamento in linea: nessun indicatore è in ritardo o a rischio"
    assert made["settore"]["motivo_andamento"] == (
        "andamento in linea: del peso è 60% in linea e 40% concluso (soglia 25%)"
    )
    assert [one["nome"] for one in made["parametri"]][:3] == ["andamento", "finestra", "soglia_settore"]
    assert made["parametri"][0]["valore"] == "90; 60"


def test_a_row_that_is_none_has_the_same_keys() -> None:
    made = document("2", date(2024, 7, 1))
    assert list(made) == KEYS
    assert made["data_riferimento"] == "2024-07-01"
    assert made["non_indicatore"] == {"motivo": "È l'intestazione del piano.", "codice": None, "suggerimento": ""}
    assert [made[key] for key in ("celle", "indicatori", "obiettivo", "settore", "parametri", "segnalazioni")] == [
        [], [], None, None, [], [],
    ]  # fmt: skip
