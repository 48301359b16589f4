"""Excel kept quiet while its cells are written: no redrawing, no recalculation, no events."""

from contextlib import suppress

import xlwings as xw

from pdo_xl.hosts.excel.module import ask

_CALCULATIONS = {-4105: "automatic", -4135: "manual", 2: "semiautomatic"}


class Quiet:
    """Suspends on creation, in one call, and resumes in one; the workbook's own module does both."""

    def __init__(self, book: xw.Book, message: str) -> None:
        self._book = book
        self._screen, self._calculation, self._events = ask(book, "Sospendi", message)
        self._suspended = True

    def resume(self) -> None:
        """Give Excel its settings back, and the status bar."""
        ask(self._book, "Riprendi", self._screen, self._calculation, self._events)
        self._suspended = False

    def resume_anyway(self) -> None:
        """The same where `resume` was not reached or failed, one by one if need be: one that fails keeps no other."""
        if self._suspended:
            with suppress(Exception):
                self.resume()
        if not self._suspended:
            return
        app = self._book.app
        with suppress(Exception):
            app.calculation = _CALCULATIONS[int(self._calculation)]
        with suppress(Exception):
            app.enable_events = bool(self._events)
        with suppress(Exception):
            app.status_bar = False
        with suppress(Exception):
            app.screen_updating = bool(self._screen)
        self._suspended = False
