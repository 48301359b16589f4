"""Finds LibreOffice and tells from its files which one it is; nothing is started.

Source: LibreOffice's own files: `bootstraprc` (Windows: `bootstrap.ini`) names the version; `pythonloader.unorc`
(`pythonloader.uno.ini`) the Python that it loads, which distributions put into a package of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from pdo_xl.setup_pc.machine import Machine, System
from pdo_xl.xlwings_libreoffice.installed import newest_first, on_the_path, program_folders

OLDEST_PYTHON = (3, 11)

_ID = "org.libreoffice.LibreOffice"
_PRODUCT = re.compile(r"^ProductKey=\D*([\d.]+)", re.MULTILINE)
_PYTHON = re.compile(r"python(?:-core-)?(\d+)\.(\d+)|Versions/(\d+)\.(\d+)")


@dataclass(frozen=True, slots=True)
class Installation:
    """One LibreOffice.

    `folder` holds its programs, `unopkg` the one that installs extensions; `version` and `python` are None where its
    files do not tell; `python` is None too where Python support is missing.
    """

    folder: Path
    unopkg: Path
    version: str | None
    python: tuple[int, int] | None
    has_python: bool
    has_calc: bool


def how_to_get(system: System) -> str:
    """Say where a whole LibreOffice comes from."""
    if system is System.OTHER:
        return "su Debian e Ubuntu: sudo apt install libreoffice-calc python3-uno"
    return "si scarica dal sito di LibreOffice; basta l'installazione tipica"


def find_installation(machine: Machine, root: Path = Path("/")) -> Installation | None:
    """Find the LibreOffice that the user starts: the one on the PATH, else where installers put it.

    `root` is where the file system begins.
    """
    for folder in _folders(machine, root):
        unopkg = next((path for name in _unopkg_names(machine.system) if (path := folder / name).is_file()), None)
        if unopkg is not None:
            return _described(machine.system, folder, unopkg)
    return None


def find_boxed(machine: Machine, root: Path = Path("/")) -> str | None:
    """Name the kind of sandbox, Flatpak or Snap, in which a LibreOffice is: it may not see this Python from there."""
    if (root / "snap/libreoffice").is_dir():
        return "Snap"
    places = (root / "var/lib/flatpak/app", machine.home / ".local/share/flatpak/app")
    return "Flatpak" if any((place / _ID).is_dir() for place in places) else None


def _unopkg_names(system: System) -> tuple[str, ...]:
    # On Windows the .com is the one that writes to a console and can be waited for.
    return ("unopkg.com", "unopkg.exe") if system is System.WINDOWS else ("unopkg",)


def _folders(machine: Machine, root: Path) -> Iterator[Path]:
    name = "soffice.exe" if machine.system is System.WINDOWS else "soffice"
    on_path = on_the_path(name, machine.environment.get("PATH", ""))
    if on_path:
        yield on_path.resolve().parent
    platform = {System.WINDOWS: "win32", System.MAC: "darwin"}.get(machine.system, "linux")
    yield from program_folders(platform, machine.environment, machine.home, root)


def _described(system: System, folder: Path, unopkg: Path) -> Installation:
    settings = folder.parent / "Resources" if system is System.MAC else folder
    share = folder.parent / ("Resources" if system is System.MAC else "share")
    product = _PRODUCT.search(_text(settings / "bootstraprc") or _text(settings / "bootstrap.ini"))
    has_python = (settings / "pythonloader.py").is_file()
    return Installation(
        folder=folder,
        unopkg=unopkg,
        version=product[1] if product else None,
        python=_python(folder, settings) if has_python else None,
        has_python=has_python,
        # Only distributions leave Calc out.
        has_calc=system is not System.OTHER
        or any((share / name / "calc.xcd").is_file() for name in ("registry", ".registry")),
    )


def _python(folder: Path, settings: Path) -> tuple[int, int] | None:
    """Read the version of LibreOffice's Python from the name of its folder."""
    named = (_text(settings / name) for name in ("pythonloader.unorc", "pythonloader.uno.ini"))
    shipped = (
        path.as_posix()
        for pattern in ("program/python-core-*", "Frameworks/LibreOfficePython.framework/Versions/*")
        for path in newest_first(folder.parent.glob(pattern))
    )
    for text in chain(named, shipped):
        match = _PYTHON.search(text)
        if match:
            major, minor = (match[1], match[2]) if match[1] else (match[3], match[4])
            return int(major), int(minor)
    return None


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
