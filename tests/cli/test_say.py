"""What reaches a terminal: nothing of a cell or of a name that steers it."""

import json
import os
import re
import shutil
import sys
from pathlib import Path

import pytest

from tests.cli.hostile import HOSTILE, RAW, hostile_plan
from tests.cli.terminal import shown
from tests.cli.typed import run

pytestmark = pytest.mark.slow

CLI = Path(__file__).parents[2] / "pdo_xl" / "cli"


STYLE = re.compile("\r?\x1b\\[(?:2K|1A|[0-9;]*m|\\?25[lh])")
"""What rich itself sends: colours, and the progress bar's lines."""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_plan(tmp_path_factory.mktemp("cattivo") / "pian\x1b[31mo\n[bold].xlsx")


def answers(plan: Path, folder: Path) -> list[tuple[str, ...]]:
    return [
        ("verifica", str(plan), "--tutte"),
        ("riepilogo", str(plan)),
        ("scadenze", str(plan), "--ics", str(folder / "scad\x1b]0;x\x07.ics")),
        ("attiva", str(plan), "--prova"),
        ("attiva", str(plan), "--colonna", f"settore={HOSTILE}"),
        ("nuovo-anno", str(plan), "--anno", "2025", "--prova"),
        ("nuovo-anno", str(plan), "--anno", "2025", "--esito", str(folder / "nuovo\x1b[2J.xlsx")),
        ("calcola", str(plan), "--esito", str(folder / "esito\x9b2J.xlsx")),
        ("calcola", str(plan), "--al", HOSTILE),
        ("disattiva", str(plan)),
        ("aggiorna", str(plan)),
        ("esempio", str(plan), "--esito", str(plan)),
        ("diagnosi", str(plan)),
        ("verifica", str(folder / "manca\x1b[2J\u202e.xlsx")),
        ("verifica", str(plan), "\x1b[2J"),
        ("\x1b[2J",),
        ("installa", "--cartella", str(folder / "manca\x1b[2J")),
        ("pacchetto", "\x1b[2J", "--esito", str(folder / "p\x1b[2J")),
    ]


@pytest.mark.parametrize("number", range(18))
def test_no_command_lets_a_text_steer_the_terminal(plan: Path, tmp_path: Path, number: int) -> None:
    answer = run(*answers(plan, tmp_path)[number])
    assert answer.exit_code in (0, 1, 2), answer.output
    assert RAW.findall(answer.stdout + answer.stderr) == []


@pytest.mark.parametrize("command", ["riepilogo", "verifica", "scadenze", "calcola"])
def test_json_is_safe_to_print_and_says_what_is_there(plan: Path, command: str) -> None:
    answer = run(command, plan, "--json", *(["--prova"] if command == "calcola" else []))
    assert RAW.findall(answer.stdout) == []
    assert json.loads(answer.stdout)["file"] == str(plan)
    if command == "calcola":
        assert "\x9b31m\x9d0;titolo" in json.loads(answer.stdout)["settori"][0]["settore"]


def on_a_terminal(*arguments: str) -> str:
    command = [sys.executable, "-c", "from pdo_xl.cli import main; main()", *arguments]
    return shown(command, 120, {**os.environ, "TERM": "xterm-256color", "COLUMNS": "120"})[1].decode()


@pytest.mark.parametrize("arguments", [["verifica"], ["calcola", "--prova"], ["scadenze"], ["attiva", "--prova"]])
def test_on_a_terminal_there_are_our_colours_and_no_other(plan: Path, arguments: list[str]) -> None:
    command, *options = arguments
    said = on_a_terminal(command, str(plan), *options)
    assert (STYLE.search(said) is not None) is (command != "attiva")
    assert RAW.findall(STYLE.sub("", said).replace("\r\n", "\n")) == []


def test_what_is_ordinary_is_shown_as_it_is(filled_plan: Path, tmp_path: Path) -> None:
    plan = shutil.copy(filled_plan, tmp_path / "Perché «così» – 100 %.xlsm")
    answer = run("calcola", plan, "--esito", tmp_path / "è.xlsm", "--al", "2024-12-31")
    assert f"Scritto {tmp_path / 'è.xlsm'}" in answer.stderr
    assert "\\" not in answer.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="altrove i nomi dei file sono sempre testo")
def test_a_name_that_is_no_utf8_is_read_and_shown(filled_plan: Path, tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path)
    plan = Path(os.fsdecode(folder + b"/perch\xe8.xlsm"))
    shutil.copy(filled_plan, plan)
    answer = run("calcola", plan, "--al", "2024-12-31")
    assert answer.exit_code == 0, answer.output
    assert "perch\\xe8.xlsm: " in answer.stderr
    document = json.loads(run("riepilogo", plan, "--json").stdout)
    assert os.fsencode(document["file"]) == os.fsencode(plan)
    assert "«perch\\xe8.xlsm» esiste già" in run("esempio", "--esito", plan).stderr.replace(f"{tmp_path}/", "")


def test_only_one_room_prints_besides_the_help_which_has_nothing_of_a_plan() -> None:
    printing = re.compile(r"\bclick\.(?:echo|secho)\(|(?<!\.)\bprint\(|rich\.markup|sys\.std(?:out|err)\.write")
    found = {path.name for path in CLI.glob("*.py") if printing.search(path.read_text(encoding="utf-8"))}
    assert found == {"say.py", "help_at_once.py"}
