"""`pdo-xl disattiva`: give the office's workbook back without what activation added."""

from pathlib import Path

import click

from pdo_xl.cli.common import FileName, file_argument
from pdo_xl.cli.ending import DONE
from pdo_xl.cli.outputs import overwrite_option, refuse_workbook
from pdo_xl.cli.say import say
from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.parameters import DEFAULTS
from pdo_xl.hosts.file.disk.fingerprint import fingerprint
from pdo_xl.hosts.file.disk.places import same_file, status_of
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.this_run import this_run
from pdo_xl.sheet.reading.load import load
from pdo_xl.sheet.reading.typed_over import refuse_typed_over, typed_between


@click.command(name="disattiva")
@file_argument
@click.option(
    "--esito",
    "target",
    type=FileName(),
    help="Il file da scrivere; senza, quello di FILE con estensione .xlsx, o FILE stesso se ha macro dell'ufficio.",
)
@overwrite_option
def command(file: Path, target: Path | None, overwrite: bool) -> int:
    """Toglie da FILE ciò che pdo-xl attiva ha aggiunto: colonne calcolate, fogli, pulsante, scheda PDO e macro.

    Resta il file dell'ufficio, con tutto ciò che vi è stato scritto nel frattempo; le parti che nessuno ha toccato
    tornano uguali byte per byte. Senza macro dell'ufficio nasce un .xlsx accanto a FILE, che resta com'è; altrimenti
    FILE cambia, e ne resta accanto una copia con data e ora. Con pdo-xl attiva si torna indietro.
    """
    # Imported here: they load what draws sheets and reads macros, which --help does without.
    from pdo_xl.workbook.activation.giving_back import give_back
    from pdo_xl.workbook.activation.leaving import lost_values, own_sheets

    run = this_run()
    host = FileHost(file, now=run.now)
    read_as = fingerprint(file)
    if target is not None:
        refuse_workbook(target, file, overwrite=overwrite)
    read = load(host, to_be_written=True)
    sheets = {sheet.layout.sheet: sheet for sheet in read.sheets}
    keep = (read.plan.parameters or DEFAULTS).copies_kept
    grids = host.grids()
    by_name = {grid.name: grid for grid in grids}
    refuse_typed_over(
        (name, typed_between(by_name[name], sheet.layout, sheet.last_row))
        for name, sheet in sheets.items()
        if sheet.layout.computed
    )
    lost, own = lost_values(grids), own_sheets(grids)
    host.close()

    def choose(keeps_macros: bool) -> Path:
        if target is None:
            return _default_target(file, keeps_macros=keeps_macros)
        # Once more: all that was before took its time.
        refuse_workbook(target, file, overwrite=overwrite)
        return target

    done, target, replaced, warning = give_back(file, sheets, own, choose, run.now, read_as, keep)
    if warning:
        say(f"Attenzione: {warning}", err=True)
    in_place = same_file(target, file)
    for sentence in lost:
        where = replaced.copy.name if in_place and replaced.copy is not None else file.name
        say(f"Attenzione: {sentence} È ancora in {where}.", err=True)
    if done.broken:
        sheets_named = ", ".join(f"«{name}»" for name in done.broken)
        say(
            f"Attenzione: in {sheets_named} ci sono formule che usano le funzioni PDO o i fogli tolti: correggerle.",
            err=True,
        )
    exact = " È il file di prima dell'attivazione, con ciò che vi è stato scritto da allora." if done.exact else ""
    say(f"Disattivata: {target}.{exact}{replaced.told}", err=True)
    return DONE


def _default_target(file: Path, *, keeps_macros: bool) -> Path:
    """Name the file to be written. Raises: FileRefused where an .xlsx stands beside FILE already."""
    if keeps_macros or file.suffix.lower() == ".xlsx":
        return file
    target = file.with_suffix(".xlsx")
    if status_of(target) is not None:
        raise FileRefused(f"«{target.name}» esiste già: spostarlo, oppure indicare con --esito un altro nome.")
    return target
