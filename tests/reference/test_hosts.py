"""The hosts against the reference: a slice of what `python -m tests.reference` compares."""

from fractions import Fraction
from pathlib import Path

import pytest

from tests.reference import hosts


def test_no_formula_differs() -> None:
    assert list(hosts.formulas(seed=7, count=2000)) == []


def test_no_plan_differs(tmp_path: Path) -> None:
    assert list(hosts.library(seed=7, count=15, folder=tmp_path)) == []


@pytest.mark.slow
def test_the_command_line_says_the_same(tmp_path: Path) -> None:
    assert list(hosts.command_line(seed=7, count=2, folder=tmp_path)) == []


def test_what_differs_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hosts, "state", lambda *_: "Raggiunto")
    assert any("stato" in said for said in hosts.formulas(seed=7, count=50))
    assert not hosts.same(Fraction(50), 50.1)
    assert not hosts.same(None, 0.0)
    assert not hosts.same(Fraction(0), None)
