"""`pdo-xl diagnosi`: what is right and what is to be corrected on this PC."""

from pathlib import Path

import click

from pdo_xl.cli.common import FileName, json_option, overwrite_option
from pdo_xl.cli.ending import DONE, WITH_ERRORS
from pdo_xl.cli.installa import profile_option
from pdo_xl.cli.say import say, say_json
from pdo_xl.setup_pc.this_pc import Diagnosis, diagnose_here


@click.command(name="diagnosi")
@click.argument("file", type=FileName(), required=False)
@click.option("--libreoffice", "asked", is_flag=True, help="Controlla anche tutto ciò che serve a LibreOffice.")
@profile_option
@click.option(
    "--verbale",
    "form",
    type=FileName(),
    metavar="TESTO",
    help="Scrive anche il verbale di una prova in Excel (.md o .txt), compilato a metà: il resto a chi prova.",
)
@overwrite_option
@json_option
def command(
    file: Path | None, asked: bool, profile: Path | None, form: Path | None, overwrite: bool, as_json: bool
) -> int:
    """Controlla questo PC e, se indicato, FILE; per ogni cosa da correggere dice come.

    Non scrive niente, se non il verbale che gli si chiede.
    """
    diagnosis = diagnose_here(file, libreoffice=asked, profile=profile, form=form, overwrite=overwrite)
    if as_json:
        say_json(diagnosis.document)
    else:
        _show(diagnosis)
    if diagnosis.replaced is not None:
        say(f"Verbale scritto in {form}: resta da compilare la seconda metà.{diagnosis.replaced.told}", err=True)
    return WITH_ERRORS if diagnosis.to_correct else DONE


def _show(diagnosis: Diagnosis) -> None:
    shown = ""
    for group, outcome in diagnosis.outcomes:
        if group != shown:
            say(group)
            shown = group
        say(f"  {outcome.state.value:<15}  {outcome.name}: {outcome.text}")
        if outcome.remedy:
            say(f"  {'':<15}  → {outcome.remedy}")
    count = diagnosis.to_correct
    say({0: "Tutto a posto.", 1: "Una voce da correggere."}.get(count, f"{count} voci da correggere."), err=True)
