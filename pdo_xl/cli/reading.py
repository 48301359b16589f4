"""What the commands that only read have in common: a file in, everything that is to be said of it out."""

from datetime import date
from pathlib import Path

from pdo_xl.actions import Examined, examine
from pdo_xl.cli.common import leave_to_the_system
from pdo_xl.cli.progress import ProgressBar
from pdo_xl.domain.choices import Mode
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.sheet.run import Run


def examine_file(file: Path, run: Run, on: date | None, mode: Mode | None = None) -> Examined:
    """Read, score and check a file, with a progress bar if it takes long.

    Raises: FileRefused, NoPlan, ParameterError.
    """
    with ProgressBar() as bar:
        host = FileHost(file, now=run.now)
        examined = examine(host, today=run.now.date(), on=on, mode=mode, progress=bar.tell)
        host.close()
    leave_to_the_system(examined)
    return examined
