"""The benchmark of growth in short: it measures every program for every count, and its figures are read back alike."""

import sys
from pathlib import Path

import pytest

from tests.bench.figure import by_count, read_figures
from tests.bench.growth import run

pytestmark = [pytest.mark.slow, pytest.mark.whole]


def test_every_program_is_measured_for_every_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "misure.csv"
    words = ["--righe", "1", "200", "--file", "2", "--volte", "1", "--processi", "1", "--esito", str(target)]
    monkeypatch.setattr(sys, "argv", ["growth", *words])
    run()
    assert capsys.readouterr().out.count("MiB") == 10
    figures = read_figures(target)
    assert {count: len(done) for count, done in by_count("righe", figures).items()} == {1: 4, 200: 4}
    assert {count: set(done) for count, done in by_count("file", figures).items()} == {
        2: {"consolida", "python-calamine: legge"}
    }
    assert all(one.seconds > 0 and one.memory > 0 for one in figures)
