"""`pdo-xl dati-aperti`: the plan's results as open data, without the names of people."""

from datetime import date
from pathlib import Path

import click

from pdo_xl.cli.common import FileName, file_argument, leave_to_the_system, mode_option, on_option, overwrite_option
from pdo_xl.cli.ending import DONE
from pdo_xl.cli.progress import ProgressBar
from pdo_xl.cli.say import say
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.hosts.file.disk.places import shown
from pdo_xl.workbook.files.open_data_file import open_data_of_file


@click.command(name="dati-aperti")
@file_argument
@click.option("--esito", "folder", type=FileName(), required=True, help="La cartella in cui scrivere.")
@on_option
@mode_option
@click.option("--con-responsabili", "with_managers", is_flag=True, help="Anche chi risponde di ogni settore.")
@click.option(
    "--con-note",
    "with_notes",
    is_flag=True,
    help="Anche i motivi di ciò che non è valutabile e ciò che non si legge, se nessuno può nominare una persona.",
)
@overwrite_option
def command(
    file: Path,
    folder: Path,
    on: date | None,
    mode: Mode | None,
    with_managers: bool,
    with_notes: bool,
    overwrite: bool,
) -> int:
    """Scrive i risultati di FILE come dati aperti: CSV e JSON con il loro schema, e i metadati per il catalogo.

    I nomi dei responsabili, i motivi di ciò che non è valutabile e le note restano fuori. I testi che possono nominare
    una persona sono segnalati (PDO604), perché li guardi qualcuno prima di pubblicare.
    """
    with ProgressBar() as bar:
        published = open_data_of_file(
            file,
            folder,
            on=on,
            mode=mode,
            with_managers=with_managers,
            with_notes=with_notes,
            overwrite=overwrite,
            progress=bar.tell,
        )
    leave_to_the_system(published)
    say(f"Dati aperti in «{shown(folder)}»: {', '.join(published.files)}.")
    for finding, cell in published.findings:
        say(f"{finding.code} {cell}: {finding.message} {finding.suggestion}", err=True)
    for sentence in published.left_open:
        say(sentence, err=True)
    return DONE
