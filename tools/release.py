"""Makes a release from what is committed: `python -m tools.release FOLDER`.

Source, wheel, the 2024 workbook, the list of what the wheel needs (SBOM), and their checksums. The same commit gives the
same bytes, wherever and whenever it is done.
"""

import os
import subprocess
import sys
import tarfile
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory

from pdo_xl.version import __version__
from tools.locks import ROOT, RUNTIME, read
from tools.sbom import sbom

WORKBOOK = "Piano_Obiettivi_2024.xlsm"
CHECKSUMS = "SHA256SUMS"
_DUMP = "tests/data/piano_obiettivi_2024.tsv"


class NotReleased(Exception):
    """There is no release of this, and why."""


def release(folder: Path) -> list[Path]:
    """Make it in a folder that is new or empty. Raises: NotReleased."""
    folder = folder.resolve()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotReleased(f"«{folder}» c'è già e non è una cartella vuota: darne un'altra.")
    folder.mkdir(parents=True, exist_ok=True)
    made = second()
    with TemporaryDirectory() as name:
        source, wheel, tree = packages(folder, Path(name), made)
        workbook = folder / WORKBOOK
        _python(tree, made, "-m", "pdo_xl.workbook", _DUMP, str(workbook))
        if workbook.read_bytes() != (tree / "workbook" / WORKBOOK).read_bytes():
            raise NotReleased("La cartella di lavoro nel deposito non è quella che fa il programma: rifarla.")
    listed = folder / f"{wheel.name.split('-py3')[0]}.cdx.json"
    listed.write_text(sbom(wheel, __version__, read(RUNTIME), datetime.fromtimestamp(made, UTC)), encoding="utf-8")
    files = sorted((source, wheel, workbook, listed))
    sums = "".join(f"{sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files)
    (folder / CHECKSUMS).write_text(sums, encoding="ascii")
    return [*files, folder / CHECKSUMS]


def packages(folder: Path, scratch: Path, made: int, project: str = ".") -> tuple[Path, Path, Path]:
    """Make the source's archive and the wheel of what is committed; give them, and the tree that the archive unpacks to.

    `project`: where its pyproject.toml is; the licence of all goes with each.
    Unit: `made` in seconds since 1970.
    Raises: NotReleased.
    """
    _unpack(_git("archive", "--format=tar", "HEAD"), scratch / "committed")
    committed = scratch / "committed" / project
    if not (committed / "LICENSE").exists():
        copy(scratch / "committed" / "LICENSE", committed)
    source = _built(committed, "sdist", folder, made)
    # The wheel is that of the source that is handed out, not of the tree beside it.
    _unpack(source.read_bytes(), scratch / "source")
    (tree,) = (scratch / "source").iterdir()
    return source, _built(tree, "wheel", folder, made), tree


def second() -> int:
    """When it is made: SOURCE_DATE_EPOCH, else the commit's own time. Source: reproducible-builds.org."""
    return int(os.environ.get("SOURCE_DATE_EPOCH") or _git("log", "-1", "--format=%ct"))


def _git(*words: str) -> bytes:
    try:
        return subprocess.run(["git", *words], cwd=ROOT, check=True, capture_output=True).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        raise NotReleased("Una versione si fa da un deposito git, con ciò che vi è consegnato.") from error


def _unpack(content: bytes, folder: Path) -> None:
    with tarfile.open(fileobj=BytesIO(content)) as archive:
        # The first 3.11 know no filter; what is unpacked comes from this repository.
        if hasattr(tarfile, "data_filter"):
            archive.extractall(folder, filter="data")
        else:
            archive.extractall(folder)


def _built(tree: Path, kind: str, folder: Path, made: int) -> Path:
    before = set(folder.iterdir())
    _python(tree, made, "-m", "hatchling", "build", "-t", kind, "-d", str(folder))
    (new,) = set(folder.iterdir()) - before
    return new


def _python(tree: Path, made: int, *words: str) -> None:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(made), "PYTHONPATH": str(tree)}
    done = subprocess.run(
        [sys.executable, *words], cwd=tree, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise NotReleased(done.stderr)


def main() -> int:
    """Make it, and list it."""
    if len(sys.argv) != 2:
        print("Uso: python -m tools.release CARTELLA", file=sys.stderr)
        return 2
    try:
        for file in release(Path(sys.argv[1])):
            print(file)
    except NotReleased as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
