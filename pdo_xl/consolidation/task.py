"""What a run asks of every file: sent to whoever reads it, and part of what a resumed run must have in common."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import blake2b

from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.reports.consolidated.group import scale_of
from pdo_xl.reports.consolidated.tables import tables

_FORMAT = 1
"""Of what is remembered of a file: counted up when it changes."""


@dataclass(frozen=True)
class Task:
    """How the files are calculated: the day and mode if they were said, the group's parameters, with names or not."""

    now: datetime
    version: str
    on: date | None = None
    mode: Mode | None = None
    group: Parameters | None = None
    with_managers: bool = False

    @property
    def key(self) -> str:
        """Differs where the same file could give other rows: another version, another day, other options."""
        said = [
            _FORMAT,
            self.version,
            (self.on or self.now.date()).isoformat(),
            self.mode,
            self.with_managers,
            None if self.group is None else scale_of(self.group),
            [field.name for table in tables(with_managers=self.with_managers) for field in table.fields],
        ]
        return blake2b(json.dumps(said).encode(), digest_size=16).hexdigest()
