"""Stand-ins for what comes from outside: python.org's archive, and the wheel of pdo-xl as hatchling makes it."""

import struct
import zipfile
from importlib.metadata import distribution
from pathlib import Path

from pdo_xl.version import __version__

ROOT = Path(__file__).parents[2]
WORKBOOK = "Piano_Obiettivi_2024.xlsm"


def program(machine: int = 0x8664) -> bytes:
    """The beginning of a Windows program for this kind of PC."""
    return b"MZ".ljust(60, b"\0") + struct.pack("<I", 64) + b"PE\0\0" + struct.pack("<H", machine) + bytes(100)


def embeddable(path: Path, minor: int = 12, machine: int = 0x8664, without: str = "") -> Path:
    """Something like python.org's archive."""
    files = {
        "python.exe": program(machine),
        "pythonw.exe": program(machine),
        f"python3{minor}.dll": b"dll",
        f"python3{minor}.zip": b"zip",
        f"python3{minor}._pth": f"python3{minor}.zip\n.\n\n# import site\n".encode(),
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            if name != without:
                archive.writestr(name, content)
    return path


def own_wheel(folder: Path) -> Path:
    """The wheel of this checkout, with what the installed package says of itself."""
    path = folder / f"pdo_xl-{__version__}-py3-none-any.whl"
    info = f"pdo_xl-{__version__}.dist-info"
    metadata = distribution("pdo-xl").read_text("METADATA")
    assert metadata is not None
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as wheel:
        for file in sorted((ROOT / "pdo_xl").rglob("*")):
            if file.is_file() and "__pycache__" not in file.parts:
                wheel.write(file, file.relative_to(ROOT).as_posix())
        if f"pdo_xl/workbook/{WORKBOOK}" not in wheel.namelist():
            wheel.write(ROOT / "workbook" / WORKBOOK, f"pdo_xl/workbook/{WORKBOOK}")
        wheel.writestr(f"{info}/METADATA", metadata)
        wheel.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: prove\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        names = [*wheel.namelist(), f"{info}/RECORD"]
        wheel.writestr(f"{info}/RECORD", "".join(f"{name},,\n" for name in names))
    return path
