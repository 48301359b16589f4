"""The channels against the reference: a slice of what `python -m tests.reference` compares.

Those with Wine and LibreOffice stand where their programs are started: `tests/wine`, `tests/hosts/libreoffice/live`.
"""

import subprocess
import sys
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from random import Random

import pytest

from tests.reference import __main__ as command
from tests.reference import compare
from tests.reference.channels import files_on_disk
from tests.reference.channels.channel import NotHere, batches
from tests.reference.channels.udf import udf_on_linux
from tests.reference.compare import Answers, of_document, of_indicator, of_table, same
from tests.reference.made_up_plans import ON, plan
from tests.reference.meant import Indicator, Rules, Said


def test_the_library_differs_nowhere() -> None:
    with files_on_disk.library() as channel:
        assert list(channel.indicators(7, 1000)) == []
        assert list(channel.plans(7, 30)) == []


def test_the_formulas_differ_nowhere() -> None:
    with udf_on_linux() as channel:
        assert list(channel.indicators(7, 1000)) == []
        assert list(channel.plans(7, 15)) == []


@pytest.mark.slow
def test_the_command_line_differs_nowhere() -> None:
    with files_on_disk.command_line() as channel:
        assert list(channel.indicators(7, 500)) == []
        assert list(channel.plans(7, 2)) == []


def test_what_differs_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compare, "state", lambda *_: "Raggiunto")
    with files_on_disk.library() as channel:
        assert any("stato" in said for said in channel.plans(7, 3))


def test_fifteen_digits_count() -> None:
    assert same(Fraction(100, 3), 100 / 3)
    assert not same(Fraction(100, 3), 33.333333333)
    assert not same(None, 0.0)
    assert not same(Fraction(0), None)
    assert not same(Fraction(1), True)
    assert not same(Fraction(0), "#PDO: frase")


def test_an_indicator_that_cannot_be_scored_is_a_sentence_in_a_cell() -> None:
    wrong, on = Indicator("NUMERO", False, Fraction(5), Fraction(-1)), ON[0]
    said = Answers("#PDO: è negativo", "Da verificare", "#PDO: è negativo", frozenset({"PDO306"}))
    assert list(of_indicator(wrong, Rules(), on, said, cells=True)) == []
    assert len(list(of_indicator(wrong, Rules(), on, Answers("", "Da verificare", "", frozenset()), cells=True))) == 3
    assert list(of_indicator(wrong, Rules(), on, Answers(0.0, "Da verificare", 3)))


def test_a_plan_with_other_rows_is_said() -> None:
    one = plan(Random(1))
    assert list(of_document(one, {"indicatori": [], "obiettivi": []})) == ["0 indicatori e 0 obiettivi"]
    assert len(list(of_table(one, [["Settore"]]))) == 1


def test_the_kinds_of_faults_are_made_up_too() -> None:
    said = {one.actual for seed in range(60) for one in plan(Random(seed)).indicators if isinstance(one.actual, Said)}
    assert said == set(Said) - {Said.NOT_WEIGHTED}


def test_a_command_that_prints_what_it_tried(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["x", "--canali", "python", "--indicatori", "20", "--piani", "1"])
    assert command.main() == 0
    assert "20 indicatori,     1 piani: 0 differenze" in capsys.readouterr().out


def test_what_cannot_run_is_said_loudly(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def missing() -> None:
        raise NotHere("manca Wine")

    monkeypatch.setattr(files_on_disk, "library", missing)
    monkeypatch.setattr(sys, "argv", ["x", "--canali", "python"])
    assert command.main() == 3
    assert "NON PROVATO: python: manca Wine" in capsys.readouterr().out


def test_the_reference_takes_nothing_from_the_package() -> None:
    words = "import sys, tests.reference.made_up_plans; print([n for n in sys.modules if n.startswith('pdo_xl')])"
    done = subprocess.run(
        [sys.executable, "-c", words], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_count_is_parted() -> None:
    assert list(batches(5, 2)) == [2, 2, 1]


def test_the_same_seed_is_the_same_plan() -> None:
    assert plan(Random(3)) == plan(Random(3)) != replace(plan(Random(3)), on=ON[1], rows=[])
