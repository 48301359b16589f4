"""`pdo-xl esempio`: a copy of the plan with made-up actual values, for training."""

from contextlib import closing
from pathlib import Path

import click

from pdo_xl.actions import calculate, examine
from pdo_xl.cli.common import FileName, activate
from pdo_xl.cli.ending import DONE
from pdo_xl.cli.say import say
from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts import changes
from pdo_xl.hosts.file.disk.places import status_of
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.file.refuse import refuse_unwritable
from pdo_xl.hosts.this_run import this_run
from pdo_xl.sheet.ours import refuse_foreign_sheets
from pdo_xl.workbook.plan_2024.sample import made_up_actuals, sample_workbook


@click.command(name="esempio")
@click.argument("file", type=FileName(), required=False)
@click.option("--esito", "target", type=FileName(), required=True, help="Il file da scrivere.")
@click.option("--seme", "seed", type=int, default=2024, show_default=True, help="Un altro numero dà altri valori.")
def command(file: Path | None, target: Path, seed: int) -> int:
    """Scrive una copia di FILE (se manca, del piano 2024) con valori effettivi inventati di ogni tipo, già calcolata.

    Il foglio lo dice nel titolo. L'originale non si tocca.
    """
    run = this_run()
    source = file or sample_workbook()
    refuse_unwritable(target)
    if status_of(target) is not None:
        raise FileRefused(f"«{target}» esiste già: scegliere un altro nome per l'esempio.")
    original = FileHost(source, now=run.now, target=target, activate=activate)
    refuse_foreign_sheets(original.name, original.grids())
    examined = examine(original, today=run.now.date())
    original.write(made_up_actuals(examined.read, examined.results, seed))
    original.close()
    try:
        with closing(FileHost(target, now=run.now, activate=activate, backup=False)) as copy:
            calculated = calculate(copy, run)
            copy.write(calculated.writing)
    except BaseException:
        # Half an example is none.
        target.unlink(missing_ok=True)
        changes.undone(target)
        raise
    say(calculated.examined.completeness, err=True)
    say(f"Scritto {target}: i valori effettivi sono inventati.", err=True)
    return DONE
