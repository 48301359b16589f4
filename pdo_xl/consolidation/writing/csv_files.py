"""Each table as a CSV file, in the dialect of the open data."""

from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path

from pdo_xl.reports.open_data.csv_table import ENCODING, CsvWriter
from pdo_xl.reports.open_data.fields import Table
from pdo_xl.reports.open_data.records import Record


class CsvFiles:
    """Implements `TablesWriter`, one file for each table."""

    def __init__(self, tables: Sequence[Table], files: Sequence[Path]) -> None:
        self._open = ExitStack()
        self._writers: dict[str, CsvWriter] = {}
        with ExitStack() as opened:
            for table, path in zip(tables, files, strict=True):
                stream = opened.enter_context(path.open("w", encoding=ENCODING, newline=""))
                self._writers[table.name] = CsvWriter(stream, table)
            self._open = opened.pop_all()

    def write(self, table: Table, records: Sequence[Record]) -> None:
        """Write some rows of a table."""
        self._writers[table.name].write(records)

    def close(self) -> None:
        """Let the files go."""
        self._open.close()

    def give_up(self) -> None:
        """Let the files go as they are."""
        with suppress(OSError):
            self._open.close()
