"""`pdo-xl fotografa` on the real plan."""

import json
from pathlib import Path

from tests.cli.typed import names, told


def test_it_says_what_it_froze_and_what_cannot_be_known(plan: Path) -> None:
    code, answer, said = told(
        "fotografa", plan, "--al", "30.06.2024", "--tipo", "approvazione", "--atto", "DGC 45/2024"
    )
    assert (code, answer) == (0, "")
    assert said.startswith("Attenzione: Il 30/06/2024 è passato da ")
    assert (
        "Fotografia al 30/06/2024 (approvazione, DGC 45/2024), monitoraggio: 114 obiettivi, 159 indicatori; punteggio "
        "dell'ente: 0 su 100."
    ) in said
    assert f"Scritto {plan}. La copia di prima è " in said
    code, _, said = told("fotografa", plan, "--al", "30.06.2024", "--tipo", "approvazione")
    assert code == 2
    assert said.startswith("Errore: C'è già una fotografia al 30/06/2024 (approvazione, fatta il ")


def test_a_trial_as_json(plan: Path) -> None:
    before = plan.read_bytes()
    code, answer, said = told("fotografa", plan, "--al", "2024-06-30", "--prova", "--json")
    document = json.loads(answer)
    assert code == 0
    assert document.pop("file") == str(plan)
    assert document.pop("versione")
    assert len(document.pop("avvertenze")) == 1
    assert document == {
        "data_riferimento": "2024-06-30", "modo": "monitoraggio", "tipo": "verifica", "rifatta": False, "atto": None,
        "indicatori": 159, "obiettivi": 114,
        "ente": {"punteggio": 0.0, "punteggio_minimo": 0.0, "punteggio_massimo": document["ente"]["punteggio_massimo"]},
    }  # fmt: skip
    assert said.endswith("Prova: nulla è stato scritto.\n")
    assert plan.read_bytes() == before
    assert names(plan.parent) == [plan.name]


def test_what_is_asked_wrongly(plan: Path) -> None:
    assert told("fotografa", plan)[0] == 2
    assert told("fotografa", plan, "--al", "boh")[0] == 2
    code, _, said = told("fotografa", plan, "--al", "2024-06-30", "--tipo", "boh")
    assert code == 2
    assert "boh" in said
    assert "deve ancora venire" in told("fotografa", plan, "--al", "2999-01-01")[2]
