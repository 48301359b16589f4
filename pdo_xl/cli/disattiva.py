"""`pdo-xl disattiva`: give the office's workbook back without what activation added."""

from pathlib import Path

import click

from pdo_xl.cli.common import FileName, file_argument, overwrite_option
from pdo_xl.cli.ending import DONE
from pdo_xl.cli.say import say


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
    # Imported here: it loads what draws sheets and reads macros, which --help does without.
    from pdo_xl.workbook.activation.deactivate_file import deactivate_file

    done = deactivate_file(file, target=target, overwrite=overwrite)
    if done.warning:
        say(f"Attenzione: {done.warning}", err=True)
    for sentence in done.lost:
        say(f"Attenzione: {sentence} È ancora in {done.still_in}.", err=True)
    if done.detached.broken:
        sheets = ", ".join(f"«{name}»" for name in done.detached.broken)
        say(
            f"Attenzione: in {sheets} ci sono formule che usano le funzioni PDO o i fogli tolti: correggerle.", err=True
        )
    exact = " È il file di prima dell'attivazione, con ciò che vi è stato scritto da allora."
    say(f"Disattivata: {done.written.target}.{exact * done.detached.exact}{done.written.replaced.told}", err=True)
    return DONE
