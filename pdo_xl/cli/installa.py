"""`pdo-xl installa`: tell Excel or LibreOffice where this Python is."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from pdo_xl.cli.common import FileName
from pdo_xl.cli.ending import DONE
from pdo_xl.cli.say import say
from pdo_xl.domain.errors import FileRefused
from pdo_xl.setup_pc.install import install
from pdo_xl.setup_pc.machine import Machine, System, this_machine

folder_option = click.option(
    "--cartella",
    "folder",
    type=FileName(),
    help="Scrive accanto alle cartelle di lavoro di questa cartella, invece che per l'utente.",
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
    help="Scrive accanto alle cartelle di lavoro di questa cartella, invece che per l'utente. Con --libreoffice: "
    "LibreOffice esegue le macro dei file di questa cartella e di quelle dentro. Si può ripetere.",
)
@libreoffice_option
@profile_option
def command(folders: Sequence[Path], for_libreoffice: bool, profile: Path | None) -> int:
    """Dice a Excel dove trovare pdo-xl, nella configurazione di xlwings di questo utente.

    Con --libreoffice lo dice invece a LibreOffice, con un'estensione per questo utente. Non cambia mai impostazioni di
    altri programmi. Si può ripetere; pdo-xl disinstalla rimette tutto com'era.
    """
    machine = this_machine()
    told = _into_libreoffice(machine, folders, profile) if for_libreoffice else _into_excel(machine, folders, profile)
    for sentence in told:
        say(sentence, err=True)
    return DONE


def _into_excel(machine: Machine, folders: Sequence[Path], profile: Path | None) -> list[str]:
    refuse_profile(profile)
    told = [sentence for folder in folders or (None,) for sentence in install(machine, folder, datetime.now())]
    if machine.system is System.MAC:
        told += [
            "Sul Mac funzionano i pulsanti; le formule =PDO_… no, perché Excel per Mac non le ammette.",
            "Una volta sola, per i pulsanti, lanciare anche: xlwings runpython install",
        ]
    return [*told, "Chiudere e riaprire Excel, poi controllare con: pdo-xl diagnosi FILE.xlsm"]


def _into_libreoffice(machine: Machine, folders: Sequence[Path], profile: Path | None) -> list[str]:
    # Imported here: who works in Excel does not need it.
    from pdo_xl.setup_pc.libreoffice import install as libreoffice

    told = libreoffice.install(libreoffice.setting(machine, profile), folders, datetime.now())
    return [*told, "Controllare con: pdo-xl diagnosi --libreoffice FILE.xlsm"]


def refuse_profile(profile: Path | None) -> None:
    """Refuse a profile where it would mean nothing. Raises: FileRefused."""
    if profile is not None:
        raise FileRefused("--profilo vale solo con --libreoffice: aggiungerlo. Nulla è cambiato.")
