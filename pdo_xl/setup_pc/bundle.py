"""Makes the folder with which a PC without a network is prepared: wheels, script, workbook, instructions."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from pdo_xl.domain.errors import FileRefused
from pdo_xl.setup_pc import pip
from pdo_xl.setup_pc.new_folder import new_folder, sizes_in, write_text
from pdo_xl.setup_pc.pythons import chosen, enumerated
from pdo_xl.version import __version__
from pdo_xl.workbook.plan_2024.sample import sample_workbook

WHEELS = "ruote"
SCRIPT = "installa.ps1"
READ_ME = "LEGGIMI.txt"

_HERE = Path(__file__).parent


def make_bundle(
    target: Path,
    workbook: Path | None = None,
    pythons: Sequence[str] = (),
    *,
    extras: Sequence[str] = (),
    package: Path = _HERE.parent,
    run: pip.Run = pip.run_pip,
) -> dict[str, int]:
    """Make the folder in one step: it is there complete, or not at all. Give the size of each file in it.

    In it are the workbook, else the plan of 2024, and the libraries for the `pythons`, else for all; with `extras` also
    those of these. `package` is where pdo-xl is, in its source or installed. Unit: bytes.
    Raises: FileRefused, PipFailed.
    """
    pythons = chosen(pythons)
    workbook = chosen_workbook(workbook)
    with new_folder(target) as folder:
        (folder / WHEELS).mkdir()
        own = pip.own_wheel(folder / WHEELS, package, run)
        for python in pythons:
            what = f"scaricare le librerie per Python {python}"
            where = ["--dest", str(folder / WHEELS), pip.with_extras(str(own), extras), *pip.ASKED_OF_THIS_PC]
            pip.ask(run, what, ["download", *pip.for_windows(python), *where])
        shutil.copyfile(workbook, folder / workbook.name)
        shutil.copyfile(_HERE / SCRIPT, folder / SCRIPT)
        text = (_HERE / READ_ME).read_text(encoding="utf-8")
        wanted = pip.with_extras("pdo-xl", extras)
        said = {"versione": __version__, "pythons": enumerated(pythons), "pacchetto": wanted}
        write_text(folder / READ_ME, text.format(**said))
    return sizes_in(target)


def chosen_workbook(workbook: Path | None) -> Path:
    """Give the workbook to hand over: the plan of 2024 if none is named. Raises: FileRefused."""
    workbook = workbook or sample_workbook()
    if not workbook.is_file():
        raise FileRefused(f"«{workbook}» non esiste: controllare il nome della cartella di lavoro.")
    return workbook
