"""The settings of xlwings, layer by layer: sheet of the workbook, folder, user; the first that has a key wins.

Source: xlwings' module for the workbook, `GetConfig`: a key that stands in a layer wins even if its value is blank.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.disk.places import read_file
from pdo_xl.setup_pc.checks.base import Case, Outcome, expanded, not_applicable, ok, to_correct
from pdo_xl.setup_pc.conf import LARGEST, find, read_lines, same_value
from pdo_xl.setup_pc.install import INTERPRETER_MAC, INTERPRETER_WIN, UDF_MODULE, UDF_MODULES, USE_UDF_SERVER
from pdo_xl.setup_pc.machine import CONFIGURATION_NAME, System

_INSTALL = "lanciare pdo-xl installa"
_INSTALL_BESIDE = f"{_INSTALL} --cartella con la cartella che contiene la cartella di lavoro"


def check(case: Case) -> Iterator[Outcome]:
    """The effective value of each key and where it comes from."""
    if case.machine.system is System.OTHER:
        yield not_applicable("Configurazione di xlwings", "serve solo dove c'è Excel")
        return
    if case.machine.is_ready_folder and not case.workbook:
        # Nothing of it is written for the user: each folder of plans has its own.
        yield not_applicable("Configurazione di xlwings", "è accanto ai piani: indicare il file")
        return
    try:
        yield from _interpreter(case)
        if case.machine.system is System.WINDOWS:
            yield from _fixed(case, UDF_MODULES, UDF_MODULE)
            yield from _fixed(case, USE_UDF_SERVER, "True")
    except FileRefused as error:
        yield to_correct("Configurazione di xlwings", str(error), "correggere il file e " + _install(case))


def effective(case: Case, key: str) -> tuple[str, str] | None:
    """Give the value that Excel would find for a key, and the layer it comes from. Raises: FileRefused."""
    for place, look in _layers(case):
        value = look(key)
        if value is not None:
            return expanded(value, case.machine.environment), place
    return None


def effective_interpreter(case: Case) -> str | None:
    """Give the interpreter that Excel on Windows would start; None if no layer names one, or none can be read."""
    try:
        setting = effective(case, INTERPRETER_WIN)
    except FileRefused:
        return None
    return setting[0] if setting else None


def _layers(case: Case) -> Iterator[tuple[str, Callable[[str], str | None]]]:
    if case.workbook:
        yield f"foglio {CONFIGURATION_NAME} di {case.workbook.path.name}", case.workbook.configuration.get
        beside = case.workbook.path.absolute().parent / CONFIGURATION_NAME
        yield str(beside), lambda key: _in_file(case, beside, key)
    user = case.machine.configuration
    yield str(user), lambda key: _in_file(case, user, key)


def _in_file(case: Case, path: Path, key: str) -> str | None:
    try:
        lines = read_lines(read_file(path, LARGEST + 1), str(path), case.machine.encoding)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise FileRefused(f"«{path}» non si può leggere.") from error
    line = find(lines, key)
    return line.value if line else None


def _interpreter(case: Case) -> Iterator[Outcome]:
    key = INTERPRETER_MAC if case.machine.system is System.MAC else INTERPRETER_WIN
    setting = effective(case, key)
    if setting is None:
        yield to_correct(key, "Excel non sa dove trovare Python", _install(case))
        return
    value, place = setting
    text = f"{value or 'vuoto'} (da: {place})"
    if value and not _is_whole(value):
        yield to_correct(key, f"{text}: non è un percorso intero", f"togliere la riga {key} da lì e {_install(case)}")
    elif not Path(value).is_file():
        yield to_correct(key, f"{text}: quel programma non esiste", f"togliere la riga {key} da lì e {_install(case)}")
    elif not _is_same_folder(Path(value).parent, case.machine.interpreter.parent):
        yield to_correct(
            key,
            f"{text}: è un altro Python, non quello di questo pdo-xl",
            _INSTALL_BESIDE,
        )
    else:
        yield ok(key, text)


def _is_whole(path: str) -> bool:
    """Tell whether a path says all, in the system's own spelling: Excel's macros take no other."""
    return Path(path).is_absolute() and str(Path(path)) == path


def _is_same_folder(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to one folder: a share has an address, and a letter."""
    if one == other:
        return True
    try:
        return one.samefile(other)
    except OSError:
        return False


def _fixed(case: Case, key: str, wanted: str) -> Iterator[Outcome]:
    setting = effective(case, key)
    if setting is None:
        yield to_correct(key, f"manca, dovrebbe essere {wanted}", _install(case))
    elif same_value(key, setting[0], wanted):
        yield ok(key, f"{setting[0]} (da: {setting[1]})")
    else:
        yield to_correct(
            key,
            f"{setting[0] or 'vuoto'} (da: {setting[1]}), dovrebbe essere {wanted}",
            "correggere il foglio nascosto xlwings.conf se viene da lì; altrimenti correggere la riga nel file",
        )


def _install(case: Case) -> str:
    """From a folder that needs no installation nothing is written for the user."""
    return _INSTALL_BESIDE if case.machine.is_ready_folder else _INSTALL
