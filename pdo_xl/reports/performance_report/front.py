"""The front page: whose document it is, of which year and day, and the lines in which it is approved and validated.

Source: design of the reports, section 4.2; D.Lgs. 150/2009, art. 10, comma 1, letter b.
"""

from collections.abc import Iterator

from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.values.dates import at_day, italian_day
from pdo_xl.domain.values.text import italian_date, one_line
from pdo_xl.reports.papers.model import Block, Box, Fields
from pdo_xl.reports.papers.texts import of_cell
from pdo_xl.reports.performance_report.source import Source

_BLANK = "_" * 24
_MODES = {
    Mode.MONITORING: "monitoraggio (un risultato che manca non conta)",
    Mode.FINAL: "consuntivo (un risultato che manca vale 0)",
}


def front(source: Source) -> Iterator[Block]:
    """What stands under the title."""
    yield Fields(tuple(_fields(source)))
    if source.has_actuals:
        lines = (
            f"Approvata con {_BLANK} del {_BLANK}",
            f"Validata da {_BLANK} il {_BLANK} (verbale n. {_BLANK})",
        )
        yield Box("Approvazione e validazione", lines)


def _fields(source: Source) -> Iterator[tuple[str, str]]:
    results, parameters, run = source.results, source.parameters, source.run
    missing = "da scrivere nel foglio Parametri, ente_denominazione"
    yield "Ente", parameters.body_name or ("–" if source.for_citizens else missing)
    title = of_cell(one_line(results.plan.title))
    if title:
        yield "Piano", title
    if results.year is not None:
        yield "Anno", str(results.year)
    act, day = parameters.approval_act, parameters.approved_on
    approved = [*([f"con {of_cell(act)}"] if act else []), *([f"il {italian_day(day)}"] if day is not None else [])]
    if approved:
        yield "Piano approvato", " ".join(approved)
    yield "Modo del calcolo", _MODES[parameters.mode]
    on = at_day(results.on)
    yield "Dati", f"{on}, calcolati il {italian_date(run.now.date())} con pdo_xl {run.version}"
