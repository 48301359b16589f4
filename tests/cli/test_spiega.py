"""`pdo-xl spiega`, as a user calls it."""

import json
from pathlib import Path

import pytest

from tests.cli.typed import refused, run, squeezed


def test_a_row_for_people(made_example: Path) -> None:
    answer = run("spiega", made_example, "Piano!H9")
    assert (answer.exit_code, answer.stderr) == (0, "")
    text = squeezed(answer.stdout)
    assert text[0] == "Riga 9 del foglio «Piano»: obiettivo 7, settore SF."
    assert "H9 Valore atteso «100%» → almeno 100%" in text
    assert "PUNTEGGIO DELL'INDICATORE: Percentuale, almeno 100%" in text
    assert text[-2:] == ["SEGNALAZIONI", "Nessuna."]
    assert "\x1b[" not in answer.stdout


def test_as_json(made_example: Path) -> None:
    answer = run("spiega", made_example, "46", "--modo", "consuntivo", "--al", "1/1/2025", "--json")
    document = json.loads(answer.stdout)
    assert answer.exit_code == 0
    assert (document["riga"], document["modo"], document["data_riferimento"]) == (46, "consuntivo", "2025-01-01")
    assert document["celle"][7]["codici"] == ["PDO304"]
    assert document["parametri"] == [
        {"nome": "modo", "valore": "consuntivo", "previsto": "monitoraggio", "cella": "Parametri!B6", "scelto": True}
    ]


def test_a_row_that_is_no_indicator_is_an_answer_too(made_example: Path) -> None:
    answer = run("spiega", made_example, 2)
    assert answer.exit_code == 0
    assert answer.stdout.startswith("Riga 2 del foglio «Piano»: è l'intestazione del piano.\n")


OWN_SHEET = (
    "Errore: Il foglio «Riepilogo» lo scrive il programma: si può chiedere delle righe del piano, nel foglio "
    "«Piano» (righe da 3 a 161)."
)


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        ("boh", "Errore: «boh» non è una cella: scrivere per esempio H7, Piano!H7 oppure il numero di una riga, 7."),
        ("Riepilogo!A1", OWN_SHEET),
    ],
)
def test_what_cannot_be_answered_is_2(plan: Path, cell: str, sentence: str) -> None:
    assert refused(plan, "spiega", plan, cell) == sentence


def test_columns_as_a_person_names_them(plan: Path) -> None:
    answer = run("spiega", plan, 3, "--colonna", "sigla=nessuna", "--json")
    assert [cell["campo"] for cell in json.loads(answer.stdout)["celle"]][:4] == [
        "settore", "responsabile", "servizio", "obiettivo",
    ]  # fmt: skip
