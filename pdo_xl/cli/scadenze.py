"""`pdo-xl scadenze`: what is due and what is overdue, by date; a calendar file, or one for each who answers."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from pdo_xl.cli.common import (
    FileName,
    Whole,
    file_argument,
    json_option,
    leave_to_the_system,
    on_option,
    overwrite_option,
)
from pdo_xl.cli.ending import DONE
from pdo_xl.cli.progress import ProgressBar
from pdo_xl.cli.say import say, say_json
from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.values.plural import plural
from pdo_xl.domain.values.text import days, italian, italian_date
from pdo_xl.reports.deadlines import Deadline, deadlines_document
from pdo_xl.sheet.sharing.parts import By
from pdo_xl.version import __version__
from pdo_xl.workbook.files.calendars_file import Calendars, calendars_of_file
from pdo_xl.workbook.files.deadlines_file import deadlines_of_file


@click.command(name="scadenze")
@file_argument
@on_option
@click.option(
    "--entro",
    "within",
    type=Whole(0),
    metavar="GIORNI",
    help="Solo le scadenze passate e quelle dei prossimi GIORNI.",
)
@click.option(
    "--ics",
    "calendar",
    type=FileName(),
    help="Scrive anche un calendario per Outlook e simili, con un promemoria 7 giorni prima. Con --per: la cartella.",
)
@click.option(
    "--per",
    "by",
    type=click.Choice([by.value for by in By]),
    callback=lambda _context, _option, chosen: By(chosen) if chosen else None,
    help="Un calendario a testa, ognuno con le sole scadenze sue, nella cartella di --ics.",
)
@overwrite_option
@json_option
def command(
    file: Path,
    on: date | None,
    within: int | None,
    calendar: Path | None,
    by: By | None,
    overwrite: bool,
    as_json: bool,
) -> int:
    """Elenca le scadenze di FILE senza valore effettivo, dalla più vecchia, con i giorni che mancano o passati.

    Un calendario importato di nuovo aggiorna gli impegni che ci sono, e non li raddoppia.
    """
    if by is not None and calendar is None:
        raise FileRefused(f"--per {by} vuole anche --ics, con la cartella in cui scrivere: --ics Scadenze.")
    with ProgressBar() as bar:
        answer = (
            deadlines_of_file(file, on=on, within=within, calendar=calendar, overwrite=overwrite, progress=bar.tell)
            if by is None or calendar is None
            else calendars_of_file(file, calendar, by=by, on=on, within=within, overwrite=overwrite, progress=bar.tell)
        )
    leave_to_the_system(answer)
    deadlines, results = answer.deadlines, answer.results
    if as_json:
        say_json(deadlines_document(deadlines, results, __version__, str(file)))
    else:
        _show(deadlines)
    overdue = sum(deadline.days_left < 0 for deadline in deadlines)
    late = plural(overdue, "scaduta", "scadute")
    say(f"Al {italian_date(results.on)}: {late}, {italian(len(deadlines) - overdue)} da venire.", err=True)
    if isinstance(answer, Calendars):
        _say_calendars(answer, by)
    elif answer.replaced is not None:
        events = plural(len(deadlines), "scadenza", "scadenze")
        say(f"Calendario scritto in {calendar}: {events}.{answer.replaced.told}", err=True)
    return DONE


def _say_calendars(answer: Calendars, by: By | None) -> None:
    """Say which calendars there are now, for whom, and what a person should know of them."""
    if not answer.written:
        say("Nessuna scadenza aperta: nessun calendario scritto.", err=True)
    for path, part, events, replaced in answer.written:
        deadlines = plural(events, "scadenza", "scadenze")
        say(f"Calendario scritto in {path}: {by} {part}, {deadlines}.{replaced.told}", err=True)
    for note in answer.notes:
        say(note, err=True)


def _show(deadlines: Sequence[Deadline]) -> None:
    from rich.table import Table

    from pdo_xl.cli.show import cell, console

    table = Table(box=None, pad_edge=False, header_style="bold")
    for label in ("Scadenza", "Giorni", "Settore", "Cella", "Indicatore"):
        table.add_column(label, no_wrap=label != "Indicatore", justify="right" if label == "Giorni" else "left")
    for deadline in deadlines:
        late = deadline.days_left < 0
        table.add_row(
            italian_date(deadline.due),
            cell(_left(deadline.days_left), "bold red" if late else ""),
            cell(deadline.objective.sector),
            cell(str(deadline.cell)),
            cell(deadline.assessed.indicator.text or deadline.objective.text),
        )
    console().print(table)


def _left(count: int) -> str:
    if count < 0:
        return f"da {days(-count)}"
    return f"fra {days(count)}" if count else "oggi"
