"""`pdo-xl nuovo-anno`: next year's plan from this one."""

from pathlib import Path

import click

from pdo_xl.cli.common import FileName, Whole, file_argument, json_option, overwrite_option
from pdo_xl.cli.ending import DONE
from pdo_xl.cli.say import say, say_json
from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.findings import Findings
from pdo_xl.reports.document import new_year_document
from pdo_xl.sheet.next_year.plan import NextYear
from pdo_xl.version import __version__
from pdo_xl.workbook.files.new_year_file import new_year_file


@click.command(name="nuovo-anno")
@file_argument
@click.option("--anno", "year", type=Whole(2000, 2099), required=True, help="L'anno del nuovo piano.")
@click.option("--esito", "target", type=FileName(), help="Il file da scrivere; l'originale resta com'è.")
@overwrite_option
@click.option("--prova", "dry", is_flag=True, help="Elenca che cosa cambia, senza scrivere niente.")
@json_option
def command(file: Path, year: int, target: Path | None, overwrite: bool, dry: bool, as_json: bool) -> int:
    """Prepara il piano di un altro anno da FILE.

    Obiettivi, pesi e formati restano; valori effettivi e colonne calcolate si vuotano; le scadenze passano al nuovo
    anno, nella forma in cui sono scritte. I testi che nominano l'anno non cambiano: sono elencati in Segnalazioni, da
    rivedere. I parametri restano, da confermare di nuovo; il Registro ricomincia e dice da quale file viene il piano.
    Monitoraggio, Testi e Fotografie ricominciano vuoti.
    """
    if target is None and not dry:
        raise FileRefused("Manca --esito: il nome del file da scrivere, per esempio --esito Piano_2025.xlsm.")
    made, written = new_year_file(file, year, target, overwrite=overwrite, dry=dry)
    if as_json:
        say_json(new_year_document(made, __version__, str(file), None if dry else str(written.target)))
    else:
        _show(made, moved_too=dry)
    if told := made.own.told:
        say(told, err=True)
    say(made.summary, err=True)
    if gone := made.gone_told:
        say(gone, err=True)
    if begun := made.begun_anew:
        say(begun, err=True)
    for old, new in made.writing.renames.items():
        say(f"Il foglio «{old}» diventa «{new}»; una macro propria che lo nomina va corretta.", err=True)
    say("Prova: nulla è stato scritto." if dry else f"Scritto {written.target}.{written.replaced.told}", err=True)
    return DONE


def _show(made: NextYear, *, moved_too: bool) -> None:
    """What a person must look at; of a trial also every date."""
    # Imported here: the machine that asks for JSON need not load what draws tables.
    from pdo_xl.cli.show import console, show_findings

    if moved_too:
        say("Date portate all'anno nuovo:")
        for moved in made.moved:
            say(f"  {moved.cell}: {moved.before} → {moved.after}")
    cells = {finding.place: cell for finding, cell in made.to_review}
    show_findings(console(), Findings.of(finding for finding, _ in made.to_review), cells.get, everything=True)
