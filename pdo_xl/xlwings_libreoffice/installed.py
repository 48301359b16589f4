"""LibreOffice as it is installed: the program, its module `uno`, the environment it starts in."""

import contextlib
import importlib
import os
import re
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from .errors import EngineError

Uno = Any
"""An object of LibreOffice's: its types are known only there."""
_UNO_FOLDERS = ("/usr/lib/python3/dist-packages", "/Applications/LibreOffice.app/Contents/Resources")
_KEPT_VARIABLES = ("HOME", "USER", "LOGNAME", "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "LANG", "LANGUAGE", "TMPDIR")
_KEPT_PREFIXES = ("LC_", "XDG_", "DBUS_")


class LibreOfficeError(EngineError):
    """LibreOffice is missing, does not start, does not answer, or refused."""


def find_program() -> Path:
    """The program `soffice`. Raises: LibreOfficeError."""
    names = ("soffice.exe",) if os.name == "nt" else ("soffice", "libreoffice")
    for name in names:
        if on_path := on_the_path(name):
            return on_path
        for folder in program_folders():
            if (folder / name).is_file():
                return folder / name
    raise LibreOfficeError("LibreOffice non è installato su questo PC, o non si trova: installarlo e riprovare.")


def on_the_path(name: str, path: str | None = None) -> Path | None:
    """Find a program on the path: not where one happens to stand, which is where Windows looks first."""
    found = shutil.which(name, path=path)
    return Path(found) if found is not None and Path(found).is_absolute() else None


def import_uno() -> Uno:
    """The module `uno`, from this Python or from where LibreOffice's packages put it. Raises: LibreOfficeError."""
    with contextlib.suppress(ImportError):
        return importlib.import_module("uno")
    reason = ""
    for folder in [*_UNO_FOLDERS, *map(str, program_folders())]:
        if not Path(folder, "uno.py").is_file() or folder in sys.path:
            continue
        # At the end: LibreOffice's folder holds other packages, which must not stand before ours.
        sys.path.append(folder)
        try:
            return importlib.import_module("uno")
        except ImportError as error:
            sys.path.remove(folder)
            reason = f" ({error})"
    raise LibreOfficeError(
        "Manca il collegamento fra Python e LibreOffice: installare il pacchetto python3-uno, o usare il Python di "
        f"LibreOffice{reason}."
    )


def environment_for(program: Path) -> dict[str, str]:
    """The environment for a program of LibreOffice's."""
    # Started from inside a virtual environment, LibreOffice's own Python takes that one's folders and dies.
    if os.name == "nt":
        return {
            name: value for name, value in os.environ.items() if not name.upper().startswith(("PYTHON", "VIRTUAL_ENV"))
        }
    kept = {
        name: value for name, value in os.environ.items() if name in _KEPT_VARIABLES or name.startswith(_KEPT_PREFIXES)
    }
    return kept | {"PATH": os.pathsep.join((str(program.parent), "/usr/local/bin", "/usr/bin", "/bin"))}


def program_folders(
    platform: str = sys.platform,
    environment: Mapping[str, str] = os.environ,
    home: Path | None = None,
    root: Path = Path("/"),
) -> Iterator[Path]:
    """Where installers put LibreOffice's programs on a system, by its name in `sys.platform`; not all are there."""
    match platform:
        case "win32":
            for variable in ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)"):
                if programs := environment.get(variable):
                    yield Path(programs) / "LibreOffice/program"
        case "darwin":
            for above in (root, home or Path.home()):
                yield above / "Applications/LibreOffice.app/Contents/MacOS"
        case _:
            yield root / "usr/lib/libreoffice/program"
            yield root / "usr/lib64/libreoffice/program"
            yield from newest_first((root / "opt").glob("libreoffice*/program"))


def newest_first(paths: Iterable[Path]) -> list[Path]:
    """Sort folders by the version in their names: as numbers, for 25.8 is newer than 7.6; no release comes last.

    >>> [path.name for path in newest_first(map(Path, ("office7.6", "office", "office25.8")))]
    ['office25.8', 'office7.6', 'office']
    """

    def key(path: Path) -> tuple[bool, list[int], str]:
        # "program" itself, or the folder that it is in.
        named = next((part for part in path.parts[:-3:-1] if any(map(str.isdigit, part))), "")
        return "dev" not in named, [int(number) for number in re.findall(r"[0-9]+", named)], path.as_posix()

    return sorted(paths, key=key, reverse=True)
