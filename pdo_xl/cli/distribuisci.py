"""`pdo-xl distribuisci`: a workbook for each sector, or for each responsabile."""

from pathlib import Path

import click

from pdo_xl.cli.common import FileName, file_argument, json_option
from pdo_xl.cli.ending import DONE
from pdo_xl.cli.progress import ProgressBar
from pdo_xl.cli.say import say, say_json
from pdo_xl.sheet.sharing.parts import By
from pdo_xl.version import __version__
from pdo_xl.workbook.files.distribute_file import distribute_file
from pdo_xl.workbook.files.sharing_documents import distribution_document


@click.command(name="distribuisci")
@file_argument
@click.option("--esito", "folder", type=FileName(), required=True, help="La cartella dei file; se non c'è, si crea.")
@click.option(
    "--per",
    "by",
    type=click.Choice([by.value for by in By]),
    default=By.SECTOR.value,
    callback=lambda _context, _option, chosen: By(chosen),
    help="Un file per ogni settore (come senza l'opzione) o per ogni responsabile.",
)
@click.option("--prova", "dry", is_flag=True, help="Elenca i file, senza scrivere niente.")
@json_option
def command(file: Path, folder: Path, by: By, dry: bool, as_json: bool) -> int:
    """Fa di FILE un file per ogni settore, da mandare a chi lo compila; FILE resta com'è.

    Ogni file ha solo le righe sue: del foglio del piano, di Monitoraggio e degli altri fogli del programma, calcolati
    di nuovo. Non escono gli altri fogli dell'ufficio, le righe sotto il piano, il Registro, le Fotografie e le
    Osservazioni del Nucleo. Le formule che usano ciò che non esce restano come valori. I valori scritti si riportano
    nel piano con pdo-xl raccogli. Un file già compilato, o non fatto da questo comando, non si sostituisce.
    """
    with ProgressBar() as bar:
        done = distribute_file(file, folder, by=by, dry=dry, progress=bar.tell)
    if as_json:
        say_json(distribution_document(done, __version__, str(file), dry=dry))
    else:
        for sent in done.files:
            say(f"{sent.path}: {sent.part}, obiettivi {sent.objectives}, indicatori {sent.indicators}")
    say("Prova: nulla è stato scritto." if dry else f"Scritti {done.told}", err=True)
    return DONE
