"""What the workbook's own wrappers call: they hand over values with number formats, so that Excel is asked nothing.

xlwings' wrappers hand over ranges, and each is read back by a dozen calls from one program into the other.
"""

from collections.abc import Callable, Sequence
from types import ModuleType

import xlwings as xw

from pdo_xl.formulas.cells import Cells
from pdo_xl.hosts.excel import udf
from pdo_xl.hosts.excel.arguments import handed_over

_books: dict[str, object] = {}
"""The workbooks that call, by the name that each gave itself when it began."""


@xw.func
@xw.arg("workbook", convert="raw")
@xw.ret(convert="raw")
def begin(workbook: str) -> udf.Answer:
    """Take note of a workbook: xlwings has just been told that it is the one that calls."""
    _books[workbook] = vars(_xlwindows())["BOOK_CALLER"]
    return [[""]]


@xw.func
@xw.arg("function", convert="raw")
@xw.arg("workbook", convert="raw")
@xw.arg("arguments", convert="raw")
@xw.ret(convert="raw")
def answer(function: str, workbook: str, arguments: Sequence[object]) -> udf.Answer:
    """Answer one call of a worksheet function by a cell of a workbook that has begun."""
    vars(_xlwindows())["BOOK_CALLER"] = _books[workbook]
    asked: Callable[..., udf.Answer] = getattr(udf, function)
    cells: list[Cells] = [handed_over(given) for given in arguments]
    return asked(*cells)


def _xlwindows() -> ModuleType:
    # Only Windows has it.
    from xlwings import _xlwindows as windows

    return windows
