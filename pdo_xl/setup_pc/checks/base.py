"""What a check receives and what it answers."""

import ntpath
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from pdo_xl.setup_pc.libreoffice.find import Installation
from pdo_xl.setup_pc.libreoffice.installed import Installed
from pdo_xl.setup_pc.libreoffice.profile import Profile
from pdo_xl.setup_pc.machine import Machine
from pdo_xl.setup_pc.registry import Registry

_INSTALL_AGAIN = "rilanciare installa.ps1 (o pip install pdo-xl) e poi pdo-xl installa"
_MAKE_AGAIN = "rifare la cartella con pdo-xl pacchetto --pronto e copiarla di nuovo, intera"


class State(StrEnum):
    """How a check ended."""

    OK = "ok"
    TO_CORRECT = "da correggere"
    NOT_APPLICABLE = "non applicabile"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One line of the diagnosis; `remedy` says what to do if it is to be corrected."""

    name: str
    state: State
    text: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Workbook:
    """What the checks need of the workbook they are asked about.

    `sheets` in their order, `configuration` its sheet `xlwings.conf` with the keys in capitals, `modules` the source
    texts of its VBA modules by name; `marked` says that Windows holds the file to be from the internet. `foreign`
    is why its sheets cannot be written, `record` what is wrong with the record of its activation; empty if nothing is.
    `address` is the file's whole path with the server's name, where a drive's letter stands for a share.
    """

    path: Path
    sheets: Sequence[str]
    configuration: Mapping[str, str]
    modules: Mapping[str, str]
    marked: bool
    foreign: str = ""
    record: str = ""
    address: str = ""

    @property
    def folders(self) -> tuple[str, ...]:
        """The folder as it was named, and the one on the server if that is another."""
        named = str(self.path)
        # A path of Windows is whole also where tests look at it from another system.
        whole = named if ntpath.splitdrive(named)[0] and ntpath.isabs(named) else str(self.path.absolute())
        return tuple(dict.fromkeys(folder(place) for place in (whole, self.address) if place))


@dataclass(frozen=True, slots=True)
class LibreOffice:
    """What the checks need of LibreOffice.

    `asked` says that the user wants to work in it; `box` names the sandbox of one that is there in no other form.
    """

    profile: Profile
    asked: bool
    installation: Installation | None = None
    box: str | None = None
    installed: Installed | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """Everything the checks look at.

    `packages` are the installed versions by name, None for one that is missing; `wanted_xlwings` is the version that
    pdo-xl asks for, `python` the version of this interpreter. `broken` are the libraries that cannot be loaded, with
    the reason; no workbook is read then, unless documents alone need it. `libreoffice` is None where nobody asks about
    LibreOffice and it is not there.
    """

    machine: Machine
    registry: Registry
    python: tuple[int, int, int]
    packages: Mapping[str, str | None]
    wanted_xlwings: str
    workbook: Workbook | None = None
    broken: Mapping[str, str] = field(default_factory=dict)
    libreoffice: LibreOffice | None = None


Check = Callable[[Case], Iterator[Outcome]]


def install_again(machine: Machine) -> str:
    """Say how what is missing or wrong in this Python comes in order."""
    return _MAKE_AGAIN if machine.is_ready_folder else _INSTALL_AGAIN


def ok(name: str, text: str) -> Outcome:
    """All right."""
    return Outcome(name, State.OK, text)


def to_correct(name: str, text: str, remedy: str) -> Outcome:
    """Something is wrong, and this is what to do."""
    return Outcome(name, State.TO_CORRECT, text, remedy)


def not_applicable(name: str, text: str) -> Outcome:
    """There is nothing to look at, and this is why."""
    return Outcome(name, State.NOT_APPLICABLE, text)


def expanded(value: str, environment: Mapping[str, str]) -> str:
    r"""Replace %VARIABLES% as Windows does; an unknown one stays.

    >>> expanded(r"%home%\p.exe, %X%", {"HOME": r"C:\u"})
    'C:\\u\\p.exe, %X%'
    """
    upper = {name.upper(): text for name, text in environment.items()}
    return re.sub("%([^%]+)%", lambda variable: upper.get(variable[1].upper(), variable[0]), value)


def folder(path: str) -> str:
    r"""Give a path's folder, be it Windows' or another's.

    >>> folder(r"\\srv\piani\Piano.xlsm"), folder("/piani/Piano.xlsm")
    ('\\\\srv\\piani', '/piani')
    """
    parent = ntpath.dirname(path)
    return parent.rstrip("\\/") if parent.startswith("\\\\") else parent


def folded(path: str) -> str:
    r"""Give a path as Windows compares it.

    >>> folded("C:/Piani/../PDO/"), folded("//srv/Piani/")
    ('c:\\pdo', '\\\\srv\\piani')
    """
    plain = ntpath.normpath(path).lower()
    return plain.rstrip("\\") if plain.startswith("\\\\") else plain


def is_below(path: str, root: str) -> bool:
    r"""Tell whether a folded path is a folder or something in it.

    >>> is_below(r"c:\pdo\x", r"c:\pdo"), is_below(r"c:\pdo2", r"c:\pdo"), is_below("c:\\", "c:\\")
    (True, False, True)
    """
    return path == root or path.startswith(root.rstrip("\\") + "\\")
