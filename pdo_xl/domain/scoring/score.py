"""The whole plan scored: indicators, objectives, sectors, body.

Source: design of the scoring, section 6.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain

from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.kinds.base import Note
from pdo_xl.domain.kinds.kind import Kind
from pdo_xl.domain.plan import Field, Place, Plan
from pdo_xl.domain.scoring.assess import Assessed, Assessor, Problem
from pdo_xl.domain.scoring.objective_score import ObjectiveResult, ObjectiveScorer
from pdo_xl.domain.scoring.plan_year import plan_year
from pdo_xl.domain.scoring.remarks import Noted
from pdo_xl.domain.scoring.sector_score import Range, SectorResult, body_range, score_body, score_sector
from pdo_xl.domain.scoring.trajectory import Trajectory, year_so_far
from pdo_xl.domain.scoring.weight import weight_note
from pdo_xl.domain.settings.choices import Aggregation
from pdo_xl.domain.settings.parameters import Parameters


@dataclass(frozen=True)
class Results:
    """All that a calculation says of a plan at a day."""

    plan: Plan
    parameters: Parameters
    on: date
    year: int | None
    objectives: tuple[ObjectiveResult, ...]
    alike: Sequence[Sequence[Assessed]]
    """The indicators once more, those together whose cells say the same: what holds for one of them holds for all."""
    sectors: tuple[SectorResult, ...]
    body: float | None
    body_range: Range | None

    @cached_property
    def indicators(self) -> tuple[Assessed, ...]:
        """Every indicator in the order of the sheet."""
        return tuple(assessed for objective in self.objectives for assessed in objective.indicators)

    @cached_property
    def _by_kind(self) -> dict[Kind | None, list[Sequence[Assessed]]]:
        """Those of `alike`, by type."""
        groups: dict[Kind | None, list[Sequence[Assessed]]] = {kind: [] for kind in (*KINDS.values(), None)}
        for same in self.alike:
            groups[same[0].kind].append(same)
        return groups

    def of_kind(self, kind: Kind) -> Sequence[Assessed]:
        """The indicators of a type."""
        return [*chain.from_iterable(self._by_kind[kind])]

    def of_kinds(self, such: Callable[[Kind], bool]) -> Sequence[Assessed]:
        """The indicators of such types, one type after the other."""
        return [*chain.from_iterable(self._alike_of(such))]

    def _alike_of(self, such: Callable[[Kind], bool]) -> Sequence[Sequence[Assessed]]:
        """Those of `alike` that are of such types, one type after the other."""
        return [same for kind in KINDS.values() if such(kind) for same in self._by_kind[kind]]

    @cached_property
    def with_deadline(self) -> tuple[tuple[Sequence[Assessed], date], ...]:
        """Those of `alike` that are by a day, if their target was read, and the day; then the reminders, one by one."""
        by_day = [*self._alike_of(lambda kind: kind.by_day), *[(reminder,) for reminder in self.reminders]]
        return tuple([(same, target.value) for same in by_day if (target := same[0].target) is not None])

    @cached_property
    def reminders(self) -> tuple[Assessed, ...]:
        """The deadlines that nobody is measured by, of the rows whose value is yet to come: the others are met."""
        if not self.plan.reminders:
            return ()
        reported = {assessed.indicator[:2] for assessed in self.indicators if not assessed.missing}
        assessor = Assessor(self.parameters, self.year, self.on)
        return tuple(assessor.assess(test) for test in self.plan.reminders if test[:2] not in reported)

    @cached_property
    def done(self) -> tuple[tuple[Sequence[Assessed], date], ...]:
        """Those of them that were done on a day, and that day."""
        return tuple(
            [
                (same, actual.value)
                for same, _ in self.with_deadline
                if (actual := same[0].actual) is not None and isinstance(actual.value, date)
            ]
        )

    @cached_property
    def about_payments(self) -> tuple[ObjectiveResult, ...]:
        """The objectives about the time it takes to pay invoices (DL 13/2023, art. 4-bis)."""
        # Asked for one word first, for every objective of a large plan.
        return tuple(
            [
                result
                for result in self.objectives
                if "pagament" in result.objective.key and result.objective.about_payments
            ]
        )

    @cached_property
    def with_problems(self) -> tuple[Assessed, ...]:
        """The indicators with a cell that could not be read or scored."""
        return tuple([assessed for same in self.alike if same[0].problems for assessed in same])

    @cached_property
    def with_notes(self) -> tuple[Assessed, ...]:
        """The indicators that were read with something taken for granted."""
        return tuple([assessed for same in self.alike if same[0].notes for assessed in same])

    @cached_property
    def problems_by_code(self) -> dict[str, list[tuple[Assessed, Problem]]]:
        """The cells that could not be read or scored, by the code of what is wrong."""
        problems: dict[str, list[tuple[Assessed, Problem]]] = {}
        for assessed in self.with_problems:
            for problem in assessed.problems:
                problems.setdefault(problem.error.code, []).append((assessed, problem))
        return problems

    @cached_property
    def notes_by_code(self) -> dict[str, list[tuple[Assessed, Noted]]]:
        """The cells that were read with something taken for granted, by its code."""
        notes: dict[str, list[tuple[Assessed, Noted]]] = {}
        for assessed in self.with_notes:
            for noted in assessed.notes:
                notes.setdefault(noted.note.code, []).append((assessed, noted))
        return notes

    @cached_property
    def weight_notes(self) -> tuple[tuple[Place, Note], ...]:
        """The weights whose cell shows something else than what it was read as: first those of objectives."""
        # Nearly all weights are plain numbers, and texts like one another.
        odd = [
            (Place(objective.sheet, row, Field.WEIGHT), entry)
            for objective in self.plan.oddly_weighted
            for row, entry in objective.weights
            if not isinstance(entry, float)
        ]
        odd += [
            (Place(sheet, row, Field.INDICATOR_WEIGHT), entry)
            for sheet, cells in self.plan.indicator_weights.items()
            for row, entry in cells.items()
            if not isinstance(entry, float)
        ]
        return tuple([(place, note) for place, entry in odd if (note := weight_note(entry)) is not None])

    @cached_property
    def trajectory(self) -> Trajectory | None:
        """How the plan goes; None when its year is over, in the final account, or where it has no year."""
        so_far = year_so_far(self.parameters, self.year, self.on)
        return None if so_far is None else Trajectory(self.plan, self.parameters, so_far, self.alike)

    @property
    def scored(self) -> int:
        """How many indicators have a score."""
        return sum(len(same) for same in self.alike if same[0].score is not None)


def score(plan: Plan, parameters: Parameters, on: date, progress: Callable[[int, int], None] | None = None) -> Results:
    """Score a plan at the day `on`. `progress` is told how many objectives of how many are done.

    Raises: ParameterError if the body's mean is weighted and a sector has no weight, or the plan was approved when its
    year was over.
    """
    year = plan_year(plan, parameters)
    # Whoever asks how the plan goes, later, gets an answer.
    year_so_far(parameters, year, on)
    assessor = Assessor(parameters, year, on)
    scorer = ObjectiveScorer(parameters, assessor)
    objectives = []
    own_weights = plan.indicator_weights if parameters.aggregation is Aggregation.WEIGHTED else {}
    for done, objective in enumerate(plan.objectives):
        if progress is not None and done % 1000 == 0:
            progress(done, len(plan.objectives))
        objectives.append(scorer.score(objective, own_weights.get(objective.sheet)))
    # Objectives are numbered from 1 in their order.
    sectors = tuple(
        score_sector([objectives[objective.number - 1] for objective in sector.objectives]) for sector in plan.sectors
    )
    return Results(
        plan,
        parameters,
        on,
        year,
        tuple(objectives),
        assessor.alike,
        sectors,
        score_body(sectors, parameters),
        body_range(sectors, parameters),
    )
