"""What the commands that only read have in common: a file in, everything that is to be said of it out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pdo_xl.cli.common import leave_to_the_system
from pdo_xl.cli.progress import ProgressBar
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.workbook.files.examine_file import examine_file, load_core

if TYPE_CHECKING:
    from pdo_xl.actions import Examined


def examined_with_bar(file: Path, on: date | None, mode: Mode | None, *, as_json: bool = False) -> Examined:
    """Read, score and check a file. Raises: as `examine_file`."""
    with ProgressBar() as bar:
        examined = examine_file(file, on=on, mode=mode, progress=bar.tell, meanwhile=loading(as_json=as_json))
    leave_to_the_system(examined)
    return examined


def loading(*, as_json: bool) -> Callable[[], None]:
    """Give what imports all that examines a plan, and shows it to people: while a large one is loaded there is time."""
    return load_core if as_json else partial(load_core, "pdo_xl.cli.show")
