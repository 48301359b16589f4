"""`pdo-xl riepilogo`: what the sheet `Riepilogo` says."""

from datetime import date
from pathlib import Path

import click

from pdo_xl.cli.common import file_argument, json_option, mode_option, on_option
from pdo_xl.cli.ending import DONE, WITH_ERRORS
from pdo_xl.cli.reading import examined_with_bar
from pdo_xl.cli.say import say, say_json
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.reports.document import summary_document
from pdo_xl.version import __version__


@click.command(name="riepilogo")
@file_argument
@on_option
@mode_option
@json_option
def command(file: Path, on: date | None, mode: Mode | None, as_json: bool) -> int:
    """Mostra ciò che dice il foglio Riepilogo di FILE: obiettivi raggiunti, punteggi, scadenze. Non scrive niente."""
    examined = examined_with_bar(file, on, mode, as_json=as_json)
    if as_json:
        say_json(summary_document(examined, __version__, str(file)))
    else:
        from pdo_xl.cli.show import console
        from pdo_xl.cli.show_summary import show_summary

        show_summary(console(), examined.results, examined.standings)
    say(examined.completeness, err=True)
    return WITH_ERRORS if examined.errors else DONE
