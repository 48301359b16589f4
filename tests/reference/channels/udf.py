"""xlwings' own code for worksheet functions on Linux: over stand-ins for what only Windows has."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from tests.hosts.excel.sheets import Book, Sheet
from tests.hosts.excel.windows import MISSING, Calls, com_time, xlwings_for_windows
from tests.reference.channels.channel import Channel
from tests.reference.channels.formulas import Area, Asked, Table, channel, flat
from tests.reference.made_up import DAY, GENERAL, MOMENT, Cell

DAY_ZERO = datetime(1899, 12, 30)
_A_BLOCK = 1000


@contextmanager
def udf_on_linux() -> Iterator[Channel]:
    """Ranges over stand-ins, each read back by xlwings."""
    with xlwings_for_windows() as call:
        numbers = count()
        yield channel(lambda some: (_answers(call, one, next(numbers)) for one in some), _A_BLOCK, 1)


def _answers(call: Calls, asked: Asked, number: int) -> Sequence[Table]:
    # What was read of another workbook's parameters is remembered for a while, by its name.
    book = Book(f"Piano {number}.xlsm")
    formats = {(row, column): cell.format for row, column, cell in flat(asked.rows) if cell.format != GENERAL}
    sheet = Sheet(book, "Piano", [[moment(cell) for cell in row] for row in asked.rows], formats)
    Sheet(book, "Parametri", [list(row) for row in asked.parameters])

    def argument(given: Area | str | None) -> Any:
        return sheet.block(*given) if isinstance(given, Area) else MISSING if given is None else given

    return [table(call(one.function, *map(argument, one.arguments), book=book)) for one in asked.formulas]


def moment(cell: Cell) -> object:
    """A cell's value as COM hands it over."""
    if cell.format in {DAY, MOMENT}:
        day = DAY_ZERO + timedelta(days=float(cell.value or 0))
        return com_time(day.year, day.month, day.day, day.hour)
    return cell.value


def table(answer: object) -> Table:
    """A block of cells; one cell alone comes as its value."""
    return answer if isinstance(answer, list | tuple) else [[answer]]
