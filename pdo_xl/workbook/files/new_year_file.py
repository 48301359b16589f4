"""What `pdo-xl nuovo-anno` does: another year's plan, in a file of its own."""

from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from pdo_xl.actions import new_year
from pdo_xl.hosts.file.outputs import refuse_source, refuse_workbook
from pdo_xl.hosts.file.replace import Written
from pdo_xl.hosts.this_run import this_run
from pdo_xl.sheet.next_year.plan import NextYear
from pdo_xl.sheet.run import Run
from pdo_xl.workbook.activation.opening import open_file, write


class NewYear(NamedTuple):
    """A plan of another year, and the file that was to be written."""

    made: NextYear
    written: Written


def new_year_file(
    file: Path,
    year: int,
    target: Path | None,
    *,
    overwrite: bool = False,
    dry: bool = False,
    run: Run | None = None,
) -> NewYear:
    """Make the plan of `year` from that of a file, which stays; where a file stands it stays unless `overwrite`.

    Without a `target` as with `dry` nothing is written.
    Raises: FileRefused, NoPlan, ParameterError, with every file as it was.
    """
    run = run or this_run()
    if target is not None:
        refuse_source(target, file)
        refuse_workbook(target, file, overwrite=overwrite)
    with closing(open_file(file, run, target=target)) as host:
        made = new_year(host, run, year)
        if target is not None and not dry:
            write(host, made.writing)
        return NewYear(made, host.written)
