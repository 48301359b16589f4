"""The files that the tables go into: which they are, written whole into a folder of their own, then put in place.

The one that was named comes last: where it stands, all stand.
"""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from pdo_xl.consolidation.writing.base import TablesWriter, beside
from pdo_xl.consolidation.writing.csv_files import CsvFiles
from pdo_xl.consolidation.writing.parquet_files import ParquetFiles
from pdo_xl.domain.errors import FileRefused, system_reason
from pdo_xl.hosts.file.disk.places import name_of, real_file, status_of
from pdo_xl.hosts.file.disk.temporaries import clear_dead_folders, make_temporary_folder
from pdo_xl.hosts.file.outputs import refuse_tables
from pdo_xl.hosts.file.replace import Replaced, replace_atomically
from pdo_xl.hosts.file.several import put_all
from pdo_xl.reports.open_data.fields import Table

WORKBOOK = ".xlsx"
SUFFIXES = (".parquet", ".csv", WORKBOOK)
_TABLES = "tabelle"


class Outputs:
    """The files of a run, in the order of its tables."""

    def __init__(self, target: Path, tables: Sequence[Table]) -> None:
        self.target = target
        self._tables = tables
        self._one_file = target.suffix.lower() == WORKBOOK
        self.paths = [target] if self._one_file else [target, *(beside(target, table) for table in tables[1:])]

    def refuse(self, *, overwrite: bool, ours: Callable[[Path], bool]) -> None:
        """Refuse what may not be written, before anything is read. Raises: FileRefused, MissingExtra."""
        refuse_tables(self.paths, SUFFIXES, overwrite=overwrite, ours=ours)
        # Only one run at a time works on an output.
        clear_dead_folders(real_file(self.target), _TABLES)
        with self._prepared() as folder:
            self._writer([folder / path.name for path in self.paths]).give_up()

    def write(
        self, fill: Callable[[TablesWriter], None], now: datetime, about_to_write: Callable[[Path], None]
    ) -> list[Replaced]:
        """Let `fill` write the tables, and put them in place, all or none. Raises: FileRefused, MissingExtra."""
        with self._prepared() as folder:
            made = {path: folder / path.name for path in self.paths}
            self._fill(fill, list(made.values()))

            def put(path: Path) -> Replaced:
                about_to_write(path)
                return replace_atomically(path, lambda temporary: _move(made[path], temporary), now)

            return put_all(self.target.parent, [*self.paths[1:], self.target], put)

    def _fill(self, fill: Callable[[TablesWriter], None], files: Sequence[Path]) -> None:
        try:
            writer = self._writer(files)
            try:
                fill(writer)
                writer.close()
            except BaseException:
                writer.give_up()
                raise
        except OSError as error:
            raise FileRefused(
                f"«{name_of(self.target)}» non si può scrivere: {system_reason(error)}. Ciò che si è letto è "
                "ricordato: fare spazio e ripetere lo stesso comando, che riprende da lì."
            ) from error

    def _writer(self, files: Sequence[Path]) -> TablesWriter:
        if self._one_file:
            # Imported here: it loads a library that the others do without.
            from pdo_xl.consolidation.writing.workbook import Sheets

            return Sheets(self._tables, files)
        made = CsvFiles if self.target.suffix.lower() == ".csv" else ParquetFiles
        return made(self._tables, files)

    @contextmanager
    def _prepared(self) -> Iterator[Path]:
        """Give a folder on the same disk, which is gone afterwards."""
        try:
            folder = make_temporary_folder(real_file(self.target), _TABLES)
        except OSError as error:
            raise FileRefused(f"«{name_of(self.target)}» non si può scrivere: {system_reason(error)}.") from error
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def is_there(path: Path) -> bool:
    """Tell whether a file stands there, links followed. Raises: FileRefused."""
    return status_of(real_file(path)) is not None


def _move(made: Path, temporary: Path) -> None:
    made.replace(temporary)
