"""The whole document: front page, sections in their order and numbered, what every page says.

Source: design of the reports, sections 3.1, 4 and 4.2.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from pdo_xl.domain.settings.choices import Board
from pdo_xl.domain.values.dates import at_day
from pdo_xl.domain.values.text import italian_date
from pdo_xl.reports.document import body_entry
from pdo_xl.reports.papers.model import Paper, Section
from pdo_xl.reports.performance_report import (
    annexes,
    brief,
    common,
    completeness,
    deviations,
    method,
    people,
    resources,
    results,
    sectors,
    validation,
    year_course,
)
from pdo_xl.reports.performance_report.front import front
from pdo_xl.reports.performance_report.source import Source

_SECTIONS: tuple[Callable[[Source], Iterable[Section]], ...] = (
    brief.sections,
    resources.sections,
    method.sections,
    results.sections,
    sectors.sections,
    common.sections,
    deviations.sections,
    year_course.sections,
    people.sections,
    completeness.sections,
    validation.sections,
    annexes.sections,
)
"""In the order of the document; each gives what the document has of it."""

_LICENCE = ("Creative Commons Attribuzione 4.0 (CC BY 4.0)", "https://creativecommons.org/licenses/by/4.0/deed.it")
_OPEN_DATA = "Gli stessi risultati come dati aperti"
_WITH_A_VOWEL = (Board.OIV, Board.ORGANISMO)


def build(source: Source) -> Paper:
    """Word the document."""
    parameters, on = source.parameters, source.results.on
    title = title_of(source)
    body = parameters.body_name or ""
    return Paper(
        title=title,
        subtitle=body,
        author=body,
        subject=f"{title}{f' – {body}' if body else ''}, dati {at_day(on)}",
        made=source.run.now.replace(microsecond=0),
        header=_header(source),
        footer=f"{title} · dati al {italian_date(on)}" if source.has_actuals else title,
        front=tuple(front(source)),
        sections=tuple(numbered(section for sections in _SECTIONS for section in sections(source))),
        data=_data(source),
        licence=_LICENCE if source.for_citizens else None,
        open_data=(_OPEN_DATA, parameters.data_address) if source.for_citizens and parameters.data_address else None,
    )


def title_of(source: Source) -> str:
    """What the document is: without any result it is a plan's."""
    if not source.has_actuals:
        return f"Stato del piano {at_day(source.results.on)}"
    year = source.results.year
    return "Relazione sulla performance" + ("" if year is None else f" {year}")


def _header(source: Source) -> str:
    """What every page says first: whose document it is, or that it is none to rely on yet."""
    if not source.for_citizens and not (source.parameters.confirmed and source.final):
        board = source.parameters.board
        article = "l'" if board in _WITH_A_VOWEL else "il "
        return f"Bozza per {article}{board}"
    return source.parameters.body_name or ""


def _data(source: Source) -> dict[str, Any]:
    """What the document is about, for programs; numbers are not rounded."""
    results, body = source.results, source.standings.body
    return {
        "versione": source.run.version,
        "anno": results.year,
        "data_riferimento": results.on.isoformat(),
        "modo": str(source.parameters.mode),
        "destinatari": str(source.audience),
        "ente_denominazione": source.parameters.body_name,
        "parametri_confermati": source.parameters.confirmed,
        "ente": {
            **body_entry(body.score, results.body_range if body.score is not None else None),
            "obiettivi": body.objectives,
            "indicatori": body.indicators,
            "copertura": body.coverage,
            "gradi": dict(body.grades),
            "stati": {str(state): count for state, count in body.states.items()},
            "errori": source.errors,
        },
    }


def numbered(sections: Iterable[Section]) -> Iterator[Section]:
    """Number the headings, each level under the one above; one that has a number of its own («A») keeps it."""
    counts: list[int] = []
    above: list[str] = []
    for section in sections:
        level = section.level
        counts = [*counts[:level], *[0] * (level - len(counts))]
        counts[level - 1] += not section.number
        number = section.number or ".".join([*above[: level - 1], str(counts[level - 1])])
        above = [*above[: level - 1], number.rpartition(".")[2]]
        yield replace(section, number=number)
