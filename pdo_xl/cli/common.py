"""What the commands share: their options, and results that are left to the system."""

import os
import sys
from datetime import date
from pathlib import Path

import click

from pdo_xl.domain.errors import FileRefused, ImpossibleDate
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.values.dates import read_date
from pdo_xl.hosts.file.disk.places import shown


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


FILE_TYPED, MAPPING_TYPED = f"{__name__}.file", f"{__name__}.mapping"
"""Under these names a run keeps the file's name as it was typed, and what was said of the plan's columns."""


class Whole(click.ParamType[int]):
    """A whole number between limits; without a higher one, from the lower on."""

    name = "N"

    def __init__(self, low: int, high: int | None = None) -> None:
        self._low, self._high = low, high

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read the number, or fail with the limits."""
        number = int(click.INT(value, param, ctx))
        if number < self._low or (self._high is not None and number > self._high):
            limits = f"da {self._low} in su" if self._high is None else f"da {self._low} a {self._high}"
            self.fail(f"{number} non va bene: serve un numero {limits}.", param, ctx)
        return number


class FileName(click.Path):
    """A file's or a folder's name; what it names is looked at where it is used."""

    def convert(self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Take the name, unless no system knows such."""
        if "\0" in os.fspath(value):
            self.fail(str(FileRefused.no_name(shown(os.fspath(value)))), param, ctx)
        if ctx is not None and isinstance(param, click.Argument):
            ctx.meta[FILE_TYPED] = os.fspath(value)
        return Path(value)


def _read_columns(context: click.Context, _: click.Parameter, options: tuple[str, ...]) -> dict[str, str]:
    # Imported here: most commands have no such option.
    from pdo_xl.sheet.columns.mapping import column_options

    context.meta[MAPPING_TYPED] = column_options(options)
    return dict(context.meta[MAPPING_TYPED])


file_argument = click.argument("file", type=FileName())
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
    "mapping",
    multiple=True,
    callback=_read_columns,
    metavar="NOME=COLONNA",
    help="Quale colonna è quale, dove l'intestazione non basta (valore_atteso=H), o qual è il foglio del piano "
    "(foglio=NOME). Si ripete per ogni colonna; resta scritto in Parametri.",
)
overwrite_option = click.option(
    "--sovrascrivi",
    "overwrite",
    is_flag=True,
    help="Scrive anche al posto di un file che c'è già; ne resta accanto una copia con data e ora.",
)
everything_option = click.option(
    "--tutte", "everything", is_flag=True, help="Mostra tutte le segnalazioni, anche se sono migliaia."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Scrive solo JSON, con i numeri non arrotondati.")


def on_terminal() -> bool:
    """Whether there is a person to ask."""
    return all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


_left: list[object] = []


def leave_to_the_system(results: object) -> None:
    """Hold on to a run's results until the process ends: freeing a large plan object by object takes long."""
    _left[:] = [results]
