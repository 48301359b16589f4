"""One row explained: what was read, how it was scored, what touches it.

Raises: NotExplained, everywhere, for what cannot be answered.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from pdo_xl.actions import Examined
from pdo_xl.domain.kinds.reckoning import Reckoning
from pdo_xl.domain.kinds.trend import Course
from pdo_xl.domain.plan import Field
from pdo_xl.domain.scoring.assess import Assessed
from pdo_xl.domain.scoring.explained import Why, reckoning_of, why_objective, why_points, why_sector, why_state
from pdo_xl.domain.scoring.objective_score import ObjectiveResult
from pdo_xl.domain.scoring.row_figures import rows_of_two
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.sector_score import SectorResult
from pdo_xl.domain.scoring.trajectory_explained import why_objective_goes, why_sector_goes
from pdo_xl.domain.settings.choices import Aggregation
from pdo_xl.domain.values.text import identity
from pdo_xl.reports.explanation.asked import Asked, asked, sheet_of
from pdo_xl.reports.explanation.cells import (
    CellRead,
    SheetCells,
    first_cells,
    indicator_cells,
    reminder_cell,
    weight_cells,
)
from pdo_xl.reports.explanation.followed import followed
from pdo_xl.reports.explanation.no_indicator import NoIndicator, why_none
from pdo_xl.reports.explanation.used import Used, columns_told, used
from pdo_xl.sheet.address import Address, Area, column_letters
from pdo_xl.sheet.blocks import Grid, Host
from pdo_xl.sheet.reading.read import SheetPlan
from pdo_xl.sheet.writing.findings import Located

_OF_THE_OBJECTIVE = frozenset({Field.SECTOR, Field.MANAGER, Field.UNIT, Field.SERVICE, Field.OBJECTIVE, Field.WEIGHT})


class IndicatorExplained(NamedTuple):
    """An indicator of the row, how its score came out, why its state, how it goes; None when the year is over."""

    assessed: Assessed
    reckoning: Reckoning | None
    state: Why
    course: Course | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that there is to say of a row.

    `aside`: what is to be known of the question itself: a merged area, a column that is not used. `none`: why the row
    is no indicator, None where it is one. `objective` and `sector` are the ones that the row belongs to, if to any.
    `row_score`: what a row of two tests shows. `goes`, `sector_goes`: how they go; None when the year is over.
    """

    results: Results
    sheet: str
    row: int
    aside: tuple[str, ...] = ()
    none: NoIndicator | None = None
    cells: tuple[CellRead, ...] = ()
    indicators: tuple[IndicatorExplained, ...] = ()
    objective: ObjectiveResult | None = None
    of_objective: tuple[Why, ...] = ()
    points: Why | None = None
    goes: Why | None = None
    sector: SectorResult | None = None
    of_sector: Why | None = None
    sector_goes: Why | None = None
    row_score: float | None = None
    parameters: tuple[Used, ...] = ()
    findings: tuple[Located, ...] = ()


def explain(host: Host, examined: Examined, cell: str) -> Explanation:
    """Explain the row of a cell of the workbook that was examined; `cell` as a person writes it."""
    typed, read = asked(cell), examined.read
    grids = host.grids()
    wanted, how = followed(typed, grids, read.plan)
    plan_sheet = sheet_of(wanted, read, grids)
    name = plan_sheet.layout.sheet
    grid = next(grid for grid in grids if grid.name == name)
    sheet = SheetCells(grid, plan_sheet)
    row, aside = wanted.row, list(_aside(sheet, plan_sheet, wanted, several=len(read.sheets) > 1))
    if how:
        aside.append(how)
    result = _objective_of(examined.results, name, row)
    if result is None:
        merged = _merged_first_row(grid, wanted)
        above = None if merged is None else _objective_of(examined.results, name, merged)
        if merged is not None and above is not None:
            aside.append(f"La riga {row} fa parte di celle unite che cominciano alla riga {merged}: si spiega quella.")
            row, result = merged, above
    found = Explanation(
        examined.results, name, row, tuple(aside), findings=tuple(_findings(examined, name, row, result))
    )
    if result is None:
        return replace(found, none=why_none(read.plan, plan_sheet, row, sheet.row(row)))
    return _of_plan(found, result, sheet)


