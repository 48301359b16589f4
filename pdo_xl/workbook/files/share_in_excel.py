"""What "Distribuisci" and "Raccogli" of an open workbook do; each gives one sentence, and "!" begins a failure.

Both work on the file as it is on the disk: the workbook is saved before. What comes back is written into the open one.
"""

from collections.abc import Callable
from pathlib import Path

import xlwings as xw

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.values.visible import visible_lines
from pdo_xl.hosts.live.host import LiveHost
from pdo_xl.hosts.live.messages import failure_text, version_text
from pdo_xl.hosts.live.quiet import Quiet
from pdo_xl.hosts.this_run import this_run
from pdo_xl.sheet.blocks import Writing
from pdo_xl.sheet.sharing.parts import By
from pdo_xl.version import __version__
from pdo_xl.workbook.files.distribute_file import distribute_file
from pdo_xl.workbook.sharing.gather import collected_text, gather
from pdo_xl.workbook.sharing.putting_in import CellsToPut

_SEPARATOR = "\n"
"""Between the folder and, for the first of the two, what the plan is divided by."""


def distribuisci(richiesta: str, versione: str) -> str:
    """Share the calling workbook out into a folder; behind its name, on a line of its own, may stand `responsabile`."""
    return _said(lambda: _distributed(richiesta), versione)


def raccogli(cartella: str, versione: str) -> str:
    """Bring back into the calling workbook what was typed into the files of a folder."""
    return _said(lambda: _collected(cartella), versione)


def _said(do: Callable[[], str], version: str) -> str:
    if version != __version__:
        return version_text(version)
    try:
        return visible_lines(do())
    except Exception as error:  # noqa: BLE001 - VBA shows a sentence; a traceback would help nobody there
        return visible_lines(failure_text(error))


def _distributed(request: str) -> str:
    folder, _, by = request.partition(_SEPARATOR)
    file = _saved(xw.Book.caller())
    return f"Scritti {distribute_file(file, Path(folder), by=By(by or By.SECTOR)).told}"


def _collected(folder: str) -> str:
    book = xw.Book.caller()
    host = LiveHost(book)
    host.state.refuse_unwritable()
    file = _saved(book)
    gathered = gather(host, file, Path(folder), this_run())
    if gathered.decisions.taken:
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
    lines = [f"In conflitto, non scritto: {conflict.told}." for conflict in gathered.decisions.conflicts]
    lines += [f"{aside.file}: {aside.why}." for aside in gathered.aside]
    left = sum(map(len, gathered.decisions.left.values()))
    if left:
        lines.append(f"Cambiati anche altri {left} punti, che non si prendono: li elenca pdo-xl raccogli --prova.")
    return "\n".join([collected_text(gathered.answers, gathered.aside, gathered.decisions, done=True), *lines])


def _saved(book: xw.Book) -> Path:
    """Save the workbook and give its file. Raises: FileRefused."""
    name = LiveHost(book).state.full_name
    if "://" in name:
        raise FileRefused("La cartella sta in SharePoint o OneDrive: scaricarne una copia sul computer e usare quella.")
    book.save()
    return Path(name)
