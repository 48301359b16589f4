"""What all channels with worksheet functions ask, each in its own way: sheets, and formulas that look at them."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import chain
from random import Random
from typing import NamedTuple

from tests.reference.channels.channel import Channel, batches
from tests.reference.compare import Answers, codes_in, of_indicator, of_table, same
from tests.reference.files import parameter_rows
from tests.reference.made_up import Cell
from tests.reference.made_up_plans import Plan, indicators, plan
from tests.reference.meant import Indicator, Rules
from tests.reference.scoring import objective_score, sectors

TYPE, TARGET, ACTUAL, WEIGHT, SCORE, NAMES = 7, 8, 9, 10, 14, 16
"""Columns of a plan's sheet; of what a sector's formula asks for, those to the right."""


_SUMS = 2
"""How many formulas, the last, are of a whole plan."""


class Area(NamedTuple):
    """Cells of the sheet `Piano`, an argument of a formula."""

    row: int
    column: int
    rows: int
    columns: int = 1


class Formula(NamedTuple):
    """A call of a function; a text is typed into it, None is an argument that is left out."""

    function: str
    arguments: tuple[Area | str | None, ...]


class Asked(NamedTuple):
    """A workbook: its sheets `Piano` and `Parametri`, and the formulas of which each fills a block."""

    rows: Sequence[Sequence[Cell]]
    parameters: Sequence[tuple[str | None, ...]]
    formulas: Sequence[Formula]


Table = Sequence[Sequence[object]]
Ask = Callable[[Sequence[Asked]], Iterator[Sequence[Table]]]
"""Give each workbook's answers."""


def channel(ask: Ask, block: int, at_once: int, *, rows_of_plans: bool = True) -> Channel:
    """A channel that is asked about some blocks of indicators at once, or some plans; of these perhaps only the sums."""

    def of_indicators(seed: int, count: int) -> Iterator[str]:
        random = Random(seed)
        made = [indicators(random, size) for size in batches(count, block)]
        for first in range(0, len(made), at_once):
            some = made[first : first + at_once]
            asked = [
                Asked(
                    [one.cells for one in spelled], parameter_rows(system, on), _of_rows(1, 1, len(spelled), _day(on))
                )
                for system, on, spelled in some
            ]
            for (system, on, spelled), answers in zip(some, ask(asked), strict=True):
                meant = [one.meant for one in spelled]
                for one, wrong in _of_indicators(meant, range(1, len(meant) + 1), system.rules, on, answers):
                    yield f"{spelled[one].cells}, {system.texts}: {wrong}"

    def of_plans(seed: int, count: int) -> Iterator[str]:
        random = Random(seed)
        made = [plan(random) for _ in range(count)]
        for first in range(0, len(made), at_once):
            some = made[first : first + at_once]
            asked = [plan_formulas(one) for one in some]
            if not rows_of_plans:
                asked = [one._replace(formulas=one.formulas[-_SUMS:]) for one in asked]
            for number, (one, answers) in enumerate(zip(some, ask(asked), strict=True), first):
                yield from (f"piano {number}: {wrong}" for wrong in plan_differences(one, answers))

    return Channel(of_indicators, of_plans)


def _day(on: object) -> str:
    return f"{on:%d/%m/%Y}"


def _of_rows(first: int, column: int, count: int, on: str) -> list[Formula]:
    three = tuple(Area(first, column + at, count) for at in range(3))
    return [
        Formula("PDO_SCORE", (*three, None)),
        Formula("PDO_STATO", (*three, on)),
        Formula("PDO_RITARDO", (*three, on)),
        Formula("PDO_VERIFICA", three),
    ]


def _of_indicators(
    meant: Sequence[Indicator],
    places: Sequence[int],
    rules: Rules,
    on: object,
    answers: Sequence[Table],
    first: int = 1,
) -> Iterator[tuple[int, str]]:
    points, states, delays, checks = ([cell for (cell,) in answer] for answer in answers)
    for at, (one, place) in enumerate(zip(meant, places, strict=True)):
        row = place - first
        said = Answers(points[row], states[row], delays[row], codes_in(checks[row]))
        yield from ((at, wrong) for wrong in of_indicator(one, rules, on, said, cells=True))


def plan_formulas(one: Plan) -> Asked:
    """The plan's block, the cells of its rows, and its sectors with the scores of its objectives beside them."""
    rules, on = one.system.rules, one.on
    places, rows = iter(one.places), [[*row] for row in one.rows]
    for objective in one.objectives:
        points = objective_score(objective, rules, on)
        first, *_ = [next(places) for _ in objective.indicators]
        _put(rows[first - 1], SCORE, Cell(None if points is None else float(points)))
    names = list(sectors(one.objectives, rules, on))
    rows += [[] for _ in range(len(names) - len(rows))]
    for row, name in zip(rows, names, strict=False):
        _put(row, NAMES, Cell(name))
    count = len(one.rows)
    sides = (Area(3, 1, count - 2), Area(3, WEIGHT, count - 2), Area(3, SCORE, count - 2), Area(1, NAMES, len(names)))
    return Asked(
        rows,
        parameter_rows(one.system, on),
        [
            *_of_rows(3, TYPE, count - 2, _day(on)),
            Formula("PDO_RIEPILOGO", (Area(1, 1, count, len(one.rows[1])), _day(on))),
            Formula("PDO_SETTORE", sides),
        ],
    )


def _put(row: list[Cell], column: int, cell: Cell) -> None:
    row += [Cell()] * (column - len(row))
    row[column - 1] = cell


def plan_differences(one: Plan, answers: Sequence[Table]) -> Iterator[str]:
    *of_rows, summary, of_sectors = answers
    # A cell knows nothing of its plan's title.
    year = one.system.texts.get("anno")
    rules = replace(one.system.rules, year=None if year is None else int(year))
    if of_rows:
        for at, wrong in _of_indicators(one.indicators, one.places, rules, one.on, of_rows, first=3):
            yield f"riga {one.places[at]}: {wrong}"
    yield from of_table(one, summary)
    if _has_a_weight_like_a_sum(one):
        return
    for (name, sector), (said,) in zip(
        sectors(one.objectives, one.system.rules, one.on).items(), of_sectors, strict=True
    ):
        # Two weights of one objective look like two objectives.
        if all(len(objective.weights) < 2 for objective in sector.objectives) and not same(sector.score, said):
            yield f"PDO_SETTORE di {name}: {said!r} invece di {sector.score}"


def _has_a_weight_like_a_sum(one: Plan) -> bool:
    """Tell a weight below its objective's first row that is the sum of those above: a formula cannot tell it from one."""
    whole, of_sectors = Fraction(0), defaultdict[str, Fraction](Fraction)
    for objective in one.objectives:
        for place, weight in objective.weights.items():
            if isinstance(weight, Fraction):
                if place and weight in {whole, of_sectors[objective.sector]}:
                    return True
                whole += weight
                of_sectors[objective.sector] += weight
    return False


def flat(rows: Sequence[Sequence[Cell]]) -> Iterator[tuple[int, int, Cell]]:
    """All cells with their row and column, from 1."""
    return chain.from_iterable(
        ((number, column, cell) for column, cell in enumerate(row, 1)) for number, row in enumerate(rows, 1)
    )
