"""Starts LibreOffice's `unopkg`, which installs and removes extensions, and looks at what it answered."""

import os
import re
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from pdo_xl.domain.errors import FileRefused, PdoError
from pdo_xl.hosts.libreoffice.extension import IDENTIFIER
from pdo_xl.setup_pc.libreoffice.find import Installation
from pdo_xl.setup_pc.libreoffice.profile import Profile
from pdo_xl.setup_pc.machine import Machine, System

SECONDS = 120

_KEPT = ("HOME", "USER", "LOGNAME", "LANG", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "TMPDIR")
_DROPPED = re.compile(r"PYTHON|VIRTUAL_ENV|CONDA|UNO_|URE_|PATH$", re.IGNORECASE)

Run = Callable[[Sequence[str], Mapping[str, str]], "subprocess.CompletedProcess[str]"]


class UnopkgFailed(PdoError):
    """The extension could not be installed or removed."""


def run_unopkg(command: Sequence[str], environment: Mapping[str, str]) -> "subprocess.CompletedProcess[str]":
    """Run it for the user who runs this. Raises: FileRefused for the administrator, OSError, TimeoutExpired."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        raise FileRefused(
            "LibreOffice non installa estensioni per l'amministratore (root): rilanciare il comando, senza sudo, come "
            "l'utente che usa LibreOffice. Nulla è cambiato."
        )
    # A list of arguments and no shell: a name of a folder is never a command.
    return subprocess.run(  # noqa: S603
        list(command),
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
        timeout=SECONDS,
    )


def clean_environment(machine: Machine) -> dict[str, str]:
    """Give the variables to start LibreOffice with: those of a virtual environment make its own Python fail."""
    if machine.system is System.WINDOWS:
        kept = {name: value for name, value in machine.environment.items() if not _DROPPED.search(name)}
        system = next((value for name, value in kept.items() if name.upper() == "SYSTEMROOT"), r"C:\Windows")
        return {**kept, "PATH": rf"{system}\System32;{system}"}
    kept = {name: value for name in _KEPT if (value := machine.environment.get(name))}
    return {**kept, "HOME": str(machine.home), "PATH": "/usr/bin:/bin"}


class Unopkg:
    """The extensions of one profile."""

    def __init__(self, machine: Machine, installation: Installation, profile: Profile, run: Run = run_unopkg) -> None:
        self._program = str(installation.unopkg)
        self._profile = profile.argument
        self._environment = clean_environment(machine)
        self._run = run

    def add(self, file: Path, version: str) -> None:
        """Install the extension, in place of the one that is there. Raises: UnopkgFailed, and it is not there then."""
        done = self._call("add", "--force", str(file))
        listed = self._call("list", IDENTIFIER) if done.returncode == 0 else done
        if (
            listed.returncode == 0
            and f"Version: {version}" in listed.stdout
            and "is registered: no" not in listed.stdout
        ):
            return
        # A component that cannot be loaded stays in the list all the same.
        self._call("remove", IDENTIFIER)
        raise UnopkgFailed(
            f"LibreOffice non ha accettato l'estensione: {_reason(done if done.returncode else listed)}. "
            "L'estensione non è installata: controllare con pdo-xl diagnosi --libreoffice."
        )

    def remove(self) -> None:
        """Remove the extension. Raises: UnopkgFailed."""
        done = self._call("remove", IDENTIFIER)
        if done.returncode:
            raise UnopkgFailed(
                f"LibreOffice non ha tolto l'estensione: {_reason(done)}. Toglierla da LibreOffice: Strumenti ▸ "
                "Estensioni (nel 7.4 Gestione estensioni), pdo_xl, Rimuovi."
            )

    def _call(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        try:
            return self._run([self._program, *arguments, self._profile], self._environment)
        except subprocess.TimeoutExpired as error:
            raise UnopkgFailed(
                f"LibreOffice non ha risposto entro {SECONDS} secondi: chiudere LibreOffice, riavviare il PC se non "
                "basta, e riprovare."
            ) from error


def _reason(done: "subprocess.CompletedProcess[str]") -> str:
    lines = [line.strip() for line in (done.stderr or done.stdout).splitlines() if line.strip()]
    said = next((line for line in lines if line.startswith("ERROR: ") and "unopkg failed" not in line), "")
    return said.removeprefix("ERROR: ").rstrip(".") or "non ha detto perché"
