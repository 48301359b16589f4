"""The commands on the real plan and on wrong files, as a user calls them."""

import json
import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from icalendar import Calendar

from pdo_xl.cli import app

REAL_PLAN = Path(__file__).parents[2] / "workbook" / "Piano_Obiettivi_2024.xlsm"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], prog_name="pdo-xl")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return Path(shutil.copy(REAL_PLAN, tmp_path))


@pytest.fixture
def example(tmp_path: Path) -> Path:
    target = tmp_path / "esempio.xlsm"
    answer = run("esempio", "--esito", target)
    assert answer.exit_code == 0, answer.output
    return target


def test_calcola_json_has_the_fixed_keys(plan: Path) -> None:
    answer = run("calcola", plan, "--prova", "--json", "--al", "2024-12-31")
    document = json.loads(answer.stdout)
    assert answer.exit_code == 0
    assert list(document) == [
        "versione", "file", "data_riferimento", "modo", "indicatori", "obiettivi", "settori", "ente", "segnalazioni",
    ]  # fmt: skip
    assert document["indicatori"][0] == {
        "riga": 3, "settore": "SF", "sigla": "FIN", "obiettivo": 1, "tipo": "NUMERO", "punteggio": None,
        "stato": "In corso", "ritardo_gg": None,
    }  # fmt: skip
    assert document["obiettivi"][0] == {
        "obiettivo": 1, "riga": 3, "settore": "SF", "peso": 21, "punteggio": None, "punti": None, "copertura": 0.0,
    }  # fmt: skip
    assert document["settori"][0] == {
        "settore": "SF", "responsabile": "Beffa", "obiettivi": 12, "indicatori": 12, "peso_totale": 100, "punti": 0,
        "punteggio": 0.0, "copertura": 0.05, "peso_non_valutabile": 0, "punteggio_minimo": 0.0,
        "punteggio_massimo": 95.0, "stati": {"Scaduto": 1, "In scadenza": 4, "In corso": 7},
        "gradi": {"non raggiunto": 1, "non misurabile": 11}, "errori": 0, "avvisi": 4,
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


@pytest.mark.parametrize("width", [60, 80, 100, 200])
def test_tables_respect_the_width(plan: Path, width: int) -> None:
    answer = CliRunner(env={"COLUMNS": str(width)}).invoke(app, ["calcola", str(plan), "--prova"])
    assert answer.exit_code == 0
    assert max(len(line) for line in answer.stdout.splitlines()) <= width


def test_riepilogo(example: Path) -> None:
    answer = run("riepilogo", example)
    lines = answer.stdout.splitlines()
    assert answer.exit_code == 0
    assert [line.split()[0] for line in lines[1:]] == ["SF", "GT", "SC", "OR", "PL", "LP", "SP", "Ente"]
    assert "█" in lines[1]
    assert json.loads(run("riepilogo", example, "--json").stdout).keys() == {
        "versione", "file", "data_riferimento", "modo", "settori", "ente",
    }  # fmt: skip


def test_the_ranges_of_the_example(example: Path) -> None:
    document = json.loads(run("riepilogo", example, "--json").stdout)

    def figures(entry: dict[str, float]) -> list[float]:
        return [round(entry[f"punteggio{end}"], 2) for end in ("", "_minimo", "_massimo")]

    sectors = {sector["settore"]: sector for sector in document["settori"]}
    assert {name: figures(sector) for name, sector in sectors.items()} == {
        "SF": [63.52, 63.52, 63.52], "GT": [89.3, 89.3, 89.3], "SC": [76.76, 68.32, 79.32], "OR": [68.17, 68.17, 68.17],
        "PL": [82.42, 75.0, 84.0], "LP": [63.68, 61.73, 64.79], "SP": [81.25, 76.79, 82.28],
    }  # fmt: skip
    assert figures(document["ente"]) == [75.01, 71.83, 75.91]
    assert {name: sector["peso_non_valutabile"] for name, sector in sectors.items()} == {
        "SF": 9, "GT": 0, "SC": 0, "OR": 0, "PL": 0, "LP": 2, "SP": 9,
    }  # fmt: skip
    assert {name: round(sector["copertura"], 4) for name, sector in sectors.items()} == {
        "SF": 1, "GT": 1, "SC": 0.89, "OR": 1, "PL": 0.91, "LP": 0.9694, "SP": 0.9451,
    }  # fmt: skip
    grades = sum((Counter(sector["gradi"]) for sector in sectors.values()), Counter())
    assert grades == {"raggiunto": 60, "raggiunto in parte": 15, "non raggiunto": 31, "non misurabile": 8}


def test_scadenze_by_date_with_days_and_a_calendar(plan: Path, tmp_path: Path) -> None:
    target = tmp_path / "scadenze.ics"
    answer = run("scadenze", plan, "--al", "2024-07-01", "--ics", target, "--json")
    entries = json.loads(answer.stdout)["scadenze"]
    assert [entry["scadenza"] for entry in entries] == sorted(entry["scadenza"] for entry in entries)
    assert len(entries) == 68
    assert sum(entry["giorni"] < 0 for entry in entries) == 23
    assert "Al 01/07/2024: 23 scadute, 45 da venire." in answer.stderr
    calendar = Calendar.from_ical(target.read_bytes())
    events = calendar.walk("VEVENT")
    assert len(events) == 68
    assert len({str(event["uid"]) for event in events}) == 68
    assert events[0].decoded("dtstart") == date(2024, 1, 31)
    assert str(events[0]["summary"]).startswith("OR: Esperimento procedura di mobilità")
    assert b"\r\n" in target.read_bytes()
    assert not list(tmp_path.glob("*.tmp"))


def test_scadenze_within_days(plan: Path) -> None:
    answer = run("scadenze", plan, "--al", "2024-07-01", "--entro", "30")
    assert "Al 01/07/2024: 23 scadute" in answer.stderr
    assert "fra 30 giorni" in answer.stdout
    assert "da 152 giorni" in answer.stdout
    assert "31/12/2024" not in answer.stdout


def test_esempio_is_the_same_each_time_marked_and_complete(example: Path, tmp_path: Path) -> None:
    again = tmp_path / "ancora.xlsm"
    run("esempio", "--esito", again)
    one, other = (json.loads(run("calcola", path, "--prova", "--json").stdout) for path in (example, again))
    assert {**one, "file": ""} == {**other, "file": ""}
    states = {entry["stato"] for entry in one["indicatori"]}
    assert {"Raggiunto", "Raggiunto in ritardo", "Parziale", "Non raggiunto", "Non valutabile"} <= states
    assert all(
        entry["punteggio"] is not None
        for entry in one["indicatori"]
        if entry["stato"] in {"Raggiunto", "Parziale", "Non raggiunto"}
    )
    from openpyxl import load_workbook

    sheet = load_workbook(example)["Piano"]
    assert "ESEMPIO: i valori effettivi sono inventati" in sheet["A1"].value


def test_esempio_overwrites_nothing(example: Path) -> None:
    before = example.read_bytes()
    answer = run("esempio", "--esito", example)
    assert answer.exit_code == 2
    assert "esiste già: scegliere un altro nome per l'esempio." in answer.stderr
    assert example.read_bytes() == before


@pytest.mark.parametrize("command", ["calcola", "verifica", "riepilogo", "scadenze"])
@pytest.mark.parametrize(
    ("name", "content"),
    [("manca.xlsx", None), ("vuoto.xlsx", b""), ("testo.xlsx", b"Settore;Peso\n"), ("foto.pdf", b"%PDF-1.7\n")],
)
def test_a_wrong_file_is_one_sentence_and_exit_2(
    tmp_path: Path, command: str, name: str, content: bytes | None
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    answer = run(command, path)
    assert answer.exit_code == 2
    assert answer.stderr.startswith("Errore: ")
    assert len(answer.stderr.strip().splitlines()) == 1
    assert "Traceback" not in answer.output
    assert answer.stdout == ""
    assert (path.read_bytes() if path.exists() else None) == content


def test_a_reader_that_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    import subprocess
    import sys

    command = [sys.executable, "-c", "from pdo_xl.cli import main; main()", "diagnosi"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        running.stdout.close()
        assert running.stderr is not None
        said = running.stderr.read()
    assert "Errore" not in said
    assert running.returncode == 0
