"""The PC as the installation sees it: system, user's folder, interpreter. An argument, so that tests have any PC."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pdo_xl.domain.errors import PdoError
from pdo_xl.ready_folder import is_ready_folder

CONFIGURATION_NAME = "xlwings.conf"
EXCEL_CONTAINER = Path("Library/Containers/com.microsoft.Excel/Data")
"""Where Excel for Mac may read, below the user's folder."""


class System(StrEnum):
    """The systems that differ for us."""

    WINDOWS = "Windows"
    MAC = "macOS"
    OTHER = "Linux"


class NoExcelHere(PdoError):
    """There is no Excel for this system."""


@dataclass(frozen=True, slots=True)
class Machine:
    """One PC and one user of it.

    `encoding` is the one in which Excel's VBA reads text files; `environment` holds the variables that it expands.
    """

    system: System
    home: Path
    executable: Path
    environment: Mapping[str, str]
    encoding: str
    ending: bytes

    @property
    def interpreter(self) -> Path:
        """The Python that Excel is to start: on Windows the one without a window, if it is there."""
        windowless = self.executable.with_name("pythonw.exe")
        return windowless if self.system is System.WINDOWS and windowless.exists() else self.executable

    @property
    def is_ready_folder(self) -> bool:
        """Tell whether this Python lies in a folder that needs no installation."""
        return is_ready_folder(self.executable)

    @property
    def configuration(self) -> Path:
        """The user's file of xlwings, where the workbook's VBA looks for it.

        Source: xlwings' module for the workbook, `GetConfigFilePath`. Raises: NoExcelHere.
        """
        match self.system:
            case System.WINDOWS:
                return self.home / ".xlwings" / CONFIGURATION_NAME
            case System.MAC:
                return self.home / EXCEL_CONTAINER / CONFIGURATION_NAME
            case System.OTHER:
                raise NoExcelHere(
                    "Su questo sistema non c'è Excel, quindi non c'è niente da installare: si può lavorare dalla "
                    "riga di comando, per esempio con pdo-xl calcola FILE."
                )


def this_machine() -> Machine:
    """Look at the PC on which this runs."""
    system = {"win32": System.WINDOWS, "darwin": System.MAC}.get(sys.platform, System.OTHER)
    return Machine(
        system=system,
        home=Path.home(),
        executable=Path(sys.executable),
        environment=os.environ,
        # On a Mac nobody promises in which code VBA reads; plain ASCII is the same in all of them.
        encoding="mbcs" if system is System.WINDOWS else "ascii",
        ending=b"\r\n" if system is System.WINDOWS else b"\n",
    )
