"""Gives an office its workbook back: from the record of the activation, else without it."""

from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.hosts.file.disk.fingerprint import Fingerprint
from pdo_xl.hosts.file.refuse import refuse_protected
from pdo_xl.hosts.file.replace import Replaced
from pdo_xl.hosts.file.saving import save
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.soundness import Unsound
from pdo_xl.sheet.reading.read import SheetPlan
from pdo_xl.workbook.activation import record
from pdo_xl.workbook.activation.detach import Detached, detach
from pdo_xl.workbook.activation.leaving import refuse_bare


class GivenBack(NamedTuple):
    """What was done, the file that was written, what became of the one that stood there; a sentence on the record."""

    done: Detached
    target: Path
    replaced: Replaced
    warning: str


def give_back(
    file: Path,
    sheets: Mapping[str, SheetPlan],
    own: Collection[str],
    choose: Callable[[bool], Path],
    now: datetime,
    read_as: Fingerprint,
    keep: int = DEFAULTS.copies_kept,
) -> GivenBack:
    """Take out everything of ours and save; `choose` names the file to be written, told whether macros stay.

    Raises: FileRefused, with everything as it was.
    """
    with Package(file) as package:
        refuse_bare(package, sheets, own)
        refuse_protected(package, new_sheets=True)
        try:
            noted, warning = record.read(package), ""
        except record.DamagedRecord as error:
            noted, warning = None, f"{error}: si è tolto ciò che è del programma, ma non tutto torna com'era prima."
    if noted is not None:
        try:
            return _given_back(file, sheets, own, noted, choose, now, read_as, keep)
        except (_Undone, Unsound):
            warning = (
                f"In «{file.name}» la nota dell'attivazione non va d'accordo con il file: si è tolto ciò che è del "
                "programma, ma non tutto torna com'era prima."
            )
    try:
        return _given_back(file, sheets, own, None, choose, now, read_as, keep)._replace(warning=warning)
    except _Undone as error:
        raise FileRefused(str(error)) from error


class _Undone(FileRefused):
    """Nothing could be taken out."""


def _given_back(
    file: Path,
    sheets: Mapping[str, SheetPlan],
    own: Collection[str],
    noted: record.Record | None,
    choose: Callable[[bool], Path],
    now: datetime,
    read_as: Fingerprint,
    keep: int,
) -> GivenBack:
    with Package(file) as package:
        try:
            done = detach(package, sheets, own, noted)
        except FileRefused as error:
            raise _Undone(str(error)) from error
        target = choose(done.keeps_macros)
        return GivenBack(done, target, save(package, target, now, read_as, keep), "")
