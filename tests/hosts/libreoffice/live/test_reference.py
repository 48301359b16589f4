"""The rules of scoring in LibreOffice: a slice of what `python -m tests.reference --canali libreoffice` compares."""

from pathlib import Path

from tests.hosts.libreoffice.live.conftest import Calc
from tests.reference.channels.libreoffice import channel_of


def test_formulas_and_button_differ_nowhere(calc: Calc, tmp_path: Path) -> None:
    channel = channel_of(calc, tmp_path)
    assert list(channel.indicators(7, 300)) == []
    assert list(channel.plans(7, 1)) == []
