"""`pdo-xl verifica`: check a plan and say what to correct."""

from datetime import date
from pathlib import Path

import click

from pdo_xl.cli.common import everything_option, file_argument, json_option, mode_option, on_option
from pdo_xl.cli.ending import DONE, WITH_ERRORS
from pdo_xl.cli.reading import examined_with_bar
from pdo_xl.cli.say import say, say_json
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.version import __version__


@click.command(name="verifica")
@file_argument
@on_option
@mode_option
@everything_option
@json_option
def command(file: Path, on: date | None, mode: Mode | None, everything: bool, as_json: bool) -> int:
    """Controlla FILE e dice che cosa correggere, cella per cella. Non scrive niente."""
    examined = examined_with_bar(file, on, mode, as_json=as_json)
    if as_json:
        from pdo_xl.reports.document import check_document

        say_json(check_document(examined, __version__, str(file)))
    else:
        from pdo_xl.cli.show import console, show_findings

        show_findings(console(), examined.findings, examined.cell_of, everything)
    say(examined.completeness, err=True)
    return WITH_ERRORS if examined.errors else DONE
