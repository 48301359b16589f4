"""`pdo-xl installa`: tell Excel or LibreOffice where this Python is."""

from collections.abc import Sequence
from pathlib import Path

import click

from pdo_xl.cli.common import FileName
from pdo_xl.cli.ending import DONE
from pdo_xl.cli.say import say
from pdo_xl.setup_pc.this_pc import install_here

_BESIDE = "Scrive accanto alle cartelle di lavoro di questa cartella, invece che per l'utente."

folder_option = click.option(
    "--cartella",
    "folder",
    type=FileName(),
    help=_BESIDE,
)
libreoffice_option = click.option("--libreoffice", "for_libreoffice", is_flag=True, help="Per LibreOffice.")
profile_option = click.option(
    "--profilo",
    "profile",
    type=FileName(),
    help="Con --libreoffice: la cartella del profilo, se non è quella solita.",
)


@click.command(name="installa")
@click.option(
    "--cartella",
    "folders",
    type=FileName(),
    multiple=True,
    help=f"{_BESIDE} Con --libreoffice: "
    "LibreOffice esegue le macro dei file di questa cartella e di quelle dentro. Si può ripetere.",
)
@libreoffice_option
@profile_option
def command(folders: Sequence[Path], for_libreoffice: bool, profile: Path | None) -> int:
    """Dice a Excel dove trovare pdo-xl, nella configurazione di xlwings di questo utente.

    Con --libreoffice lo dice invece a LibreOffice, con un'estensione per questo utente. Non cambia mai impostazioni di
    altri programmi. Si può ripetere; pdo-xl disinstalla rimette tutto com'era.
    """
    for sentence in install_here(folders, for_libreoffice=for_libreoffice, profile=profile):
        say(sentence, err=True)
    return DONE
