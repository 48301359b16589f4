"""`pdo-xl disinstalla`: take back what `pdo-xl installa` wrote."""

from datetime import datetime
from pathlib import Path

import click

from pdo_xl.cli.common import DONE, refusals_said
from pdo_xl.cli.installa import folder_option
from pdo_xl.setup_pc.install import uninstall
from pdo_xl.setup_pc.machine import this_machine


@click.command(name="disinstalla")
@folder_option
@refusals_said
def command(folder: Path | None) -> int:
    """Toglie dalla configurazione di Excel ciò che pdo-xl installa ha scritto, e nient'altro."""
    for sentence in uninstall(this_machine(), folder, datetime.now()):
        click.echo(sentence, err=True)
    return DONE
