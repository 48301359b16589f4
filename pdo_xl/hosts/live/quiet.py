"""Excel kept quiet while its cells are written: no redrawing, no recalculation, no events."""

from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Self

import xlwings as xw

from pdo_xl.hosts.live.vba_calls import ask

_CALCULATIONS = {-4105: "automatic", -4135: "manual", 2: "semiautomatic"}


class Quiet:
    """Suspends on entry, in one call, and resumes in one; the workbook's own module does both.

    On leaving, Excel has its settings back whatever happened.
    """

    def __init__(self, book: xw.Book, message: str) -> None:
        self._book = book
        self._message = message
        self._suspended = False

    def __enter__(self) -> Self:
        self._screen, self._calculation, self._events = ask(self._book, "Sospendi", self._message)
        self._suspended = True
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._suspended:
            with suppress(Exception):
                self._resume()
        if self._suspended:
            self._resume_one_by_one()

    def resume_or(self, take_back: Callable[[], None], finish: str = "") -> None:
        """Finish the tables and give Excel its settings back; where that fails, nothing counts as written.

        Shape: `finish` as `finishing.told` gives it. Raises: what Excel raises.
        """
        try:
            self._resume(*([finish] if finish else ()))
        except BaseException:
            take_back()
            raise

    def _resume(self, *finish: str) -> None:
        ask(self._book, "Riprendi", self._screen, self._calculation, self._events, *finish)
        self._suspended = False

    def _resume_one_by_one(self) -> None:
        """One setting that fails keeps no other."""
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