def _of_plan(found: Explanation, result: ObjectiveResult, sheet: SheetCells) -> Explanation:
    """Explain a row of the plan."""
    results, row = found.results, found.row
    parameters, trajectory = results.parameters, results.trajectory
    indicators = tuple(
        IndicatorExplained(
            one,
            reckoning_of(one, parameters, results.year),
            why_state(one, parameters, results.on),
            None if trajectory is None else trajectory.course(one, result),
        )
        for one in result.indicators
        if one.indicator.row == row
    )
    cells = [*first_cells(sheet, result.objective, row, results)]
    for one in indicators:
        cells += indicator_cells(sheet, one.assessed, results.plan, alone=len(indicators) == 1)
    cells += reminder_cell(sheet, row, results)
    cells += weight_cells(sheet, result, row, results)
    key = identity(result.objective.sector)
    sector = next(one for one in results.sectors if identity(one.name) == key)
    weighted = parameters.aggregation is Aggregation.WEIGHTED
    own_weights = results.plan.indicator_weights.get(found.sheet) if weighted else None
    of_objective = why_objective(result, parameters, own_weights)
    points = why_points(result, parameters)
    goes = sector_goes = None
    if trajectory is not None:
        goes = why_objective_goes(trajectory.of_objective(result))
        sector_goes = why_sector_goes(trajectory.of_sector(sector), parameters.sector_threshold)
    named = [name for one in indicators for name in (one.reckoning.parameters if one.reckoning is not None else ())]
    named += [name for one in indicators if one.course is not None for name in one.course.parameters]
    named += sector_goes.parameters if sector_goes is not None else ()
    named += [name for why in (*[one.state for one in indicators], *of_objective, points) for name in why.parameters]
    none = None if indicators else NoIndicator("ha solo il peso del suo obiettivo, e nessun indicatore")
    return replace(
        found,
        none=none,
        cells=tuple(_with_codes(cells, found.findings)),
        indicators=indicators,
        row_score=next((two.score for two in rows_of_two(result.indicators, parameters) if two.row == row), None),
        objective=result,
        of_objective=tuple(of_objective),
        points=points,
        sector=sector,
        goes=goes,
        of_sector=why_sector(sector),
        sector_goes=sector_goes,
        parameters=(
            *used(named, results.plan, parameters),
            # What a person said of the weights counts without a column as well.
            *columns_told([*(cell.field for cell in cells), Field.WEIGHT], results.plan),
        ),
    )


def _objective_of(results: Results, sheet: str, row: int) -> ObjectiveResult | None:
    """The objective that a row has an indicator or a weight of."""
    for result in results.objectives:
        objective = result.objective
        if objective.sheet == sheet and (
            any(one.row == row for one in objective.indicators) or any(cell.row == row for cell in objective.weights)
        ):
            return result
    return None


def _merged_first_row(grid: Grid, wanted: Asked) -> int | None:
    """The first row of a merged area that reaches over the row, in the column asked for where one is."""
    column = wanted.column
    cell = Area(wanted.row, column or 1, wanted.row, column or 1)
    for merge in grid.merges():
        over = merge.contains(cell) if column else merge.first_row <= wanted.row <= merge.last_row
        if over and merge.first_row < wanted.row:
            return merge.first_row
    return None


def _aside(sheet: SheetCells, plan: SheetPlan, wanted: Asked, *, several: bool) -> Iterator[str]:
    """What is to be known of the question itself."""
    layout, column = plan.layout, wanted.column
    if several and not wanted.sheet:
        yield f"Degli indicatori alla riga {wanted.row} ce n'è uno solo, nel foglio «{layout.sheet}»."
    ours = next((name for name, place in layout.computed.items() if place == column), None)
    if ours is not None:
        yield f"La colonna {column_letters(column)}, «{ours}», la scrive il programma: qui è spiegata la sua riga."
    elif column and column not in (*layout.columns.values(), *(layout.actuals or ())):
        text = sheet.header(column)
        named = f"{column_letters(column)}, «{text}»," if text else column_letters(column)
        use = "è riportata e non conta nel punteggio" if column in layout.others.values() else "non fa parte del piano"
        yield f"La colonna {named} {use}: qui è spiegata la sua riga."


def _findings(examined: Examined, sheet: str, row: int, result: ObjectiveResult | None) -> Iterator[Located]:
    """The findings in the row, then those about its objective as a whole."""
    here, above = [], []
    rows = _rows_of(result) - {row}
    for entry in examined.located:
        finding, cell = entry
        if cell is None or cell.sheet != sheet:
            continue
        if cell.row == row:
            here.append(entry)
        elif cell.row in rows and finding.place is not None and finding.place.field in _OF_THE_OBJECTIVE:
            above.append(entry)
    yield from here
    yield from above


def _rows_of(result: ObjectiveResult | None) -> set[int]:
    if result is None:
        return set()
    objective = result.objective
    return {objective.row, *[cell.row for cell in objective.weights]}


def _with_codes(cells: Sequence[CellRead], findings: Sequence[Located]) -> Iterator[CellRead]:
    """Each cell with the codes of the findings that point at it."""
    codes: dict[Address, list[str]] = {}
    for finding, cell in findings:
        if cell is not None:
            codes.setdefault(cell, []).append(finding.code)
    for one in cells:
        yield one._replace(codes=tuple(dict.fromkeys(codes.get(one.cell, ())))) if one.cell is not None else one
