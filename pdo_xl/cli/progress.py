"""A progress bar on standard error, for work that takes more than a second."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_PATIENCE = 1.0
"""Seconds."""


class ProgressBar:
    """Shows the step and a bar after the first second, on a terminal only; wiped away at the end.

    `remaining`: also how long it will take, for work that nobody waits for in front of the screen.
    """

    def __init__(self, patience: float = _PATIENCE, *, remaining: bool = False) -> None:
        self._patience = patience
        self._remaining = remaining
        self._started = time.monotonic()
        self._bar: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        """Start counting."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Wipe the bar, so that a message starts on an empty line."""
        if self._bar is not None:
            self._bar.stop()

    def tell(self, step: str, done: float) -> None:
        """Show that `done` of the whole, 0 to 1, is done."""
        if time.monotonic() - self._started < self._patience or not sys.stderr.isatty():
            return
        if self._bar is None or self._task is None:
            # Imported here: most plans are done before a bar would show.
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

            columns = (TextColumn("{task.description:<12}"), BarColumn(), TaskProgressColumn())
            left = (TextColumn("mancano"), TimeRemainingColumn(elapsed_when_finished=True)) if self._remaining else ()
            console = Console(stderr=True)
            # A thread that draws the bar anew would keep a large plan from being written by two processes.
            self._bar = Progress(*columns, *left, console=console, transient=True, auto_refresh=self._remaining)
            self._task = self._bar.add_task(step, total=1.0)
            self._bar.start()
        self._bar.update(self._task, description=step, completed=done, refresh=not self._remaining)
