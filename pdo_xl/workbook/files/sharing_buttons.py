"""Distribuisci and Raccogli as Excel's ribbon calls them: for the open workbook, as it was last saved."""

from collections.abc import Callable
from pathlib import Path

from pdo_xl.domain.values.visible import visible_lines
from pdo_xl.hosts.live.messages import failure_text, version_text
from pdo_xl.hosts.live.questions import SEPARATOR, question
from pdo_xl.version import __version__
from pdo_xl.workbook.files.collect_files import collect_files
from pdo_xl.workbook.files.distribute_file import distribute_file

_FOLDER = "Da compilare"
_NOT_YET = (
    "Nulla è ancora scritto: per scriverli chiudere questa cartella ed eseguire pdo-xl raccogli (chiedere al tecnico)."
)
_MOST = 8
"""Lines of a message."""


def distribuisci(richiesta: str, versione: str) -> str:
    """Make a file for each sector in a folder that is asked for. Shape: the workbook's file, a line for the folder."""
    return _run(_distribute, richiesta, versione)


def raccogli(richiesta: str, versione: str) -> str:
    """Say what is to be brought back from a folder, which is asked for: an open workbook cannot be written by file."""
    return _run(_gather, richiesta, versione)


def _run(what: Callable[..., str], typed: str, version: str) -> str:
    if version != __version__:
        return version_text(version)
    try:
        file, *answers = typed.split(SEPARATOR)
        return visible_lines(what(Path(file), *answers))
    except Exception as error:  # noqa: BLE001 - VBA shows a sentence; a traceback would help nobody there
        return visible_lines(failure_text(error))


def _distribute(file: Path, *typed: str) -> str:
    if not typed:
        return question(
            "La cartella in cui mettere un file per ogni settore; se non c'è, si crea. Nei file va il piano com'è "
            "stato salvato l'ultima volta.",
            str(file.parent / _FOLDER),
        )
    done = distribute_file(file, Path(typed[-1].strip()))
    return f"Scritti {done.told}"


def _gather(file: Path, *typed: str) -> str:
    if not typed:
        return question("La cartella con i file compilati.", str(file.parent / _FOLDER))
    folder = Path(typed[-1].strip())
    done = collect_files(file, folder, dry=True)
    decisions = done.decisions
    lines = [f"CONFLITTO {one.told}" for one in decisions.conflicts]
    lines += [f"{one.told} [{one.file}]" for one in decisions.taken]
    lines += [f"{one.file}: {one.why}" for one in done.aside]
    shown = lines[:_MOST]
    if len(lines) > _MOST:
        shown.append(f"… e altre {len(lines) - _MOST} righe.")
    told = [done.told, *shown]
    if decisions.taken:
        told.append(_NOT_YET)
    return "\n".join(told)
