"""What `pdo-xl consolida` does: every plan of a folder or a list read side by side, written as one table."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from pdo_xl.consolidation.assembled import Assembler, Counted
from pdo_xl.consolidation.lanes import Limits, Lost, side_by_side
from pdo_xl.consolidation.ledger import Ledger
from pdo_xl.consolidation.one_file import digest_of, read_one, too_much
from pdo_xl.consolidation.outcome import Aside, Outcome
from pdo_xl.consolidation.sources import Found, Source, find_sources
from pdo_xl.consolidation.task import Task
from pdo_xl.consolidation.writing.base import TablesWriter
from pdo_xl.consolidation.writing.outputs import WORKBOOK, Outputs, is_there
from pdo_xl.domain.errors import FileRefused, system_reason
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.hosts.file.disk.places import name_of, same_file
from pdo_xl.hosts.file.disk.turns import turn
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.this_run import this_run
from pdo_xl.reports.consolidated.group import scale_of
from pdo_xl.reports.consolidated.tables import LeftOut, tables
from pdo_xl.sheet.reading.parameters import read_parameters
from pdo_xl.sheet.run import Progress, Run, silent

T = TypeVar("T")
_READING, _WRITING = 0.95, "Scrittura"

Each = Callable[[Callable[[Source], T], Iterable[Source]], Iterator[tuple[Source, T | Lost]]]
"""Does something for every file, wherever; gives each once, as it is done."""


class Consolidated(NamedTuple):
    """What came of it: the tables' figures, the sources in their order, the files that were passed over or known."""

    counted: Counted
    sources: Sequence[Source]
    passed_over: int
    remembered: int
    files: Sequence[Path]
    told: str

    @property
    def left_out(self) -> Iterator[tuple[Source, Aside]]:
        """The files that are not in the table, with the reason."""
        return ((self.sources[position], aside) for position, aside in self.counted.left_out)


def consolidate(
    given: str,
    target: Path,
    *,
    on: date | None = None,
    mode: Mode | None = None,
    group: Path | None = None,
    with_managers: bool = False,
    processes: int | None = None,
    limits: Limits | None = None,
    cluster: str | None = None,
    each: Each[Any] | None = None,
    overwrite: bool = False,
    progress: Progress = silent,
    run: Run | None = None,
) -> Consolidated:
    """Read every plan that a folder, a list or an address stands for, and write them as tables into `target`.

    A run that was interrupted goes on where it was. `group`: the workbook whose parameters hold for all. The files are
    read by so many `processes` of this machine, each within the `limits`; or by the workers of a Dask `cluster`, which
    see them under the same paths or addresses; or by whatever `each` is.
    Raises: FileRefused, ParameterError, MissingExtra, ClusterRefused, with every output as it was.
    """
    run = run or this_run()
    made = tables(with_managers=with_managers)
    outputs = Outputs(target, made)
    task = Task(run.now, run.version, on, mode, None if group is None else _group(group, run), with_managers)
    with ExitStack() as opened:
        _take_turn(opened, target)
        ledger = opened.enter_context(Ledger(target, task.key))
        outputs.refuse(overwrite=overwrite, ours=ledger.wrote)
        found = find_sources(given, _not_plans(outputs, ledger))
        _refuse_a_source(outputs, found)
        if each is None:
            each = opened.enter_context(_readers(cluster, processes or usable_cores(), limits or Limits()))
        remembered = _read_all(found.sources, task, ledger, each, progress)
        if ledger.count != len(found.sources):
            # Whatever did the work lost some: a table that lacks them in silence would be worse than none.
            raise RuntimeError(f"{ledger.count} of {len(found.sources)} files were read")
        progress(_WRITING, _READING)
        scale = scale_of(task.group) if task.group is not None else next((one for one, _ in ledger.scales()), None)
        assembler = Assembler(made, lambda position: found.sources[position].name, scale, ledger.same_body())
        counted = Counted(0, 0, ())

        def fill(writer: TablesWriter) -> None:
            nonlocal counted
            counted = assembler.write(ledger.all(), writer)

        replaced = outputs.write(fill, run.now, ledger.about_to_write)
        ledger.finish()
    told = "".join(one.told for one in replaced)
    return Consolidated(counted, found.sources, found.passed_over, remembered, outputs.paths, told)


