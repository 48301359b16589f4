"""What a summary adds to the results: findings counted by sector, transversal objectives side by side."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import fsum

from pdo_xl.domain.finding import Finding
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import identity


def gravities_by_sector(results: Results, findings: Iterable[Finding]) -> dict[str, Counter[Gravity]]:
    """Count the findings that point at a row, by the name of the row's sector."""
    names = {identity(sector.name): sector.name for sector in results.sectors}
    sector_of: dict[str, dict[int, str]] = defaultdict(dict)
    for result in results.objectives:
        name, rows = names[identity(result.objective.sector)], sector_of[result.objective.sheet]
        for assessed in result.indicators:
            rows[assessed.indicator.row] = name
        # A row may have a weight and nothing else.
        for weight in result.objective.weights:
            rows[weight.row] = name
    counts: dict[str, Counter[Gravity]] = {sector.name: Counter() for sector in results.sectors}
    for finding in findings:
        place = finding.place
        sector = sector_of[place.sheet].get(place.row) if place is not None else None
        if sector is not None:
            counts[sector][finding.gravity] += 1
    return counts


@dataclass(frozen=True, slots=True)
class Transversal:
    """One transversal objective and its score in each sector that has it, by the sector's name.

    Unit: points of a hundred; None where it has no score yet.
    """

    title: str
    scores: Mapping[str, float | None]

    @property
    def mean(self) -> float | None:
        """The mean of the sectors' scores; None as long as there are none."""
        known = [score for score in self.scores.values() if score is not None]
        return fsum(known) / len(known) if known else None


def transversals(results: Results) -> list[Transversal]:
    """The transversal objectives in order of appearance."""
    titles: dict[str, str] = {}
    scores: dict[str, dict[str, float | None]] = {}
    for sector in results.sectors:
        for result in sector.objectives:
            if result.objective.transversal:
                key = result.objective.key
                titles.setdefault(key, result.objective.text)
                scores.setdefault(key, {}).setdefault(sector.name, result.score)
    return [Transversal(titles[key], by_sector) for key, by_sector in scores.items()]


def completeness(results: Results) -> tuple[int, int]:
    """How many indicators have a score, of how many that are assessable."""
    assessable = sum(sector.indicator_count - sector.states[State.NOT_ASSESSABLE] for sector in results.sectors)
    return results.scored, assessable
