"""What has to be said of a file's plan before it can be read, asked until it can."""

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.this_run import this_run
from pdo_xl.sheet.reading.settle import Answerer, Settled, best, settle
from pdo_xl.sheet.run import Run


def ask_file(
    file: Path, answer: Answerer = best, *, mapping: Mapping[str, str] | None = None, run: Run | None = None
) -> Settled:
    """Ask what the plan of a file leaves open; nothing is written. Raises: as `settle`, and FileRefused."""
    with closing(FileHost(file, now=(run or this_run()).now)) as host:
        return settle(host, answer, mapping=mapping)
