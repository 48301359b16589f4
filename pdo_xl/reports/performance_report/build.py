"""The whole document: front page, sections in their order and numbered, what every page says.

Source: design of the reports, sections 3.1, 4 and 4.2.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from pdo_xl.reports.papers.model import Paper, Section
from pdo_xl.reports.performance_report.source import Source

_SECTIONS: tuple[Callable[[Source], Iterable[Section]], ...] = ()
"""In the order of the document; each gives what the document has of it."""


def build(source: Source) -> Paper:
    """Word the document."""
    results, parameters = source.results, source.parameters
    year = "" if results.year is None else f" {results.year}"
    return Paper(
        title=f"Relazione sulla performance{year}",
        subtitle=parameters.body_name or "",
        author=parameters.body_name or "",
        subject="",
        made=source.run.now,
        header="",
        footer="",
        front=(),
        sections=tuple(numbered(section for sections in _SECTIONS for section in sections(source))),
        data={},
    )


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
