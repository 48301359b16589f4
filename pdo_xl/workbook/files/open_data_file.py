"""What `pdo-xl dati-aperti` does: the open data of a plan on disk, in a folder."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from stat import S_ISDIR
from typing import NamedTuple

from pdo_xl.domain.errors import FileRefused, system_reason
from pdo_xl.domain.finding import Finding
from pdo_xl.domain.rules import ON_PUBLICATION, check
from pdo_xl.domain.rules.pdo604_personal_data import GRAVITY, ID, check_notes
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.values.plural import others
from pdo_xl.hosts.file.disk.places import name_of, read_file, real_file, shown, status_of
from pdo_xl.hosts.file.outputs import refuse_source
from pdo_xl.hosts.file.replace import replace_content
from pdo_xl.hosts.file.several import put_all
from pdo_xl.hosts.this_run import this_run
from pdo_xl.reports.open_data.files import open_data
from pdo_xl.reports.open_data.records import Calculation
from pdo_xl.sheet.reading.read import ReadPlan
from pdo_xl.sheet.run import Progress, Run, silent
from pdo_xl.sheet.writing.findings import Located, locate_findings
from pdo_xl.version import __version__
from pdo_xl.workbook.files.examine_file import examine_file

_DOCUMENT = "dati.json"
_OURS = b'"schema_versione"'
_START = 100
"""Bytes in which a document says that it is one of ours."""
_MOST_NAMED = 10


class Published(NamedTuple):
    """What was written: the files by name, what is still to be filled in, the texts that may name a person (PDO604)."""

    results: Results
    files: Sequence[str]
    left_open: Sequence[str]
    findings: Sequence[Located]


def open_data_of_file(
    file: Path,
    folder: Path,
    *,
    on: date | None = None,
    mode: Mode | None = None,
    with_managers: bool = False,
    with_notes: bool = False,
    overwrite: bool = False,
    progress: Progress = silent,
    run: Run | None = None,
) -> Published:
    """Write the open data of a plan into a folder, which is made if it is not there.

    What stands there and is not of an earlier run stays unless `overwrite`. `with_notes`: also the reasons and what
    could not be read, as long as none of them may name a person.
    Raises: FileRefused, NoPlan, ParameterError.
    """
    run = run or this_run()
    examined = examine_file(file, on=on, mode=mode, progress=progress, run=run)
    results, read = examined.results, examined.read
    if with_notes:
        _refuse_names(read, results)
    made = open_data(Calculation(results, __version__, run.now.date(), with_notes, with_managers))
    _refuse_taken(folder, file, made.files.keys(), overwrite=overwrite)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileRefused(f"La cartella «{shown(folder)}» non si può creare: {system_reason(error)}.") from error
    paths = {folder / name: content for name, content in made.files.items()}
    put_all(folder, list(paths), lambda path: replace_content(path, paths[path], run.now))
    located = locate_findings(read, check(results, ON_PUBLICATION))
    return Published(results, tuple(made.files), made.left_open, located)


def _refuse_taken(folder: Path, source: Path, names: Iterable[str], *, overwrite: bool) -> None:
    """Refuse to write over what is not of an earlier run. Raises: FileRefused."""
    status = status_of(real_file(folder))
    if status is not None and not S_ISDIR(status.st_mode):
        raise FileRefused(f"«{name_of(folder)}» è un file, non una cartella: dare a --esito il nome di una cartella.")
    ours = _is_of_an_earlier_run(folder / _DOCUMENT)
    for name in names if status is not None else ():
        refuse_source(folder / name, source)
        if not (ours or overwrite) and status_of(real_file(folder / name)) is not None:
            raise FileRefused(
                f"Nella cartella «{shown(folder)}» c'è già «{name}», che non è di pdo-xl: dare a --esito un'altra "
                "cartella, o aggiungere --sovrascrivi."
            )


def _is_of_an_earlier_run(document: Path) -> bool:
    return status_of(document) is not None and _OURS in read_file(document, _START)


def _refuse_names(read: ReadPlan, results: Results) -> None:
    """Refuse to publish notes that may name a person. Raises: FileRefused, with their cells."""
    findings = [Finding(ID, GRAVITY, *issue) for issue in check_notes(results)]
    if findings:
        cells = [str(cell) for _, cell in locate_findings(read, findings)]
        more = f" e {others(len(cells) - _MOST_NAMED, 'a')}" if len(cells) > _MOST_NAMED else ""
        raise FileRefused(
            f"Nelle note può esserci il nome di una persona, in {', '.join(cells[:_MOST_NAMED])}{more}: toglierlo da "
            "lì, o pubblicare i dati senza --con-note."
        )
