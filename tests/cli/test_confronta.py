"""`pdo-xl confronta` on the real plan."""

import json
import shutil
from pathlib import Path

from tests.cli.typed import told


def test_two_snapshots_for_people_and_as_json(made_example: Path, tmp_path: Path) -> None:
    plan = Path(shutil.copy(made_example, tmp_path / "piano.xlsm"))
    for day in ("2024-03-31", "2024-06-30"):
        assert told("fotografa", plan, "--al", day)[0] == 0
    code, answer, said = told("confronta", plan)
    assert code == 0
    assert answer.startswith("Da: 31/03/2024 (verifica)   A: 30/06/2024 (verifica)\n")
    for title in ("Che cosa si è mosso", "Variazioni del piano (0)\n  niente", "Senza dati da due verifiche"):
        assert title in answer
    assert "variazioni del piano: 0" in said
    document = json.loads(told("confronta", plan, "--json")[1])
    assert (document["da"]["data"], document["a"]["data"]) == ("2024-03-31", "2024-06-30")
    assert [sector["settore"] for sector in document["settori"]] == ["SF", "GT", "SC", "OR", "PL", "LP", "SP"]
    assert document["settori"][0]["a"]["punteggio"] is not None
    assert document["variazioni"] == []
    now = json.loads(told("confronta", plan, "--da", "31/03/2024", "--json")[1])
    assert now["a"]["tipo"] is None


def test_what_is_asked_wrongly(plan: Path) -> None:
    code, _, said = told("confronta", plan)
    assert code == 2
    assert said.startswith("Errore: Nel file non c'è ancora nessuna fotografia del piano: ")
    code, _, said = told("confronta", plan, plan, "--da", "2024-06-30")
    assert code == 2
    assert "Con due file non si usano --da e --a" in said
    assert told("confronta", plan, plan.with_name("manca.xlsm"))[0] == 2


def test_a_file_with_itself_has_nothing_to_say(plan: Path) -> None:
    code, answer, said = told("confronta", plan, plan, "--json")
    assert code == 0
    document = json.loads(answer)
    assert (document["altro_file"], document["mossi"], document["variazioni"]) == (str(plan), [], [])
    assert said.startswith("Obiettivi mossi: 0; variazioni del piano: 0; ")
