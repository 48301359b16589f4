"""One table as a CSV file that Excel opens as it is and programs read by its schema.

Source: design of the reports, section 8; AgID, Linee guida sui dati aperti: a declared separator, one table a file.
UTF-8 with its mark, semicolons, decimal comma, days as ISO writes them, an empty cell where nothing is known.
"""

import csv
from collections.abc import Iterable
from datetime import date
from io import StringIO

from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.reports.open_data.fields import Table, Type
from pdo_xl.reports.open_data.records import Record

DELIMITER, DECIMAL, QUOTE, LINE_END = ";", ",", '"', "\r\n"
MARK = "'"
"""What stands before a text that a spreadsheet would take for a formula."""

_FORMULA = late_pattern(r"\s*[=+\-@\t\r]")
_PLAIN = late_pattern(r"\s*[+-]?[0-9][0-9.,]*\s*%?\s*")
_BREAKS = late_pattern(r"[\r\n\t\x0b\x0c\x85\u2028\u2029]+")


def csv_bytes(table: Table, records: Iterable[Record]) -> bytes:
    """Write a table, its fields' names first."""
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=DELIMITER, quotechar=QUOTE, lineterminator=LINE_END)
    writer.writerow([field.name for field in table.fields])
    types = [field.type for field in table.fields]
    writer.writerows([[_cell(value, type_) for value, type_ in zip(record, types, strict=True)] for record in records])
    return text.getvalue().encode("utf-8-sig")


def safe_text(text: str) -> str:
    r"""A text in one line, marked where a spreadsheet would run it; a plain number is none.

    >>> safe_text("=1+1"), safe_text("-2"), safe_text("- due"), safe_text("a\nb")
    ("'=1+1", '-2', "'- due", 'a b')
    """
    line = _BREAKS.sub(" ", text)
    return MARK + line if _FORMULA.match(text) and not _PLAIN.fullmatch(line) else line


def _cell(value: object, type_: Type) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if type_ is Type.TEXT:
        return safe_text(str(value))
    if type_ is Type.WHOLE:
        return str(value)
    return _number(float(str(value)))


def _number(number: float) -> str:
    """The shortest text that is read as the very number, without an exponent where it is not needed."""
    text = repr(number).removesuffix(".0")
    return text.replace(".", DECIMAL)
