"""`pdo-xl disinstalla`: take back what `pdo-xl installa` wrote."""

from datetime import datetime
from pathlib import Path

import click

from pdo_xl.cli.ending import DONE
from pdo_xl.cli.installa import folder_option, libreoffice_option, profile_option, refuse_profile
from pdo_xl.cli.say import say
from pdo_xl.domain.errors import FileRefused
from pdo_xl.setup_pc.install import uninstall
from pdo_xl.setup_pc.machine import this_machine


@click.command(name="disinstalla")
@folder_option
@libreoffice_option
@profile_option
def command(folder: Path | None, for_libreoffice: bool, profile: Path | None) -> int:
    """Toglie dalla configurazione di Excel ciò che pdo-xl installa ha scritto, e nient'altro.

    Con --libreoffice toglie invece l'estensione da LibreOffice, e le cartelle attendibili aggiunte con installa.
    """
    machine, now = this_machine(), datetime.now()
    if for_libreoffice:
        # Imported here: who works in Excel does not need it.
        from pdo_xl.setup_pc.libreoffice import install as libreoffice

        if folder is not None:
            raise FileRefused("Con --libreoffice si toglie tutto insieme: ripetere senza --cartella. Nulla è cambiato.")
        told = libreoffice.uninstall(libreoffice.setting(machine, profile), now)
    else:
        refuse_profile(profile)
        told = uninstall(machine, folder, now)
    for sentence in told:
        say(sentence, err=True)
    return DONE
