"""`pdo-xl consolida`: what it says, how it ends, what Ctrl+C leaves."""

from pathlib import Path

import pytest

from pdo_xl.cli import consolida
from pdo_xl.consolidation.consolidate import consolidate
from tests.cli.typed import run
from tests.consolidation.plans import in_this_process, write_plan


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
