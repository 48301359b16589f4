"""The plan: sectors, their objectives, the objectives' indicators, as typed."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from pdo_xl.domain.read_from import ReadFrom
from pdo_xl.domain.row import Aspect, DeadlineOfValue, DeadlineTest, Field, Indicator, PassedOver, Place
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.domain.snapshot import NO_SNAPSHOTS, Snapshots
from pdo_xl.domain.values.entry import Entry
from pdo_xl.domain.values.text import identity
from pdo_xl.domain.values.year_clues import NO_CLUES, YearClues

__all__ = ["Aspect", "Field", "Indicator", "Objective", "PassedOver", "Place", "Plan", "Sector", "WeightCell"]
"""With what it is made of."""

_NUMBER = attrgetter("number")
_NO_OWNERS: Mapping[int, "Objective"] = {}


class WeightCell(NamedTuple):
    """A filled cell of the weight column. Its row may be any of the objective's."""

    row: int
    entry: Entry


@dataclass(slots=True)
class Objective:
    """One objective: the row where it starts and the continuation rows under it.

    `number` counts from 1 in the order of the sheet.
    """

    number: int
    sheet: str
    row: int
    sector: str
    manager: str
    unit: str
    service: str
    text: str
    key: str = field(init=False, repr=False, compare=False)
    """The text as it is compared with others: neither case nor the kind of apostrophe counts."""
    indicators: list[Indicator] = field(default_factory=list)
    """One a row."""
    weights: list[WeightCell] = field(default_factory=list)
    deadlines: Sequence[DeadlineTest] = ()
    """The second tests of rows that have two."""

    def __post_init__(self) -> None:
        self.key = self.text.lower().replace("’", "'")

    @property
    def transversal(self) -> bool:
        """Whether it is the body's common objective, given to several sectors."""
        unit, service = self.unit, self.service
        return (unit[:1] in "tT" and unit[:5].casefold() == "trasv") or (
            service[:1] in "oO" and service[:21].casefold() == "obiettivo trasversale"
        )

    @property
    def about_payments(self) -> bool:
        """Whether it is about the time it takes to pay invoices."""
        return "pagament" in self.key and ("tempestivit" in self.key or "tempi " in self.key)


@dataclass(slots=True)
class Sector:
    """A sector and its objectives, wherever in the plan they stand."""

    name: str
    manager: str
    objectives: list[Objective] = field(default_factory=list)


