"""Under Wine: xlwings' DLL starts the COM server, and a program in Excel's place calls it as workbooks do.

The DLL's channel is the workbook's own wrapper, which hands over values with their formats; the COM channel is the
wrapper of xlwings, which hands over ranges, and each is read back from Python over COM.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from tests.reference.channels.channel import Channel, NotHere, program
from tests.reference.channels.formulas import Area, Asked, Table, channel, flat
from tests.reference.channels.udf import DAY_ZERO, table
from tests.reference.made_up import DAY, MOMENT, PERCENT, Cell
from tests.wine.conftest import OMITTED, Windows
from tests.wine.windows_python import NotAssembled, cached

_A_BLOCK, _AT_ONCE = 1000, 20
_AT_ONCE_BY_COM = 3
"""Each range is read back cell by cell: more would take longer than a call to Windows may."""
_A_FEW = 10


@contextmanager
def dll() -> Iterator[Channel]:
    """The workbook's own wrappers."""
    with _windows() as windows:
        yield dll_of(windows)


@contextmanager
def com() -> Iterator[Channel]:
    """xlwings' wrappers."""
    with _windows() as windows:
        yield com_of(windows)


def dll_of(windows: Windows) -> Channel:
    """The DLL's channel in a Windows that has been started."""
    return channel(lambda some: iter(_answers(windows, some, plain=False)), _A_BLOCK, _AT_ONCE)


def com_of(windows: Windows, formatted: int = 2 * _A_FEW) -> Channel:
    """The COM channel there; so many indicators are asked with their cells' formats.

    Where a block's formats differ each cell is asked for its own, which takes a large part of a second: most blocks
    have texts in place of cells with formats. A call takes long, too: of plans it is the sums that are asked.
    """
    alike = channel(
        lambda some: iter(_answers(windows, [*map(_without_formats, some)], plain=True)), _A_BLOCK, _AT_ONCE_BY_COM
    )
    as_they_are = channel(lambda some: iter(_answers(windows, some, plain=True)), _A_FEW, 1)

    def of_indicators(seed: int, count: int) -> Iterator[str]:
        few = min(count, formatted)
        yield from as_they_are.indicators(seed, few)
        yield from alike.indicators(seed, count - few)

    return Channel(of_indicators, alike.plans)


def _without_formats(asked: Asked) -> Asked:
    return asked._replace(rows=[[*map(_without_format, row)] for row in asked.rows])


def _without_format(cell: Cell) -> Cell:
    if cell.format != PERCENT or not isinstance(cell.value, float):
        return cell
    return Cell(f"{100 * cell.value:.6f}".rstrip("0").rstrip(".").replace(".", ",") + "%")


@contextmanager
def _windows() -> Iterator[Windows]:
    wine, server = program("wine"), program("wineserver")
    try:
        python = cached()
    except NotAssembled as error:
        raise NotHere(f"il Python per Windows non si è potuto comporre: {error}") from error
    # It deletes its folder when it stops.
    windows = Windows(wine, server, python, Path(mkdtemp()))
    try:
        windows.start()
        yield windows
    finally:
        windows.stop()


def _answers(windows: Windows, some: Sequence[Asked], plain: bool) -> list[list[Table]]:
    books = [_book(number, asked) for number, asked in enumerate(some)]
    calls = [
        (number, formula.function, *map(_argument, formula.arguments))
        for number, asked in enumerate(some)
        for formula in asked.formulas
    ]
    answers = iter(windows.excel(books, calls, one_server=True, plain=plain)["answers"])
    return [[_told(next(answers)) for _ in asked.formulas] for asked in some]


def _told(answer: dict[str, Any]) -> Table:
    return table(answer["value"] if "value" in answer else f"COM: {answer['failure']}")


def _book(number: int, asked: Asked) -> dict[str, Any]:
    width = max(map(len, asked.rows))
    cells = [[*map(_com, row), *[None] * (width - len(row))] for row in asked.rows]
    # Of a date COM tells by itself that it is one.
    formats = {f"{row},{column}": one.format for row, column, one in flat(asked.rows) if one.format == PERCENT}
    parameters = [[*row, *[None] * (5 - len(row))] for row in asked.parameters]
    sheets = {"Piano": {"cells": cells, "formats": formats}, "Parametri": {"cells": parameters, "formats": {}}}
    return {"full_name": rf"C:\Piano {number}.xlsm", "sheets": sheets}


def _com(cell: Cell) -> object:
    if cell.format in {DAY, MOMENT}:
        day: datetime = DAY_ZERO + timedelta(days=float(cell.value or 0))
        return {"date": day.isoformat()}
    return cell.value


def _argument(given: Area | str | None) -> object:
    if isinstance(given, Area):
        return {"range": ["Piano", *given]}
    return OMITTED if given is None else given
