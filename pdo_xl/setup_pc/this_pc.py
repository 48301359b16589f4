"""What `pdo-xl installa`, `disinstalla` and `diagnosi` do on the PC they are called on."""

import platform
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.outputs import refuse_text
from pdo_xl.hosts.file.replace import Replaced, replace_content
from pdo_xl.setup_pc.case import this_case
from pdo_xl.setup_pc.checks import diagnose
from pdo_xl.setup_pc.checks.base import Outcome, State
from pdo_xl.setup_pc.install import install, uninstall
from pdo_xl.setup_pc.machine import Machine, System, this_machine
from pdo_xl.setup_pc.trial_form import SUFFIXES, filled_form
from pdo_xl.version import __version__


@dataclass(frozen=True)
class Diagnosis:
    """What was looked at: the PC, perhaps a file, and each outcome with its group.

    `replaced` is what became of a file that stood where the form was written; None without a form.
    """

    machine: Machine
    file: Path | None
    outcomes: Sequence[tuple[str, Outcome]]
    replaced: Replaced | None = None

    @property
    def to_correct(self) -> int:
        """How many things are to be corrected."""
        return sum(outcome.state is State.TO_CORRECT for _, outcome in self.outcomes)

    @property
    def document(self) -> dict[str, Any]:
        """The JSON of `diagnosi`."""
        return {
            "versione": __version__,
            "sistema": self.machine.system.value,
            "file": str(self.file) if self.file else None,
            "controlli": [
                {
                    "gruppo": group,
                    "nome": outcome.name,
                    "esito": outcome.state.value,
                    "testo": outcome.text,
                    "rimedio": outcome.remedy,
                }
                for group, outcome in self.outcomes
            ],
        }


def install_here(
    folders: Sequence[Path] = (), *, for_libreoffice: bool = False, profile: Path | None = None
) -> list[str]:
    """Tell Excel, or LibreOffice, where this Python is; say what was done, and what is to be done next.

    Excel is told for the user, or beside the workbooks of each folder; LibreOffice trusts the folders.
    Raises: NoExcelHere, FileRefused, UnopkgFailed.
    """
    machine, now = this_machine(), datetime.now()
    if for_libreoffice:
        # Imported here: who works in Excel does not need it.
        from pdo_xl.setup_pc.libreoffice import install as libreoffice

        told = libreoffice.install(libreoffice.setting(machine, profile), folders, now)
        return [*told, "Controllare con: pdo-xl diagnosi --libreoffice FILE.xlsm"]
    _refuse_profile(profile)
    told = [sentence for folder in folders or (None,) for sentence in install(machine, folder, now)]
    if machine.system is System.MAC:
        told += [
            "Sul Mac funzionano i pulsanti; le formule =PDO_… no, perché Excel per Mac non le ammette.",
            "Una volta sola, per i pulsanti, lanciare anche: xlwings runpython install",
        ]
    return [*told, "Chiudere e riaprire Excel, poi controllare con: pdo-xl diagnosi FILE.xlsm"]


def uninstall_here(
    folder: Path | None = None, *, for_libreoffice: bool = False, profile: Path | None = None
) -> list[str]:
    """Take back what `install_here` wrote; say what was done. Raises: NoExcelHere, FileRefused, UnopkgFailed."""
    machine, now = this_machine(), datetime.now()
    if for_libreoffice:
        # Imported here: who works in Excel does not need it.
        from pdo_xl.setup_pc.libreoffice import install as libreoffice

        if folder is not None:
            raise FileRefused("Con --libreoffice si toglie tutto insieme: ripetere senza --cartella. Nulla è cambiato.")
        return libreoffice.uninstall(libreoffice.setting(machine, profile), now)
    _refuse_profile(profile)
    return uninstall(machine, folder, now)


def diagnose_here(
    file: Path | None = None,
    *,
    libreoffice: bool = False,
    profile: Path | None = None,
    form: Path | None = None,
    overwrite: bool = False,
) -> Diagnosis:
    """Check this PC and, if one is given, a workbook. Raises: FileRefused.

    `libreoffice` is looked at in any case where it says so, `profile` is where its settings are if not as usual.
    Nothing is written but the `form` of a trial in Excel, where one is named; what stands there stays, unless
    `overwrite`.
    """
    if form is not None:
        refuse_text(form, SUFFIXES, "--verbale", overwrite=overwrite)
    machine = this_machine()
    outcomes = diagnose(this_case(machine, file, libreoffice, profile))
    replaced = None
    if form is not None:
        now = datetime.now()
        text = filled_form(outcomes, f"{platform.node()}, {platform.platform()}", file, now)
        # With the signature and Windows' line ends also an old Notepad shows it.
        content = text.replace("\n", "\r\n").encode("utf-8-sig")
        replaced = replace_content(form, content, now, backup=True)
    return Diagnosis(machine, file, outcomes, replaced)


def _refuse_profile(profile: Path | None) -> None:
    """Refuse a profile where it would mean nothing."""
    if profile is not None:
        raise FileRefused("--profilo vale solo con --libreoffice: aggiungerlo. Nulla è cambiato.")
