"""What the commands that read a file have in common."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from pdo_xl.cli.reading import examined_with_bar
from pdo_xl.domain.errors import NoPlan
from pdo_xl.domain.settings.parameters import Mode
from tests.cli.typed import run


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


def test_what_is_read_is_scored_for_the_day_and_the_mode_that_were_asked_for(plan: Path) -> None:
    before = plan.read_bytes()
    examined = examined_with_bar(plan, date(2024, 7, 1), Mode.FINAL)
    assert (examined.results.on, examined.results.parameters.mode) == (date(2024, 7, 1), Mode.FINAL)
    assert len(examined.results.sectors) == 7
    assert [entry.name for entry in plan.parent.iterdir()] == [plan.name]
    assert plan.read_bytes() == before


def test_a_workbook_without_a_plan_is_refused(tmp_path: Path) -> None:
    Workbook().save(tmp_path / "vuota.xlsx")
    with pytest.raises(NoPlan):
        examined_with_bar(tmp_path / "vuota.xlsx", None, None)


def test_whoever_asks_for_json_waits_for_nothing_that_draws_tables() -> None:
    code = (
        "import sys; from pdo_xl.cli.reading import loading\n"
        "loading(as_json=True)(); print('pdo_xl.actions' in sys.modules, 'rich' in sys.modules)\n"
        "loading(as_json=False)(); print('rich' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "False", "True"]
