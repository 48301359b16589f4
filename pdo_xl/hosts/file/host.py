"""A workbook on disk as a host: read fast, written without touching what is not ours."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.disk.fingerprint import Fingerprint, fingerprint
from pdo_xl.hosts.file.disk.places import name_of, real_file, same_file
from pdo_xl.hosts.file.reading.fast import FastReader
from pdo_xl.hosts.file.reading.formats import Formats
from pdo_xl.hosts.file.reading.read import FileGrid
from pdo_xl.hosts.file.refuse import refuse_misnamed, refuse_protected, refuse_unreadable, refuse_unwritable
from pdo_xl.hosts.file.replace import Replaced, Written
from pdo_xl.hosts.file.saving import Progress, put
from pdo_xl.ooxml.book import sheet_marks, worksheets
from pdo_xl.ooxml.calculation import recalculate_when_opened
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.second_core import started
from pdo_xl.sheet.names.own_sheets import NEEDED_SHEETS, SHEET_MARK
from pdo_xl.sheet.names.sheets import PLAN

if TYPE_CHECKING:
    from pdo_xl.hosts.file.splice.ahead import Ahead
    from pdo_xl.hosts.file.splice.targets import Added
    from pdo_xl.sheet.blocks import Writing

Activate = Callable[[Package, "Writing"], "Added"]
"""Adds to a package the sheets that a writing needs; gives what the host must add itself, and what to tell."""
Revise = Callable[[Package, "Writing"], None]
"""Changes a package beyond its cells, before these are written."""


class FileHost:
    """One workbook file; implements `blocks.Host`.

    After `write`, `changed` tells whether a file was written, `replaced` what became of the old one.
    Raises: FileRefused, on opening, reading and writing.
    """

    def __init__(
        self,
        path: Path,
        *,
        now: datetime,
        target: Path | None = None,
        activate: Activate | None = None,
        revise: Revise | None = None,
        progress: Progress | None = None,
        backup: bool = True,
    ) -> None:
        refuse_unreadable(path)
        self.path = path
        self.target = path if target is None or same_file(path, target) else target
        self.changed = False
        self.replaced = Replaced()
        self._now = now
        self._activate = activate
        self._revise = revise
        self._progress = progress
        self._keep_backup = backup
        self._read_as = fingerprint(path)
        self._target_was = self._read_as if self.target == path else self._look_at_target()
        self._fast = FastReader(path)
        self._grids: Sequence[FileGrid] | None = None
        self._ahead: Ahead | None = None

    @property
    def name(self) -> str:
        """The file's name."""
        return name_of(self.path)

    @property
    def written(self) -> Written:
        """What came of writing."""
        return Written(self.target, self.changed, self.replaced)

    def grids(self) -> Sequence[FileGrid]:
        """List the workbook's sheets of cells in their order; nothing is loaded before it is asked for."""
        if self._grids is None:
            self._grids = self._listed()
        return self._grids

    def _listed(self) -> Sequence[FileGrid]:
        formats = Formats()
        with Package(self.path) as package:
            marks = sheet_marks(package)
            return [
                FileGrid(
                    self.path,
                    sheet.part,
                    sheet.name,
                    hidden=sheet.hidden,
                    size=package.size(sheet.part),
                    load=partial(self._fast.sheet, sheet.name),
                    formats=formats,
                    marks=marks.get(sheet.name, {}),
                )
                for sheet in worksheets(package)
            ]

    def begin_reading(self, meanwhile: Callable[[], object]) -> None:
        """Load the sheet that is likely the plan, if it is large, and do `meanwhile` beside; else neither."""
        # A sheet «Obiettivi» may be ours or the plan; only the mark is asked for here: telling by more would load it.
        grids = [grid for grid in self.grids() if grid.name not in NEEDED_SHEETS and SHEET_MARK not in grid.marks()]
        likely = next((grid for grid in grids if grid.name.casefold() == PLAN.casefold()), None)
        if likely is None and len(grids) == 1:
            likely = grids[0]
        if likely is not None and likely.loading.is_large:
            looking = started(likely.loading.glance)
            # What is wrong with the file is said where it is read.
            with suppress(FileRefused):
                self._fast.open()
            looking.exception()
            likely.begin(meanwhile)

    def begin_writing(self, writing: Writing) -> bool:
        """Have the sheets made beside of which all is known, if the plan is large and they can be; tell whether.

        `write` gets the same writing with more blocks, of other sheets.
        """
        # Imported here: most commands only read.
        from pdo_xl.hosts.file.left_out import without_sheets, without_the_locked_out
        from pdo_xl.hosts.file.splice.ahead import Ahead, is_worth_it

        refuse_unwritable(self.target)
        with ExitStack() as stack:
            package = stack.enter_context(Package(self.path))
            if is_worth_it(package, writing):
                writing, _ = without_the_locked_out(package, writing)
                added = self._prepared(package, writing)
                ahead = Ahead(package, without_sheets(writing, added.without), added)
                if ahead.is_begun:
                    self._ahead = ahead
                    stack.pop_all()
                    return True
        return False

    def write(self, writing: Writing) -> None:
        """Write everything, or nothing: the file is replaced in one step, or left alone if nothing would change."""
        # Imported here: most commands only read.
        from pdo_xl.hosts.file.charts import fit_charts
        from pdo_xl.hosts.file.left_out import refuse_without, without_sheets, without_the_locked_out
        from pdo_xl.hosts.file.moved_rows import move_rows
        from pdo_xl.hosts.file.shown_columns import show_columns
        from pdo_xl.hosts.file.splice.rest_of_workbook import fit_rest_of_workbook
        from pdo_xl.hosts.file.splice.sheets import put_splices

        refuse_unwritable(self.target)
        ahead = self._taken_ahead(writing)
        # Windows replaces no file that is still open.
        self.close()
        self.changed, self.replaced = False, Replaced()
        with ahead or Package(self.path) as package:
            writing, locked = without_the_locked_out(package, writing if ahead else writing.whole())
            added = self._prepared(package, writing) if ahead is None else ahead.added
            refuse_without(writing, added.without, added.notes)
            writing = without_sheets(writing, added.without)
            move_rows(package, writing.moves)
            show_columns(package, writing.shown)
            for charts in writing.charts:
                fit_charts(package, charts)
            if self._revise is not None:
                self._revise(package, writing)
            if self.target != self.path or real_file(self.target) != self.target:
                refuse_misnamed(package, self.target)
            changed = package.changed or self.target != self.path
            if writing.blocks and all(sheet.has_computed_columns for sheet in writing.plan_sheets):
                recalculate_when_opened(package)
            if ahead is None:
                changed = fit_rest_of_workbook(package, writing.blocks) or changed
                splices = put_splices(package, writing, added.additions)
            else:
                changed, splices = ahead.put(writing) or changed, []

            def refuse_unchanged(_: Path) -> None:
                # Known only now: the sheets are made while they are written, and what is made is whole markup.
                if not changed and not any(splice.changed for splice in splices):
                    raise _UnchangedError

            try:
                self.replaced = put(
                    package,
                    self.target,
                    self._now,
                    self._read_as,
                    writing.copies_kept,
                    look=refuse_unchanged,
                    expected=self._target_was,
                    new=self._target_was is None,
                    backup=self._keep_backup,
                    progress=self._progress,
                )
            except _UnchangedError:
                return
        self.replaced = self.replaced._replace(notes=(*locked, *added.notes, *self.replaced.notes))
        self.changed = True
        self._target_was = self._look_at_target()
        if self.target == self.path and self._target_was is not None:
            self._read_as = self._target_was

    def close(self) -> None:
        """Let go of the file and of what was begun; reading again opens it again."""
        self._grids = None
        self._fast.close()
        if self._ahead is not None:
            self._ahead.stop()
            self._ahead = None

    def _taken_ahead(self, writing: Writing) -> Ahead | None:
        """Give what was begun of this very writing, for the caller to stop."""
        if self._ahead is not None and self._ahead.fits(writing):
            ahead, self._ahead = self._ahead, None
            return ahead
        return None

    def _prepared(self, package: Package, writing: Writing) -> Added:
        """Give the package the sheets that a writing needs, under the names that they will have."""
        from pdo_xl.hosts.file.rename import rename_sheets

        refuse_protected(package, new_sheets=bool(writing.new_sheets or writing.anew or writing.renames))
        rename_sheets(package, writing.renames)
        return self._added(package, writing)

    def _look_at_target(self) -> Fingerprint | None:
        try:
            return fingerprint(self.target)
        except (OSError, ValueError):
            # Nothing is there, or nothing can be: writing says which.
            return None

    def _added(self, package: Package, writing: Writing) -> Added:
        from pdo_xl.hosts.file.splice.targets import Added

        needed = (
            writing.new_sheets
            or writing.former
            or writing.anew
            or any(not (sheet.has_computed_columns and sheet.marked) for sheet in writing.plan_sheets)
        )
        return self._activate(package, writing) if self._activate is not None and needed else Added()


class _UnchangedError(Exception):
    """Nothing would differ: the file stays, without a copy."""
