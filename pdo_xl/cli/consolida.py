"""`pdo-xl consolida`: the plans of many bodies in one table."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import islice
from pathlib import Path

import click

from pdo_xl.cli.common import FileName, Whole, leave_to_the_system, mode_option, on_option, overwrite_option
from pdo_xl.cli.ending import DONE, WITH_ERRORS
from pdo_xl.cli.progress import ProgressBar
from pdo_xl.cli.say import say
from pdo_xl.consolidation.consolidate import Consolidated, consolidate
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.values.plural import others
from pdo_xl.domain.values.text import italian
from pdo_xl.hosts.file.disk.places import shown

_MOST_LEFT_OUT = 20
"""Files that are named on the terminal; all of them are in the table of what was left out."""


@click.command(name="consolida")
@click.argument("given", metavar="CARTELLA|LISTA")
@click.option(
    "--esito",
    "target",
    type=FileName(),
    required=True,
    help="Il file da scrivere: .parquet, .csv (le altre tabelle accanto) o .xlsx (un foglio per tabella).",
)
@on_option
@mode_option
@click.option(
    "--gruppo",
    "group",
    type=FileName(),
    metavar="FILE",
    help="La cartella di lavoro i cui Parametri valgono per tutti; qualita dice chi ne ha altri.",
)
@click.option("--con-responsabili", "with_managers", is_flag=True, help="Anche chi risponde di ogni settore.")
@click.option(
    "--processi",
    "processes",
    type=Whole(1, 256),
    metavar="N",
    help="Quanti file leggere insieme; se manca, quanti ne regge il PC.",
)
@click.option(
    "--cluster",
    metavar="INDIRIZZO",
    help="Lo scheduler di Dask i cui worker leggono i file, per esempio tcp://10.0.0.5:8786; i file devono stare dove "
    "tutti li vedono.",
)
@overwrite_option
def command(
    given: str,
    target: Path,
    on: date | None,
    mode: Mode | None,
    group: Path | None,
    with_managers: bool,
    processes: int | None,
    cluster: str | None,
    overwrite: bool,
) -> int:
    """Riunisce i piani di CARTELLA (e delle cartelle dentro), o quelli di LISTA (uno per riga), in una tabella.

    Una riga per indicatore; accanto le tabelle enti, scarti (i file che non si leggono, con il motivo) e qualita. I
    piani si leggono soltanto. Un lavoro interrotto riprende da dove era: basta ripetere lo stesso comando.
    """
    # Thousands of files are read in one run, which is no run of a second.
    gc.enable()
    with ProgressBar(remaining=True) as bar, _resumable():
        done = consolidate(
            given,
            target,
            on=on,
            mode=mode,
            group=group,
            with_managers=with_managers,
            processes=processes,
            cluster=cluster,
            overwrite=overwrite,
            progress=bar.tell,
        )
    leave_to_the_system(done)
    _tell(done)
    return WITH_ERRORS if done.counted.left_out else DONE


@contextmanager
def _resumable() -> Iterator[None]:
    try:
        yield
    except KeyboardInterrupt:
        say("Ciò che si è letto è ricordato: lo stesso comando riprende da lì.", err=True)
        raise


def _tell(done: Consolidated) -> None:
    read, rows, left_out = done.counted
    files = ", ".join(f"«{shown(path.name)}»" for path in done.files)
    plans = "Un piano" if read == 1 else f"{italian(read)} piani"
    indicators = "un indicatore" if rows == 1 else f"{italian(rows)} indicatori"
    say(f"{plans}, {indicators}: {files}.{done.told}")
    if done.remembered:
        say(f"Già letti prima dell'interruzione: {italian(done.remembered)}.", err=True)
    if done.passed_over:
        say(f"File che non sono cartelle di lavoro, lasciati stare: {italian(done.passed_over)}.", err=True)
    if left_out:
        say(f"Fuori dalla tabella: {italian(len(left_out))}, nella tabella scarti con il motivo.", err=True)
        for source, aside in islice(done.left_out, _MOST_LEFT_OUT):
            say(f"{shown(source.path)}: {aside.sentence}", err=True)
        if len(left_out) > _MOST_LEFT_OUT:
            say(f"… e {others(len(left_out) - _MOST_LEFT_OUT, 'o')}.", err=True)
