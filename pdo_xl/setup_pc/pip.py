"""What pip is asked for: the wheel of pdo-xl, and libraries for a Windows that is not this PC."""

import subprocess
import sys
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

from pdo_xl.domain.errors import PdoError
from pdo_xl.version import __version__

ASKED_OF_THIS_PC = ("colorama", "pywin32", "typing_extensions", "tzdata")
"""What a library needs on Windows or with older Pythons alone: pip asks the PC it runs on, not the one it works for."""

Run = Callable[[Sequence[str]], "subprocess.CompletedProcess[str]"]


class PipFailed(PdoError):
    """pip could not build or download a package."""


def run_pip(arguments: Sequence[str]) -> "subprocess.CompletedProcess[str]":
    """Run pip with this Python."""
    # With -P the folder where one happens to stand is not searched: a file `pip.py` there is none of ours.
    command = [sys.executable, "-P", "-m", "pip", "--no-input", "--disable-pip-version-check", *arguments]
    # A list of arguments and no shell: a name of a folder is never a command.
    return subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)  # noqa: S603


def for_windows(python: str) -> list[str]:
    """Give the options with which pip chooses wheels for a version of Python on Windows."""
    return [
        "--only-binary=:all:", "--platform", "win_amd64", "--implementation", "cp", "--python-version", python,
    ]  # fmt: skip


def own_wheel(folder: Path, package: Path, run: Run) -> Path:
    """Put the wheel of pdo-xl into a folder: built from its source, else downloaded. Raises: PipFailed."""
    if source := source_tree(package):
        ask(run, "costruire la ruota di pdo-xl", ["wheel", "--no-deps", "--wheel-dir", str(folder), str(source)])
    else:
        name = f"pdo-xl=={__version__}"
        ask(run, "scaricare pdo-xl", ["download", "--no-deps", "--only-binary=:all:", "--dest", str(folder), name])
    wheel = next(folder.glob("pdo_xl-*.whl"), None)
    if wheel is None:
        raise PipFailed(
            "pip non ha lasciato la ruota di pdo-xl: controllare la versione di pip. Nulla è stato scritto."
        )
    return wheel


def source_tree(package: Path) -> Path | None:
    """Find the project's own source around the package; None where it is installed."""
    project = package.parent / "pyproject.toml"
    try:
        name = tomllib.loads(project.read_text(encoding="utf-8")).get("project", {}).get("name")
    except (OSError, ValueError):
        return None
    return package.parent if name == "pdo-xl" else None


def with_extras(what: str, extras: Sequence[str]) -> str:
    """Name a package with its extras, as pip is told.

    >>> with_extras("pdo-xl", ["relazione"]), with_extras("pdo-xl", [])
    ('pdo-xl[relazione]', 'pdo-xl')
    """
    return f"{what}[{','.join(extras)}]" if extras else what


def ask(run: Run, what: str, arguments: Sequence[str]) -> None:
    """Run pip; `what` says in its sentence what it was to do. Raises: PipFailed."""
    done = run(arguments)
    if done.returncode:
        lines = [line.strip() for line in (done.stderr or done.stdout).splitlines() if line.strip()]
        raise PipFailed(
            f"pip non è riuscito a {what}: {lines[-1] if lines else 'non ha detto perché'}. "
            "Serve un PC collegato alla rete, o un deposito di ruote indicato a pip. Nulla è stato scritto."
        )
