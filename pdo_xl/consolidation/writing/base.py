"""What writes tables piece by piece, so that no more than a piece is ever in memory."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from pdo_xl.reports.open_data.fields import Table
from pdo_xl.reports.open_data.records import Record


class TablesWriter(Protocol):
    """Writes some tables at once, into the files that it is given: one for all tables, or one for each."""

    def write(self, table: Table, records: Sequence[Record]) -> None:
        """Write some rows of a table. Raises: OSError."""

    def close(self) -> None:
        """Write what is left, and let the files go. Raises: OSError."""

    def give_up(self) -> None:
        """Let the files go as they are: nobody will read them."""


def beside(output: Path, table: Table) -> Path:
    """Name the file of a table that stands beside that of the first.

    >>> from pdo_xl.reports.consolidated.tables import BODIES
    >>> beside(Path("piani/tutti.csv"), BODIES).as_posix()
    'piani/tutti_enti.csv'
    """
    return output.with_name(f"{output.stem}_{table.name}{output.suffix}")
