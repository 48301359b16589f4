"""What a command wrote, as one step to undo: for programs that let others put such a step among their own.

Excel forgets its own steps when a macro writes; LibreOffice keeps them, and undoing cells that were written leaves
those that were empty as they were written.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import xlwings as xw

from pdo_xl.hosts.live import undo
from pdo_xl.hosts.live.finishing import without_pages
from pdo_xl.hosts.live.host import LiveHost, put_again, take_back_all
from pdo_xl.hosts.live.quiet import Quiet
from pdo_xl.hosts.live.rectangles import Rectangle
from pdo_xl.sheet.blocks import RowMoves


@dataclass(frozen=True)
class Step:
    """What was written, and what is left to do to the tables then.

    `calculation` is what the command that undoes the last calculation needs, if this was one. `is_back`: the step has
    put back what another one wrote.
    """

    areas: Sequence[Rectangle]
    moves: Sequence[RowMoves]
    finish: str
    calculation: undo.Done | None = None
    is_back: bool = False

    def undo(self, book: xw.Book) -> None:
        """Let everything be as before the step, or as after it. Raises: FileRefused, what the program raises."""
        self._write(book, back=not self.is_back)

    def redo(self, book: xw.Book) -> None:
        """Let everything be as after the step, or as before it. Raises: FileRefused, what the program raises."""
        self._write(book, back=self.is_back)

    def _write(self, book: xw.Book, *, back: bool) -> None:
        state = LiveHost(book).state
        state.refuse_unwritable()
        state.open_up(book, [area.sheet for area in self.areas])

        def put_back() -> None:
            take_back_all(book, self.areas, self.moves)

        def put_on() -> None:
            put_again(book, self.areas, self.moves)

        with Quiet(book, "PDO: attendere…") as quiet:
            (put_back if back else put_on)()
            quiet.resume_or(put_on if back else put_back, without_pages(self.finish) if back else self.finish)
        if self.calculation is None:
            return
        if back:
            undo.forget(state.full_name)
        else:
            undo.remember(state.full_name, self.calculation)


_listeners: list[Callable[[Step], None]] = []


@contextmanager
def heard_by(listener: Callable[[Step], None]) -> Iterator[None]:
    """Let somebody hear of each step while a command runs."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)


def tell(step: Step) -> None:
    """Tell of a step that is done."""
    for listener in _listeners:
        listener(step)


def tell_of(host: LiveHost, calculation: undo.Done | None = None) -> None:
    """Tell of what a host has written."""
    tell(Step(host.areas, host.moves, host.finish, calculation))
