"""Gathers what the checks look at from this PC."""

import os
import re
import sys
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import datetime
from importlib import import_module
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from pdo_xl.domain.errors import FileRefused
from pdo_xl.extras import DOCUMENTS, EXTRAS
from pdo_xl.setup_pc.checks.base import Case, LibreOffice, Workbook
from pdo_xl.setup_pc.libreoffice.find import find_boxed, find_installation
from pdo_xl.setup_pc.libreoffice.installed import read_installed
from pdo_xl.setup_pc.libreoffice.profile import Profile, default_profile
from pdo_xl.setup_pc.machine import Machine, System
from pdo_xl.setup_pc.registry import NoRegistry, WindowsRegistry
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.names.sheets import CONFIGURATION
from pdo_xl.sheet.ours import refuse_foreign_configuration, refuse_foreign_sheets

_COMPILED = ("lxml.etree", "python_calamine")
_COMPILED_ON_WINDOWS = ("pythoncom",)
_COMPILED_FOR_DOCUMENTS = ("typst",)
"""Libraries that a PC may refuse to load though they are installed: a runtime missing, a rule of the antivirus."""


def this_case(machine: Machine, file: Path | None, asked: bool = False, profile: Path | None = None) -> Case:
    """Look at this PC and, if one is given, at a workbook. Raises: FileRefused.

    `asked` says that LibreOffice is to be looked at in any case, `profile` where its settings are if not as usual.
    """
    on_windows = machine.system is System.WINDOWS
    broken = _broken(_COMPILED + (_COMPILED_ON_WINDOWS if on_windows else ()))
    return Case(
        machine=machine,
        registry=WindowsRegistry() if on_windows else NoRegistry(),
        python=sys.version_info[:3],
        packages={name: _installed(name) for name in ("xlwings", "pywin32", *EXTRAS[DOCUMENTS].values())},
        wanted_xlwings=_wanted("xlwings"),
        workbook=open_workbook(file) if file and not broken else None,
        # Nothing but documents asks for these: a workbook is looked at all the same.
        broken={**broken, **_broken(tuple(name for name in _COMPILED_FOR_DOCUMENTS if _installed(name)))},
        libreoffice=this_libreoffice(machine, asked, Profile(profile) if profile else default_profile(machine)),
    )


def this_libreoffice(machine: Machine, asked: bool, profile: Profile, root: Path = Path("/")) -> LibreOffice | None:
    """Look at LibreOffice; None if it is not there and nobody asks."""
    installation = find_installation(machine, root)
    if installation is None and not asked:
        return None
    return LibreOffice(
        profile=profile,
        asked=asked,
        installation=installation,
        box=None if installation else find_boxed(machine, root),
        installed=read_installed(profile),
    )


def open_workbook(path: Path) -> Workbook:
    """Read of a workbook what the checks need. Raises: FileRefused."""
    # Imported here: a diagnosis must speak even where this cannot be loaded.
    from pdo_xl.hosts.file.disk.places import real_file, refuse_odd, shown, status_of
    from pdo_xl.hosts.file.host import FileHost
    from pdo_xl.hosts.file.refuse import is_ole, refuse_unreadable
    from pdo_xl.ooxml.book import sheet_list
    from pdo_xl.ooxml.package import Package

    status = status_of(real_file(path))
    if status is None:
        raise FileRefused(f"«{shown(path)}» non esiste: controllare il nome.")
    refuse_odd(path, status, "indicare il file .xlsx o .xlsm del piano")
    if is_ole(path):
        # With a password, or of old: not damaged.
        refuse_unreadable(path)
    with Package(path) as package:
        names = [sheet.name for sheet in sheet_list(package)]
    configuration: dict[str, str] = {}
    with closing(FileHost(path, now=datetime.now())) as host:
        for grid in host.grids():
            for row in grid.rows() if grid.name == CONFIGURATION else ():
                if not row or row[0] == "":
                    # Excel looks no further than the first blank cell either.
                    break
                configuration[str(row[0]).upper()] = str(row[1]) if len(row) > 1 else ""
        foreign = _foreign(host.name, host.grids())
    return Workbook(
        path=path,
        sheets=names,
        configuration=configuration,
        modules=_modules(path),
        marked=is_marked(path),
        foreign=foreign,
        record=_wrong_record(path),
        # Windows says with it which share a drive's letter stands for.
        address=os.path.realpath(path),
    )


def _foreign(name: str, grids: Sequence[Grid]) -> str:
    """Why what is ours in a workbook cannot be written, in the words of the commands that would write it."""
    try:
        refuse_foreign_sheets(name, grids)
        refuse_foreign_configuration(name, grids)
    except FileRefused as refused:
        return str(refused)
    return ""


def _wrong_record(path: Path) -> str:
    """What is wrong with the record of a workbook's activation; empty if nothing is, or there is none."""
    from pdo_xl.ooxml.package import Package
    from pdo_xl.workbook.activation import record

    with Package(path) as package:
        try:
            record.read(package)
        except record.DamagedRecord as error:
            return str(error)
    return ""


def is_marked(path: Path) -> bool:
    """Tell whether Windows marked a file as coming from the internet: zone 3 or 4 in a second stream of the file."""
    try:
        text = Path(f"{path}:Zone.Identifier").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return re.search(r"^ZoneId\s*=\s*[34]\s*$", text, re.MULTILINE) is not None


def _modules(path: Path) -> dict[str, str]:
    from pyopenvba import ExcelFile, PyOpenVBAError

    try:
        with ExcelFile(path) as file:
            if not file.has_vba_project():
                return {}
            return {name: file.get_module(name) for name in file.module_names()}
    except PyOpenVBAError:
        return {}


def _broken(names: tuple[str, ...]) -> Mapping[str, str]:
    """Load each library; give the reason of each that cannot be loaded."""
    reasons = {}
    for name in names:
        try:
            import_module(name)
        except ImportError as error:
            reasons[name] = str(error)
    return reasons


def _installed(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _wanted(name: str) -> str:
    """Read which version of a package pdo-xl is pinned to."""
    try:
        wanted = requires("pdo-xl") or []
    except PackageNotFoundError:
        wanted = []
    pinned = next((match for line in wanted if (match := re.match(rf"{name}\s*==\s*([\d.]+)", line))), None)
    return pinned[1] if pinned else ""