@dataclass(frozen=True)
class Plan:
    """The whole plan, in the order of its sheets and rows.

    `clues` have the years that the texts around it name. Places: `incomplete` rows (PDO102), `orphans` (PDO103), title
    and header rows `repeated` (PDO107), `totals` and the like (PDO108), headers `lacking` some column (PDO110) or with
    a deadline nobody spoke of (PDO316), `shared` cells that show the value of one above (PDO112). `passed_over`: other
    sheets with a header (PDO111). `unread`: cells that hold an error or a formula never calculated
    in place of a text. `reminders`: deadlines that nobody is measured by. `parameters`: its workbook's own, and
    `parameter_places` where each stands. `progress`: what people say is done, in points of a hundred, by the number of
    an objective without a date; `unread_progress`: where nobody can tell it. By sheet and row: `indicator_weights`,
    `ways` (how it grows), `others` what is only handed on, `kinds_from` what told a type, `earlier` the day of a value
    that is not of the last column, and that day. `snapshots`: the plan on other days.
    """

    objectives: tuple[Objective, ...]
    title: str = ""
    clues: YearClues = NO_CLUES
    incomplete: tuple[tuple[Place, tuple[Field, ...]], ...] = ()
    orphans: tuple[Place, ...] = ()
    repeated: tuple[Place, ...] = ()
    totals: tuple[Place, ...] = ()
    indicator_weights: Mapping[str, Mapping[int, Entry]] = field(default_factory=dict)
    unread: Mapping[Place, Entry] = field(default_factory=dict)
    others: Mapping[str, Mapping[int, Mapping[str, str]]] = field(default_factory=dict)
    reminders: tuple[DeadlineOfValue, ...] = ()
    lacking: tuple[Place, ...] = ()
    passed_over: PassedOver | None = None
    shared: tuple[Place, ...] = ()
    parameters: Parameters | None = None
    parameter_places: dict[str, Place] = field(default_factory=dict)
    kinds_from: Mapping[tuple[str, int], ReadFrom] = field(default_factory=dict)
    ways: Mapping[str, Mapping[int, Entry]] = field(default_factory=dict)
    progress: Mapping[int, float] = field(default_factory=dict)
    unread_progress: Mapping[int, tuple[str, Entry]] = field(default_factory=dict)
    snapshots: Snapshots = NO_SNAPSHOTS
    earlier: Mapping[str, Mapping[int, tuple[date, date]]] = field(default_factory=dict)

    @property
    def year(self) -> int | None:
        """The year that those texts agree on."""
        return self.clues.certain

    @cached_property
    def sectors(self) -> tuple[Sector, ...]:
        """The sectors in order of appearance; `identity` says which spellings are one."""
        by_key: dict[str, Sector] = {}
        by_name: dict[str, Sector] = {}
        for objective in self.objectives:
            sector = by_name.get(objective.sector)
            if sector is None:
                new = Sector(objective.sector, objective.manager)
                sector = by_name[objective.sector] = by_key.setdefault(identity(objective.sector), new)
            sector.objectives.append(objective)
        return tuple(by_key.values())

    @property
    def texts(self) -> list[str]:
        """Every text that people wrote out, of the objectives and of their indicators, in order."""
        return self._texts[0]

    @cached_property
    def _texts(self) -> tuple[list[str], list[int]]:
        """The texts, and where those of each objective begin: a large plan is gone through once for both."""
        texts: list[str] = []
        firsts: list[int] = []
        for objective in self.objectives:
            firsts.append(len(texts))
            texts.append(objective.text)
            for indicator in objective.indicators:
                texts.append(indicator.text)  # noqa: PERF401 - nearly all objectives have one: a call takes longer
        return texts, firsts

    def text_owner(self, number: int) -> tuple[Objective, Indicator | None]:
        """The objective, or the indicator of it, that one of `texts` is of."""
        firsts = self._texts[1]
        place = bisect_right(firsts, number) - 1
        objective, nth = self.objectives[place], number - firsts[place]
        return objective, objective.indicators[nth - 1] if nth else None

    def text_place(self, number: int) -> Place:
        """The place of one of `texts`."""
        objective, indicator = self.text_owner(number)
        if indicator is None:
            return Place(objective.sheet, objective.row, Field.OBJECTIVE)
        return Place(indicator.sheet, indicator.row, Field.INDICATOR)

    @cached_property
    def oddly_weighted(self) -> tuple[Objective, ...]:
        """The objectives that have anything else than one number on their first row for a weight: few, mostly."""
        return tuple(
            [
                objective
                for objective in self.objectives
                if len(weights := objective.weights) != 1
                or weights[0].row != objective.row
                or not isinstance(weights[0].entry, float)
            ]
        )

    @cached_property
    def same_texts(self) -> tuple[tuple[Objective, ...], ...]:
        """The objectives of one sector that have the same text, where there are two or more."""
        groups: list[tuple[Objective, ...]] = []
        for sector in self.sectors:
            if len({objective.key for objective in sector.objectives}) < len(sector.objectives):
                by_text: dict[str, list[Objective]] = {}
                for objective in sector.objectives:
                    by_text.setdefault(objective.key, []).append(objective)
                groups += [tuple(group) for text, group in by_text.items() if text and len(group) > 1]
        return tuple(groups)

    @cached_property
    def by_service(self) -> dict[tuple[str, str], list[Objective]]:
        """The objectives by sigla and service as written: a plan has few of these pairs, and many objectives."""
        groups: defaultdict[tuple[str, str], list[Objective]] = defaultdict(list)
        for objective in self.objectives:
            groups[objective.unit, objective.service].append(objective)
        return dict(groups)

    @cached_property
    def transversals(self) -> tuple[Objective, ...]:
        """The transversal objectives."""
        groups = [group for group in self.by_service.values() if group[0].transversal]
        return tuple(sorted(chain.from_iterable(groups), key=_NUMBER))

    @cached_property
    def owners(self) -> Mapping[str, Mapping[int, Objective]]:
        """The objective that each row is of, by its sheet and number; a row may have a weight and nothing else."""
        owners: dict[str, dict[int, Objective]] = {}
        for objective in self.objectives:
            own = owners.setdefault(objective.sheet, {})
            own[objective.row] = objective
            for indicator in objective.indicators:
                own[indicator.row] = objective
            for weight in objective.weights:
                own[weight.row] = objective
        return owners

    def owner(self, sheet: str, row: int) -> Objective | None:
        """The objective that a row is of; None for a row that is of none."""
        return self.owners.get(sheet, _NO_OWNERS).get(row)

    @cached_property
    def usual_services(self) -> dict[str, str]:
        """The commonest service name of each sigla, by the sigla's `identity`; the first of equals."""
        names: dict[str, Counter[str]] = defaultdict(Counter)
        for (unit, service), group in self.by_service.items():
            if unit and service:
                names[identity(unit)][service] += len(group)
        return {unit: counted.most_common(1)[0][0] for unit, counted in names.items()}

    @cached_property
    def second_tests(self) -> tuple[DeadlineTest, ...]:
        """The deadlines of the rows that have a value to be reached as well."""
        return tuple([test for objective in self.objectives for test in objective.deadlines])

    @cached_property
    def indicators(self) -> tuple[Indicator, ...]:
        """Every indicator, in the order of the objectives; of a row with two tests both."""
        return tuple(
            indicator for objective in self.objectives for indicator in (*objective.indicators, *objective.deadlines)
        )
