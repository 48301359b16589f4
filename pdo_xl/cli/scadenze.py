"""`pdo-xl scadenze`: what is due and what is overdue, by date; a calendar file."""

from datetime import UTC, date, datetime
from pathlib import Path

import click

from pdo_xl.cli.common import FileName, file_argument, json_option, on_option
from pdo_xl.cli.ending import DONE
from pdo_xl.cli.outputs import is_our_calendar, overwrite_option, refuse_calendar
from pdo_xl.cli.reading import examine_file
from pdo_xl.cli.say import say, say_json
from pdo_xl.domain.text import days, italian_date
from pdo_xl.hosts.file.replace import Replaced, replace_atomically
from pdo_xl.hosts.this_run import this_run
from pdo_xl.reports.deadlines import Deadline, deadlines_document, open_deadlines
from pdo_xl.version import __version__


@click.command(name="scadenze")
@file_argument
@on_option
@click.option(
    "--entro",
    "within",
    type=click.IntRange(min=0),
    metavar="GIORNI",
    help="Solo le scadenze passate e quelle dei prossimi GIORNI.",
)
@click.option("--ics", "calendar", type=FileName(), help="Scrive anche un calendario per Outlook e simili.")
@overwrite_option
@json_option
def command(
    file: Path, on: date | None, within: int | None, calendar: Path | None, overwrite: bool, as_json: bool
) -> int:
    """Elenca le scadenze di FILE senza valore effettivo, dalla più vecchia, con i giorni che mancano o passati."""
    run = this_run()
    replaced = None
    if calendar is not None:
        refuse_calendar(calendar, file, overwrite=overwrite)
    examined = examine_file(file, run, on)
    results = examined.results
    deadlines = open_deadlines(examined.read, results, within)
    if calendar is not None:
        # Once more: reading a large plan takes its time.
        refuse_calendar(calendar, file, overwrite=overwrite)
        replaced = _write_calendar(calendar, deadlines, results.year, run.now)
    if as_json:
        say_json(deadlines_document(deadlines, results, __version__, str(file)))
    else:
        _show(deadlines)
    overdue = sum(deadline.days_left < 0 for deadline in deadlines)
    say(f"Al {italian_date(results.on)}: {overdue} scadute, {len(deadlines) - overdue} da venire.", err=True)
    if replaced is not None:
        say(f"Calendario scritto in {calendar}: {len(deadlines)} scadenze.{replaced.told}", err=True)
    return DONE


def _write_calendar(path: Path, deadlines: list[Deadline], year: int | None, now: datetime) -> Replaced:
    # Imported here: most runs write no calendar.
    from pdo_xl.reports.calendar import calendar_of

    title = "Piano degli Obiettivi" if year is None else f"Piano degli Obiettivi {year}"
    content = calendar_of(deadlines, title, now.astimezone(UTC), __version__)

    def write(temporary: Path) -> None:
        temporary.write_bytes(content)

    return replace_atomically(path, write, now, backup=not is_our_calendar(path))


def _show(deadlines: list[Deadline]) -> None:
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
