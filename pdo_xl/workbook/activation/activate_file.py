"""Activation of an office's workbook: what `pdo-xl attiva` does, and what "Attiva un'altra cartella" in Excel calls."""

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from pdo_xl.actions import Calculated, Progress, calculate
from pdo_xl.domain.errors import FileRefused, NoPlan
from pdo_xl.domain.text import shorten
from pdo_xl.domain.visible import visible_lines
from pdo_xl.hosts.file.disk.locks import refuse_open
from pdo_xl.hosts.file.disk.places import status_of
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.live.messages import FAILURE, closing_text, failure_text, version_text
from pdo_xl.hosts.this_run import this_run
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.blocks import Writing
from pdo_xl.sheet.reading.recognition import recognise
from pdo_xl.version import __version__
from pdo_xl.workbook.activation.activate import add_what_is_missing
from pdo_xl.workbook.activation.program import add_program, find_program, refuse_clashes

_MOST_DOUBTS = 5
_LONGEST = 36
"""Characters of a header's text."""


class Activation(NamedTuple):
    """A workbook that was activated, or tried: its file, and what was calculated for it."""

    host: FileHost
    calculated: Calculated


def attiva(percorso: str, versione: str) -> str:
    """Activate a file for the workbook that asks, and give the closing message; never raises.

    What begins with "!" is a failure, as with the other buttons.
    """
    if versione != __version__:
        return version_text(versione)
    try:
        done = _activated_from_excel(percorso)
        written = f"La cartella è attivata: «{done.host.target}»."
        return visible_lines(closing_text(written, lambda: _activated_text(done)))
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
    target: Path | None,
    progress: Progress,
    mapping: Mapping[str, str] | None = None,
    dry: bool = False,
) -> Activation:
    """Activate a workbook, and calculate its plan once; `dry` does it all in memory.

    `mapping` names columns and sheets of the plan. Raises: FileRefused, NoPlan, ParameterError.
    """
    run = this_run()
    host = FileHost(
        file,
        now=run.now,
        target=target,
        activate=add_what_is_missing,
        revise=add_program,
        progress=lambda done, total: progress("Scrittura", 0.7 + 0.3 * done / max(total, 1)),
    )
    # Excel's Python lives on: what stays open there stays locked.
    with closing(host):
        with Package(file) as package:
            refuse_clashes(package, find_program(package))
        calculated = calculate(host, run, progress=progress, mapping=mapping)
        if dry:
            _try(file, calculated.writing)
        else:
            progress("Scrittura", 0.7)
            host.write(calculated.writing)
    return Activation(host, calculated)


def beside(file: Path) -> Path | None:
    """Name the file to be written: beside an .xlsx its .xlsm, which must not exist. Raises: FileRefused."""
    if file.suffix.lower() != ".xlsx":
        return None
    target = file.with_suffix(".xlsm")
    if status_of(target) is not None:
        raise FileRefused(
            f"«{target.name}» esiste già: spostarlo e riprovare, oppure eseguire pdo-xl attiva con --esito e un altro "
            "nome."
        )
    return target


def _try(file: Path, writing: Writing) -> None:
    """Do everything in memory, so that what would be refused is refused. Raises: FileRefused."""
    with Package(file) as package:
        add_what_is_missing(package, writing)
        add_program(package, writing)


def _activated_from_excel(chosen: str) -> Activation:
    """Activate the file that was chosen in Excel, which knows no options. Raises: as `activate_file`."""
    if "://" in chosen:
        raise FileRefused(
            f"«{chosen}» sta in SharePoint o OneDrive: scaricarne una copia sul computer e scegliere quella."
        )
    file = Path(chosen)
    # An .xlsx that is open may hold changes that are not saved, and that its .xlsm would lack.
    refuse_open(file)
    return activate_file(file, target=beside(file), progress=lambda _step, _done: None)


def _activated_text(done: Activation) -> str:
    """Say which file was made, what was recognised, how complete the plan is."""
    host, calculated = done
    place = f"Attivata: «{host.target.name}», nella cartella {host.target.parent}: aprirla in Excel."
    if host.target != host.path:
        place += f" «{host.path.name}» resta com'è."
    place += host.replaced.told
    with closing(host):
        recognition = recognise(host)
    plans = {sheet.layout.sheet for sheet in calculated.examined.read.sheets}
    cells = [cell for sheet in recognition.sheets if sheet.sheet in plans for cell in sheet.cells]
    found = sum(cell.field is not None for cell in cells)
    doubts = recognition.doubts
    lines = [place, f"Intestazioni riconosciute: {found}; da guardare: {len(doubts) or 'nessuna'}."]
    lines += [f"{cell.cell.local} «{shorten(cell.text, _LONGEST)}»: {cell.reason}." for cell in doubts[:_MOST_DOUBTS]]
    if doubts:
        left = len(doubts) - _MOST_DOUBTS
        others = f"… e altre {left}. " if left > 0 else ""
        lines.append(f"{others}Per correggerle, il tecnico ha pdo-xl attiva --prova.")
    return "\n".join([*lines, calculated.examined.completeness])
