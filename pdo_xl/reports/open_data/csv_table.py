"""One table as a CSV file that Excel opens as it is and programs read by its schema.

Source: design of the reports, section 8; AgID, Linee guida sui dati aperti: a declared separator, one table a file.
UTF-8 with its mark, semicolons, decimal comma, days as ISO writes them, an empty cell where nothing is known.
"""

import csv
from collections.abc import Callable, Iterable
from io import StringIO
from typing import TextIO

from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.reports.open_data.fields import Table, Type
from pdo_xl.reports.open_data.records import Record

DELIMITER, DECIMAL, QUOTE, LINE_END = ";", ",", '"', "\r\n"
ENCODING = "utf-8-sig"
MARK = "'"
"""What stands before a text that a spreadsheet would take for a formula."""

_FORMULA = late_pattern(r"\s*[=+\-@\t\r]")
_PLAIN = late_pattern(r"\s*[+-]?[0-9][0-9.,]*\s*%?\s*")
_BREAKS = late_pattern(r"[\r\n\t\x0b\x0c\x85\u2028\u2029]+")


def csv_bytes(table: Table, records: Iterable[Record]) -> bytes:
    """Give a table as a whole file."""
    text = StringIO(newline="")
    CsvWriter(text, table).write(records)
    return text.getvalue().encode(ENCODING)


class CsvWriter:
    """Writes a table piece by piece into a stream that translates no line ends; its fields' names come first."""

    def __init__(self, stream: TextIO, table: Table) -> None:
        self._writer = csv.writer(stream, delimiter=DELIMITER, quotechar=QUOTE, lineterminator=LINE_END)
        self._cells = [_CELLS[field.type] for field in table.fields]
        self._writer.writerow([field.name for field in table.fields])

    def write(self, records: Iterable[Record]) -> None:
        """Write some rows."""
        cells = self._cells
        self._writer.writerows(
            [
                ["" if value is None else cell(value) for value, cell in zip(record, cells, strict=True)]
                for record in records
            ]
        )


def safe_text(text: str) -> str:
    r"""A text in one line, marked where a spreadsheet would run it; a plain number is none.

    >>> safe_text("=1+1"), safe_text("-2"), safe_text("- due"), safe_text("a\nb")
    ("'=1+1", '-2', "'- due", 'a b')
    """
    if text[:1].isalnum() and text.isprintable():
        # Nearly every text: none of the signs below can be in it, or at its beginning.
        return text
    line = _BREAKS.sub(" ", text)
    return MARK + line if _FORMULA.match(text) and not _PLAIN.fullmatch(line) else line


def _text(value: object) -> str:
    return safe_text(str(value))


def _number(value: object) -> str:
    """The shortest text that is read as the very number, without an exponent where it is not needed."""
    text = repr(float(str(value))).removesuffix(".0")
    return text.replace(".", DECIMAL)


def _truth(value: object) -> str:
    return "true" if value else "false"


_CELLS: dict[Type, Callable[[object], str]] = {
    Type.TEXT: _text,
    Type.NUMBER: _number,
    Type.WHOLE: str,
    Type.BOOLEAN: _truth,
    # As ISO writes it.
    Type.DAY: str,
}
"""How a value of each type is written."""
