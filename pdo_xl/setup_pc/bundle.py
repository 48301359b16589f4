"""Makes the folder with which a PC without a network is prepared: wheels, script, workbook, instructions."""

import shutil
import stat
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

from pdo_xl.domain.errors import FileRefused, PdoError, system_reason
from pdo_xl.hosts import changes
from pdo_xl.hosts.file.disk.places import shown, status_of
from pdo_xl.hosts.file.disk.temporaries import shortened
from pdo_xl.setup_pc.pythons import chosen, enumerated
from pdo_xl.version import __version__
from pdo_xl.workbook.plan_2024.sample import sample_workbook

WHEELS = "ruote"
SCRIPT = "installa.ps1"
READ_ME = "LEGGIMI.txt"

_WINDOWS_ONLY = ("colorama", "pywin32", "tzdata")
"""What click, xlwings and pandas need on Windows alone: pip asks the PC it runs on, not the one it downloads for."""

_HERE = Path(__file__).parent

Run = Callable[[Sequence[str]], "subprocess.CompletedProcess[str]"]


class PipFailed(PdoError):
    """pip could not build or download a package."""


def run_pip(arguments: Sequence[str]) -> "subprocess.CompletedProcess[str]":
    """Run pip with this Python."""
    command = [sys.executable, "-m", "pip", "--no-input", "--disable-pip-version-check", *arguments]
    # A list of arguments and no shell: a name of a folder is never a command.
    return subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)  # noqa: S603


def source_tree(package: Path) -> Path | None:
    """Find the project's own source around the package; None where it is installed."""
    project = package.parent / "pyproject.toml"
    try:
        name = tomllib.loads(project.read_text(encoding="utf-8")).get("project", {}).get("name")
    except (OSError, ValueError):
        return None
    return package.parent if name == "pdo-xl" else None


def make_bundle(
    target: Path,
    workbook: Path | None = None,
    pythons: Sequence[str] = (),
    *,
    package: Path = _HERE.parent,
    run: Run = run_pip,
) -> dict[str, int]:
    """Make the folder in one step: it is there complete, or not at all. Give the size of each file in it.

    In it are the workbook, else the plan of 2024, and the libraries for the `pythons`, else for all. `package` is where
    pdo-xl is, in its source or installed. Unit: bytes. Raises: FileRefused, PipFailed.
    """
    workbook = workbook or sample_workbook()
    pythons = chosen(pythons)
    if target.name in {"", ".."}:
        raise FileRefused(f"«{shown(target)}» non è il nome di una cartella nuova: indicarne uno con --esito.")
    status = status_of(target)
    there = status is not None or target.is_symlink()
    if there and (status is None or not stat.S_ISDIR(status.st_mode) or any(target.iterdir())):
        raise FileRefused(
            f"«{shown(target)}» esiste già e non è una cartella vuota: indicare un altro nome con --esito."
        )
    if not workbook.is_file():
        raise FileRefused(f"«{workbook}» non esiste: controllare il nome della cartella di lavoro.")
    try:
        temporary = Path(tempfile.mkdtemp(prefix=f".{shortened(target.name, 100)}.", dir=target.absolute().parent))
    except OSError as error:
        raise FileRefused(f"Non si può scrivere accanto a «{shown(target)}»: {system_reason(error)}.") from error
    try:
        _wheels(temporary / WHEELS, pythons, source_tree(package), run)
        shutil.copyfile(workbook, temporary / workbook.name)
        shutil.copyfile(_HERE / SCRIPT, temporary / SCRIPT)
        text = (_HERE / READ_ME).read_text(encoding="utf-8").format(versione=__version__, pythons=enumerated(pythons))
        # The signature tells old versions of Notepad that this is UTF-8.
        (temporary / READ_ME).write_text(text, encoding="utf-8-sig", newline="\r\n")
        # A temporary folder is private; this one goes to a stick or a share.
        temporary.chmod(0o755)
        if there:
            target.rmdir()
        temporary.rename(target)
        changes.note(target)
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        raise
    files = [path for path in sorted(target.rglob("*")) if path.is_file()]
    return {path.relative_to(target).as_posix(): path.stat().st_size for path in files}


def _wheels(folder: Path, pythons: Sequence[str], source: Path | None, run: Run) -> None:
    folder.mkdir()
    if source:
        _pip(run, "costruire la ruota di pdo-xl", ["wheel", "--no-deps", "--wheel-dir", str(folder), str(source)])
    else:
        name = f"pdo-xl=={__version__}"
        _pip(run, "scaricare pdo-xl", ["download", "--no-deps", "--only-binary=:all:", "--dest", str(folder), name])
    own = next(folder.glob("pdo_xl-*.whl"), None)
    if own is None:
        raise PipFailed(
            "pip non ha lasciato la ruota di pdo-xl: controllare la versione di pip. Nulla è stato scritto."
        )
    for python in pythons:
        _pip(
            run,
            f"scaricare le librerie per Python {python}",
            [
                "download", "--only-binary=:all:", "--platform", "win_amd64", "--implementation", "cp",
                "--python-version", python, "--dest", str(folder), str(own), *_WINDOWS_ONLY,
            ],
        )  # fmt: skip


def _pip(run: Run, what: str, arguments: Sequence[str]) -> None:
    done = run(arguments)
    if done.returncode:
        lines = [line.strip() for line in (done.stderr or done.stdout).splitlines() if line.strip()]
        raise PipFailed(
            f"pip non è riuscito a {what}: {lines[-1] if lines else 'non ha detto perché'}. "
            "Serve un PC collegato alla rete, o un deposito di ruote indicato a pip. Nulla è stato scritto."
        )
