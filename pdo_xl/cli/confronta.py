"""`pdo-xl confronta`: two snapshots of a plan, or two files of it, side by side."""

from datetime import date
from pathlib import Path

import click

from pdo_xl.cli.common import Day, FileName, file_argument, json_option, leave_to_the_system
from pdo_xl.cli.ending import DONE
from pdo_xl.cli.progress import ProgressBar
from pdo_xl.cli.say import say, say_json
from pdo_xl.version import __version__
from pdo_xl.workbook.files.compare_file import compare_file


@click.command(name="confronta")
@file_argument
@click.argument("other", type=FileName(), required=False, metavar="[ALTRO]")
@click.option("--da", "since", type=Day(), help="Il giorno della prima fotografia.")
@click.option("--a", "until", type=Day(), help="Il giorno della seconda; senza, dopo --da, il piano com'è oggi.")
@click.option("--tutte", "everything", is_flag=True, help="Mostra tutte le righe, anche se sono molte.")
@json_option
def command(
    file: Path, other: Path | None, since: date | None, until: date | None, everything: bool, as_json: bool
) -> int:
    """Confronta due fotografie del piano di FILE, o due file. Non scrive niente.

    Dice per ogni settore punteggio, peso con un dato e andamento di prima e di dopo; poi che cosa si è mosso, che cosa
    del piano è cambiato, che cosa è senza dati da due verifiche. Senza --da e --a confronta le ultime due fotografie,
    o l'unica che c'è con il piano com'è oggi; con ALTRO i due file come sono.
    """
    if other is not None and (since is not None or until is not None):
        raise click.UsageError("Con due file non si usano --da e --a: ognuno si confronta com'è.")
    with ProgressBar() as bar:
        comparison = compare_file(file, other, since=since, until=until, progress=bar.tell)
    leave_to_the_system(comparison)
    if as_json:
        from pdo_xl.reports.comparison import comparison_document

        say_json(comparison_document(comparison, __version__, str(file), None if other is None else str(other)))
    else:
        from pdo_xl.cli.show import console
        from pdo_xl.cli.show_comparison import show_comparison

        show_comparison(console(), comparison, everything)
    for unread in comparison.unread[:1]:
        count = len(comparison.unread)
        rows = "una riga delle fotografie non si legge" if count == 1 else f"{count} righe di fotografie non si leggono"
        say(
            f"Attenzione: {rows}, e ciò che risulta aggiunto o tolto può essere lì. {unread.cell}: {unread.why}.",
            err=True,
        )
    moved, changed, silent = len(comparison.moved), len(comparison.changes), len(comparison.silent)
    say(f"Obiettivi mossi: {moved}; variazioni del piano: {changed}; senza dati da due verifiche: {silent}.", err=True)
    return DONE
