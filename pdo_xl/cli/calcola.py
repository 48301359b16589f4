"""`pdo-xl calcola`: score a plan, write the computed columns, Riepilogo, Segnalazioni and Registro."""

from datetime import date
from pathlib import Path

import click

from pdo_xl.cli.common import (
    FileName,
    columns_option,
    everything_option,
    file_argument,
    json_option,
    leave_to_the_system,
    mode_option,
    on_option,
    overwrite_option,
)
from pdo_xl.cli.ending import DONE, WITH_ERRORS
from pdo_xl.cli.progress import ProgressBar
from pdo_xl.cli.reading import loading
from pdo_xl.cli.say import say, say_json
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.version import __version__
from pdo_xl.workbook.files.calculate_file import Calculation, calculate_file


@click.command(name="calcola")
@file_argument
@on_option
@mode_option
@columns_option
@click.option("--esito", "target", type=FileName(), help="Scrive in questo file e lascia com'è l'originale.")
@overwrite_option
@click.option("--prova", "dry", is_flag=True, help="Calcola e mostra, senza scrivere niente.")
@everything_option
@json_option
def command(
    file: Path,
    on: date | None,
    mode: Mode | None,
    mapping: dict[str, str],
    target: Path | None,
    overwrite: bool,
    dry: bool,
    everything: bool,
    as_json: bool,
) -> int:
    """Calcola punteggi, stati e ritardi di FILE e li scrive nelle colonne calcolate.

    Aggiorna anche Riepilogo, Da fare, Obiettivi e gli altri fogli del programma. Le colonne compilate dagli uffici
    non si toccano. Prima di sostituire il file ne resta accanto una copia con data e ora; se qualcosa non riesce, il
    file resta com'era.
    """
    with ProgressBar() as bar:
        calculation = calculate_file(
            file,
            target=target,
            overwrite=overwrite,
            on=on,
            mode=mode,
            mapping=mapping,
            dry=dry,
            progress=bar.tell,
            two_processes=True,
            meanwhile=loading(as_json=as_json),
        )
    leave_to_the_system(calculation)
    examined = calculation.calculated.examined
    # Imported here, and what draws tables only for people: a large plan is loaded while the core comes in.
    from pdo_xl.sheet.writing.computed import namesakes_told

    if as_json:
        from pdo_xl.reports.document import calculation_document

        say_json(calculation_document(examined, __version__, str(file)))
    else:
        from pdo_xl.cli.show import console, show_findings
        from pdo_xl.cli.show_summary import show_sectors

        out = console()
        show_sectors(out, examined.results, examined.standings)
        show_findings(out, examined.findings, examined.cell_of, everything)
        out.print()
    for sentence in namesakes_told(examined.read.sheets):
        say(sentence, err=True)
    if told := calculation.calculated.own.told:
        say(told, err=True)
    say(examined.completeness, err=True)
    say("Prova: nulla è stato scritto." if dry else _outcome(calculation), err=True)
    return WITH_ERRORS if examined.errors else DONE


def _outcome(calculation: Calculation) -> str:
    target, changed, replaced = calculation.written
    if not changed:
        return f"{target}: era già aggiornato, nulla è cambiato."
    count = len(calculation.calculated.changes.scores)
    scores = "un punteggio cambiato" if count == 1 else f"{count} punteggi cambiati"
    return f"Scritto {target}: {scores}.{replaced.told}"
