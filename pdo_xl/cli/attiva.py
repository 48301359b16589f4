"""`pdo-xl attiva`: give an office's own workbook the computed columns, the sheets, the button and the macros."""

from pathlib import Path

import click

from pdo_xl.actions import Calculated, calculate
from pdo_xl.cli.common import DONE, activate, file_argument, refusals_said
from pdo_xl.cli.progress import ProgressBar
from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.file.package import Package
from pdo_xl.hosts.who import this_run
from pdo_xl.sheet.blocks import Writing
from pdo_xl.sheet.names import CONFIGURATION


@click.command(name="attiva")
@file_argument
@click.option(
    "--esito",
    "target",
    type=click.Path(path_type=Path),
    help="Il file .xlsm da scrivere; senza, quello di FILE con estensione .xlsm.",
)
@click.option("--prova", "dry", is_flag=True, help="Dice che cosa riconosce e che cosa aggiungerebbe, senza scrivere.")
@refusals_said
def command(file: Path, target: Path | None, dry: bool) -> int:
    """Attiva la cartella di lavoro FILE dell'ufficio: colonne calcolate, fogli, pulsante, scheda PDO e macro.

    Tutto ciò che l'ufficio ha nel file resta: testi, formati, commenti, immagini, grafici, filtri, macro e pulsanti
    propri. Il piano è calcolato una volta, come con pdo-xl calcola. Un FILE .xlsx resta com'è, e accanto nasce il
    .xlsm; per tornare indietro c'è pdo-xl disattiva.
    """
    # Imported here: they load what draws sheets and reads macros, which --help does without.
    from pdo_xl.workbook.program import add_program, find_program, refuse_clashes
    from pdo_xl.workbook.recognise import refuse_foreign_sheets

    run = this_run()
    if target is None and not dry:
        target = _beside(file)
    with ProgressBar() as bar:
        host = FileHost(
            file,
            now=run.now,
            target=target,
            activate=activate,
            revise=add_program,
            progress=lambda done, total: bar.tell("Scrittura", 0.7 + 0.3 * done / max(total, 1)),
        )
        with Package(file) as package:
            refuse_clashes(package, find_program(package))
        refuse_foreign_sheets(host.name, host.grids())
        calculated = calculate(host, run, progress=bar.tell)
        if not dry:
            bar.tell("Scrittura", 0.7)
            host.write(calculated.writing)
    if dry:
        _try(file, calculated.writing)
        _show(host, calculated)
    host.close()
    click.echo(calculated.examined.completeness, err=True)
    click.echo("Prova: nulla è stato scritto." if dry else _outcome(host), err=True)
    return DONE


def _beside(file: Path) -> Path | None:
    """Name the file to be written: beside an .xlsx its .xlsm, which must not exist. Raises: FileRefused."""
    if file.suffix.lower() != ".xlsx":
        return None
    target = file.with_suffix(".xlsm")
    if target.exists():
        raise FileRefused(
            f"«{target.name}» esiste già: spostarlo, oppure indicare con --esito il file da scrivere (di un file che "
            "c'è già resta accanto una copia con data e ora)."
        )
    return target


def _try(file: Path, writing: Writing) -> None:
    """Do everything in memory, so that what would be refused is refused. Raises: FileRefused."""
    from pdo_xl.workbook.program import add_program

    with Package(file) as package:
        activate(package, writing)
        add_program(package, writing)


def _show(host: FileHost, calculated: Calculated) -> None:
    """Say what was recognised, header by header, and what would be added."""
    from pdo_xl.workbook.recognise import recognised

    grids = {grid.name: grid for grid in host.grids()}
    plans = {plan.name: plan for plan in calculated.writing.plan_sheets}
    for sheet in calculated.examined.read.sheets:
        layout = sheet.layout
        click.echo(
            f"Foglio «{layout.sheet}»: intestazione alla riga {layout.header_row}, indicatori {len(sheet.rows)}."
        )
        for found in recognised(sheet, grids[layout.sheet]):
            mark = "?" if found.doubt else " "
            doubt = f"  ({found.doubt})" if found.doubt else ""
            click.echo(f" {mark} {found.cell:<5} «{found.text}» → {found.meaning}{doubt}")
        if not plans[layout.sheet].has_computed_columns:
            click.echo("   Si aggiungono le sei colonne calcolate, e sopra le prime due il pulsante.")
    added = [*calculated.writing.new_sheets, f"{CONFIGURATION} (nascosto)"]
    click.echo(f"Fogli che si aggiungono: {', '.join(added)}.")
    click.echo("Si aggiungono anche la scheda PDO della barra multifunzione e le macro.")


def _outcome(host: FileHost) -> str:
    backup = f" La copia di prima è {host.backup.name}." if host.backup is not None else ""
    return f"Attivata: {host.target}.{backup}"
