"""A bar only where it helps."""

import io
import sys

import pytest

from pdo_xl.cli.progress import ProgressBar


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_after_some_patience_and_wiped_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with ProgressBar(patience=0) as bar:
        bar.tell("Lettura", 0.1)
        bar.tell("Scrittura", 0.9)
    assert "Lettura" in terminal.getvalue()
    assert terminal.getvalue().endswith(("\x1b[2K", "\x1b[?25h", "\x1b[1A\x1b[2K"))


@pytest.mark.parametrize(("patience", "stream"), [(60.0, Terminal()), (0.0, io.StringIO())])
def test_no_bar_for_short_work_or_without_a_terminal(
    monkeypatch: pytest.MonkeyPatch, patience: float, stream: io.StringIO
) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    with ProgressBar(patience) as bar:
        bar.tell("Lettura", 0.5)
    assert stream.getvalue() == ""


def test_long_work_says_how_long_it_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with ProgressBar(patience=0, remaining=True) as bar:
        bar.tell("Lettura", 0.1)
        bar.tell("Lettura", 0.2)
    assert "mancano" in terminal.getvalue()
