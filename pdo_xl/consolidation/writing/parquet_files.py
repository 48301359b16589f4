"""Each table as a Parquet file: numbers, days and truth values as such, texts as they are in the plan."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from pdo_xl.extras import needed
from pdo_xl.reports.open_data.fields import Table, Type
from pdo_xl.reports.open_data.records import Record

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq

_PIECE = 20_000
"""Rows that are kept until they are written together: a reader goes through one such group at a time."""


class ParquetFiles:
    """Implements `TablesWriter`, one file for each table. Raises: MissingExtra."""

    def __init__(self, tables: Sequence[Table], files: Sequence[Path]) -> None:
        with needed("i file .parquet"):
            import pyarrow as pa
            import pyarrow.parquet as pq
        types = {
            Type.TEXT: pa.string(),
            Type.NUMBER: pa.float64(),
            Type.WHOLE: pa.int64(),
            Type.BOOLEAN: pa.bool_(),
            Type.DAY: pa.date32(),
        }
        self._batch = pa.record_batch
        self._schemas: dict[str, pa.Schema] = {}
        self._writers: dict[str, pq.ParquetWriter] = {}
        self._rows: dict[str, list[Record]] = {}
        for table, path in zip(tables, files, strict=True):
            fields = [
                pa.field(field.name, types[field.type], metadata={"descrizione": field.description})
                for field in table.fields
            ]
            self._schemas[table.name] = pa.schema(fields)
            self._writers[table.name] = pq.ParquetWriter(path, self._schemas[table.name], compression="zstd")
            self._rows[table.name] = []

    def write(self, table: Table, records: Sequence[Record]) -> None:
        """Write some rows of a table."""
        rows = self._rows[table.name]
        rows += records
        if len(rows) >= _PIECE:
            self._put(table.name)

    def close(self) -> None:
        """Write what is left, and let the files go."""
        for name, writer in self._writers.items():
            self._put(name)
            writer.close()

    def give_up(self) -> None:
        """Let the files go as they are."""
        for writer in self._writers.values():
            with suppress(OSError):
                writer.close()

    def _put(self, name: str) -> None:
        rows, schema = self._rows[name], self._schemas[name]
        if rows:
            columns = [list(column) for column in zip(*rows, strict=True)]
            self._writers[name].write_batch(self._batch(columns, schema=schema))
            rows.clear()
