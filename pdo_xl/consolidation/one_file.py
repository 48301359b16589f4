"""One workbook read, scored and checked, wherever that is done: whatever is wrong with it becomes a sentence."""

import hashlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from pdo_xl.consolidation.addresses import bring
from pdo_xl.consolidation.outcome import Aside, Outcome
from pdo_xl.consolidation.sources import Source
from pdo_xl.consolidation.task import Task
from pdo_xl.domain.errors import FileRefused, NoPlan, ParameterError, PdoError, system_reason
from pdo_xl.domain.rules import check
from pdo_xl.domain.scoring.score import score
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.extras import MissingExtra
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.file.refuse import refuse_unreadable
from pdo_xl.reports.consolidated.content import Content, content_of
from pdo_xl.reports.consolidated.group import measured_as
from pdo_xl.reports.consolidated.tables import LeftOut
from pdo_xl.sheet.reading.load import load
from pdo_xl.version import __version__

_FOLDERS = late_pattern(r"«[^»]*[/\\]")
"""What stands in a sentence before a file's name; sheets cannot be called so."""
_ASK = "Aprirlo con pdo-xl verifica, che dice che cosa chiede e come rispondere."


def read_one(source: Source, task: Task) -> Outcome:
    """Read a file: its rows, or why it is left out. Raises: MissingExtra alone, which is no fault of the file."""
    digest = b""
    try:
        with _at_hand(source) as path:
            refuse_unreadable(path)
            digest = _digest(path)
            content = _content(path, task)
            if _digest(path) != digest:
                return _left_out(
                    b"", LeftOut.CHANGED, f"«{source.name}» è stato modificato mentre si leggeva: riprovare."
                )
            packed = content.packed()
    except MissingExtra:
        raise
    except (PdoError, OSError, MemoryError, RecursionError) as error:
        return _left_out(digest, *_why(source, error))
    except Exception as error:  # noqa: BLE001 - one file must never stop the others
        kind = type(error).__name__
        return _left_out(
            digest,
            LeftOut.FAULT,
            f"«{source.name}» non si è letto per un guasto di pdo-xl ({kind}): lanciare pdo-xl verifica su quel file e "
            "mandare i dettagli a chi assiste.",
        )
    return Outcome(digest, packed, None, content.name, content.year, content.scale, __version__)


def digest_of(source: Source) -> bytes:
    """Take the digest of a file's content; nothing where it cannot be read, which reading will say."""
    try:
        with _at_hand(source) as path:
            refuse_unreadable(path)
            return _digest(path)
    except (FileRefused, OSError):
        return b""


def _content(path: Path, task: Task) -> Content:
    today = task.now.date()
    with closing(FileHost(path, now=task.now)) as host:
        read = load(host, on=task.on, today=today)
        parameters = (read.plan.parameters or DEFAULTS).on(task.on, task.mode)
        if task.group is not None:
            parameters = measured_as(parameters, task.group)
        results = score(read.plan, parameters, parameters.reference_date or today)
        return content_of(read, results, check(results), __version__, with_managers=task.with_managers)


@contextmanager
def _at_hand(source: Source) -> Iterator[Path]:
    """Give the file as one of this machine. Raises: FileRefused, MissingExtra."""
    if not source.remote:
        if source.is_folder:
            # What the system says of it is why it is here.
            next(Path(source.path).iterdir(), None)
        yield Path(source.path)
        return
    with TemporaryDirectory(prefix="pdo_xl") as folder:
        path = Path(folder) / Path(source.name).name
        bring(source.path, path)
        yield path


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def _why(source: Source, error: Exception) -> tuple[LeftOut, str]:
    match error:
        case NoPlan(questions=questions) if questions:
            return LeftOut.TO_ASK, f"{error.brief} {_ASK}"
        case NoPlan():
            return LeftOut.NO_PLAN, str(error)
        case ParameterError():
            return LeftOut.PARAMETERS, str(error)
        case PdoError():
            return LeftOut.REFUSED, _without_folders(str(error))
        case OSError():
            return LeftOut.REFUSED, f"«{source.name}» non si può leggere: {system_reason(error)}."
        case _:
            return LeftOut.BROKE, too_much(source)


def too_much(source: Source) -> str:
    """Say that a file takes more than one file may."""
    return (
        f"«{source.name}» chiede troppa memoria, o è danneggiato: aprirlo in Excel, togliere ciò che non serve al "
        "piano, salvarlo e riprovare."
    )


def _without_folders(sentence: str) -> str:
    """The sentence with the file's name alone: its folders may be called after people."""
    return _FOLDERS.sub("«", sentence)


def _left_out(digest: bytes, why: LeftOut, sentence: str) -> Outcome:
    return Outcome(digest, aside=Aside(why, " ".join(sentence.split())), version=__version__)
