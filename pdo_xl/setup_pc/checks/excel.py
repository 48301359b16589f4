r"""Excel: whether it is there, which one, and the DLL through which its formulas reach Python.

Source: registry, HKCR\Excel.Application\CurVer, HKLM\…\ClickToRun\Configuration (Platform; VersionToReport, the build),
HKLM\…\App Paths\excel.exe; xlwings' module for the workbook, `XLPyLoadDLL`: the DLL of Excel's own width is looked for
beside the interpreter, then one folder above.
"""

from collections.abc import Iterator
from pathlib import Path

from pdo_xl.setup_pc.checks.base import Case, Outcome, install_again, not_applicable, ok, to_correct
from pdo_xl.setup_pc.checks.configuration import effective_interpreter
from pdo_xl.setup_pc.machine import System
from pdo_xl.setup_pc.registry import Registry

CLICK_TO_RUN = r"SOFTWARE\Microsoft\Office\ClickToRun\Configuration"
APP_PATH = r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\excel.exe"
_MAC_APP = Path("/Applications/Microsoft Excel.app")
_MACHINES = {0x014C: 32, 0x8664: 64}
_SCRIPT = "Library/Application Scripts/com.microsoft.Excel/xlwings-{}.applescript"


def check(case: Case) -> Iterator[Outcome]:
    """Excel, and what lies between it and Python."""
    match case.machine.system:
        case System.WINDOWS:
            yield from _on_windows(case)
        case System.MAC:
            yield from _on_a_mac(case)
        case System.OTHER:
            yield not_applicable("Excel", "su questo sistema non c'è; pdo-xl calcola e gli altri comandi funzionano")
            yield not_applicable("DLL di xlwings", "serve solo su Windows")


def settings_version(registry: Registry) -> str | None:
    """Give the version under which Office keeps its settings, "16.0"; None without Excel."""
    current = registry.value("HKCR", r"Excel.Application\CurVer")
    return f"{current.rpartition('.')[2]}.0" if isinstance(current, str) and current else None


def excel_bits(registry: Registry) -> int | None:
    """Tell a 64-bit Excel from a 32-bit one; None if nothing says it."""
    platform = registry.value("HKLM", CLICK_TO_RUN, "Platform")
    if platform in {"x64", "x86"}:
        return 64 if platform == "x64" else 32
    program = registry.value("HKLM", APP_PATH)
    return _program_bits(Path(program.strip('"'))) if isinstance(program, str) else None


def _program_bits(program: Path) -> int | None:
    """Read from a Windows program's header for which machine it was made."""
    try:
        with program.open("rb") as file:
            start = file.read(64)
            file.seek(int.from_bytes(start[60:64], "little"))
            header = file.read(6)
    except OSError:
        return None
    is_program = start[:2] == b"MZ" and header[:4] == b"PE\0\0"
    return _MACHINES.get(int.from_bytes(header[4:6], "little")) if is_program else None


def _on_windows(case: Case) -> Iterator[Outcome]:
    version, bits = settings_version(case.registry), excel_bits(case.registry)
    if version is None:
        yield to_correct("Excel", "non risulta installato", "installare Excel; senza, restano i comandi di pdo-xl")
    else:
        build = case.registry.value("HKLM", CLICK_TO_RUN, "VersionToReport")
        whole = f"{version} ({build})" if build else version
        yield ok("Excel", f"versione {whole}, {f'a {bits} bit' if bits else 'non si capisce se a 32 o a 64 bit'}")
    interpreter = Path(effective_interpreter(case) or case.machine.interpreter)
    folders = (interpreter.parent, interpreter.parent.parent)
    for width in (64, 32):
        name = f"xlwings{width}-{case.wanted_xlwings}.dll"
        label = f"DLL di xlwings a {width} bit"
        place = next((folder for folder in folders if (folder / name).is_file()), None)
        if place:
            yield ok(label, f"{place / name}")
        elif bits not in {width, None}:
            yield not_applicable(label, f"Excel è a {bits} bit")
        else:
            missing = f"{name} non è né in «{folders[0]}» né in «{folders[1]}»"
            yield to_correct(label, missing, install_again(case.machine))


def _on_a_mac(case: Case) -> Iterator[Outcome]:
    if _MAC_APP.exists():
        yield ok("Excel", "c'è; sul Mac funzionano i pulsanti, non le formule =PDO_…")
    else:
        yield to_correct("Excel", f"«{_MAC_APP}» non c'è", "installare Excel; senza, restano i comandi di pdo-xl")
    script = case.machine.home / _SCRIPT.format(case.wanted_xlwings)
    if script.is_file():
        yield ok("Script di xlwings", str(script))
    else:
        yield to_correct("Script di xlwings", f"manca «{script.name}»", "lanciare: xlwings runpython install")
    yield not_applicable("DLL di xlwings", "serve solo su Windows")
