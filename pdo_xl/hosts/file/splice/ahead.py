"""The sheets of a large plan, some of them made by a second process while the caller works out and makes the others."""

from __future__ import annotations

import json
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO, NamedTuple
from zipfile import ZipFile

from pdo_xl.hosts.file.splice.rest_of_workbook import fit_rest_of_workbook
from pdo_xl.hosts.file.splice.sheets import put_splices
from pdo_xl.ooxml.book import sheet_parts
from pdo_xl.ooxml.second_process import begun, may_begin
from pdo_xl.sheet.blocks import Block

if TYPE_CHECKING:
    from collections.abc import Collection
    from types import TracebackType

    from pdo_xl.hosts.file.splice.targets import Added
    from pdo_xl.ooxml.package import Package
    from pdo_xl.sheet.blocks import Writing

LEAST = 2**22
"""Bytes of the plan's sheets, some 10,000 rows: with less, a second process costs as much as it saves."""


def is_worth_it(package: Package, writing: Writing) -> bool:
    """Tell whether the plan's sheets are so large that a second process pays, and there may be one."""
    parts = sheet_parts(package)
    return sum(package.size(parts.get(sheet.name, "")) for sheet in writing.plan_sheets) >= LEAST and may_begin()


class _Told(NamedTuple):
    """What is to be known of sheets that are made: whether any byte differs, how far those reach that came later."""

    changed: bool
    outlines: Sequence[Block]

    def packed(self) -> bytes:
        """Write it as an archive's comment."""
        outlines = [(block.sheet, block.columns, [*block.rows], block.table_from) for block in self.outlines]
        return json.dumps([self.changed, outlines]).encode()

    @classmethod
    def of(cls, comment: bytes) -> _Told:
        """Read it again."""
        changed, given = json.loads(comment)
        outlines = []
        for sheet, columns, rows, start in given:
            cells = [sheet, *[None] * (len(columns) - 1)]
            outlines.append(Block(sheet, tuple(columns), {row: cells for row in rows}, table_from=start))  # noqa: C420
        return cls(changed, outlines)


class Ahead:
    """A writing that is begun: its sheets of which all is known are the second process's.

    `added` is what the workbook got, prepared for the whole writing.
    """

    def __init__(self, package: Package, writing: Writing, added: Added) -> None:
        self._package, self.added, self._writing = package, added, writing
        self._sheets = {block.sheet for block in writing.blocks} | {later.sheet for later in writing.later}
        self._process = begun(self._make_beside)

    def _make_beside(self, file: BinaryIO) -> None:
        self._package.reopen()
        self._make(file)

    def _make(self, file: BinaryIO) -> None:
        whole = self._writing.whole()
        later = whole.blocks[len(self._writing.blocks) :]
        # What other sheets get, without a value, is the caller's.
        others = self.added.additions.keys() - self._sheets
        self._write(whole, others, file, [block.outline() for block in later])

    def _write(self, writing: Writing, done: Collection[str], file: BinaryIO, outlines: Sequence[Block] = ()) -> None:
        """Write the sheets that are not done to an archive, which tells in its comment what came of it."""
        splices = put_splices(self._package, writing, self.added.additions, done)
        parts = sheet_parts(self._package)
        with ZipFile(file, "w") as archive:
            for splice in splices:
                self._package.write_part(archive, parts[splice.sheet])
            archive.comment = _Told(any(splice.changed for splice in splices), outlines).packed()

    @property
    def is_begun(self) -> bool:
        """Whether there is a second process at all."""
        return self._process is not None

    def fits(self, writing: Writing) -> bool:
        """Tell whether a writing is what was begun: the workbook is prepared alike, and the sheets are made alike."""
        same = [block for block in writing.blocks if block.sheet in self._sheets]
        return [*map(id, same)] == [*map(id, self._writing.blocks)] and _frame(writing) == _frame(self._writing)

    def put(self, writing: Writing) -> bool:
        """Put every sheet that is written into the package, made, and make the rest fit; tell whether anything differs.

        What a second process that died has not made is made here, where it is said what is wrong with it.
        """
        own = BytesIO()
        self._write(writing, self._sheets, own)
        theirs = self._process.result() if self._process is not None else None
        if theirs is None:
            theirs = BytesIO()
            self._make(theirs)
        archives = [(ZipFile(file), file) for file in (own, theirs)]
        told = [_Told.of(archive.comment) for archive, _ in archives]
        outlines = [outline for one in told for outline in one.outlines]
        changed = fit_rest_of_workbook(self._package, [*writing.blocks, *outlines])
        for archive, file in archives:
            for part in archive.namelist():
                self._package.put_made(part, archive, file)
        return changed or any(one.changed for one in told)

    def __enter__(self) -> Package:
        """Give the package for as long as the `with` lasts, which ends the second process."""
        return self._package

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End it, and say of an error over the package's content what the package says of it."""
        self.stop()
        self._package.__exit__(kind, error, at)

    def stop(self) -> None:
        """End it, and let go of what it made and of the package."""
        if self._process is not None:
            self._process.stop()
        self._package.close()


def _frame(writing: Writing) -> tuple[object, ...]:
    frame = (writing.plan_sheets, writing.new_sheets, writing.former, writing.anew, writing.renames)
    return (*map(id, writing.later), *frame)
