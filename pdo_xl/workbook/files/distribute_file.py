"""What `pdo-xl distribuisci` does: a workbook for each sector, or for each responsabile, out of the office's own."""

from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pdo_xl.domain.errors import FileRefused, system_reason
from pdo_xl.domain.values.text import all_of
from pdo_xl.hosts import changes
from pdo_xl.hosts.file.disk.places import name_of, same_file, shown, status_of
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.file.refuse import refuse_unwritable
from pdo_xl.hosts.file.replace import replace_content
from pdo_xl.hosts.scratch import scratch
from pdo_xl.hosts.this_run import this_run
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.run import Progress, Run, silent
from pdo_xl.sheet.sharing.parts import By, Part
from pdo_xl.workbook.sharing import origin
from pdo_xl.workbook.sharing.answers import has_answers
from pdo_xl.workbook.sharing.file_names import file_names
from pdo_xl.workbook.sharing.prepared import Prepared, refuse_nothing
from pdo_xl.workbook.sharing.take_out import Maker

_MOST_PARTS = 500
"""Files at once: more of them is a column that was taken for another."""


@dataclass(frozen=True)
class Sent:
    """One file that was made, or would be: whose it is, how much of the plan is in it."""

    path: Path
    part: str
    objectives: int
    indicators: int


@dataclass(frozen=True)
class Distribution:
    """The files of a plan that was shared out."""

    folder: Path
    by: By
    files: Sequence[Sent]

    @property
    def told(self) -> str:
        """Say it in one sentence."""
        count = len(self.files)
        files = "1 file" if count == 1 else f"{count} file"
        return f"{files} in «{self.folder}», uno per {self.by}: {all_of([sent.path.name for sent in self.files])}."


def distribute_file(
    file: Path,
    folder: Path,
    *,
    by: By = By.SECTOR,
    dry: bool = False,
    progress: Progress = silent,
    run: Run | None = None,
) -> Distribution:
    """Make in a `folder`, which may exist, a workbook for each part of a plan; the office's own file is only read.

    A file that stands there is replaced only if it was made so and nobody wrote into it. `dry` writes nothing.
    Raises: FileRefused, NoPlan, ParameterError, with every file as it was.
    """
    run = run or this_run()
    _refuse_folder(folder)
    progress("Lettura", 0.0)
    with closing(FileHost(file, now=run.now)) as host:
        prepared = Prepared(file, host, by)
    parts = prepared.parts
    refuse_nothing(parts)
    if len(parts) > _MOST_PARTS:
        raise FileRefused(
            f"Ci sarebbero {len(parts)} file, uno per {by}: controllare che la colonna «{by}» sia quella giusta."
        )
    names = file_names([part.name for part in parts], prepared.year, file.suffix.lower())
    sent = [_sent(folder / name, part) for name, part in zip(names, parts, strict=True)]
    for one in sent:
        refuse_taken(one.path, file, run.now)
    if not dry:
        maker = Maker(prepared, str(by), run)
        with scratch() as place:
            made = []
            for number, (one, part) in enumerate(zip(sent, parts, strict=True)):
                progress("Scrittura", number / len(parts))
                made.append(place / one.path.name)
                maker.make(part, made[-1])
            _put(
                folder,
                [(one.path, path) for one, path in zip(sent, made, strict=True)],
                run,
                lambda path: refuse_taken(path, file, run.now),
            )
    return Distribution(folder, by, sent)


def _sent(path: Path, part: Part) -> Sent:
    return Sent(path, part.name, len(part.objectives), sum(len(one.indicators) for one in part.objectives))


def _refuse_folder(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise FileRefused(f"«{shown(folder)}» è un file: dare a --esito il nome di una cartella.")
    if not folder.exists() and not folder.absolute().parent.is_dir():
        raise FileRefused(
            f"La cartella «{shown(folder.absolute().parent)}» non esiste: crearla, o dare a --esito un altro nome."
        )


def refuse_taken(path: Path, source: Path, now: datetime) -> None:
    """Refuse to replace what is not an untouched file of ours. Raises: FileRefused."""
    if status_of(path) is None:
        return
    refuse_unwritable(path)
    if same_file(path, source):
        raise FileRefused(f"«{name_of(path)}» è il piano di partenza: dare a --esito un'altra cartella.")
    try:
        with Package(path) as package:
            known = origin.read(package)
    except FileRefused:
        known = None
    if known is None:
        raise FileRefused(
            f"«{shown(path)}» c'è già e non l'ha fatto distribuisci: spostarlo, o dare a --esito un'altra cartella."
        )
    if has_answers(path, known, now):
        raise FileRefused(
            f"In «{shown(path)}» qualcuno ha già scritto: raccogliere prima i valori con pdo-xl raccogli e spostare il "
            "file, o dare a --esito un'altra cartella."
        )


def _put(folder: Path, files: Sequence[tuple[Path, Path]], run: Run, refuse: Callable[[Path], None]) -> None:
    """Put the files in their places, all or none of the new ones. Raises: FileRefused."""
    made_folder = not folder.exists()
    new: list[Path] = []
    try:
        if made_folder:
            folder.mkdir()
        for path, made in files:
            # Once more: making them took its time.
            refuse(path)
            if status_of(path) is None:
                new.append(path)
            replace_content(path, made.read_bytes(), run.now)
    except BaseException as error:
        for path in new:
            with suppress(OSError):
                path.unlink(missing_ok=True)
            changes.undone(path)
        if made_folder:
            with suppress(OSError):
                folder.rmdir()
        if isinstance(error, OSError):
            raise FileRefused(f"In «{shown(folder)}» non si può scrivere: {system_reason(error)}.") from error
        raise
