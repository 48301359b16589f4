"""What `pdo-xl valutazione` does: a workbook for the evaluation of those who answer for the sectors."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.hosts.file.disk.places import name_of
from pdo_xl.hosts.file.outputs import refuse_source, refuse_workbook
from pdo_xl.hosts.file.replace import Replaced, replace_content
from pdo_xl.hosts.this_run import this_run
from pdo_xl.sheet.run import Progress, Run, silent
from pdo_xl.workbook.files.examine_file import examine_file

_XLSX = ".xlsx"


class Evaluation(NamedTuple):
    """The results it was made from, how many people it is for, what became of a file that stood there."""

    results: Results
    people: int
    replaced: Replaced


def evaluation_of_file(
    file: Path,
    target: Path,
    *,
    on: date | None = None,
    mode: Mode | None = None,
    overwrite: bool = False,
    progress: Progress = silent,
    run: Run | None = None,
) -> Evaluation:
    """Write the workbook. What stands there may be filled in already: it stays unless `overwrite`, and never the plan.

    Raises: FileRefused, NoPlan, ParameterError.
    """
    # Imported here: it is made once a year.
    from pdo_xl.workbook.evaluation.make import evaluation_workbook
    from pdo_xl.workbook.evaluation.people import people_of

    run = run or this_run()
    refuse_source(target, file)
    if target.suffix.lower() != _XLSX:
        raise FileRefused(f"«{name_of(target)}» deve avere estensione {_XLSX}: dare a --esito un altro nome.")
    refuse_workbook(target, file, overwrite=overwrite)
    results = examine_file(file, on=on, mode=mode, progress=progress, run=run).results
    content = evaluation_workbook(results)
    refuse_workbook(target, file, overwrite=overwrite)
    return Evaluation(results, len(people_of(results)), replace_content(target, content, run.now, backup=True))
