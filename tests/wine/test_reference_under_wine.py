"""The rules of scoring under Wine: a slice of what `python -m tests.reference --canali dll com` compares."""

from tests.reference.channels.wine import com_of, dll_of
from tests.wine.conftest import Windows


def test_the_workbook_s_own_wrappers_differ_nowhere(windows: Windows) -> None:
    channel = dll_of(windows)
    assert list(channel.indicators(7, 500)) == []
    assert list(channel.plans(7, 3)) == []


def test_xlwings_wrappers_differ_nowhere(windows: Windows) -> None:
    assert list(com_of(windows, formatted=2).indicators(7, 300)) == []
