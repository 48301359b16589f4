"""The tables as sheets of one workbook; what does not fit on a sheet goes on in the next."""

import zipfile
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import XlsxWriterException

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml.faults import UNREADABLE
from pdo_xl.reports.open_data.fields import Table, Type
from pdo_xl.reports.open_data.records import Record
from pdo_xl.sheet.address import MAX_ROW

_MARK = "pdo_xl consolida"
"""The property by which the workbook is known as one that can be made again."""
_LONGEST_TEXT = 32_767
"""Characters of a cell."""
_NARROW, _WIDE = 14, 40
_WIDE_FIELDS = {"indicatore", "obiettivo", "spiegazione", "ente", "file", "valore", "servizio", "parametri"}


class Sheets:
    """Implements `TablesWriter`: one file, a sheet for each table, never more in memory than a row."""

    def __init__(self, tables: Sequence[Table], files: Sequence[Path]) -> None:
        (path,) = files
        options = {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            # Where there is room for the workbook, there is for its sheets.
            "tmpdir": str(path.parent),
        }
        self._book = xlsxwriter.Workbook(str(path), options)
        self._book.set_custom_property(_MARK, value=True)
        self._head = self._book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        self._day = self._book.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
        self._sheets = {table.name: _Sheet(self._book, table, self._head, self._day) for table in tables}

    def write(self, table: Table, records: Sequence[Record]) -> None:
        """Write some rows of a table."""
        self._sheets[table.name].write(records)

    def close(self) -> None:
        """Write the workbook."""
        try:
            for sheet in self._sheets.values():
                sheet.finish()
            self._book.close()
        except XlsxWriterException as error:
            cause = (
                error.__cause__ or error.__context__ or next((a for a in error.args if isinstance(a, OSError)), None)
            )
            if isinstance(cause, OSError):
                raise cause from error
            raise FileRefused(
                f"La cartella di lavoro non si può scrivere ({error}): dare a --esito un file .csv."
            ) from error

    def give_up(self) -> None:
        """Let the sheets' own files go, which the library would hold on to; it complains of a book never closed."""
        self._book.fileclosed = 1
        for sheet in self._book.worksheets():
            with suppress(OSError):
                sheet.row_data_fh.close()


class _Sheet:
    """One table's sheet, and those it goes on in."""

    def __init__(self, book: Any, table: Table, head: Any, day: Any) -> None:  # noqa: ANN401 - xlsxwriter has no types
        self._book, self._table, self._head, self._day = book, table, head, day
        self._types = [field.type for field in table.fields]
        self._count = 0
        self._begin()

    def write(self, records: Sequence[Record]) -> None:
        for record in records:
            if self._row == MAX_ROW:
                self.finish()
                self._begin()
            for column, (value, type_) in enumerate(zip(record, self._types, strict=True)):
                if value is not None:
                    self._put(column, value, type_)
            self._row += 1

    def finish(self) -> None:
        """Offer what Excel filters by, over the rows that there are."""
        self._sheet.autofilter(0, 0, max(self._row - 1, 1), len(self._types) - 1)

    def _begin(self) -> None:
        self._count += 1
        name = self._table.name if self._count == 1 else f"{self._table.name}_{self._count}"
        self._sheet = self._book.add_worksheet(name)
        self._sheet.freeze_panes(1, 0)
        for column, field in enumerate(self._table.fields):
            self._sheet.set_column(column, column, _WIDE if field.name in _WIDE_FIELDS else _NARROW)
            self._sheet.write_string(0, column, field.name, self._head)
        self._row = 1

    def _put(self, column: int, value: object, type_: Type) -> None:
        match value:
            case bool():
                self._sheet.write_boolean(self._row, column, value)
            case date():
                self._sheet.write_datetime(self._row, column, value, self._day)
            case int() | float() if type_ is not Type.TEXT:
                self._sheet.write_number(self._row, column, value)
            case _:
                self._sheet.write_string(self._row, column, str(value)[:_LONGEST_TEXT])


def is_ours(path: Path) -> bool:
    """Tell whether a file is a workbook that was written here."""
    try:
        with zipfile.ZipFile(path) as package, package.open("docProps/custom.xml") as part:
            return f'name="{_MARK}"'.encode() in part.read(_LONGEST_TEXT)
    except (*UNREADABLE, OSError, KeyError):
        return False
