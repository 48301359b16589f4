"""What the commands share: their options, the opening of a file, the way a refusal is said."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import wraps
from pathlib import Path
from typing import NoReturn, ParamSpec

import click

from pdo_xl.domain.dates import read_date
from pdo_xl.domain.errors import ImpossibleDate, PdoError, system_reason
from pdo_xl.domain.parameters import Mode
from pdo_xl.hosts.file.package import Package
from pdo_xl.hosts.file.targets import Additions
from pdo_xl.sheet.blocks import Writing

DONE, WITH_ERRORS, REFUSED = 0, 1, 2
"""The exit codes."""

_PIECE = 1000
P = ParamSpec("P")


class Day(click.ParamType[date]):
    """A day as people write it: 31/12/2024, 31.12.2024, 2024-12-31."""

    name = "DATA"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the day, or fail with an example."""
        try:
            read = value if isinstance(value, date) else read_date(str(value), None)
        except ImpossibleDate as error:
            self.fail(f"{error}.", param, ctx)
        if read is None:
            self.fail(f"«{value}» non è una data: scrivere per esempio 31/12/2024.", param, ctx)
        return read if isinstance(read, date) else read.day


file_argument = click.argument("file", type=click.Path(path_type=Path))
on_option = click.option("--al", "on", type=Day(), help="Data di riferimento, al posto di quella in Parametri.")
mode_option = click.option(
    "--modo",
    "mode",
    type=click.Choice([mode.value for mode in Mode]),
    callback=lambda _context, _option, chosen: Mode(chosen) if chosen else None,
    help="Come contano i valori che mancano, al posto di Parametri.",
)
columns_option = click.option(
    "--colonna",
    "columns",
    multiple=True,
    metavar="NOME=COLONNA",
    help="Quale colonna è quale, dove l'intestazione non basta (valore_atteso=H), o qual è il foglio del piano "
    "(foglio=NOME). Si ripete per ogni colonna; resta scritto in Parametri.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Scrive solo JSON, con i numeri non arrotondati.")


def refusals_said(command: Callable[P, int]) -> Callable[P, NoReturn]:
    """Turn the project's errors into one sentence on standard error, and the command's answer into the exit code."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> NoReturn:
        context = click.get_current_context()
        try:
            code = command(*args, **kwargs)
        except PdoError as error:
            click.echo(f"Errore: {error}", err=True)
            code = REFUSED
        except BrokenPipeError:
            # Whoever reads has seen enough, as in `pdo-xl diagnosi | head`.
            code = DONE
        except OSError as error:
            where = f"«{error.filename}»: " if error.filename else ""
            click.echo(f"Errore: {where}{system_reason(error)}. Nulla è cambiato.", err=True)
            code = REFUSED
        context.exit(code)

    return run


_left: list[object] = []


def leave_to_the_system(results: object) -> None:
    """Hold on to a run's results until the process ends: freeing a large plan object by object takes long."""
    _left[:] = [results]


def activate(package: Package, writing: Writing) -> Mapping[str, Additions]:
    """Add our sheets and columns to a workbook that never had them."""
    # Imported here: a workbook needs it once in its life, and it loads two libraries.
    from pdo_xl.workbook.activation.activate import add_what_is_missing

    return add_what_is_missing(package, writing)


def echo_json(document: Mapping[str, object]) -> None:
    """Write a document as JSON on standard output; long lists piece by piece, so as not to fill memory twice."""
    # Imported here: only this way out needs it.
    import json

    def dump(value: object) -> str:
        return json.dumps(value, ensure_ascii=False, allow_nan=False)

    before = "{"
    for key, value in document.items():
        click.echo(f"{before}{dump(key)}: ", nl=False)
        if isinstance(value, list):
            for start in range(0, len(value), _PIECE):
                click.echo(("[" if start == 0 else ",\n ") + dump(value[start : start + _PIECE])[1:-1], nl=False)
            click.echo("]" if value else "[]", nl=False)
        else:
            click.echo(dump(value), nl=False)
        before = ",\n "
    click.echo("}")
