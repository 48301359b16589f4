"""What `pdo-xl disattiva` does: a workbook on disk given back without what activation added."""

from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.hosts.file.disk.fingerprint import fingerprint
from pdo_xl.hosts.file.disk.places import same_file
from pdo_xl.hosts.file.disk.turns import clear_left
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.file.outputs import free_beside, refuse_workbook
from pdo_xl.hosts.file.replace import Written
from pdo_xl.hosts.this_run import this_run
from pdo_xl.sheet.reading.load import load
from pdo_xl.sheet.reading.typed_over import refuse_typed_over, typed_between
from pdo_xl.sheet.run import Run
from pdo_xl.workbook.activation.detach import Detached
from pdo_xl.workbook.activation.giving_back import give_back
from pdo_xl.workbook.activation.leaving import lost_values, own_sheets

_TAKEN = "spostarlo, oppure indicare con --esito un altro nome"


class Deactivation(NamedTuple):
    """What was taken out, and the file that was written.

    `lost` says what went with our sheets, `still_in` names the file that has it yet; `warning` is on the record.
    """

    detached: Detached
    written: Written
    lost: list[str]
    still_in: str
    warning: str


def deactivate_file(
    file: Path, *, target: Path | None = None, overwrite: bool = False, run: Run | None = None
) -> Deactivation:
    """Give a workbook back without what is ours; the office's own content stays.

    Without a `target` an .xlsx is made beside it, or the file itself is changed if the office has macros there; where
    a file stands it stays unless `overwrite`. Raises: FileRefused, NoPlan, ParameterError, with every file as it was.
    """
    now = (run or this_run()).now
    clear_left(target or file)
    with closing(FileHost(file, now=now)) as host:
        read_as = fingerprint(file)
        if target is not None:
            refuse_workbook(target, file, overwrite=overwrite)
        read = load(host, to_be_written=True)
        grids = {grid.name: grid for grid in host.grids()}
        sheets = {sheet.layout.sheet: sheet for sheet in read.sheets}
        refuse_typed_over(
            (name, typed_between(grids[name], sheet.layout, sheet.last_row))
            for name, sheet in sheets.items()
            if sheet.layout.computed
        )
        lost, own = lost_values(list(grids.values())), own_sheets(list(grids.values()))

    def choose(keeps_macros: bool) -> Path:
        if target is None:
            stays = keeps_macros or file.suffix.lower() == ".xlsx"
            return file if stays else free_beside(file, ".xlsx", _TAKEN)
        # Once more: all that was before took its time.
        refuse_workbook(target, file, overwrite=overwrite)
        return target

    keep = (read.plan.parameters or DEFAULTS).copies_kept
    done, place, replaced, warning = give_back(file, sheets, own, choose, now, read_as, keep)
    copy = replaced.copy if same_file(place, file) else None
    return Deactivation(done, Written(place, changed=True, replaced=replaced), lost, (copy or file).name, warning)
