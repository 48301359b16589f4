"""How each sector stands, and the body: the figures of `Riepilogo`, of the terminal and of PDO_RIEPILOGO.

Source: design of the reports, sections 3.2 and 10.2.
"""

from collections import Counter
from math import fsum
from typing import NamedTuple

from pdo_xl.domain.findings import Findings
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.objective_score import NOT_MEASURABLE, Status
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.sector_score import Range, SectorResult
from pdo_xl.domain.scoring.summary import gravities_by_sector

_WITH_A_RESULT = (State.REACHED, State.REACHED_LATE, State.PARTLY, State.NOT_REACHED)


class Standing(NamedTuple):
    """How a sector stands, or the body.

    Unit: points of a hundred; `coverage` is a fraction. `score` is None where nothing says one: while no indicator has
    a result, a passed deadline's 0 is nobody's. `ends` are given where a result is still missing.
    """

    score: float | None
    coverage: float | None
    ends: Range | None
    grades: Counter[str]
    states: Counter[State]
    gravities: Counter[Gravity]

    @property
    def objectives(self) -> int:
        """How many objectives there are."""
        return sum(self.grades.values())

    @property
    def indicators(self) -> int:
        """How many indicators there are."""
        return sum(self.states.values())

    @property
    def assessable(self) -> bool:
        """Whether something could have a score: not all that weighs is NV."""
        return self.coverage is not None

    @property
    def reached(self) -> int:
        """How many objectives are reached."""
        return self.grades[Status.REACHED.value]

    @property
    def partly(self) -> int:
        """How many objectives are reached in part."""
        return self.grades[Status.PARTLY.value]

    @property
    def not_reached(self) -> int:
        """How many objectives are not reached."""
        return self.grades[Status.NOT_REACHED.value]

    @property
    def unmeasured(self) -> int:
        """How many objectives cannot be measured."""
        return self.grades[NOT_MEASURABLE]


class Standings(NamedTuple):
    """Each sector's result with how it stands, in order of appearance, and how the body stands."""

    sectors: tuple[tuple[SectorResult, Standing], ...]
    body: Standing


def standings(results: Results, findings: Findings) -> Standings:
    """Work out how everybody stands."""
    counts = gravities_by_sector(results, findings)
    sectors = tuple([(sector, _of_sector(sector, counts[sector.name])) for sector in results.sectors])
    coverages = [standing.coverage for _, standing in sectors if standing.coverage is not None]
    reported = any(_is_reported_on(sector) for sector in results.sectors)
    body = Standing(
        results.body if reported else None,
        fsum(coverages) / len(coverages) if coverages else None,
        _open(results.body_range),
        sum([sector.grades for sector in results.sectors], Counter()),
        sum([sector.states for sector in results.sectors], Counter()),
        findings.counts,
    )
    return Standings(sectors, body)


def _of_sector(sector: SectorResult, gravities: Counter[Gravity]) -> Standing:
    reported = _is_reported_on(sector)
    coverage = sector.coverage if reported or sector.coverage is None else 0.0
    return Standing(
        sector.score if reported else None,
        coverage,
        _open(sector.score_range),
        sector.grades,
        sector.states,
        gravities,
    )


def _is_reported_on(sector: SectorResult) -> bool:
    return any(sector.states[state] for state in _WITH_A_RESULT)


def _open(ends: Range | None) -> Range | None:
    """Give a range whose ends differ: one without anything missing says nothing."""
    return ends if ends is not None and ends.most > ends.least else None
