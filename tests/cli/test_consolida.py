"""`pdo-xl consolida`: what it says, how it ends, what Ctrl+C leaves."""

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path

import pytest

from pdo_xl.cli import consolida
from pdo_xl.consolidation.consolidate import consolidate
from tests.cli.typed import run
from tests.consolidation.plans import in_this_process, write_plan
from tests.support import row


@pytest.fixture(autouse=True)
def one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def here(*arguments: object, **options: object) -> object:
        return consolidate(*arguments, **{**options, "each": in_this_process})

    monkeypatch.setattr(consolida, "consolidate", here)


def test_what_was_read_and_what_was_not(tmp_path: Path) -> None:
    write_plan(tmp_path / "piani" / "a.xlsx")
    answer = run("consolida", tmp_path / "piani", "--esito", tmp_path / "t.csv", "--al", "31/12/2024")
    assert (answer.exit_code, answer.stderr) == (0, "")
    assert answer.stdout == "Un piano, un indicatore: «t.csv», «t_enti.csv», «t_scarti.csv», «t_qualita.csv».\n"
    (tmp_path / "piani" / "b.xlsx").write_text("x", encoding="utf-8")
    (tmp_path / "piani" / "c.pdf").write_text("x", encoding="utf-8")
    answer = run("consolida", tmp_path / "piani", "--esito", tmp_path / "t.xlsx")
    assert answer.exit_code == 1
    assert "Fuori dalla tabella: 1" in answer.stderr
    assert "«b.xlsx» non è una cartella di lavoro di Excel" in answer.stderr
    assert "lasciati stare: 1." in answer.stderr


def test_many_are_counted_not_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(consolida, "_MOST_LEFT_OUT", 2)
    for name in "abcd":
        (tmp_path / f"{name}.xlsx").write_text("x", encoding="utf-8")
    answer = run("consolida", tmp_path, "--esito", tmp_path / "t.csv")
    assert answer.exit_code == 1
    assert answer.stdout.startswith("0 piani, 0 indicatori")
    assert answer.stderr.count("non è una cartella di lavoro") == 2
    assert "… e altri 2." in answer.stderr


def test_ctrl_c_says_that_nothing_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(consolida, "consolidate", stop)
    answer = run("consolida", tmp_path, "--esito", tmp_path / "t.csv")
    assert answer.exit_code == 130
    assert answer.stderr == (
        "Ciò che si è letto è ricordato: lo stesso comando riprende da lì.\n\nInterrotto. Nulla è cambiato.\n"
    )


@pytest.mark.parametrize("arguments", [("--processi", "0"), ("--modo", "x"), ()])
def test_wrong_usage(arguments: tuple[str, ...], tmp_path: Path) -> None:
    assert run("consolida", tmp_path, *arguments).exit_code == 2


def _remembered(folder: Path, copies: Path) -> int:
    """How many files the run that is going on has put on the disk: whoever runs holds the file itself."""
    copies.mkdir(exist_ok=True)
    for path in folder.glob(".t.csv.pdo_xl.ripresa*"):
        with suppress(FileNotFoundError):
            shutil.copy(path, copies / path.name)
    try:
        with closing(sqlite3.connect(copies / ".t.csv.pdo_xl.ripresa")) as base:
            return base.execute("SELECT count(*) FROM outcome").fetchone()[0]
    except sqlite3.Error:
        return 0


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows kills otherwise")
def test_a_run_that_was_killed_goes_on_from_there(tmp_path: Path) -> None:
    plans, target = tmp_path / "piani", tmp_path / "t.csv"
    for number in range(60):
        write_plan(plans / f"{number:02}.xlsx", [row(actual=float(number))])
    words = ["consolida", plans, "--esito", target, "--al", "31/12/2024", "--processi", "2"]
    command = [sys.executable, "-m", "pdo_xl", *map(str, words)]
    root = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env=root, start_new_session=True) as first:
        while not _remembered(tmp_path, tmp_path / "copia") and first.poll() is None:
            time.sleep(0.02)
        first.kill()
    assert [path.name for path in sorted(tmp_path.iterdir()) if not path.name.startswith(".")] == ["copia", "piani"]
    second = subprocess.run(command, capture_output=True, text=True, env=root, check=False)
    assert second.returncode == 0, second.stderr
    assert "Già letti prima dell'interruzione: " in second.stderr
    assert run("consolida", plans, "--esito", tmp_path / "intero.csv", "--al", "31/12/2024").exit_code == 0
    assert target.read_bytes() == (tmp_path / "intero.csv").read_bytes()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
