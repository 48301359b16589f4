"""What `pdo-xl scadenze --per` does: a calendar for each responsabile, or for each sector, in one folder."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date
from pathlib import Path
from typing import NamedTuple

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import all_of, shorten
from pdo_xl.domain.values.visible import visible
from pdo_xl.hosts.file.disk.places import shown
from pdo_xl.hosts.file.outputs import CALENDAR, is_our_calendar, refuse_calendar
from pdo_xl.hosts.file.replace import Replaced, replace_content
from pdo_xl.hosts.file.several import put_all, refuse_folder
from pdo_xl.hosts.this_run import this_run
from pdo_xl.reports.deadlines import Deadline, open_deadlines
from pdo_xl.reports.file_names import file_names
from pdo_xl.reports.shared_calendars import Part, parts_of
from pdo_xl.sheet.run import Progress, Run, silent
from pdo_xl.sheet.sharing.parts import NOBODY, By
from pdo_xl.version import __version__
from pdo_xl.workbook.files.deadlines_file import calendar_title
from pdo_xl.workbook.files.examine_file import examine_file

_FIRST = "Scadenze"
_MOST_NAMES = 10
_MOST_PARTS = 500
"""Calendars at once: more of them is a column that was taken for another."""


class WrittenCalendar(NamedTuple):
    """One calendar: whose it is, how many deadlines it has, what became of a file that stood there."""

    path: Path
    part: str
    events: int
    replaced: Replaced


class Calendars(NamedTuple):
    """The deadlines, the results they are of, the calendars; `notes` are sentences about whom they are for."""

    deadlines: list[Deadline]
    results: Results
    written: Sequence[WrittenCalendar]
    notes: tuple[str, ...] = ()


def calendars_of_file(
    file: Path,
    folder: Path,
    *,
    by: By = By.MANAGER,
    on: date | None = None,
    within: int | None = None,
    overwrite: bool = False,
    progress: Progress = silent,
    run: Run | None = None,
) -> Calendars:
    """List the open deadlines of a plan, and write for each person or sector a calendar into a `folder`.

    What stands there and is no calendar of ours stays unless `overwrite`. Unit: `within` in days.
    Raises: FileRefused, NoPlan, ParameterError, with every file as it was.
    """
    run = run or this_run()
    if folder.suffix.lower() == CALENDAR and not folder.is_dir():
        raise FileRefused(
            f"«{shown(folder)}» è il nome di un calendario: con --per, dare a --ics il nome di una cartella."
        )
    refuse_folder(folder, "--ics")
    examined = examine_file(file, on=on, progress=progress, run=run)
    if by is By.MANAGER and not any(objective.manager for objective in examined.read.plan.objectives):
        raise FileRefused(
            "Il piano non dice chi è responsabile: usare --per settore, o indicare la colonna dei responsabili nel "
            "foglio Parametri (colonna_responsabile)."
        )
    deadlines = open_deadlines(examined.read, examined.results, within)
    parts = parts_of(deadlines, examined.read.plan, by)
    if len(parts) > _MOST_PARTS:
        raise FileRefused(
            f"Ci sarebbero {len(parts)} calendari, uno per {by}: controllare che la colonna «{by}» sia quella giusta."
        )
    names = file_names([part.name for part in parts], examined.results.year, CALENDAR, _FIRST)
    paths = [folder / name for name in names]
    contents = dict(zip(paths, _contents(parts, examined.results, run), strict=True))
    if folder.is_dir():
        for path in paths:
            refuse_calendar(path, file, overwrite=overwrite)
    replaced = put_all(
        folder,
        paths,
        lambda path: replace_content(path, contents[path], run.now, backup=not is_our_calendar(path)),
    )
    written = [
        WrittenCalendar(path, part.name, len(part.deadlines), one)
        for path, part, one in zip(paths, parts, replaced, strict=True)
    ]
    notes = [*(_shared_names(parts) if by is By.MANAGER else ()), *_left_over(folder, paths)]
    return Calendars(deadlines, examined.results, written, tuple(notes))


def _contents(parts: Sequence[Part], results: Results, run: Run) -> list[bytes]:
    # Imported here: a plan without open deadlines needs no calendar.
    from pdo_xl.reports.calendar import calendar_of, identifiers

    known, title, now = identifiers(results), calendar_title(results.year), run.now.astimezone(UTC)
    names = [f"{title} – {visible(shorten(part.name))}" for part in parts]
    return [calendar_of(part.deadlines, known, name, now, __version__) for part, name in zip(parts, names, strict=True)]


def _left_over(folder: Path, paths: Sequence[Path]) -> Iterator[str]:
    """Say which calendars of ours stay as they were: those of people who have no deadline any more."""
    if folder.is_dir():
        others = [path for path in sorted(folder.glob(f"{_FIRST}_*{CALENDAR}")) if path not in paths]
        names = [shown(path.name) for path in others if is_our_calendar(path)]
        if names:
            listed = ", ".join(names[:_MOST_NAMES]) + (" …" if len(names) > _MOST_NAMES else "")
            yield f"Nella cartella restano, come erano, altri calendari di prima: {listed}."


def _shared_names(parts: Sequence[Part]) -> Iterator[str]:
    """Say who answers for several sectors: two people of one name would get one another's deadlines."""
    yield from (
        f"«{shorten(part.name)}» risponde di più settori ({all_of([*part.sectors.values()])}), in un calendario solo: "
        "se sono due persone, distinguerne i nomi nel piano, o usare --per settore."
        for part in parts
        if len(part.sectors) > 1 and part.name != NOBODY
    )
