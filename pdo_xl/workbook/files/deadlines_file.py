"""What `pdo-xl scadenze` does: the open deadlines of a plan on disk, and a calendar of them."""

from datetime import UTC, date
from pathlib import Path
from typing import NamedTuple

from pdo_xl.domain.scoring.score import Results
from pdo_xl.hosts.file.outputs import is_our_calendar, refuse_calendar
from pdo_xl.hosts.file.replace import Replaced, replace_content
from pdo_xl.hosts.this_run import this_run
from pdo_xl.reports.deadlines import Deadline, open_deadlines
from pdo_xl.sheet.run import Progress, Run, silent
from pdo_xl.version import __version__
from pdo_xl.workbook.files.examine_file import examine_file


class Deadlines(NamedTuple):
    """The deadlines, the results they are of, what became of a calendar that stood there; None without one."""

    deadlines: list[Deadline]
    results: Results
    replaced: Replaced | None


def deadlines_of_file(
    file: Path,
    *,
    on: date | None = None,
    within: int | None = None,
    calendar: Path | None = None,
    overwrite: bool = False,
    progress: Progress = silent,
    run: Run | None = None,
) -> Deadlines:
    """List the open deadlines of a plan, and write them into a `calendar` where one is named.

    What stands there and is no calendar of ours stays unless `overwrite`. Unit: `within` in days.
    Raises: FileRefused, NoPlan, ParameterError.
    """
    run = run or this_run()
    if calendar is not None:
        refuse_calendar(calendar, file, overwrite=overwrite)
    examined = examine_file(file, on=on, progress=progress, run=run)
    deadlines = open_deadlines(examined.read, examined.results, within)
    replaced = None
    if calendar is not None:
        # Once more: reading a large plan takes its time.
        refuse_calendar(calendar, file, overwrite=overwrite)
        replaced = _write_calendar(calendar, deadlines, examined.results, run)
    return Deadlines(deadlines, examined.results, replaced)


def calendar_title(year: int | None) -> str:
    """What a calendar of a plan's deadlines is called."""
    return "Piano degli Obiettivi" if year is None else f"Piano degli Obiettivi {year}"


def _write_calendar(path: Path, deadlines: list[Deadline], results: Results, run: Run) -> Replaced:
    # Imported here: most runs write no calendar.
    from pdo_xl.reports.calendar import calendar_of, identifiers

    title, now = calendar_title(results.year), run.now.astimezone(UTC)
    content = calendar_of(deadlines, identifiers(results), title, now, __version__)
    return replace_content(path, content, run.now, backup=not is_our_calendar(path))
