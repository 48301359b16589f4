"""Programs killed while a plan is open: LibreOffice, and under Wine the Python that answers the workbook's VBA."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.conftest import program
from tests.hosts.libreoffice.live.conftest import install
from tests.hosts.libreoffice.live.killed import Killed
from tests.support import filled_workbook
from tests.wine.conftest import Windows
from tests.wine.office import case, tried
from tests.wine.windows_python import cached

BUTTON, CELL = "CalcolaPunteggi", "PDO_SCORE([Piano!G4],[Piano!H4],700)"
INTERRUPTED, IN_WRITING = "Il programma si è interrotto e il foglio è rimasto com'era", "mentre cambiava il foglio"
SCORED = "Al 31/12/2024"
QUIET_NO_MORE = ["True", "-4105", "True", "False"]
_KILLS = 3
_LONGEST = 6.0
"""Unit: seconds, of a click there."""


def libreoffice(seed: int, folder: Path) -> Iterator[Callable[[], str]]:
    """Kill LibreOffice at any moment, and go on with the next."""
    folder.chmod(0o755)
    own = folder / "ufficio"
    own.mkdir(mode=0o755)
    return Killed(install(own), folder).chances(seed)


@contextmanager
def windows_in(folder: Path) -> Iterator[Windows]:
    """A Windows of Wine's, while it is needed."""
    started = Windows(program("wine"), program("wineserver"), cached(), folder)
    try:
        started.start()
        yield started
    finally:
        started.stop()


def excel(seed: int, folder: Path) -> Iterator[Callable[[], str]]:
    """Kill the Python of the workbook at any moment of clicks, and click again."""
    random = Random(seed)
    own = folder / "wine"
    own.mkdir()
    plan = filled_workbook(folder / "Piano.xlsm")
    with windows_in(own) as windows:
        while True:
            moments = [random.choice((0, random.uniform(0.01, _LONGEST))) for _ in range(_KILLS)]
            yield lambda moments=moments: clicked(windows, moments, plan, folder)


def clicked(windows: Windows, moments: list[float], plan: Path, folder: Path) -> str:
    """Click, with a kill each time, then without one. Raises: AssertionError."""
    steps = [step for moment in moments for step in (moment, BUTTON)]
    asked = case(windows, None, "Guida", *steps, BUTTON, CELL) | {"states": True}
    try:
        (said,) = tried(windows, [asked], folder, workbook=plan)
    except pytest.fail.Exception as error:
        raise AssertionError(f"{moments}: {error}") from error
    return judged(said, f"{moments}")


def judged(said: dict[str, Any], where: str) -> str:
    """Hold what must be true of clicks that were interrupted. Raises: AssertionError."""
    cells, settings = zip(*said["states"], strict=True)
    before, _, *states, last, _ = cells
    where = f"{where}: {said['messages'][1:]}"
    assert said["values"][-1] == 100.0, where
    assert said["messages"][-1].startswith(SCORED), where
    assert list(settings) == [QUIET_NO_MORE] * len(settings), f"{where}: {settings}"
    interrupted = 0
    for message, state, former in zip(said["messages"][1:-1], states, [before, *states], strict=False):
        assert state in (before, last), where
        if message.startswith(INTERRUPTED):
            assert state == former, where
        else:
            assert message.startswith(SCORED) or IN_WRITING in message, where
            assert state == last, where
        interrupted += not message.startswith(SCORED)
    return f"excel, {interrupted} clic interrotti su {len(states)}"
