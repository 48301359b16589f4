"""The documents of a plan's sheets: one for each sector, or for each objective.

Source: design of the reports, section 5.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pdo_xl.domain.errors import PdoError
from pdo_xl.domain.scoring.objective_score import ObjectiveResult
from pdo_xl.domain.scoring.sector_score import SectorResult
from pdo_xl.domain.values.plural import others
from pdo_xl.domain.values.text import all_of, identity, italian_date, shorten
from pdo_xl.domain.values.visible import visible
from pdo_xl.reports.goal_sheets.sheet import sheet
from pdo_xl.reports.goal_sheets.source import Source
from pdo_xl.reports.papers.model import Paper
from pdo_xl.reports.papers.names import without_names
from pdo_xl.reports.papers.texts import of_cell

_MOST_NAMED = 30
"""Sectors in a sentence."""


class NoSuchSheet(PdoError):
    """A sector or an objective that was asked for and that the plan does not have."""


@dataclass(frozen=True)
class GoalSheets:
    """A document to be written: of which sector, with the sheets of which objectives; alone if it has a single one."""

    sector: str
    results: Sequence[ObjectiveResult]
    alone: bool
    paper: Paper

    @property
    def numbers(self) -> list[int]:
        """The numbers of its objectives."""
        return [result.objective.number for result in self.results]


def chosen(
    source: Source, sector: str | None, objective: int | None, *, one_each: bool
) -> list[tuple[SectorResult, tuple[ObjectiveResult, ...]]]:
    """The objectives of each document, in the plan's order. Raises: NoSuchSheet."""
    results = source.results
    sectors = [one for one in results.sectors if sector is None or identity(one.name) == identity(sector)]
    if not sectors:
        names = [visible(one.name) for one in results.sectors]
        more = f" e {others(len(names) - _MOST_NAMED, 'o')}" if len(names) > _MOST_NAMED else ""
        named = all_of(names) if not more else ", ".join(names[:_MOST_NAMED]) + more
        raise NoSuchSheet(f"Il settore «{visible(shorten(sector or ''))}» non c'è nel piano: i settori sono {named}.")
    if objective is not None:
        count = len(results.objectives)
        if not 1 <= objective <= count:
            there = f"gli obiettivi vanno da 1 a {count}" if count > 1 else "l'obiettivo è uno solo, il n. 1"
            raise NoSuchSheet(f"L'obiettivo n. {objective} non c'è: {there}, come nel foglio Obiettivi.")
        found = results.objectives[objective - 1]
        own = source.sector_of(found.objective)
        if own not in sectors:
            raise NoSuchSheet(
                f"L'obiettivo n. {objective} è del settore {visible(own.name)}, non di {visible(sectors[0].name)}: "
                "togliere --settore, o dare un altro numero."
            )
        return [(own, (found,))]
    if one_each:
        return [(one, (result,)) for one in sectors for result in one.objectives]
    return [(one, one.objectives) for one in sectors]


def goal_sheets(
    source: Source, sector: str | None = None, objective: int | None = None, *, one_each: bool = False
) -> Iterator[GoalSheets]:
    """Word one document after the other. Raises: NoSuchSheet, before the first."""
    for own, results in chosen(source, sector, objective, one_each=one_each):
        alone = one_each or objective is not None
        paper = paper_of(source, own, results, alone=alone)
        yield GoalSheets(str(paper.data["settore"]), results, alone, paper)


def paper_of(source: Source, sector: SectorResult, results: Sequence[ObjectiveResult], *, alone: bool) -> Paper:
    """The document of some objectives of a sector."""
    found = source.results
    body = of_cell(found.parameters.body_name or "")
    plan = "Piano degli Obiettivi" if found.year is None else f"Piano degli Obiettivi {found.year}"
    day = italian_date(found.on)
    foot = (
        f"{plan} · dati al {day} ({found.parameters.mode}) · calcolato il {italian_date(source.run.now.date())} · "
        f"pdo_xl {source.run.version}"
    )
    name = of_cell(sector.name)
    title = f"Scheda obiettivo n. {results[0].objective.number}" if alone else f"Schede degli obiettivi – {name}"
    paper = Paper(
        title=title,
        subtitle=" · ".join(filter(None, [body, plan])),
        author=body,
        subject=f"{plan}, settore {name}",
        made=source.run.now.replace(microsecond=0),
        header=" · ".join(filter(None, [body, plan])),
        footer=foot,
        front=(),
        sections=tuple(
            section
            for result in results
            for section in sheet(
                source, result, f"{foot} · scheda {result.objective.number} di {len(found.objectives)}"
            )
        ),
        data={
            "anno": found.year,
            "data_riferimento": found.on.isoformat(),
            "modo": str(found.parameters.mode),
            "settore": name,
            "obiettivi": [_figures(result) for result in results],
        },
        forms=True,
    )
    return (
        without_names(paper, {objective.manager for objective in found.plan.objectives})
        if source.without_names
        else paper
    )


def _figures(result: ObjectiveResult) -> dict[str, object]:
    return {
        "obiettivo": result.objective.number,
        "riga": result.objective.row,
        "peso": result.weight,
        "punteggio": result.score,
        "punti": result.points,
    }
