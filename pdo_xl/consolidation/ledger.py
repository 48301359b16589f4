"""What was read so far, kept in a file beside the output: an interrupted run goes on from there.

A content is known by its digest and its file's name, which its sentence may say. What another version read, or the
same with other options or on another day, is forgotten: `Task.key`.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from pdo_xl.consolidation.outcome import Aside, Outcome
from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.disk.places import name_of
from pdo_xl.hosts.file.disk.temporaries import name_beside
from pdo_xl.reports.consolidated.tables import LeftOut

_TABLES = """
CREATE TABLE IF NOT EXISTS run (key TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS written (name TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS outcome (
    digest BLOB, name BLOB, content BLOB, why TEXT, sentence TEXT, body TEXT, year INTEGER, scale TEXT, version TEXT,
    PRIMARY KEY (digest, name));
CREATE TABLE IF NOT EXISTS found (position INTEGER PRIMARY KEY, digest BLOB NOT NULL, name BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS same ON found (digest, position);
"""
_STEP = 20
"""Files after which what was read is out of reach of a kill."""


class Kept(NamedTuple):
    """One file of this run as it was read; `twin`: the position of an earlier file with the same content, if any."""

    position: int
    twin: int | None
    outcome: Outcome


class Ledger:
    """The file beside `output`; `finish` takes it away. Raises: FileRefused where the disk fails."""

    def __init__(self, output: Path, key: str) -> None:
        self.path = output.with_name(name_beside(output, "ripresa"))
        self._key = key
        self._since = 0
        self._finished = False

    def __enter__(self) -> Self:
        """Open it, and forget what does not fit this run."""
        with self._told():
            try:
                self._open()
            except sqlite3.DatabaseError:
                # A disk that failed left something there that is none: nothing is lost but time.
                self._remove()
                self._open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Put on the disk what was read, however the run ends; where that is nothing, nothing stays."""
        if self._finished:
            return
        empty = False
        with suppress(sqlite3.Error):
            self._base.commit()
            empty = not self.remembers
        self._base.close()
        if empty:
            self._remove()

    @property
    def remembers(self) -> bool:
        """Whether an earlier run left anything."""
        return self._base.execute("SELECT 1 FROM outcome LIMIT 1").fetchone() is not None

    def knows(self, digest: bytes, name: bytes) -> bool:
        """Whether this content, under this name, was read before."""
        asked = self._base.execute("SELECT 1 FROM outcome WHERE digest = ? AND name = ?", (digest, name))
        return bool(digest) and asked.fetchone() is not None

    def find(self, position: int, digest: bytes, name: bytes) -> None:
        """Say that a file of this run has a content that is known."""
        with self._told():
            self._base.execute("INSERT OR REPLACE INTO found VALUES (?, ?, ?)", (position, digest, name))

    def keep(self, position: int, name: bytes, outcome: Outcome) -> None:
        """Remember what came of a file of this run."""
        # What has no digest is known by its place alone, and asked again next time.
        digest = outcome.digest or b"?%d" % position
        why, sentence = outcome.aside or (None, None)
        _, content, _, body, year, scale, version = outcome
        with self._told():
            self._base.execute(
                "INSERT OR REPLACE INTO outcome VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (digest, name, content, why, sentence, body, year, scale, version),
            )
            self._base.execute("INSERT OR REPLACE INTO found VALUES (?, ?, ?)", (position, digest, name))
            self._since += 1
            if self._since >= _STEP:
                self._base.commit()
                self._since = 0

    @property
    def count(self) -> int:
        """How many files of this run are read or known."""
        return int(self._base.execute("SELECT count(*) FROM found JOIN outcome USING (digest, name)").fetchone()[0])

    def all(self) -> Iterator[Kept]:
        """Go through the files of this run, in order."""
        rows = self._base.execute(
            "SELECT position, (SELECT min(position) FROM found AS f WHERE f.digest = found.digest), digest, content,"
            " why, sentence, body, year, scale, version FROM found JOIN outcome USING (digest, name) ORDER BY position"
        )
        for position, first, digest, content, why, sentence, body, year, scale, version in rows:
            aside = None if why is None else Aside(LeftOut(why), sentence)
            known = b"" if digest.startswith(b"?") else digest
            outcome = Outcome(known, content, aside, body, year, scale, version)
            yield Kept(position, None if first == position else first, outcome)

    def scales(self) -> list[tuple[str, int]]:
        """List the scales that bodies measure by, the commonest first, each with how many files have it."""
        return self._base.execute(
            "SELECT scale, count(DISTINCT digest) AS files FROM found JOIN outcome USING (digest, name)"
            " WHERE content IS NOT NULL GROUP BY scale ORDER BY files DESC, min(position)"
        ).fetchall()

    def same_body(self) -> dict[int, list[int]]:
        """List the files that are of one body and one year though not the same: by position, all of them together."""
        groups = self._base.execute(
            "SELECT group_concat(position) FROM (SELECT min(position) AS position, body, year FROM found"
            " JOIN outcome USING (digest, name) WHERE content IS NOT NULL AND body <> '' AND year IS NOT NULL"
            " GROUP BY digest) GROUP BY body, year HAVING count(*) > 1"
        )
        together = [sorted(map(int, positions.split(","))) for (positions,) in groups]
        return {position: positions for positions in together for position in positions}

    def about_to_write(self, path: Path) -> None:
        """Remember a file that is about to be put in its place: after a kill it may be replaced."""
        with self._told():
            self._base.execute("INSERT OR REPLACE INTO written VALUES (?)", (path.name,))
            self._base.commit()

    def wrote(self, path: Path) -> bool:
        """Whether an earlier run that was killed wrote this file, or was about to."""
        return self._base.execute("SELECT 1 FROM written WHERE name = ?", (path.name,)).fetchone() is not None

    def finish(self) -> None:
        """Take it away: the output says all that it knows."""
        self._finished = True
        self._base.close()
        self._remove()

    def _open(self) -> None:
        if self.path.is_symlink():
            self.path.unlink()
        self._base = sqlite3.connect(self.path)
        try:
            self._base.execute("PRAGMA locking_mode = EXCLUSIVE")
            # A kill loses nothing that was committed; only a power cut may, and then the files are read again.
            self._base.execute("PRAGMA journal_mode = WAL")
            self._base.execute("PRAGMA synchronous = NORMAL")
            self._base.executescript(_TABLES)
            kept = self._base.execute("SELECT key FROM run").fetchone()
            if kept != (self._key,):
                self._base.executescript("DELETE FROM outcome; DELETE FROM run;")
                self._base.execute("INSERT INTO run VALUES (?)", (self._key,))
            self._base.execute("DELETE FROM found")
            self._base.commit()
        except BaseException:
            self._base.close()
            raise

    def _remove(self) -> None:
        for ending in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                os.unlink(f"{self.path}{ending}")  # noqa: PTH108 - beside a path, not under it

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            reason = "il disco è pieno" if "full" in str(error) else f"il disco non lo permette ({error})"
            raise FileRefused(
                f"Accanto a «{name_of(self.path)}» non si può ricordare ciò che si è letto: {reason}. Fare spazio, o "
                "dare a --esito un'altra cartella, e riprovare."
            ) from error
