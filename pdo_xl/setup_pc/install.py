"""Writes and takes back the settings with which Excel finds this Python."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts import changes
from pdo_xl.hosts.file.disk.places import read_file
from pdo_xl.hosts.file.replace import replace_content
from pdo_xl.setup_pc.conf import LARGEST, Line, find, new_line, read_lines, same_value
from pdo_xl.setup_pc.machine import CONFIGURATION_NAME, Machine, System
from pdo_xl.setup_pc.plans_folder import make_missing, refuse_unmakeable
from pdo_xl.setup_pc.record import Record, clear_left_of, read_record, record_path, save_with_record

UDF_MODULE = "pdo_xl.hosts.excel.udf"
INTERPRETER_WIN, INTERPRETER_MAC = "INTERPRETER_WIN", "INTERPRETER_MAC"
UDF_MODULES, USE_UDF_SERVER = "UDF MODULES", "USE UDF SERVER"


def settings(machine: Machine) -> Mapping[str, str]:
    """What Excel must know on this PC. On a Mac there are no formulas, so only the interpreter."""
    if machine.system is System.MAC:
        return {INTERPRETER_MAC: str(machine.interpreter)}
    return windows_settings(str(machine.interpreter))


def windows_settings(interpreter: str) -> Mapping[str, str]:
    """What Excel for Windows must know."""
    return {INTERPRETER_WIN: interpreter, UDF_MODULES: UDF_MODULE, USE_UDF_SERVER: "True"}


def install(machine: Machine, folder: Path | None, now: datetime) -> list[str]:
    """Write the settings, for the user or for the workbooks of one folder; say what was done.

    Raises: NoExcelHere, FileRefused where a setting of someone else stands in the way. Nothing is written then.
    """
    if folder is not None:
        refuse_unmakeable(folder)
    path = _place(machine, folder)
    # No setting stands in the way in a folder that is not there yet.
    made = make_missing(folder) if folder is not None else []
    lines = _lines(path, machine)
    before = read_record(path)
    record = before or Record(made_file=not path.exists(), made_folder=not path.parent.exists())
    written, added, told = dict(record.keys), [], []
    for key, value in settings(machine).items():
        line, standing = new_line(key, value, machine.encoding, machine.ending), find(lines, key)
        if standing is None:
            added.append(line)
        elif same_value(key, standing.value, value):
            continue
        elif same_value(key, standing.value, record.keys.get(key, value)):
            lines[lines.index(standing)] = line
        else:
            raise FileRefused(_in_the_way(path, standing, line, folder))
        written[key] = value
        told.append(f"Scritto in «{path}»: {key} = {value}")
    if not told:
        clear_left_of(path)
        return [f"«{path}» è già a posto: nulla da scrivere."]
    _save(path, [*added, *lines], before, Record(written, record.made_file, record.made_folder), now)
    return [*made, *told]


def uninstall(machine: Machine, folder: Path | None, now: datetime) -> list[str]:
    """Take back exactly what `install` wrote; say what was done. Raises: NoExcelHere, FileRefused."""
    path = _configuration(machine, folder)
    clear_left_of(path)
    record = read_record(path)
    if record is None:
        return [f"In «{path.parent}» non c'è niente scritto da pdo-xl: nulla da togliere."]
    before, told = _lines(path, machine), []
    lines = list(before)
    for key, value in record.keys.items():
        standing = find(lines, key)
        if standing is None:
            continue
        if same_value(key, standing.value, value):
            lines.remove(standing)
            told.append(f"Tolto da «{path}»: {key}")
        else:
            told.append(f"{key} in «{path}» è stato cambiato da altri («{standing.value}»): resta com'è.")
    if not lines and record.made_file:
        path.unlink(missing_ok=True)
        changes.note(path)
        told.append(f"«{path}» non c'è più: l'aveva fatto pdo-xl ed era rimasto vuoto.")
    elif lines != before:
        replace_content(path, _content(lines), now)
    record_path(path).unlink()
    changes.note(record_path(path))
    if record.made_folder:
        # Someone else may keep something in it by now.
        with suppress(OSError):
            path.parent.rmdir()
    return told


def _configuration(machine: Machine, folder: Path | None) -> Path:
    path = _place(machine, folder)
    if folder is not None and not folder.is_dir():
        raise FileRefused(f"La cartella «{folder}» non esiste: indicare quella che contiene la cartella di lavoro.")
    return path


def _place(machine: Machine, folder: Path | None) -> Path:
    path = machine.configuration
    if folder is not None:
        return folder / CONFIGURATION_NAME
    if machine.system is System.MAC and not path.parent.is_dir():
        raise FileRefused("Excel non è mai stato aperto da questo utente: aprirlo una volta, chiuderlo e riprovare.")
    return path


def _lines(path: Path, machine: Machine) -> list[Line]:
    try:
        return read_lines(read_file(path, LARGEST + 1), str(path), machine.encoding)
    except FileNotFoundError:
        return []


def _in_the_way(path: Path, standing: Line, wanted: Line, folder: Path | None) -> str:
    value = f"«{standing.value}»" if standing.value else "vuoto"
    way_out = (
        "per non toccarla, indicare con --cartella la cartella che contiene la cartella di lavoro: lì si scrive una "
        "configurazione a parte, che Excel legge per prima"
        if folder is None
        else "se non serve più, togliere quella riga e riprovare"
    )
    return (
        f"In «{path}» c'è già {standing.key} = {value}, che non è di pdo-xl (qui servirebbe «{wanted.value}»): "
        f"{way_out}. Nulla è cambiato."
    )


def _save(path: Path, lines: list[Line], before: Record | None, after: Record, now: datetime) -> None:
    path.parent.mkdir(exist_ok=True)
    try:
        save_with_record(path, _content(lines), before, after, now)
    except BaseException:
        if before is None and after.made_folder:
            with suppress(OSError):
                path.parent.rmdir()
        raise


def _content(lines: list[Line]) -> bytes:
    return b"".join(line.raw for line in lines)
