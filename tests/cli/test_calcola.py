"""`pdo-xl calcola` on the real plan, as a user calls it."""

import json
from pathlib import Path

import openpyxl
import pytest

from tests.cli.headers import Line, office
from tests.cli.typed import run
from tests.support import HEADER, TITLE, row

pytestmark = pytest.mark.slow


def test_calcola_json_has_the_fixed_keys(plan: Path) -> None:
    answer = run("calcola", plan, "--prova", "--json", "--al", "2024-12-31")
    document = json.loads(answer.stdout)
    assert answer.exit_code == 0
    assert list(document) == [
        "versione", "file", "data_riferimento", "modo", "indicatori", "obiettivi", "settori", "ente", "segnalazioni",
    ]  # fmt: skip
    assert document["indicatori"][0] == {
        "riga": 3, "settore": "SF", "sigla": "FIN", "obiettivo": 1, "tipo": "NUMERO", "punteggio": None,
        "stato": "In corso", "ritardo_gg": None, "andamento": None,
    }  # fmt: skip
    assert document["obiettivi"][0] == {
        "obiettivo": 1, "riga": 3, "settore": "SF", "peso": 21, "punteggio": None, "punti": None, "copertura": 0.0,
        "grado": "non misurabile", "oltre_atteso": False, "tempo": "senza scadenza", "ritardo_gg": None,
        "andamento": None, "senza_dati": None,
    }  # fmt: skip
    assert document["settori"][0] == {
        "settore": "SF", "responsabile": "Beffa", "obiettivi": 12, "indicatori": 12, "peso_totale": 100, "punti": 0,
        "punteggio": 0.0, "copertura": 0.05, "peso_non_valutabile": 0, "punteggio_minimo": 0.0,
        "punteggio_massimo": 95.0, "stati": {"Scaduto": 1, "In scadenza": 4, "In corso": 7},
        "gradi": {"non raggiunto": 1, "non misurabile": 11}, "andamento": None, "andamento_pesi": None,
        "errori": 0, "avvisi": 4,
    }  # fmt: skip
    assert document["ente"]["punteggio"] == document["ente"]["punteggio_minimo"] == 0.0
    found = next(entry for entry in document["segnalazioni"] if entry["codice"] == "PDO304")
    assert found == {
        "codice": "PDO304", "gravita": "avviso", "riga": 46, "cella": "Piano!H46",
        "messaggio": "La cella mostra la data «05/01/1900»: letta come il numero 5.",
        "suggerimento": "Dare alla cella il formato «Numero» o «Generale».",
    }  # fmt: skip


def test_prova_writes_nothing(plan: Path) -> None:
    before = plan.read_bytes()
    answer = run("calcola", plan, "--prova", "--al", "01/07/2024")
    assert "Prova: nulla è stato scritto." in answer.stderr
    assert plan.read_bytes() == before
    assert [path.name for path in plan.parent.iterdir()] == [plan.name]


def test_calcola_in_place_keeps_a_backup_and_a_second_run_changes_nothing(plan: Path) -> None:
    before = plan.read_bytes()
    first = run("calcola", plan, "--al", "1/7/2024")
    assert first.exit_code == 0
    assert "punteggi cambiati" in first.stderr
    (backup,) = [path for path in plan.parent.iterdir() if path != plan]
    assert backup.read_bytes() == before
    assert f"La copia di prima è {backup.name}." in first.stderr
    once = plan.read_bytes()
    assert once != before
    second = run("calcola", plan, "--al", "1/7/2024")
    assert "era già aggiornato, nulla è cambiato." in second.stderr
    assert plan.read_bytes() == once
    assert len(list(plan.parent.iterdir())) == 2


def test_calcola_into_another_file_leaves_the_original(plan: Path, tmp_path: Path) -> None:
    before, target = plan.read_bytes(), tmp_path / "nuovo.xlsm"
    answer = run("calcola", plan, "--esito", target, "--al", "1/7/2024", "--json")
    assert answer.exit_code == 0
    assert plan.read_bytes() == before
    again = json.loads(run("calcola", target, "--prova", "--json", "--al", "1/7/2024").stdout)
    assert {**json.loads(answer.stdout), "file": ""} == {**again, "file": ""}


@pytest.mark.parametrize("target", ["31.12.1824", "31.12.0024"])
def test_a_mistyped_year_of_another_age_is_written_as_a_text(target: str, tmp_path: Path) -> None:
    lines: list[Line] = [[TITLE], [*HEADER], row(kind="Data", target=target, weight=100.0)]
    path = office(tmp_path / "piano.xlsx", ("Piano", lines))
    assert run("calcola", path, "--al", "31/12/2024").exit_code == 0
    assert openpyxl.load_workbook(path)["Da fare"]["F4"].value == target.replace(".", "/")
