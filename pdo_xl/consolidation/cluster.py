"""Files read by the workers of a Dask cluster: the same function, sent to wherever there is room.

Dask gives a worker's files to another if it ends; what ends several workers is given up as lost. Workers do one thing
at a time, so that what hangs can be ended without anything else.
"""

from __future__ import annotations

import faulthandler
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import Any, TypeAlias, TypeVar

from pdo_xl.consolidation.lanes import Limits, Lost
from pdo_xl.consolidation.sources import Source
from pdo_xl.domain.errors import PdoError
from pdo_xl.extras import needed
from pdo_xl.version import __version__

Client: TypeAlias = Any
Future: TypeAlias = Any
"""Of `distributed`, which not everybody has."""
Result = TypeVar("Result")

_AHEAD = 4
"""Files for each worker that are on their way: none waits for us, and none is held in memory for long."""
_PATIENCE = 20
"""Seconds in which a scheduler has to answer."""


class ClusterRefused(PdoError):
    """A cluster that cannot be used as it is; the sentence says what to do."""


@contextmanager
def on_cluster(
    address: str, limits: Limits
) -> Iterator[Callable[[Callable[[Source], Result], Iterable[Source]], Iterator[tuple[Source, Result | Lost]]]]:
    """Connect to a scheduler; give what does some work for every file there, each file exactly once.

    Raises: MissingExtra, ClusterRefused.
    """
    with needed("lavorare su più macchine"):
        from distributed import Client
    try:
        client = Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise ClusterRefused(
            f"A «{address}» non risponde nessuno scheduler di Dask ({type(error).__name__}): avviarlo con dask "
            "scheduler, e dare a --cluster l'indirizzo che stampa, per esempio tcp://10.0.0.5:8786."
        ) from error
    with client:
        _refuse_unfit(client)
        yield partial(_each, client, limits)


def _refuse_unfit(client: Client) -> None:
    """Refuse a cluster without workers, or with some that would read otherwise. Raises: ClusterRefused."""
    workers = client.scheduler_info(n_workers=-1)["workers"]
    if not workers:
        raise ClusterRefused(
            "Lo scheduler non ha nessun worker: avviarne con dask worker INDIRIZZO --nworkers auto --nthreads 1."
        )
    if any(worker["nthreads"] != 1 for worker in workers.values()):
        raise ClusterRefused(
            "Ogni worker deve leggere un file alla volta: avviare i worker con --nthreads 1 (e --nworkers auto per "
            "usare tutti i processori)."
        )
    versions = set(client.run(_version).values())
    if versions != {__version__}:
        found = ", ".join(sorted(version or "nessuna" for version in versions - {__version__}))
        raise ClusterRefused(
            f"I worker hanno un'altra versione di pdo-xl ({found}, qui {__version__}): installare ovunque la stessa."
        )


def _version() -> str:
    return __version__


def _each(
    client: Client, limits: Limits, work: Callable[[Source], Result], sources: Iterable[Source]
) -> Iterator[tuple[Source, Result | Lost]]:
    from distributed import as_completed

    waiting = iter(sources)
    on_the_way: dict[Future, Source] = {}

    def send(count: int) -> list[Future]:
        sent = []
        for source in islice(waiting, count):
            # Named for nobody: the same file asked for twice is read twice, and no result outlives its taking.
            future = client.submit(_guarded, work, source, limits.seconds, pure=False)
            on_the_way[future] = source
            sent.append(future)
        return sent

    done = as_completed(send(_AHEAD * max(1, len(client.nthreads()))), loop=client.loop)
    for future in done:
        source = on_the_way.pop(future)
        yield source, _result(future)
        future.release()
        for more in send(1):
            done.add(more)


def _result(future: Future) -> Any:  # noqa: ANN401 - of whatever the work is for
    from distributed.scheduler import KilledWorker

    try:
        return future.result()
    except KilledWorker:
        return Lost(too_long=False)


def _guarded(work: Callable[[Source], Result], source: Source, seconds: float) -> Result:
    """Do the work, on a worker; it ends with the worker where it takes too long, and is tried on others."""
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - a handle for the watch
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
        try:
            return work(source)
        finally:
            faulthandler.cancel_dump_traceback_later()
