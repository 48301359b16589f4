"""What has to be said of a file's plan before it can be read, asked until it can."""

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.this_run import this_run
from pdo_xl.sheet.reading.settle import Answerer, Settled, best, settle
from pdo_xl.sheet.reading.sister import Taken, from_sister
from pdo_xl.sheet.run import Run


def ask_file(
    file: Path, answer: Answerer = best, *, mapping: Mapping[str, str] | None = None, run: Run | None = None
) -> Settled:
    """Ask what the plan of a file leaves open; nothing is written. Raises: as `settle`, and FileRefused."""
    with closing(FileHost(file, now=(run or this_run()).now)) as host:
        return settle(host, answer, mapping=mapping)


def answers_like(file: Path, sister: Path, run: Run | None = None) -> Taken:
    """Take the answers of an activated workbook that fit a file. Raises: as `from_sister`, and FileRefused."""
    now = (run or this_run()).now
    with closing(FileHost(file, now=now)) as host, closing(FileHost(sister, now=now)) as other:
        return from_sister(host, other)
