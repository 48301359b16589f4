"""What a summary adds to the results: findings counted by sector, transversal objectives side by side."""

from collections import Counter
from collections.abc import Iterator, Mapping
from math import fsum
from typing import NamedTuple

from pdo_xl.domain.findings import Findings, OfRule
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Objective
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.objective_score import ObjectiveResult
from pdo_xl.domain.scoring.score import Results


def gravities_by_sector(results: Results, findings: Findings) -> dict[str, Counter[Gravity]]:
    """Count the findings that point at a row, by the name of the row's sector."""
    names = sector_names(results)
    counts: dict[str, Counter[Gravity]] = {sector.name: Counter() for sector in results.sectors}
    for rule in findings.by_rule:
        for sector, count in Counter([objective.sector for objective in _owners(results, rule)]).items():
            counts[names[sector]][rule.gravity] += count
    return counts


def counts_by_objective(results: Results, findings: Findings) -> list[int]:
    """Count the findings that point at a row of each objective, in the objectives' order."""
    # Objectives are numbered from 1 in their order.
    counts = [0] * len(results.objectives)
    for rule in findings.by_rule:
        for objective in _owners(results, rule):
            counts[objective.number - 1] += 1
    return counts


def _owners(results: Results, rule: OfRule) -> Iterator[Objective]:
    """The objectives at whose rows a rule points, once for each issue."""
    owners = results.plan.owners
    nobody: Mapping[int, Objective] = {}
    for place, *_ in rule.issues:
        if place is not None and (objective := owners.get(place[0], nobody).get(place[1])) is not None:
            yield objective


def sector_names(results: Results) -> dict[str, str]:
    """The name by which each sector is called, by each of its spellings."""
    names: dict[str, str] = {}
    for sector in results.plan.sectors:
        names.update(dict.fromkeys([objective.sector for objective in sector.objectives], sector.name))
    return names


class Transversal(NamedTuple):
    """One transversal objective and its result in each sector that has it, by the sector's name."""

    title: str
    results: Mapping[str, ObjectiveResult]

    @property
    def scores(self) -> dict[str, float | None]:
        """Its score in each of these sectors.

        Unit: points of a hundred; None where it has no score yet.
        """
        return {sector: result.score for sector, result in self.results.items()}

    @property
    def mean(self) -> float | None:
        """The mean of the sectors' scores; None as long as there are none."""
        known = [score for score in self.scores.values() if score is not None]
        return fsum(known) / len(known) if known else None


def transversals(results: Results) -> list[Transversal]:
    """The transversal objectives in order of appearance; of two in one sector the first."""
    titles: dict[str, str] = {}
    by_title: dict[str, dict[str, ObjectiveResult]] = {}
    for sector in results.sectors:
        for result in sector.objectives:
            if result.objective.transversal:
                key = result.objective.key
                titles.setdefault(key, result.objective.text)
                by_title.setdefault(key, {}).setdefault(sector.name, result)
    return [Transversal(titles[key], by_sector) for key, by_sector in by_title.items()]


def completeness(results: Results) -> tuple[int, int]:
    """How many indicators have a score, of how many that are assessable."""
    assessable = sum(sector.indicator_count - sector.states[State.NOT_ASSESSABLE] for sector in results.sectors)
    return results.scored, assessable
