"""Python ends in the middle of the button: nothing of it runs any more, and nobody takes back what it had written."""

import copy

import pytest

from pdo_xl.hosts.live import undo
from pdo_xl.sheet.names.sheets import LOG, MONITORING
from tests.hosts.live.buttons import press
from tests.hosts.live.engine import Excel
from tests.hosts.live.monitored import FIRST, PROGRESS, delete_second_objective
from tests.hosts.live.pages import Cell

BUTTON = "calcola_punteggi"


class Ended(BaseException):
    """No line of Python runs after this."""


def end_before(excel: Excel, call: int) -> None:
    """Let this call be the first that is not answered, and none after it."""

    def end(_: str) -> None:
        if len(excel.calls) >= call:
            raise Ended

    excel.calls.clear()
    excel.after_call = end


def give_back(excel: Excel) -> None:
    """What the workbook's module does when Python does not answer any more; the next Python remembers nothing."""
    excel.after_call = lambda _: None
    excel.settings.update(screen_updating=True, calculation="automatic", enable_events=True, status_bar=False)
    undo.forget(excel.full_name)


def cells(excel: Excel, *without: str) -> object:
    """Every cell, but for the log's, which tell when."""
    found, _ = excel.state()
    return {place: cell for place, cell in found.items() if place[0] not in (LOG, *without)}


def moving(excel: Excel) -> None:
    """Let rows in which people have typed change places."""
    press(BUTTON)
    typed = excel.pages[MONITORING].cells
    typed[FIRST + 1, PROGRESS], typed[FIRST + 2, PROGRESS] = Cell("due"), Cell("tre")
    delete_second_objective(excel)


@pytest.mark.parametrize("kind", ["plain", "spilling", "moving"])
def test_before_whichever_call_it_ends_cells_are_as_they_were_or_whole_and_the_next_click_is_right(
    excel: Excel, kind: str
) -> None:
    excel.spills = kind == "spilling"
    if kind == "moving":
        moving(excel)
    pages, before = copy.deepcopy(excel.pages), cells(excel)
    rest = cells(excel, MONITORING)
    excel.calls.clear()
    assert not press(BUTTON).startswith("!")
    whole, calls = cells(excel), list(excel.calls)
    found = []
    for call in range(1, len(calls) + 1):
        excel.pages = copy.deepcopy(pages)
        end_before(excel, call)
        with pytest.raises(Ended):
            press(BUTTON)
        left = cells(excel)
        found.append("before" if left == before else "whole" if left == whole else "moved")
        # Of rows that changed places, and no more, the workbook's module says that the sheet was being changed.
        assert found[-1] != "moved" or cells(excel, MONITORING) == rest
        give_back(excel)
        assert not press(BUTTON).startswith("!")
        assert cells(excel) == whole
    written = calls.index("PDO.Scrivi") + 1
    moved = calls.index("PDO.SpostaRighe") + 1 if kind == "moving" else written
    assert found == ["before"] * moved + ["moved"] * (written - moved) + ["whole"] * (len(calls) - written)