def _take_turn(opened: ExitStack, target: Path) -> None:
    """Keep another run off the same output until this one ends. Raises: FileRefused."""
    try:
        # Not the output's own turn, which is taken when it is put in place.
        opened.enter_context(turn(target.with_name(f"{target.name}.consolida")))
    except FileRefused as error:
        raise FileRefused(
            f"A «{name_of(target)}» sta già lavorando un altro pdo-xl consolida: aspettare che finisca e riprovare, o "
            "dare a --esito un altro nome."
        ) from error
    except OSError as error:
        raise FileRefused(f"«{name_of(target)}» non si può scrivere: {system_reason(error)}.") from error


def usable_cores() -> int:
    """How many processes this one may use at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def _readers(cluster: str | None, lanes: int, limits: Limits) -> Iterator[Each[Any]]:
    if cluster is None:

        def each(work: Callable[[Source], T], sources: Iterable[Source]) -> Iterator[tuple[Source, T | Lost]]:
            return side_by_side(work, sources, lanes, limits)

        yield each
        return
    # Imported here: most runs are of one machine.
    from pdo_xl.consolidation.cluster import on_cluster

    with on_cluster(cluster, limits) as anywhere:
        yield anywhere


def _read_all(sources: Sequence[Source], task: Task, ledger: Ledger, each: Each[Any], progress: Progress) -> int:
    """Read what is not remembered; give how many files were."""
    position_of = {source: position for position, source in enumerate(sources)}
    done = 0

    def tell() -> None:
        progress("Lettura", _READING * done / len(sources))

    waiting: Sequence[Source] = sources
    if ledger.remembers:
        unknown = []
        for source, digest in each(digest_of, sources):
            if not isinstance(digest, Lost) and ledger.knows(digest, _name(source)):
                ledger.find(position_of[source], digest, _name(source))
                done += 1
                tell()
            else:
                unknown.append(position_of[source])
        waiting = [sources[position] for position in sorted(unknown)]
    remembered = done
    for source, outcome in each(partial(read_one, task=task), waiting):
        read = _lost(source, outcome, task) if isinstance(outcome, Lost) else outcome
        ledger.keep(position_of[source], _name(source), read)
        done += 1
        tell()
    return remembered


def _lost(source: Source, lost: Lost, task: Task) -> Outcome:
    digest = digest_of(source) if not source.remote else b""
    if lost.too_long:
        sentence = (
            f"«{source.name}» non si legge in tempo utile: aprirlo, togliere ciò che non serve al piano e riprovare."
        )
        return Outcome(digest, aside=Aside(LeftOut.TOO_LONG, sentence), version=task.version)
    return Outcome(digest, aside=Aside(LeftOut.BROKE, too_much(source)), version=task.version)


def _name(source: Source) -> bytes:
    return os.fsencode(source.name)


def _group(file: Path, run: Run) -> Parameters:
    with closing(FileHost(file, now=run.now)) as host:
        read = read_parameters(host.grids())
    if not read.has_sheet:
        raise FileRefused(
            f"«{name_of(file)}» non ha il foglio Parametri, che --gruppo chiede: indicare una cartella di lavoro che "
            "lo ha, per esempio una appena attivata."
        )
    return read.parameters


def _not_plans(outputs: Outputs, ledger: Ledger) -> list[Path]:
    """The outputs that stand there already and are no plans: an earlier run's."""
    if outputs.target.suffix.lower() != WORKBOOK:
        return []
    # Imported here: it loads a library that others do without.
    from pdo_xl.consolidation.writing.workbook import is_ours

    return [path for path in outputs.paths if is_there(path) and (ledger.wrote(path) or is_ours(path))]


def _refuse_a_source(outputs: Outputs, found: Found) -> None:
    """Refuse to put a table in a plan's place, told to or not. Raises: FileRefused."""
    for path in outputs.paths:
        if is_there(path) and any(
            same_file(Path(source.path), path) for source in found.sources if source.name == path.name
        ):
            raise FileRefused(f"«{name_of(path)}» è uno dei file da leggere: dare a --esito un altro nome.")
