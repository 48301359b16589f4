"""A real LibreOffice, with a profile of its own, that leaves nothing behind, and what tests need to work in it."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

import openpyxl
import pytest
import xlwings as xw

from pdo_xl.xlwings_libreoffice.engine import attach
from pdo_xl.xlwings_libreoffice.soffice import LibreOfficeError, Soffice, find_program, import_uno, start

_TIME_LIMIT = 180
"""Unit: seconds."""


def ready() -> None:
    """Without LibreOffice the test is skipped with the reason, and fails where CI is set."""
    try:
        import_uno()
        find_program()
    except LibreOfficeError as error:
        reason = f"{error} Questa prova non è stata fatta."
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)


@contextmanager
def watched(soffice: Soffice, seconds: float = 240) -> Iterator[None]:
    """End a LibreOffice that hangs in a test: the call that waits for it then fails."""
    watch = Timer(seconds, soffice.kill)
    watch.daemon = True
    watch.start()
    try:
        yield
    finally:
        watch.cancel()


class Offices:
    """One LibreOffice for many tests, started when the first asks; where a test ended it or broke it, the next gets a new one."""

    def __init__(self, start: Callable[[], Soffice]) -> None:
        self._start = start
        self._started: Soffice | None = None

    @contextmanager
    def lent(self) -> Iterator[Soffice]:
        """Lend it to a test; where the borrower cannot put it in order, it is ended."""
        if self._started is None or not self._started.alive:
            self.end()
            self._started = self._start()
        with watched(self._started):
            try:
                yield self._started
            except BaseException:
                self.end()
                raise

    def end(self) -> None:
        """Stop it, if one was started."""
        started, self._started = self._started, None
        if started is not None:
            started.stop()


@contextmanager
def running() -> Iterator[Soffice]:
    """Start one, and stop it."""
    ready()
    started = start(timeout=_TIME_LIMIT)
    yield started
    started.stop()


@pytest.fixture
def app(soffice: Soffice) -> Iterator[xw.App]:
    """LibreOffice as an app of xlwings; what a test leaves open is closed."""
    used = attach(soffice)
    with watched(soffice):
        yield used
    used.screen_updating = True
    used.status_bar = False
    for book in list(used.books):
        book.close()
    if hasattr(xw.Book, "_mock_caller"):
        del xw.Book._mock_caller


@pytest.fixture
def book(app: xw.App, tmp_path: Path) -> xw.Book:
    """Two sheets: numbers, a text, a formula, a merged area; a hidden sheet."""
    made = openpyxl.Workbook()
    first = made.active
    first.title = "Dati"
    for row in (["Nome", "Valore", "Data"], ["uno", 1, None], ["due", 2.5, None], ["somma", "=SUM(B2:B3)", None]):
        first.append(row)
    first["B3"].number_format = "0.00%"
    first.merge_cells("E1:F3")
    made.create_sheet("Nascosto").sheet_state = "hidden"
    path = tmp_path / "l'elenco.xlsx"
    made.save(path)
    return app.books.open(path)


@pytest.fixture
def sheet(app: xw.App) -> xw.Sheet:
    """The empty sheet of a new book."""
    return app.books.add().sheets[0]
