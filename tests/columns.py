"""Plans with pairs of columns beside the ten: a deadline and the day it was done, a numerator and a denominator."""

from collections.abc import Sequence
from datetime import date

from pdo_xl.actions import Examined, examine
from pdo_xl.domain.values.entry import Entry
from pdo_xl.sheet.columns.mapping import column_options
from tests.support import END_OF_YEAR, HEADER, TITLE, MemoryGrid, MemoryHost, more, row

DEADLINES = ("scadenza=K", "data_effettiva=L")
"""What a person answers where both columns are there."""
REMINDERS = ("scadenza=K", "data_effettiva=nessuna")
"""What a person answers where nothing says when it was done."""
NONE = ("scadenza=nessuna",)


def workbook(rows: Sequence[Sequence[object]], headers: Sequence[str], *settings: tuple[str, Entry]) -> MemoryHost:
    """A workbook whose plan has more columns, K and the next; `settings` are rows of its sheet of parameters."""
    parameters = [MemoryGrid("Parametri", [["Parametro", "Valore"], *settings])] if settings else []
    return MemoryHost(MemoryGrid("Piano", [[TITLE], [*HEADER, *headers], *rows]), *parameters)


def with_deadlines(
    *rows: Sequence[object], answers: Sequence[str] = DEADLINES, on: date = END_OF_YEAR, **settings: Entry
) -> Examined:
    """A plan with the columns "Scadenza" and "Data effettiva", K and L, of which a person said what to do with them."""
    host = workbook(rows, ["Scadenza", "Data effettiva"], *settings.items())
    return examine(host, today=on, mapping=column_options(answers))


def counted(actual: Entry, part: Entry, whole: Entry, target: Entry = "90%", kind: str = "Percentuale") -> Examined:
    """A plan of one row with a numerator and a denominator, in K and L, and of others that have them as usual."""
    usual = [[*more(target="boh"), 1.0, 2.0]] * 2
    cells = [*row(kind=kind, target=target, actual=actual), part, whole]
    return examine(workbook([cells, *usual], ["Numeratore", "Denominatore"]), today=END_OF_YEAR)


def told(code: str, examined: Examined) -> list[tuple[str, str, str]]:
    """The findings of a code: cell, message, suggestion."""
    return [
        (str(cell), finding.message, finding.suggestion) for finding, cell in examined.located if finding.code == code
    ]


def figures(examined: Examined) -> list[tuple[object, ...]]:
    """Row, aspect, score, state and delay of every indicator."""
    return [
        (one.indicator.row, one.indicator.aspect, one.score, str(one.state), one.delay)
        for one in examined.results.indicators
    ]
