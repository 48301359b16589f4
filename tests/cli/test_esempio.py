"""`pdo-xl esempio`: marked, complete, the same each time."""

import json
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.workbook.files import example_file
from tests.cli.typed import refused, run

pytestmark = pytest.mark.slow


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


def test_half_an_example_is_none(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise FileRefused("Basta così. Nulla è cambiato.")

    monkeypatch.setattr(example_file, "calculate", stopped)
    assert (
        refused(plan, "esempio", "--esito", plan.with_name("Esempio.xlsm")) == "Errore: Basta così. Nulla è cambiato."
    )
