"""The office's printed plan as text: what stands in each cell, what is italic, where the pages end."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, TypeVar

from pdo_xl.domain.plan import Field
from pdo_xl.domain.values.text import fold
from pdo_xl.sheet.columns.plan_headers import PLAN_HEADERS

COLUMNS = 10
FIRST_ROW = 3
"""Title and header stand once, in rows 1 and 2; the dump repeats them at the top of each page."""

_T = TypeVar("_T")

_ITALIC = re.compile(r"<i>(.*)</i>")
_TITLE_BEGINNING = "PIANO DELLE PERFORMANCE"


class Cell(NamedTuple):
    """One printed cell."""

    text: str
    italic: bool = False

    @classmethod
    def parse(cls, field: str) -> "Cell":
        """Read one field of the dump; only a whole cell can be italic.

        Raises: ValueError where a mark is open or covers part of the cell.

        >>> Cell.parse("<i>Bidoni venduti</i>")
        Cell(text='Bidoni venduti', italic=True)
        """
        italic = _ITALIC.fullmatch(field)
        cell = cls(italic[1], italic=True) if italic else cls(field)
        if "<i>" in cell.text or "</i>" in cell.text:
            raise ValueError(field)
        return cell


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Dump:
    """The plan as it was printed.

    `page_starts` are the rows of the sheet, from 1, that open each page, the first one included.
    """

    title: str
    headers: tuple[str, ...]
    rows: tuple[Row, ...]
    page_starts: tuple[int, ...]

    def sheet_rows(self) -> Iterator[tuple[int, Row]]:
        """Give each row with its number in the sheet."""
        return enumerate(self.rows, FIRST_ROW)

    @property
    def last_row(self) -> int:
        """The number of the last row in the sheet."""
        return FIRST_ROW + len(self.rows) - 1


def is_continuation(row: Row) -> bool:
    """Tell whether a row belongs to the objective above it: columns A to E blank."""
    return not any(cell.text for cell in row[:5])


def read_dump(path: Path) -> Dump:
    """Read a dump: tab-separated, ten columns, title and header at the top of each page.

    Raises: ValueError for a line without ten fields, or a title or header unlike the first.
    """
    title: str | None = None
    headers: tuple[str, ...] | None = None
    rows: list[Row] = []
    page_starts: list[int] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if not line.strip():
            continue
        fields = tuple(line.split("\t"))
        if len(fields) != COLUMNS:
            raise ValueError(line)
        if fields[0].startswith(_TITLE_BEGINNING):
            title = _same(title, fields[0])
            page_starts.append(FIRST_ROW + len(rows))
        elif fold(fields[0]) in PLAN_HEADERS[Field.SECTOR]:
            headers = _same(headers, fields)
        else:
            rows.append(tuple(map(Cell.parse, fields)))
    if title is None or headers is None:
        raise ValueError(str(path))
    return Dump(title, headers, tuple(rows), tuple(page_starts))


def _same(first: _T | None, again: _T) -> _T:
    if first is not None and first != again:
        raise ValueError(str(again))
    return again
