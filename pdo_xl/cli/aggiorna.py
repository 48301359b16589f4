"""`pdo-xl aggiorna`: bring an activated workbook to the installed version."""

from pathlib import Path

import click

from pdo_xl.cli.common import file_argument
from pdo_xl.cli.ending import DONE
from pdo_xl.cli.say import say
from pdo_xl.hosts.file.disk.fingerprint import fingerprint
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.file.refuse import refuse_protected
from pdo_xl.hosts.this_run import this_run
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.ours import refuse_foreign_configuration, refuse_foreign_sheets
from pdo_xl.sheet.reading.load import load
from pdo_xl.sheet.reading.parameters import read_parameters
from pdo_xl.sheet.writing.computed import plan_sheet
from pdo_xl.version import __version__


@click.command(name="aggiorna")
@file_argument
def command(file: Path) -> int:
    """Porta la cartella di lavoro FILE, già attivata, alla versione installata di pdo_xl.

    Cambiano le macro, la scheda PDO, il pulsante e il foglio nascosto di configurazione; si aggiungono i fogli e i
    parametri che mancano. I valori, i parametri scritti dall'ufficio e il Registro restano. Se non c'è niente da
    cambiare il file non si tocca.
    """
    # Imported here: they load what draws sheets and reads macros, which --help does without.
    from pdo_xl.workbook.activation.rewriting import save
    from pdo_xl.workbook.activation.upgrade import upgrade

    run = this_run()
    host = FileHost(file, now=run.now)
    read_as = fingerprint(file)
    refuse_foreign_sheets(host.name, host.grids())
    refuse_foreign_configuration(host.name, host.grids())
    sheets = load(host, to_be_written=True).sheets
    plans = [plan_sheet(sheet) for sheet in sheets]
    parameters = read_parameters(host.grids())
    host.close()
    with Package(file) as package:
        refuse_protected(package, new_sheets=False)
        done = upgrade(package, plans, parameters)
        if not done:
            say(f"{file}: è già alla versione {__version__}, nulla è cambiato.", err=True)
            return DONE
        replaced = save(package, file, run.now, read_as, parameters.parameters.copies_kept)
    for sentence in done:
        say(sentence)
    lacking = [plan.name for plan in plans if not plan.has_computed_columns]
    if lacking:
        say(f"Mancano colonne calcolate in {', '.join(lacking)}: le aggiunge pdo-xl calcola.")
    say(f"Aggiornata: {file}.{replaced.told}", err=True)
    return DONE
