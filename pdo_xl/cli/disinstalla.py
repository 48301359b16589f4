"""`pdo-xl disinstalla`: take back what `pdo-xl installa` wrote."""

from pathlib import Path

import click

from pdo_xl.cli.ending import DONE
from pdo_xl.cli.installa import folder_option, libreoffice_option, profile_option
from pdo_xl.cli.say import say
from pdo_xl.setup_pc.this_pc import uninstall_here


@click.command(name="disinstalla")
@folder_option
@libreoffice_option
@profile_option
def command(folder: Path | None, for_libreoffice: bool, profile: Path | None) -> int:
    """Toglie dalla configurazione di Excel ciò che pdo-xl installa ha scritto, e nient'altro.

    Con --libreoffice toglie invece l'estensione da LibreOffice, e le cartelle attendibili aggiunte con installa.
    """
    for sentence in uninstall_here(folder, for_libreoffice=for_libreoffice, profile=profile):
        say(sentence, err=True)
    return DONE
