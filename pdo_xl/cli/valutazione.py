"""`pdo-xl valutazione`: a workbook of its own for the evaluation of the responsabili, never part of the plan."""

from datetime import date
from pathlib import Path

import click

from pdo_xl.cli.common import FileName, file_argument, leave_to_the_system, mode_option, on_option, overwrite_option
from pdo_xl.cli.ending import DONE
from pdo_xl.cli.progress import ProgressBar
from pdo_xl.cli.say import say
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.values.text import italian_date
from pdo_xl.hosts.file.disk.places import shown
from pdo_xl.workbook.files.evaluation_file import evaluation_of_file


@click.command(name="valutazione")
@file_argument
@click.option("--esito", "target", type=FileName(), required=True, help="Il file .xlsx da scrivere.")
@on_option
@mode_option
@overwrite_option
def command(file: Path, target: Path, on: date | None, mode: Mode | None, overwrite: bool) -> int:
    """Prepara una cartella di lavoro a parte per valutare i responsabili dei settori di FILE.

    I punteggi di ente e settori vengono dal piano; pesi e fasce si copiano dal sistema di misurazione dell'ente (SMVP):
    qui non ce n'è nessuno già scritto. Contiene dati personali: non si pubblica, e nessun altro comando la legge.
    """
    with ProgressBar() as bar:
        made = evaluation_of_file(file, target, on=on, mode=mode, overwrite=overwrite, progress=bar.tell)
    leave_to_the_system(made)
    who = "1 responsabile" if made.people == 1 else f"{made.people} responsabili"
    say(
        f"Valutazione di {who} in {shown(target)}, con i punteggi al {italian_date(made.results.on)}: compilare il "
        f"foglio Pesi.{made.replaced.told}"
    )
    say("Contiene dati personali: non pubblicarla (D.Lgs. 33/2013, art. 20: solo dati aggregati).", err=True)
    return DONE
