"""`pdo-xl scadenze`: what is due and what is overdue, by date; a calendar file."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from pdo_xl.cli.common import FileName, file_argument, json_option, leave_to_the_system, on_option, overwrite_option
from pdo_xl.cli.ending import DONE
from pdo_xl.cli.progress import ProgressBar
from pdo_xl.cli.say import say, say_json
from pdo_xl.domain.values.text import days, italian_date
from pdo_xl.reports.deadlines import Deadline, deadlines_document
from pdo_xl.version import __version__
from pdo_xl.workbook.files.deadlines_file import deadlines_of_file


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
    with ProgressBar() as bar:
        answer = deadlines_of_file(
            file, on=on, within=within, calendar=calendar, overwrite=overwrite, progress=bar.tell
        )
    leave_to_the_system(answer)
    deadlines, results, replaced = answer
    if as_json:
        say_json(deadlines_document(deadlines, results, __version__, str(file)))
    else:
        _show(deadlines)
    overdue = sum(deadline.days_left < 0 for deadline in deadlines)
    say(f"Al {italian_date(results.on)}: {overdue} scadute, {len(deadlines) - overdue} da venire.", err=True)
    if replaced is not None:
        say(f"Calendario scritto in {calendar}: {len(deadlines)} scadenze.{replaced.told}", err=True)
    return DONE


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
