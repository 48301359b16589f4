"""`pdo-xl installa`: tell Excel where this Python is."""

from datetime import datetime
from pathlib import Path

import click

from pdo_xl.cli.common import DONE, refusals_said
from pdo_xl.setup_pc.install import install
from pdo_xl.setup_pc.machine import System, this_machine

folder_option = click.option(
    "--cartella",
    "folder",
    type=click.Path(path_type=Path),
    help="Scrive accanto alle cartelle di lavoro di questa cartella, invece che per l'utente.",
)


@click.command(name="installa")
@folder_option
@refusals_said
def command(folder: Path | None) -> int:
    """Dice a Excel dove trovare pdo-xl, nella configurazione di xlwings di questo utente.

    Non cambia mai impostazioni di altri programmi. Si può ripetere; pdo-xl disinstalla rimette tutto com'era.
    """
    machine = this_machine()
    for sentence in install(machine, folder, datetime.now()):
        click.echo(sentence, err=True)
    if machine.system is System.MAC:
        click.echo(
            "Sul Mac funzionano i pulsanti; le formule =PDO_… no, perché Excel per Mac non le ammette.", err=True
        )
        click.echo("Una volta sola, per i pulsanti, lanciare anche: xlwings runpython install", err=True)
    click.echo("Chiudere e riaprire Excel, poi controllare con: pdo-xl diagnosi FILE.xlsm", err=True)
    return DONE
