"""Cells of the computed columns that the program cannot have written: somebody typed there, and they are not ours.

Source: design of the workbook, section "Every write". The program writes a state on every row that it calculates, only
numbers beside it, findings that give their gravity and code, and a type of value by its usual name.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import islice
from typing import NamedTuple

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.row_figures import states_in
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.plural import others
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import fold, one_line, shorten
from pdo_xl.sheet.address import cell_name
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.columns.locate import Layout
from pdo_xl.sheet.entries import entry_of
from pdo_xl.sheet.names.computed import Computed

_NUMBERS = (Computed.SCORE, Computed.DELAY, Computed.OBJECTIVE_SCORE, Computed.POINTS)
_STATES = frozenset(map(str, State))
_FINDINGS = late_pattern(rf"(?:{'|'.join(Gravity)}): PDO\d{{3}} |.{{1,100}} \((?:{'|'.join(Gravity)}): PDO\d{{3}}\)")
"""As it is written: the sentence first; in older workbooks, last."""
_LABELS = frozenset(kind.label for kind in KINDS.values())
_HEADERS = frozenset(map(fold, Computed))
_MODERN = 2000
"""Numbers of ours that somebody shows as dates are dates of the century before."""
_SHOWN = 3
_LONGEST = 40


class Typed(NamedTuple):
    """A cell that holds what somebody typed; row and column from 1."""

    row: int
    column: int
    value: object


class TypedOver:
    """Looks at the computed cells of a sheet's rows that are about to be written, while they are read."""

    def __init__(self, layout: Layout) -> None:
        self._columns = {name: layout.computed.get(name, 0) for name in Computed}
        self._places = tuple(self._columns.values())
        self._calculated = False
        self._typed: list[Typed] = []
        self._numbers: list[Typed] = []

    def note(self, number: int, read: Sequence[object]) -> None:
        """Look at one row's cells, as read."""
        width = len(read)
        ours = [read[column - 1] if 0 < column <= width else None for column in self._places]
        score, state, delay, objective, points, findings, of_type = ours
        blank = state is None or state == ""
        if isinstance(state, str) and state in _STATES:
            self._calculated = True
        elif not blank and not (isinstance(state, str) and states_in(state)):
            self._add(number, Computed.STATE, state)
        if findings not in (None, "") and not (isinstance(findings, str) and _FINDINGS.match(findings)):
            self._add(number, Computed.FINDINGS, findings)
        if of_type not in (None, "") and of_type not in _LABELS:
            self._add(number, Computed.TYPE, of_type)
        numbers = []
        for name, value in zip(_NUMBERS, (score, delay, objective, points), strict=True):
            if value is None or value == "":
                continue
            if isinstance(value, str | bool) or (isinstance(value, datetime) and value.year >= _MODERN):
                self._add(number, name, value)
            else:
                numbers.append(Typed(number, self._columns[name], value))
        # Several side by side are a calculated row of which somebody emptied the state.
        if blank and len(numbers) == 1:
            self._numbers += numbers

    def cells(self) -> tuple[Typed, ...]:
        """The cells; a lone number without a state is one of them if other rows have their states."""
        return tuple(
            sorted(
                [*self._typed, *(self._numbers if self._calculated else ())], key=lambda cell: (cell.row, cell.column)
            )
        )

    def _add(self, number: int, name: Computed, value: object) -> None:
        self._typed.append(Typed(number, self._columns[name], value))


def typed_between(grid: Grid, layout: Layout, last_row: int) -> tuple[Typed, ...]:
    """The cells in all rows of the plan, those too that are no indicators and that a calculation leaves alone."""
    seen = TypedOver(layout)
    for number, cells in enumerate(islice(grid.rows(), last_row), start=1):
        if number > layout.header_row and cells:
            seen.note(number, cells)
    # Whoever repeats the header on each page copies ours along.
    return tuple(cell for cell in seen.cells() if not isinstance(cell.value, str) or fold(cell.value) not in _HEADERS)


def refuse_typed_over(sheets: Iterable[tuple[str, Sequence[Typed]]]) -> None:
    """Refuse to write over, or to take away, what somebody typed into the computed columns. Raises: FileRefused."""
    for sheet, cells in sheets:
        if not cells:
            continue
        named = [f"{cell_name(row, column)} («{_text(value)}»)" for row, column, value in cells[:_SHOWN]]
        more = len(cells) - len(named)
        rest = f" e {others(more, 'a')}" if more else ""
        one = len(cells) == 1
        raise FileRefused(
            f"Nel foglio «{sheet}», nelle colonne calcolate, "
            f"{'la cella' if one else 'le celle'} {', '.join(named)}{rest} {'ha' if one else 'hanno'} qualcosa che non "
            f"ha scritto il programma, e andrebbe perso: {'spostarlo' if one else 'spostare tutto'} in altre colonne, "
            "o cancellare ciò che non serve, e riprovare."
        )


def _text(value: object) -> str:
    return shorten(one_line(shown(entry_of(value))), _LONGEST)
