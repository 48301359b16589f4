"""What the commands that only read have in common: a file in, everything that is to be said of it out."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pdo_xl.cli.common import leave_to_the_system
from pdo_xl.cli.progress import ProgressBar
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.workbook.files.examine_file import examine_file, load_core

if TYPE_CHECKING:
    from pdo_xl.actions import Examined


def examined_with_bar(file: Path, on: date | None, mode: Mode | None) -> Examined:
    """Read, score and check a file. Raises: as `examine_file`."""
    with ProgressBar() as bar:
        examined = examine_file(file, on=on, mode=mode, progress=bar.tell, meanwhile=load_for_people)
    leave_to_the_system(examined)
    return examined


def load_for_people() -> None:
    """Import what examines a plan and what shows the results: while a large one is loaded there is time for it."""
    load_core("pdo_xl.cli.show")
