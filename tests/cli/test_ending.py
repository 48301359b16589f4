"""How a run ends: exit codes, sentences, and what is said of the files."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import pdo_xl.cli.commands
from pdo_xl.cli.commands import COMMANDS
from pdo_xl.domain.errors import FileRefused
from tests.cli.typed import fail_with, run

pytestmark = [pytest.mark.usefixtures("details"), pytest.mark.slow]


@pytest.mark.parametrize(
    "error",
    [KeyError("Bianchi Mario"), RecursionError("…"), ZeroDivisionError(), AssertionError(), UnicodeDecodeError("x", b"", 0, 1, ""), OSError("senza numero")],
    ids=lambda error: type(error).__name__,
)  # fmt: skip
@pytest.mark.parametrize("command", ["verifica", "riepilogo", "scadenze"])
def test_a_fault_of_ours_is_70_and_one_sentence(
    plan: Path, details: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, command: str
) -> None:
    fail_with(monkeypatch, error)
    answer = run(command, plan)
    (file,) = details.iterdir()
    assert answer.exit_code == 70
    assert answer.stdout == ""
    assert answer.stderr == (
        f"Errore: pdo-xl si è fermato per un guasto suo ({type(error).__name__}). Nulla è cambiato. I dettagli, senza i "
        f"testi del piano, sono in «{file}»: mandare quel file a chi assiste.\n"
    )
    text = file.read_text(encoding="utf-8")
    assert "pdo_xl/workbook/files/examine_file.py" in text.replace("\\", "/")
    assert f"builtins.{type(error).__name__}" in text
    assert not {"Bianchi", str(plan), plan.name} & set(text.split())
    assert "Bianchi" not in text
    assert plan.name not in text


def test_a_lack_of_memory_is_said(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(monkeypatch, MemoryError())
    answer = run("verifica", plan)
    assert (answer.exit_code, answer.stderr) == (
        70, "Errore: la memoria non basta: chiudere altri programmi e riprovare. Nulla è cambiato.\n",
    )  # fmt: skip


def test_an_interruption_is_said(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(monkeypatch, KeyboardInterrupt())
    answer = run("verifica", plan)
    assert (answer.exit_code, answer.stderr.strip()) == (130, "Interrotto. Nulla è cambiato.")


def test_a_refusal_and_the_system_are_2(plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(monkeypatch, FileRefused("È chiuso: aprirlo."))
    assert (run("verifica", plan).exit_code, run("verifica", plan).stderr) == (2, "Errore: È chiuso: aprirlo.\n")
    fail_with(monkeypatch, PermissionError(13, "Permission denied", "x.xlsx"))
    answer = run("verifica", plan)
    assert (answer.exit_code, answer.stderr) == (2, "Errore: «x.xlsx»: mancano i permessi. Nulla è cambiato.\n")


def test_wrong_usage_is_2_and_goes_through_the_same_room() -> None:
    answer = run("verifica", "a.xlsx", "--al", "ieri\x9b2J")
    assert answer.exit_code == 2
    assert answer.stderr.splitlines()[0] == "Uso: pdo-xl verifica [OPTIONS] FILE"
    assert "«ieri\\x9b2J» non è una data: scrivere per esempio 31/12/2024." in answer.stderr
    assert run("verfica").exit_code == run().exit_code == 2
    assert run("--help").exit_code == run("--version").exit_code == run("verifica", "--help").exit_code == 0


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_that_cannot_be_loaded_is_70(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(name: str) -> None:
        raise ModuleNotFoundError(f"No module named {name!r}")

    monkeypatch.setattr(pdo_xl.cli.commands, "import_module", fail)
    answer = run(command, "x")
    assert answer.exit_code == 70
    assert "guasto suo (ModuleNotFoundError). Nulla è cambiato." in answer.stderr


@pytest.mark.parametrize(
    "error", [KeyError(), MemoryError(), KeyboardInterrupt(), FileRefused("No. Nulla è cambiato.")]
)
def test_what_was_written_before_is_said(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    target = tmp_path / "esito.xlsm"
    fail_with(monkeypatch, error, "pdo_xl.cli.calcola.say_json")
    answer = run("calcola", plan, "--esito", target, "--json")
    assert target.exists()
    assert "ulla è cambiato" not in answer.stderr
    assert f"Prima era già cambiato: «{target}»." in answer.stderr
    assert run("calcola", tmp_path / "manca.xlsx").stderr.count("Prima") == 0


def in_a_shell(line: str, **variables: object) -> subprocess.CompletedProcess[str]:
    program = f"'{sys.executable}' -c 'from pdo_xl.cli import main; main()'"
    environment = {**os.environ, **{name: str(value) for name, value in variables.items()}, "P": program}
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; {line.replace('pdo-xl', program)}"],
        capture_output=True, text=True, check=False, env=environment, timeout=120,
    )  # fmt: skip


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full c'è solo su Linux")
class TestStreams:
    def test_an_output_that_takes_nothing_after_the_file_was_written(self, plan: Path, tmp_path: Path) -> None:
        target = tmp_path / "esito.xlsm"
        done = in_a_shell('pdo-xl calcola "$F" --esito "$E" --json > /dev/full', F=plan, E=target)
        assert done.returncode == 2
        assert done.stderr == f"Errore: il disco è pieno. Prima era già cambiato: «{target}».\n"
        assert target.exists()

    @pytest.mark.parametrize("command", ["verifica", "riepilogo --json"])
    def test_an_output_that_takes_nothing(self, plan: Path, command: str) -> None:
        done = in_a_shell(f'pdo-xl {command} "$F" > /dev/full', F=plan)
        assert (done.returncode, done.stderr) == (2, "Errore: il disco è pieno. Nulla è cambiato.\n")

    @pytest.mark.parametrize("command", ["calcola --prova", "verifica", "scadenze"])
    @pytest.mark.parametrize("closed", ["2>&-", "<&- >&- 2>&-"])
    def test_closed_streams(self, plan: Path, command: str, closed: str) -> None:
        before = plan.read_bytes()
        done = in_a_shell(f'pdo-xl {command} "$F" {closed}', F=plan)
        assert (done.returncode, done.stderr) == (0, "")
        assert plan.read_bytes() == before

    @pytest.mark.parametrize("closed", [">&-", "<&- >&- 2>&-"])
    def test_nothing_is_printed_into_the_plan(self, plan: Path, closed: str) -> None:
        assert in_a_shell(f'pdo-xl calcola "$F" {closed}', F=plan).returncode == 0
        assert plan.read_bytes()[:2] == b"PK"
        assert run("verifica", plan).exit_code == 0

    @pytest.mark.parametrize("command", ["verifica --tutte", "riepilogo", "calcola --prova --json", "scadenze"])
    def test_a_reader_that_has_seen_enough(self, plan: Path, command: str) -> None:
        done = in_a_shell(f'pdo-xl {command} "$F" | true', F=plan)
        assert done.returncode == 0
        assert "Errore" not in done.stderr

    def test_a_sentence_that_cannot_be_said_keeps_its_code(self, tmp_path: Path) -> None:
        assert in_a_shell('pdo-xl verifica "$F" 2> /dev/full', F=tmp_path / "manca.xlsx").returncode == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signal to one process")
def test_an_interruption_while_the_program_loads_is_a_sentence_too() -> None:
    script = """if True:
        import os, signal, sys
        class Interrupting:
            def find_spec(self, name, *_):
                if name == "click":
                    os.kill(os.getpid(), signal.SIGINT)
        sys.meta_path.insert(0, Interrupting())
        from pdo_xl.cli import main
        main()
    """
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "Interrotto. Nulla è cambiato.\n")


def test_whoever_loads_the_commands_keeps_the_usual_way_to_interrupt() -> None:
    script = "import signal, pdo_xl.cli.commands; print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60)
    assert done.stdout == "True\n"


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
