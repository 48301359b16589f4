"""What `pdo-xl aggiorna` does: an activated workbook on disk brought to the installed version."""

from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from pdo_xl.hosts.file.disk.fingerprint import fingerprint
from pdo_xl.hosts.file.disk.turns import clear_left
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.file.refuse import refuse_protected
from pdo_xl.hosts.file.replace import Replaced, Written
from pdo_xl.hosts.file.saving import save
from pdo_xl.hosts.this_run import this_run
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.ours import choose_own_sheets, refuse_foreign_configuration, refuse_foreign_sheets
from pdo_xl.sheet.reading.load import load
from pdo_xl.sheet.reading.parameters import read_parameters
from pdo_xl.sheet.run import Run
from pdo_xl.sheet.writing.computed import plan_sheet
from pdo_xl.workbook.activation.upgrade import upgrade


class Upgrade(NamedTuple):
    """A sentence for each thing done, the plan's sheets that lack computed columns, the file.

    `missing`: which sheets of ours an office's own of the same name keeps out.
    """

    done: list[str]
    without_columns: list[str]
    written: Written
    missing: str = ""


def upgrade_file(file: Path, *, target: Path | None = None, run: Run | None = None) -> Upgrade:
    """Bring a workbook to the installed version, in its place or into `target`; untouched if nothing is to be done.

    Raises: FileRefused, NoPlan, ParameterError, with every file as it was.
    """
    now = (run or this_run()).now
    target = target or file
    clear_left(target)
    with closing(FileHost(file, now=now)) as host:
        read_as = fingerprint(file)
        refuse_foreign_sheets(host.name, host.grids())
        refuse_foreign_configuration(host.name, host.grids())
        read = load(host, to_be_written=True)
        plans = [plan_sheet(sheet) for sheet in read.sheets]
        own = choose_own_sheets(host.grids(), read.plan, activating=True)
        parameters = read_parameters(host.grids())
    without_columns = [plan.name for plan in plans if not plan.has_computed_columns]
    with Package(file) as package:
        refuse_protected(package, new_sheets=False)
        done = upgrade(package, plans, own, parameters)
        if not done:
            return Upgrade([], without_columns, Written(target, changed=False, replaced=Replaced()), own.missing_told)
        replaced = save(package, target, now, read_as, parameters.parameters.copies_kept)
    return Upgrade(done, without_columns, Written(target, changed=True, replaced=replaced), own.missing_told)
