"""A command of ours among Calc's steps of undo: what it writes is one step, which Ctrl+Z takes back whole.

Its own steps would be dozens, and undone they leave the cells that were empty as they were written; nor can it be kept
from noting them, for to recalculate switches that on again. So they go, as Excel's do when a macro writes.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import unohelper
from com.sun.star.awt import XCallback
from com.sun.star.document import XUndoAction

from pdo_xl.hosts.libreoffice.asking import TITLE
from pdo_xl.sheet.names.buttons import Button
from pdo_xl.xlwings_libreoffice.soffice import Soffice, Uno

if TYPE_CHECKING:
    import xlwings as xw

    from pdo_xl.hosts.live.steps import Step

_TITLES = {
    "calcola_punteggi": Button.CALCULATE,
    "annulla_ultimo_calcolo": Button.UNDO,
    "fotografa": Button.PHOTOGRAPH,
    "raccogli": Button.GATHER,
}
"""How the menu Modifica calls what it undoes."""
_EXACT = {"mostra_accanto": Button.BESIDE}
"""Commands that Calc itself undoes."""
_NOTED = "pdo_xl …"
"""What Calc's own steps are called together, until they go."""


@contextmanager
def as_one_step(soffice: Soffice, document: Uno, book: "xw.Book", command: str) -> Iterator[None]:
    """Let all that a command writes be one step, and leave Calc's steps alone where it writes nothing."""
    # Loaded with xlwings, which an extension does not load before it has something to do.
    from pdo_xl.hosts.live.steps import heard_by

    name = command.partition("\n")[0]
    steps: list[Step] = []
    manager = document.getUndoManager()
    manager.enterUndoContext(str(_EXACT.get(name, _NOTED)))
    try:
        with heard_by(steps.append):
            yield
    finally:
        manager.leaveUndoContext()
        if steps or manager.getAllUndoActionTitles()[:1] == (_NOTED,):
            manager.clear()
        for step in steps:
            manager.addUndoAction(_Action(soffice, document, book, str(_TITLES.get(name, TITLE)), step))


class _Action(unohelper.Base, XUndoAction, XCallback):  # type: ignore[misc] # UNO ships no types
    """One step. What it writes is written when Calc is done with its own part: it does not bear it before."""

    def __init__(self, soffice: Soffice, document: Uno, book: "xw.Book", title: str, step: "Step") -> None:
        self.Title = title
        self._soffice, self._document, self._book, self._step = soffice, document, book, step

    def undo(self) -> None:
        """Put everything back as it was before."""
        self._later("undo")

    def redo(self) -> None:
        """Write everything again."""
        self._later("redo")

    def _later(self, what: str) -> None:
        self._soffice.service("com.sun.star.awt.AsyncCallback").addCallback(self, what)

    def notify(self, what: str) -> None:
        """Do it: everything or, with a sentence, nothing. Calc's own steps go again, and with them the way forward."""
        from pdo_xl.hosts.live.messages import FAILURE, failure_text

        change: Callable[[xw.Book], None] = self._step.undo if what == "undo" else self._step.redo
        try:
            self._book.set_mock_caller()
            change(self._book)
        except Exception as error:  # noqa: BLE001 - the window shows a sentence
            with suppress(Exception):
                self._book.app.alert(failure_text(error).removeprefix(FAILURE), TITLE, mode="critical")
        finally:
            with suppress(Exception):
                self._document.getUndoManager().clear()
