"""What `pdo-xl esempio` does: a copy of a plan with made-up actual values and notes, calculated."""

from contextlib import closing
from pathlib import Path

from pdo_xl.actions import Calculated, calculate, examine
from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts import changes
from pdo_xl.hosts.file.disk.places import status_of
from pdo_xl.hosts.file.disk.turns import clear_left
from pdo_xl.hosts.file.refuse import refuse_unwritable
from pdo_xl.hosts.file.replace import replace_content
from pdo_xl.hosts.scratch import scratch
from pdo_xl.hosts.this_run import this_run
from pdo_xl.sheet.blocks import Writing
from pdo_xl.sheet.ours import refuse_foreign_sheets
from pdo_xl.sheet.run import Run
from pdo_xl.workbook.activation.opening import open_file
from pdo_xl.workbook.plan_2024.notes import made_up_notes
from pdo_xl.workbook.plan_2024.sample import made_up_actuals, sample_workbook


def example_file(target: Path, source: Path | None = None, *, seed: int = 2024, run: Run | None = None) -> Calculated:
    """Write a copy of `source`, or of the plan of 2024, with made-up actual values; the same for the same seed.

    Raises: FileRefused, NoPlan, ParameterError; then there is no copy.
    """
    run = run or this_run()
    refuse_unwritable(target)
    if status_of(target) is not None:
        clear_left(target)
        raise FileRefused(f"«{target}» esiste già: scegliere un altro nome per l'esempio.")
    source = source or sample_workbook()
    with scratch() as folder:
        # Beside nobody's files: half an example is none.
        made = folder / target.name
        try:
            calculated = _make(made, source, seed, run)
        finally:
            changes.undone(made)
        replace_content(target, made.read_bytes(), run.now, new=True)
    return calculated


def _make(made: Path, source: Path, seed: int, run: Run) -> Calculated:
    with closing(open_file(source, run, target=made)) as original:
        refuse_foreign_sheets(original.name, original.grids())
        examined = examine(original, today=run.now.date())
        original.write(made_up_actuals(examined.read, examined.results, seed))
    with closing(open_file(made, run, backup=False)) as copy:
        calculated = calculate(copy, run)
        copy.write(calculated.writing)
        notes = made_up_notes(copy.grids(), calculated.examined.results, seed)
        if notes:
            copy.write(Writing(tuple(notes)))
    return calculated
