"""The rules of scoring under Wine: a slice of what `python -m tests.reference --canali dll com` compares."""

from tests.reference.channels.wine import com_of, dll_of
from tests.wine.conftest import Windows


def test_the_workbook_s_own_wrappers_differ_nowhere(windows: Windows) -> None:
    assert list(dll_of(windows).plans(7, 3)) == []


def test_xlwings_wrappers_differ_nowhere(windows: Windows) -> None:
    # Cells with formats of their own take their time: `test_udf_under_wine.py` has some.
    assert list(com_of(windows, formatted=0).indicators(7, 200)) == []
