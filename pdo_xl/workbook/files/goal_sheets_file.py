"""What `pdo-xl schede` does: a sheet for each objective of a plan on disk, to print and to sign."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.hosts.file.disk.places import real_file, shown, status_of
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.file.outputs import refuse_source
from pdo_xl.hosts.file.replace import Replaced, replace_content
from pdo_xl.hosts.file.several import put_all, refuse_folder
from pdo_xl.hosts.this_run import document_time, this_run
from pdo_xl.reports.goal_sheets.files import sheet_names
from pdo_xl.reports.goal_sheets.formats import SheetFormat
from pdo_xl.reports.papers.writers import writer
from pdo_xl.sheet.run import Progress, Run, silent

if TYPE_CHECKING:
    from pdo_xl.actions import Examined
    from pdo_xl.reports.goal_sheets.build import GoalSheets

_FIRST_STEP = 0.3
"""Of the whole work: reading; making the documents takes the rest."""


@dataclass(frozen=True)
class Printed:
    """What was written: the documents by file name, whether any stood there and was kept as a copy."""

    examined: Examined
    folder: Path
    documents: Mapping[str, GoalSheets]
    replaced: Sequence[Replaced]

    @property
    def objectives(self) -> int:
        """How many objectives have a sheet."""
        return sum(len(one.results) for one in self.documents.values())


class Choices(TypedDict, total=False):
    """Which sheets are wanted, of which day, and what they are to be.

    `sector` and `objective`, which counts from 1 in the plan's order, choose among them; `one_each` makes a file for
    each objective; `blank` prints what has no data too, to be filled in by hand. A file that stands there may be filled
    in already: it stays unless `overwrite`.
    """

    sector: str | None
    objective: int | None
    file_format: SheetFormat
    one_each: bool
    blank: bool
    without_names: bool
    on: date | None
    mode: Mode | None
    overwrite: bool


def goal_sheets_of_file(
    file: Path, folder: Path, *, progress: Progress = silent, run: Run | None = None, **choices: Unpack[Choices]
) -> Printed:
    """Write a file for each sector into a `folder`, which may exist.

    Raises: FileRefused, NoPlan, ParameterError, NoSuchSheet, MissingExtra, with every file as it was.
    """
    file_format, overwrite = choices.get("file_format", SheetFormat.PDF), choices.get("overwrite", False)
    run = run or this_run()
    refuse_folder(folder, "--esito")
    write = writer(file_format)
    with closing(FileHost(file, now=run.now)) as host:
        from pdo_xl.actions import examine
        from pdo_xl.reports.goal_sheets.build import goal_sheets
        from pdo_xl.reports.goal_sheets.source import gather

        examined = examine(
            host,
            today=run.now.date(),
            on=choices.get("on"),
            mode=choices.get("mode"),
            progress=lambda step, done: progress(step, done * _FIRST_STEP),
        )
        source = gather(
            examined.read,
            examined.results,
            host.grids(),
            run._replace(now=document_time(run.now)),
            file_format=file_format,
            blank=choices.get("blank", False),
            without_names=choices.get("without_names", False),
        )
    made = list(
        goal_sheets(source, choices.get("sector"), choices.get("objective"), one_each=choices.get("one_each", False))
    )
    documents = dict(zip(sheet_names(made, examined.results.year, file_format), made, strict=True))
    for name in documents:
        _refuse_taken(folder / name, file, overwrite=overwrite)
    contents: dict[Path, bytes] = {}
    for number, (name, document) in enumerate(documents.items()):
        progress("Schede", _FIRST_STEP + (1 - _FIRST_STEP) * number / len(documents))
        contents[folder / name] = write(document.paper)

    def put(path: Path) -> Replaced:
        # Once more: making them took its time.
        _refuse_taken(path, file, overwrite=overwrite)
        return replace_content(path, contents[path], run.now, backup=True)

    return Printed(examined, folder, documents, put_all(folder, [*contents], put))


def _refuse_taken(path: Path, source: Path, *, overwrite: bool) -> None:
    """Refuse to replace a file, unless told to; never the plan. Raises: FileRefused."""
    if status_of(real_file(path)) is None:
        return
    refuse_source(path, source)
    if not overwrite:
        raise FileRefused(
            f"«{shown(path)}» c'è già, e può essere compilato: spostarlo, dare a --esito un'altra cartella, o "
            "aggiungere --sovrascrivi (di ciò che c'è resta accanto una copia con data e ora)."
        )
