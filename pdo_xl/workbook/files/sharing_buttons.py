"""Distribuisci and Raccogli as Excel's ribbon calls them: the open workbook is saved, and what comes back goes into it.

What "!" begins is a failure, what "?" begins a question.
"""

from collections.abc import Callable
from pathlib import Path

import xlwings as xw

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.values.plural import others
from pdo_xl.domain.values.visible import visible_lines
from pdo_xl.hosts.live import steps
from pdo_xl.hosts.live.host import LiveHost
from pdo_xl.hosts.live.messages import failure_text, version_text
from pdo_xl.hosts.live.questions import SEPARATOR, question
from pdo_xl.hosts.live.quiet import Quiet
from pdo_xl.hosts.this_run import this_run
from pdo_xl.sheet.blocks import Writing
from pdo_xl.sheet.names.buttons import Button
from pdo_xl.version import __version__
from pdo_xl.workbook.files.distribute_file import distribute_file
from pdo_xl.workbook.sharing.gather import Gathered, collected_text, gather
from pdo_xl.workbook.sharing.putting_in import CellsToPut

_FOLDER = "Da compilare"
_MOST = 8
"""Lines of a message."""


def distribuisci(richiesta: str, versione: str) -> str:
    """Make a file for each sector in a folder that is asked for. Shape: the workbook's file, a line for the folder."""
    return _run(_distribute, richiesta, versione)


def raccogli(richiesta: str, versione: str) -> str:
    """Bring back what was typed into the files of a folder, which is asked for. Shape: as for the other."""
    return _run(_gather, richiesta, versione)


def _run(what: Callable[..., str], typed: str, version: str) -> str:
    if version != __version__:
        return version_text(version)
    try:
        file, *answers = typed.split(SEPARATOR)
        return visible_lines(what(_local(file), *answers))
    except Exception as error:  # noqa: BLE001 - VBA shows a sentence; a traceback would help nobody there
        return visible_lines(failure_text(error))


def _local(name: str) -> Path:
    """Take the workbook's file. Raises: FileRefused."""
    if "://" in name:
        raise FileRefused("La cartella sta in SharePoint o OneDrive: scaricarne una copia sul computer e usare quella.")
    return Path(name)


def _distribute(file: Path, *typed: str) -> str:
    if not typed:
        return question(
            "La cartella in cui mettere un file per ogni settore; se non c'è, si crea. Prima il piano si salva.",
            str(file.parent / _FOLDER),
        )
    xw.Book.caller().save()
    return f"Scritti {distribute_file(file, Path(typed[-1].strip())).told}"


def _gather(file: Path, *typed: str) -> str:
    if not typed:
        return question("La cartella con i file compilati. Prima il piano si salva.", str(file.parent / _FOLDER))
    book = xw.Book.caller()
    host = LiveHost(book)
    host.state.refuse_unwritable()
    book.save()
    gathered = gather(host, file, Path(typed[-1].strip()), this_run())
    if gathered.decisions.taken:
        _put(book, host, file, gathered)
    return _told(gathered)


def _put(book: xw.Book, host: LiveHost, file: Path, gathered: Gathered) -> None:
    """Write what is taken into the open workbook, all of it or nothing. Raises: FileRefused, and what Excel raises."""
    cells = CellsToPut()
    cells.take(file, gathered.decisions.taken, gathered.now)
    log = [gathered.log] if gathered.log is not None else []
    with Quiet(book, "PDO: si riportano i valori…") as quiet:
        host.write(Writing((*cells.blocks, *log)))
        try:
            for cell, code in cells.codes():
                book.sheets[cell.sheet].range((cell.row, cell.column)).number_format = code
            for cell, truth in cells.truths():
                book.sheets[cell.sheet].range((cell.row, cell.column)).value = truth
        except BaseException:
            host.take_back()
            raise
        quiet.resume_or(host.take_back, host.finish)
    steps.tell_of(host)


def _told(gathered: Gathered) -> str:
    """Say what came of it: conflicts first, then the files that were left aside, then the values."""
    decisions = gathered.decisions
    lines = [f"CONFLITTO {one.told}" for one in decisions.conflicts]
    lines += [f"{one.file}: {one.why}" for one in gathered.aside]
    lines += [f"{file}: non preso: {said}" for file, told in decisions.left.items() for said in told]
    lines += [f"{one.told} [{one.file}]" for one in decisions.taken]
    shown = lines[:_MOST]
    if len(lines) > _MOST:
        shown.append(f"… e {others(len(lines) - _MOST, 'a')}: le righe le mostra tutte pdo-xl raccogli --prova.")
    told = [collected_text(gathered.answers, gathered.aside, decisions, done=True), *shown]
    if decisions.taken:
        told.append(f"I valori sono nel foglio: per i punteggi premere {Button.CALCULATE}.")
    return "\n".join(told)
