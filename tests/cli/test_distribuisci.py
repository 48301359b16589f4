"""`pdo-xl distribuisci`."""

import json
from pathlib import Path

from tests.cli.typed import run
from tests.shared_out import office


def test_a_file_for_each_sector(tmp_path: Path) -> None:
    plan, folder = office(tmp_path / "piano.xlsx"), tmp_path / "fuori"
    trial = run("distribuisci", plan, "--esito", folder, "--prova")
    assert (trial.exit_code, folder.exists()) == (0, False)
    assert "Prova: nulla è stato scritto." in trial.stderr
    done = run("distribuisci", plan, "--esito", folder)
    assert done.exit_code == 0, done.stderr
    assert f"{folder / 'Piano_2024_SF.xlsx'}: SF, obiettivi 6, indicatori 6" in done.stdout
    assert "Scritti 2 file in «" in done.stderr


def test_json_and_refusals(tmp_path: Path) -> None:
    plan = office(tmp_path / "piano.xlsx")
    answer = run("distribuisci", plan, "--esito", tmp_path / "fuori", "--per", "responsabile", "--prova", "--json")
    document = json.loads(answer.stdout)
    assert (document["per"], document["scritti"]) == ("responsabile", False)
    assert [one["parte"] for one in document["files"]] == ["Rossi", "Bianchi", "Verdi", "Neri"]
    assert run("distribuisci", plan, "--esito", plan).exit_code == 2
    assert run("distribuisci", plan).exit_code == 2
