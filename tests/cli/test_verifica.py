"""`pdo-xl verifica` on the real plan, as a user calls it."""

import json
from pathlib import Path

from tests.cli.typed import run


def test_consuntivo_finds_every_missing_actual_and_exits_1(plan: Path) -> None:
    answer = run("verifica", plan, "--modo", "consuntivo", "--json")
    document = json.loads(answer.stdout)
    assert answer.exit_code == 1
    assert document["modo"] == "consuntivo"
    assert sum(entry["codice"] == "PDO307" for entry in document["segnalazioni"]) == 159


def test_verifica_for_people_groups_by_gravity(plan: Path) -> None:
    answer = run("verifica", plan, "--al", "31/12/2024")
    text = answer.stdout
    assert answer.exit_code == 0
    assert "Segnalazioni: 0 errori, 70 avvisi, 54 note" in text
    assert text.index("AVVISI") < text.index("PDO407 scaduto (47)") < text.index("NOTE") < text.index("PDO403")
    assert "Piano!H46   La cella mostra la data «05/01/1900»: letta come il numero 5." in text
    assert "\x1b[" not in text
