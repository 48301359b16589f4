"""Activation of an office's workbook: what `pdo-xl attiva` does, and what "Attiva un'altra cartella" in Excel calls."""

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from pdo_xl.actions import Calculated, calculate
from pdo_xl.domain.errors import FileRefused, NoPlan
from pdo_xl.domain.values.plural import others
from pdo_xl.domain.values.text import shorten
from pdo_xl.domain.values.visible import visible_lines
from pdo_xl.hosts.file.disk.locks import refuse_open
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.file.outputs import free_beside, refuse_workbook
from pdo_xl.hosts.file.replace import Written
from pdo_xl.hosts.live.messages import FAILURE, closing_text, failure_text, version_text
from pdo_xl.hosts.live.questions import QUESTION, SEPARATOR
from pdo_xl.hosts.this_run import this_run
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.blocks import Writing
from pdo_xl.sheet.reading.recognition import Recognition, recognise
from pdo_xl.sheet.run import Progress, Run, silent
from pdo_xl.version import __version__
from pdo_xl.workbook.activation.activate import add_what_is_missing
from pdo_xl.workbook.activation.ask_in_excel import AskedError, typed_answers
from pdo_xl.workbook.activation.opening import open_file, write
from pdo_xl.workbook.activation.program import add_program, find_program, refuse_clashes

_TAKEN = "spostarlo e riprovare, oppure eseguire pdo-xl attiva con --esito e un altro nome"
_MOST_DOUBTS = 5
_LONGEST = 36
"""Characters of a header's text."""


class Activation(NamedTuple):
    """A workbook that was activated, or tried: what was calculated for it, and the file that was to be written."""

    calculated: Calculated
    written: Written


def attiva(percorso: str, versione: str) -> str:
    """Activate a file for the workbook that asks, and give the closing message; never raises.

    What begins with "!" is a failure, as with the other buttons; with "?" a question: what is typed comes back behind
    the file's name, each text on a line of its own.
    """
    if versione != __version__:
        return version_text(versione)
    name, *typed = percorso.split(SEPARATOR)
    try:
        file = _chosen(name)
        done = activate_file(file, mapping=typed_answers(file, typed))
        written = f"La cartella è attivata: «{done.written.target}»."
        return visible_lines(closing_text(written, lambda: _activated_text(file, done)))
    except AskedError as question:
        return visible_lines(f"{QUESTION}{question}")
    except NoPlan as error:
        return visible_lines(
            f"{FAILURE}{error}\nNulla è stato scritto. Che cosa è riconosciuto nel file, il tecnico lo vede con pdo-xl "
            "attiva --prova."
        )
    except Exception as error:  # noqa: BLE001 - VBA shows a sentence; a traceback would help nobody there
        return visible_lines(failure_text(error))


def activate_file(
    file: Path,
    *,
    target: Path | None = None,
    overwrite: bool = False,
    mapping: Mapping[str, str] | None = None,
    dry: bool = False,
    progress: Progress = silent,
    run: Run | None = None,
) -> Activation:
    """Activate a workbook, and calculate its plan once; `dry` does it all in memory.

    Without a `target` an .xlsx gets its .xlsm beside it; where a file stands it stays unless `overwrite`. `mapping`
    names columns and sheets of the plan. Raises: FileRefused, NoPlan, ParameterError, with every file as it was.
    """
    run = run or this_run()
    if target is not None:
        refuse_workbook(target, file, overwrite=overwrite)
    elif not dry and file.suffix.lower() == ".xlsx":
        target = free_beside(file, ".xlsm", _TAKEN)
    # Excel's Python lives on: what stays open there stays locked.
    with closing(open_file(file, run, target=target, revise=add_program, progress=progress)) as host:
        with Package(file) as package:
            refuse_clashes(package, find_program(package))
        calculated = calculate(host, run, progress=progress, mapping=mapping, activating=True)
        if dry:
            _try(file, calculated.writing)
        else:
            write(host, calculated.writing, progress)
        return Activation(calculated, host.written)


def recognise_file(file: Path, mapping: Mapping[str, str] | None = None, run: Run | None = None) -> Recognition:
    """Tell what each header of a workbook is taken for. Raises: FileRefused."""
    with closing(FileHost(file, now=(run or this_run()).now)) as host:
        return recognise(host, mapping=mapping)


def _try(file: Path, writing: Writing) -> None:
    """Do everything in memory, so that what would be refused is refused. Raises: FileRefused."""
    with Package(file) as package:
        add_what_is_missing(package, writing)
        add_program(package, writing)


def _chosen(name: str) -> Path:
    """Take the file that was chosen in Excel. Raises: FileRefused."""
    if "://" in name:
        raise FileRefused(
            f"«{name}» sta in SharePoint o OneDrive: scaricarne una copia sul computer e scegliere quella."
        )
    file = Path(name)
    # An .xlsx that is open may hold changes that are not saved, and that its .xlsm would lack.
    refuse_open(file)
    return file


def _activated_text(file: Path, done: Activation) -> str:
    """Say which file was made, what was recognised, how complete the plan is."""
    calculated, written = done
    place = f"Attivata: «{written.target.name}», nella cartella {written.target.parent}: aprirla in Excel."
    if written.target != file:
        place += f" «{file.name}» resta com'è."
    place += written.replaced.told
    recognition = recognise_file(file, calculated.examined.results.parameters.mapping)
    plans = {sheet.layout.sheet for sheet in calculated.examined.read.sheets}
    cells = [cell for sheet in recognition.sheets if sheet.sheet in plans for cell in sheet.cells]
    known = sum(cell.field is not None for cell in cells)
    doubts = recognition.doubts
    lines = [place, f"Intestazioni riconosciute: {known}; da guardare: {len(doubts) or 'nessuna'}."]
    lines += [f"{cell.cell.local} «{shorten(cell.text, _LONGEST)}»: {cell.reason}." for cell in doubts[:_MOST_DOUBTS]]
    if doubts:
        left = len(doubts) - _MOST_DOUBTS
        more = f"… e {others(left, 'a')}. " if left > 0 else ""
        lines.append(f"{more}Per correggerle, il tecnico ha pdo-xl attiva --prova.")
    return "\n".join([*lines, *filter(None, [calculated.own.told]), calculated.examined.completeness])
