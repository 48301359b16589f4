"""`pdo-xl spiega`: what was made of one row, and why."""

from datetime import date
from pathlib import Path

import click

from pdo_xl.cli.common import (
    columns_option,
    file_argument,
    json_option,
    leave_to_the_system,
    mode_option,
    on_option,
)
from pdo_xl.cli.ending import DONE
from pdo_xl.cli.progress import ProgressBar
from pdo_xl.cli.say import say_json
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.version import __version__
from pdo_xl.workbook.files.explain_file import explain_file


@click.command(name="spiega")
@file_argument
@click.argument("cell", metavar="CELLA")
@on_option
@mode_option
@columns_option
@json_option
def command(file: Path, cell: str, on: date | None, mode: Mode | None, mapping: dict[str, str], as_json: bool) -> int:
    """Spiega una riga di FILE: che cosa è letto da ogni cella, come viene il punteggio, quali segnalazioni la toccano.

    CELLA è una cella qualsiasi della riga, H7 oppure Piano!H7, o il numero della riga, 7. Non scrive niente.
    """
    with ProgressBar() as bar:
        found = explain_file(file, cell, on=on, mode=mode, mapping=mapping, progress=bar.tell)
    leave_to_the_system(found)
    if as_json:
        from pdo_xl.reports.explanation.document import explanation_document

        say_json(explanation_document(found, __version__, str(file)))
    else:
        from pdo_xl.cli.show import console
        from pdo_xl.cli.show_explanation import show_explanation

        show_explanation(console(), found)
    return DONE
