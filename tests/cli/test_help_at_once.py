"""`pdo-xl --help` without click: the same signs, streams and exit codes, or click is asked."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pdo_xl.cli.help_at_once import helped
from pdo_xl.cli.help_text import HELP
from tests.cli.terminal import shown

PROGRAM = "from pdo_xl.cli import main; main()"
WITH_CLICK = f"import pdo_xl.cli; pdo_xl.cli.helped = lambda _: False; {PROGRAM}"
WITHOUT_CLICK = f"import sys; sys.modules['click'] = None; {PROGRAM}"


def typed(code: str, *words: str, **variables: str) -> tuple[int, bytes, bytes]:
    """The exit code, and what is said on standard output and beside it."""
    environment = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        capture_output=True, check=False, timeout=60, env={**environment, "PYTHONIOENCODING": "utf-8", **variables},
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


def test_without_a_terminal_it_is_what_click_prints() -> None:
    assert typed(WITHOUT_CLICK, "--help") == typed(WITH_CLICK, "--help")
    assert typed(WITHOUT_CLICK, "--help")[1].decode().splitlines() == HELP[80].splitlines()


def test_nothing_is_loaded_that_the_help_would_wait_for() -> None:
    """Each of these takes as long as a tenth of a Python that does nothing, or longer."""
    slow = ("click", "typing", "re", "enum", "pathlib", "gettext", "contextlib", "collections", "functools", "signal")
    blocked = f"import sys; sys.modules.update(dict.fromkeys({slow})); {PROGRAM}"
    assert typed(blocked, "--help")[0] == 0


@pytest.mark.parametrize(
    ("words", "variables"),
    [
        ([], {}),
        (["--help", "--help"], {}),
        (["--help", "calcola"], {}),
        (["calcola", "--help"], {}),
        (["--help"], {"COLUMNS": "60"}),
        (["--help"], {"COLUMNS": "boh"}),
        (["--help"], {"_PDO_XL_COMPLETE": "bash_source"}),
        (["--help"], {"_PDO_XL_COMPLETE": "bash_complete", "COMP_WORDS": "pdo-xl ver", "COMP_CWORD": "1"}),
        (["--help"], {"PYTHONIOENCODING": "ascii"}),
        (["--help"], {"PYTHONIOENCODING": "latin-1"}),
    ],
)
def test_whatever_is_unusual_is_for_click(words: list[str], variables: dict[str, str]) -> None:
    assert typed(PROGRAM, *words, **variables) == typed(WITH_CLICK, *words, **variables)
    assert b"click" in typed(WITHOUT_CLICK, *words, **variables)[2]


def on_a_terminal(code: str, columns: int) -> bytes:
    """What the help says on a terminal of this width."""
    environment = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    command = [sys.executable, "-c", code, "--help"]
    exit_code, said = shown(command, columns, {**environment, "PYTHONIOENCODING": "utf-8"})
    assert exit_code == 0
    return said


@pytest.mark.parametrize("columns", [0, 40, 79, 80, 81, 99, 100, 101, 200])
def test_on_a_terminal_of_any_width_it_is_what_click_prints(columns: int) -> None:
    assert on_a_terminal(PROGRAM, columns) == on_a_terminal(WITH_CLICK, columns)


@pytest.mark.parametrize("columns", [0, 80, 100, 200])
def test_on_a_terminal_of_a_usual_width_click_is_not_needed(columns: int) -> None:
    assert b"Comandi:" in on_a_terminal(WITHOUT_CLICK, columns)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full c'è solo su Linux")
@pytest.mark.parametrize(
    ("streams", "answer"),
    [
        ("> /dev/full", (2, "Errore: il disco è pieno. Nulla è cambiato.\n")),
        (">&-", (0, "")),
        ("<&- >&- 2>&-", (0, "")),
        ("| true", (0, "")),
    ],
)
@pytest.mark.parametrize("code", [PROGRAM, WITH_CLICK], ids=["at once", "click"])
def test_an_output_that_takes_nothing_is_as_with_click(code: str, streams: str, answer: tuple[int, str]) -> None:
    line = f"set -o pipefail; '{sys.executable}' -c '{code}' --help {streams}"
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == answer
    assert done.stdout == ""


def test_of_a_width_that_was_not_laid_out_it_says_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    for columns, told in ((90, False), (120, True), (80, True)):
        monkeypatch.setattr(os, "get_terminal_size", lambda columns=columns: os.terminal_size((columns, 24)))
        assert helped(["--help"]) is told
        assert capsys.readouterr().out == (HELP[min(columns, 100)] if told else "")
