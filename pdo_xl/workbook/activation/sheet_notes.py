"""What is noted of an office's sheets, as the record holds it."""

from typing import Any

from pdo_xl.ooxml.worksheet.noted_sheet import NotedSheet
from pdo_xl.sheet.address import MAX_COLUMN, MAX_ROW
from pdo_xl.workbook.activation.typed_json import (
    WrongContentError,
    field,
    listed,
    packed,
    string,
    table,
    unpacked,
    whole,
)


def dump(noted: NotedSheet) -> dict[str, Any]:
    """Give what is noted of a sheet as JSON can hold it."""
    return {
        "colonne": list(noted.columns),
        "testa": packed(noted.head),
        "coda": packed(noted.tail),
        "righe": [list(run) for run in noted.rows],
        "chiuse": sorted(noted.closed),
        "celle": {
            str(row): {str(column): markup.decode("utf-8") for column, markup in cells.items()}
            for row, cells in noted.cells.items()
        },
    }


def load(dumped: object) -> NotedSheet:
    """Read what `dump` gave. Raises: WrongContentError."""
    document = table(dumped)
    return NotedSheet(
        tuple(listed(field(document, "colonne"), _column)),
        unpacked(field(document, "testa")),
        unpacked(field(document, "coda")),
        _runs(field(document, "righe")),
        set(listed(field(document, "chiuse"), _row)),
        {
            _row(row): {_column(column): string(markup).encode() for column, markup in table(cells).items()}
            for row, cells in table(field(document, "celle")).items()
        },
    )


def _row(value: object) -> int:
    return whole(value, MAX_ROW)


def _column(value: object) -> int:
    return whole(value, MAX_COLUMN)


def _runs(value: object) -> list[tuple[int, int, str | None]]:
    """Read runs of rows, each below the one before. Raises: WrongContentError."""
    runs: list[tuple[int, int, str | None]] = []
    for entry in listed(value, lambda run: listed(run, lambda part: part)):
        if len(entry) != 3:
            raise WrongContentError
        first, last = _row(entry[0]), _row(entry[1])
        if first > last or (runs and first <= runs[-1][1]):
            raise WrongContentError
        runs.append((first, last, None if entry[2] is None else string(entry[2])))
    return runs
