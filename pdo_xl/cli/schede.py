"""`pdo-xl schede`: a page for each objective, to print and to sign."""

from pathlib import Path
from typing import Unpack

import click

from pdo_xl.cli.common import (
    FileName,
    file_argument,
    json_option,
    leave_to_the_system,
    mode_option,
    on_option,
    overwrite_option,
)
from pdo_xl.cli.ending import DONE, WITH_ERRORS
from pdo_xl.cli.progress import ProgressBar
from pdo_xl.cli.say import say, say_json
from pdo_xl.domain.values.plural import others
from pdo_xl.hosts.file.disk.places import shown
from pdo_xl.reports.goal_sheets.formats import SheetFormat
from pdo_xl.version import __version__
from pdo_xl.workbook.files.goal_sheets_file import Choices, Printed, goal_sheets_of_file

_MOST_NAMED = 12
"""Files in a sentence."""


@click.command(name="schede")
@file_argument
@click.option("--esito", "folder", type=FileName(), required=True, help="La cartella dei file; se non c'è, si crea.")
@click.option("--settore", "sector", metavar="SETTORE", help="Solo le schede di un settore, per esempio SF.")
@click.option(
    "--obiettivo",
    "objective",
    type=int,
    metavar="N",
    help="Solo la scheda di un obiettivo: il suo numero nel foglio Obiettivi.",
)
@click.option(
    "--formato",
    "file_format",
    type=click.Choice([one.value for one in SheetFormat]),
    default=SheetFormat.PDF.value,
    callback=lambda _context, _option, chosen: SheetFormat(chosen),
    help="pdf, da stampare e firmare (come senza l'opzione), o docx, da compilare anche al computer.",
)
@click.option("--uno-per-obiettivo", "one_each", is_flag=True, help="Un file per ogni obiettivo, e non per settore.")
@click.option("--vuote", "blank", is_flag=True, help="Stampa anche ciò che non ha dati, da compilare a mano.")
@click.option("--senza-nomi", "without_names", is_flag=True, help="Senza i nomi delle persone.")
@on_option
@mode_option
@overwrite_option
@json_option
def command(file: Path, folder: Path, as_json: bool, **choices: Unpack[Choices]) -> int:
    """Fa di FILE una scheda per ogni obiettivo: una pagina da leggere, completare e firmare; FILE resta com'è.

    Un file per settore, con una pagina A4 per obiettivo: a che cosa tende, i suoi indicatori con valori attesi ed
    effettivi, com'è andato, quattro riquadri per la rendicontazione (o ciò che è scritto nel foglio Monitoraggio), le
    firme. Ciò che non ha dati si lascia fuori, salvo --vuote. Un file che c'è già non si sostituisce.
    """
    with ProgressBar() as bar:
        printed = goal_sheets_of_file(file, folder, **choices, progress=bar.tell)
    leave_to_the_system(printed)
    if as_json:
        # Imported here: nobody else asks for it.
        from pdo_xl.reports.goal_sheets.document import sheets_document

        say_json(sheets_document(printed.examined.results, printed.documents, __version__, str(file)))
    _say_what(printed)
    return WITH_ERRORS if printed.examined.errors else DONE


def _say_what(printed: Printed) -> None:
    count = len(printed.documents)
    sheets = "1 scheda" if printed.objectives == 1 else f"{printed.objectives} schede"
    files = "1 file" if count == 1 else f"{count} file"
    copies = "".join(one.told for one in printed.replaced)
    say(f"{sheets} in «{shown(printed.folder)}», {files}: {_some(list(printed.documents))}.{copies}", err=True)
    if printed.examined.errors:
        errors = "un errore" if printed.examined.errors == 1 else f"{printed.examined.errors} errori"
        what = "le righe che non si leggono sono «Da verificare»"
        say(f"Il piano ha {errors}: lo dice pdo-xl verifica; nelle schede {what}.", err=True)


def _some(names: list[str]) -> str:
    more = f" e {others(len(names) - _MOST_NAMED, 'o')}" if len(names) > _MOST_NAMED else ""
    return ", ".join(names[:_MOST_NAMED]) + more
