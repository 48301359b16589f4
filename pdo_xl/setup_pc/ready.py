"""Makes the folder that needs no installation: a Windows Python with pdo_xl in it, and the folder of the plans."""

import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import distributions
from pathlib import Path, PureWindowsPath

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ready_folder import READY_COMMAND
from pdo_xl.setup_pc import pip
from pdo_xl.setup_pc.bundle import READ_ME, chosen_workbook
from pdo_xl.setup_pc.conf import new_line
from pdo_xl.setup_pc.embeddable import PACKAGES, Embeddable, read_embeddable
from pdo_xl.setup_pc.install import windows_settings
from pdo_xl.setup_pc.machine import CONFIGURATION_NAME, System, this_machine
from pdo_xl.setup_pc.new_folder import new_folder, sizes_in, write_text
from pdo_xl.setup_pc.pythons import chosen
from pdo_xl.setup_pc.record import RECORD_NAME, Record
from pdo_xl.setup_pc.unwritten import write_nothing
from pdo_xl.version import __version__

PYTHON, PLANS = "python", "piani"

_TEXT = "LEGGIMI_pronto.txt"
_UNNEEDED = ("pandas",)
"""What only programs that import pdo_xl ask for; with numpy it would be half of the folder."""
_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Ready:
    """A folder that was made: what is in it, of which Python, and where it said that it will lie."""

    sizes: dict[str, int]
    python: Embeddable
    place: PureWindowsPath | None


def make_ready(
    target: Path,
    archive: Path,
    workbook: Path | None = None,
    place: str | None = None,
    *,
    extras: Sequence[str] = (),
    package: Path = _HERE.parent,
    run: pip.Run = pip.run_pip,
) -> Ready:
    """Make the folder in one step: it is there complete, or not at all.

    `archive` is python.org's, `workbook` what lies in the folder of the plans, else the plan of 2024; `place` is where
    the PCs will see the folder, else where it is made if that is Windows. Without it Excel's configuration is not
    written: it holds whole paths only. `extras` and `package` as for `make_bundle`. Raises: FileRefused, PipFailed.
    """
    python = read_embeddable(archive)
    chosen([python.version])
    workbook = chosen_workbook(workbook)
    seen = _place(target, place)
    with new_folder(target) as folder:
        python.unpack(folder / PYTHON)
        _add_packages(folder / PYTHON, python.version, extras, package, run)
        (folder / PLANS).mkdir()
        shutil.copyfile(workbook, folder / PLANS / workbook.name)
        if seen is not None:
            _configure(folder / PLANS, seen)
        (folder / READY_COMMAND).write_bytes((_HERE / READY_COMMAND).read_bytes())
        text = (_HERE / _TEXT).read_text(encoding="utf-8")
        write_text(folder / READ_ME, text.format(versione=__version__, python=python.version, cartella=workbook.name))
    return Ready(sizes_in(target), python, seen)


def _place(target: Path, place: str | None) -> PureWindowsPath | None:
    if place is None:
        return PureWindowsPath(target.absolute()) if this_machine().system is System.WINDOWS else None
    seen = PureWindowsPath(place)
    if not seen.is_absolute():
        raise FileRefused(
            f"«{place}» non è un percorso intero di Windows: scrivere per esempio --percorso P:\\PDO. "
            "Nulla è stato scritto."
        )
    return seen


def _add_packages(python: Path, version: str, extras: Sequence[str], package: Path, run: pip.Run) -> None:
    """Put pdo_xl and its libraries into an unpacked Python, where its libraries for COM and Excel's DLL are found."""
    packages = python / PACKAGES
    wheels = python / "ruote"
    wheels.mkdir(parents=True)
    own = pip.own_wheel(wheels, package, run)
    into = ["install", "--no-compile", *pip.for_windows(version), "--target", str(packages)]
    pip.ask(run, "preparare pdo-xl", [*into, "--no-deps", str(own)])
    what = f"scaricare le librerie per Python {version}"
    pip.ask(run, what, [*into, *_needed(own, extras), *pip.ASKED_OF_THIS_PC])
    shutil.rmtree(wheels)
    # What pip makes of a wheel's scripts is for this PC.
    shutil.rmtree(packages / "bin", ignore_errors=True)
    for library in packages.glob("xlwings*.dll"):
        # Excel looks for it beside the interpreter.
        library.rename(python / library.name)
    for library in (packages / "pywin32_system32").glob("*.dll"):
        # What pywin32's own installer does.
        shutil.copyfile(library, python / library.name)
    write_nothing(packages)


def _needed(own: Path, extras: Sequence[str]) -> Sequence[str]:
    """Give what the wheel of pdo-xl asks for, without what buttons, formulas and commands do without."""
    (distribution,) = distributions(path=[str(own)])
    lines = distribution.requires or []
    wanted = [line for line in lines if "extra ==" not in line]
    for extra in extras:
        # pip is given the lines without the wheel, so without what the extra is of.
        marked = re.compile(rf"\s*;\s*extra == ['\"]{re.escape(extra)}['\"]$")
        wanted += [marked.sub("", line) for line in lines if marked.search(line)]
    return [line for line in wanted if re.split(r"[^\w.-]", line)[0].lower() not in _UNNEEDED]


def _configure(plans: Path, place: PureWindowsPath) -> None:
    """Tell Excel, beside the workbooks, where its Python will be; the record lets a later version take its place."""
    machine = this_machine()
    encoding = machine.encoding if machine.system is System.WINDOWS else "cp1252"
    settings = windows_settings(str(place / PYTHON / "pythonw.exe"))
    lines = [new_line(key, value, encoding, b"\r\n").raw for key, value in settings.items()]
    (plans / CONFIGURATION_NAME).write_bytes(b"".join(lines))
    (plans / RECORD_NAME).write_bytes(Record(settings, made_file=True).serialized())
