"""The files of a folder that are answers, and a sentence for each that is none."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from pdo_xl.domain.errors import FileRefused, PdoError, system_reason
from pdo_xl.hosts.file.disk.places import name_of, same_file, shown
from pdo_xl.workbook.sharing.answers import Answer, origin_of, read_answer

_WORKBOOKS = {".xlsx", ".xlsm"}
_OTHER_WORKBOOKS = {".ods", ".xls", ".xlsb", ".fods", ".numbers", ".csv", ".xltx", ".xltm"}
_WRAPPED = {".zip", ".7z", ".rar", ".eml", ".msg"}
"""What files come in by mail."""
_OWNER = "~$"
_LIBREOFFICE_OWNER = ".~lock."


class Aside(NamedTuple):
    """A file that was left aside, and why; `serious` where values may be in it that were not brought back."""

    file: str
    why: str
    serious: bool


def received(folder: Path, source: Path, year: int | None, now: datetime) -> Iterator[Answer | Aside]:
    """Go through a folder: the answers, the files that are none. Raises: FileRefused."""
    try:
        entries = sorted(folder.iterdir(), key=lambda path: path.name.casefold())
    except NotADirectoryError as error:
        raise FileRefused(f"«{shown(folder)}» non è una cartella: indicare quella dei file ricevuti.") from error
    except FileNotFoundError as error:
        raise FileRefused(f"La cartella «{shown(folder)}» non esiste: controllare il nome.") from error
    except OSError as error:
        raise FileRefused(f"La cartella «{shown(folder)}» non si può leggere: {system_reason(error)}.") from error
    for path in entries:
        name, suffix = name_of(path), path.suffix.lower()
        if path.is_dir() or suffix in _WRAPPED:
            if not path.name.startswith("."):
                why = "è una cartella" if path.is_dir() else f"è in formato {suffix}"
                yield Aside(name, f"{why}: i file vanno messi fuori, direttamente in «{folder.name}»", serious=False)
        elif path.name.startswith((_OWNER, _LIBREOFFICE_OWNER)):
            owner = path.name.removeprefix(_OWNER).removeprefix(_LIBREOFFICE_OWNER).rstrip("#")
            yield Aside(
                name,
                f"«{owner}» è aperto da qualcuno: ciò che non ha salvato non c'è; chiuderlo e raccogliere di nuovo",
                serious=True,
            )
        elif suffix in _WORKBOOKS and not path.name.startswith("."):
            if not same_file(path, source):
                yield _looked_at(path, year, now)
        elif suffix in _OTHER_WORKBOOKS:
            yield Aside(
                name,
                f"è in formato {suffix}: aprirlo, salvarlo come .xlsx o .xlsm e raccogliere di nuovo",
                serious=True,
            )


def _looked_at(path: Path, year: int | None, now: datetime) -> Answer | Aside:
    name = name_of(path)
    try:
        known = origin_of(path)
        if known is None:
            return Aside(name, "non l'ha fatto distribuisci, o un altro programma ne ha tolto il segno", serious=False)
        if year is not None and known.year is not None and known.year != year:
            return Aside(name, f"è del piano {known.year}, e questo è del {year}", serious=False)
        return read_answer(path, known, now)
    except PdoError as error:
        return Aside(name, str(error), serious=True)
    except OSError as error:
        return Aside(name, f"non si può leggere: {system_reason(error)}", serious=True)
