"""Opens a workbook on disk so that what it lacks of ours comes into it when it is written."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from pdo_xl.hosts.file.disk.turns import clear_left
from pdo_xl.hosts.file.host import FileHost, Revise
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.blocks import Writing
from pdo_xl.sheet.names.own_sheets import SHEET_MARK
from pdo_xl.sheet.run import Progress, Run, silent

if TYPE_CHECKING:
    from pdo_xl.hosts.file.splice.targets import Added

_WRITE = (
    "pdo_xl.hosts.file.splice.ahead",
    *(
        f"pdo_xl.sheet.writing.{name}"
        for name in ("findings_table", "monitoring", "objectives", "summary", "to_do", "transversals")
    ),
)
"""What nobody who only looks needs."""
_STEP, _BEGINS = "Scrittura", 0.7
"""The step that writes, and how much of the whole is done before it."""


def open_file(
    file: Path,
    run: Run,
    *,
    target: Path | None = None,
    revise: Revise | None = None,
    progress: Progress = silent,
    backup: bool = True,
) -> FileHost:
    """Open a workbook that gets our sheets and columns where it has none; the caller closes it. Raises: FileRefused."""
    clear_left(target or file)
    return FileHost(
        file,
        now=run.now,
        target=target,
        activate=_add_what_is_missing,
        revise=revise,
        progress=lambda done, total: progress(_STEP, _BEGINS + (1 - _BEGINS) * done / max(total, 1)),
        backup=backup,
    )


def load_what_writes(host: FileHost) -> None:
    """Import what writes a large workbook, and what adds our sheets to one that has none: while it is loaded."""
    for name in _WRITE:
        import_module(name)
    if not any(SHEET_MARK in grid.marks() for grid in host.grids()):
        import_module("pdo_xl.workbook.activation.activate")


def write(host: FileHost, writing: Writing, progress: Progress = silent) -> None:
    """Write what was worked out, and say so while it lasts. Raises: FileRefused."""
    progress(_STEP, _BEGINS)
    host.write(writing)


def _add_what_is_missing(package: Package, writing: Writing) -> Added:
    # Imported here: a workbook needs it once in its life, and it loads two libraries.
    from pdo_xl.workbook.activation.activate import add_what_is_missing

    return add_what_is_missing(package, writing)
