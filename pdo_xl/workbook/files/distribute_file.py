"""What `pdo-xl distribuisci` does: a workbook for each sector, or for each responsabile, out of the office's own."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.values.text import all_of
from pdo_xl.hosts.file.disk.places import name_of, same_file, shown, status_of
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.file.refuse import refuse_unwritable
from pdo_xl.hosts.file.replace import Replaced, replace_content
from pdo_xl.hosts.file.several import put_all, refuse_folder
from pdo_xl.hosts.scratch import scratch
from pdo_xl.hosts.this_run import this_run
from pdo_xl.ooxml.package import Package
from pdo_xl.reports.file_names import file_names
from pdo_xl.sheet.run import Progress, Run, silent
from pdo_xl.sheet.sharing.parts import By, Part
from pdo_xl.workbook.sharing import origin
from pdo_xl.workbook.sharing.answers import has_answers
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
    refuse_folder(folder, "--esito")
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
            contents = dict(zip([one.path for one in sent], made, strict=True))

            def put(path: Path) -> Replaced:
                # Once more: making them took its time.
                refuse_taken(path, file, run.now)
                return replace_content(path, contents[path].read_bytes(), run.now)

            put_all(folder, [*contents], put)
    return Distribution(folder, by, sent)


def _sent(path: Path, part: Part) -> Sent:
    return Sent(path, part.name, len(part.objectives), sum(len(one.indicators) for one in part.objectives))


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
