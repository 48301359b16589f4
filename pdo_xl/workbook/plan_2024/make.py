"""Makes the workbook that comes with the software: built, then calculated once. The same dump gives the same bytes."""

from datetime import datetime
from pathlib import Path

from pdo_xl.actions import calculate
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.sheet.names.sheets import LOG
from pdo_xl.sheet.run import Run
from pdo_xl.version import __version__
from pdo_xl.workbook.plan_2024.build import build_blank

_FIRST_RUN = Run(datetime(2024, 12, 31, 12, 0), "pdo_xl", __version__)
"""The reference date of the built workbook, not the day of building."""


def make_workbook(dump: Path, target: Path) -> None:
    """Build the workbook of a dumped plan and fill its computed columns and sheets.

    Raises: ValueError where the dump is not one; OSError.
    """
    build_blank(dump, target)
    host = FileHost(target, now=_FIRST_RUN.now, backup=False)
    writing = calculate(host, _FIRST_RUN).writing
    # Nobody has calculated it yet: whoever does first has the first row of its log.
    host.write(writing._replace(blocks=tuple(block for block in writing.blocks if block.sheet != LOG)))
    host.close()
