"""The functions that the workbook's own VBA module `PDO` offers: each is one call, however many rows."""

from collections.abc import Sequence
from typing import Any

import xlwings as xw

from pdo_xl.sheet.address import in_quotes
from pdo_xl.sheet.names.buttons import MODULE


def ask(book: xw.Book, function: str, *arguments: object) -> Sequence[Any]:
    """Call a function of the module, and give the array that it answers. Raises: what Excel raises."""
    # Not `book.macro`: it leaves an apostrophe in the file's name as it is, and Excel then finds no such workbook.
    answer: Sequence[Any] = book.app.macro(f"{in_quotes(book.name)}!{MODULE}.{function}")(*arguments)
    return answer
