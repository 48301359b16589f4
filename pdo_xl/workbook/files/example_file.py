"""What `pdo-xl esempio` does: a copy of a plan with made-up actual values and notes, calculated."""

from contextlib import closing
from pathlib import Path

from pdo_xl.actions import Calculated, calculate, examine
from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts import changes
from pdo_xl.hosts.file.disk.places import status_of
from pdo_xl.hosts.file.refuse import refuse_unwritable
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
        raise FileRefused(f"«{target}» esiste già: scegliere un altro nome per l'esempio.")
    with closing(open_file(source or sample_workbook(), run, target=target)) as original:
        refuse_foreign_sheets(original.name, original.grids())
        examined = examine(original, today=run.now.date())
        original.write(made_up_actuals(examined.read, examined.results, seed))
    try:
        with closing(open_file(target, run, backup=False)) as copy:
            calculated = calculate(copy, run)
            copy.write(calculated.writing)
            notes = made_up_notes(copy.grids(), calculated.examined.results, seed)
            if notes:
                copy.write(Writing(tuple(notes)))
    except BaseException:
        # Half an example is none.
        target.unlink(missing_ok=True)
        changes.undone(target)
        raise
    return calculated
