"""`pdo-xl raccogli`: the values typed into the files of a shared-out plan, brought back."""

from pathlib import Path

import click

from pdo_xl.cli.common import FileName, file_argument, json_option
from pdo_xl.cli.ending import DONE, WITH_ERRORS
from pdo_xl.cli.progress import ProgressBar
from pdo_xl.cli.say import say, say_json
from pdo_xl.version import __version__
from pdo_xl.workbook.files.collect_files import Collection, collect_files
from pdo_xl.workbook.files.sharing_documents import collection_document


@click.command(name="raccogli")
@file_argument
@click.argument("folder", type=FileName(), metavar="CARTELLA")
@click.option("--prova", "dry", is_flag=True, help="Mostra che cosa cambierebbe, senza scrivere niente.")
@json_option
def command(file: Path, folder: Path, dry: bool, as_json: bool) -> int:
    """Riporta in FILE i valori scritti nei file di CARTELLA, fatti da pdo-xl distribuisci.

    Si prendono i valori effettivi e ciò che è scritto in Monitoraggio, cella per cella, e nient'altro: ciò che è
    cambiato d'altro è elencato. Una cella cambiata anche in FILE, o in due file in modi diversi, è un conflitto: si
    mostrano i valori, e non si scrive. Di FILE resta una copia con data e ora; il Registro dice che cosa viene da
    quale file. Poi i punteggi si aggiornano con pdo-xl calcola. Esce con 1 se c'è qualcosa da guardare.
    """
    with ProgressBar() as bar:
        done = collect_files(file, folder, dry=dry, progress=bar.tell)
    if as_json:
        say_json(collection_document(done, __version__, str(file)))
    else:
        _show(done)
    say(f"Prova: nulla è stato scritto. {done.told}" if dry else done.told, err=True)
    if not done.logged:
        say("Nel piano non c'è il foglio Registro: che cosa viene da quale file è detto soltanto qui.", err=True)
    if done.written.changed:
        say(f"Per aggiornare i punteggi: pdo-xl calcola {file}", err=True)
    return WITH_ERRORS if done.incomplete else DONE


def _show(done: Collection) -> None:
    decisions = done.decisions
    for one in decisions.conflicts:
        say(f"CONFLITTO {one.told}")
    for taken in decisions.taken:
        say(f"{taken.told}  [{taken.file}]")
    if decisions.left:
        say("Cambiato e non preso:")
    for file, sentences in decisions.left.items():
        for sentence in sentences:
            say(f"  {file}: {sentence}")
    if done.aside:
        say("Lasciati da parte:")
    for aside in done.aside:
        say(f"  {aside.file}: {aside.why}")
