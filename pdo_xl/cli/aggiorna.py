"""`pdo-xl aggiorna`: bring an activated workbook to the installed version."""

from pathlib import Path

import click

from pdo_xl.cli.common import file_argument
from pdo_xl.cli.ending import DONE
from pdo_xl.cli.say import say
from pdo_xl.version import __version__


@click.command(name="aggiorna")
@file_argument
def command(file: Path) -> int:
    """Porta la cartella di lavoro FILE, già attivata, alla versione installata di pdo_xl.

    Cambiano le macro, la scheda PDO, il pulsante e il foglio nascosto di configurazione; si aggiungono i fogli e i
    parametri che mancano. I valori, i parametri scritti dall'ufficio e il Registro restano. Se non c'è niente da
    cambiare il file non si tocca.
    """
    # Imported here: it loads what draws sheets and reads macros, which --help does without.
    from pdo_xl.workbook.activation.upgrade_file import upgrade_file

    upgrade = upgrade_file(file)
    if upgrade.missing:
        say(upgrade.missing, err=True)
    if not upgrade.written.changed:
        say(f"{file}: è già alla versione {__version__}, nulla è cambiato.", err=True)
        return DONE
    for sentence in upgrade.done:
        say(sentence)
    if upgrade.without_columns:
        say(f"Mancano colonne calcolate in {', '.join(upgrade.without_columns)}: le aggiunge pdo-xl calcola.")
    say(f"Aggiornata: {file}.{upgrade.written.replaced.told}", err=True)
    return DONE
