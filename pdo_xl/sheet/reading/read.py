"""Blocks of cells in, a plan out.

Source: design of the workbook, section "The familiar format, loosely"; design of the scoring, section 6.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from pdo_xl.domain.errors import NoPlan, UnclearPlan
from pdo_xl.domain.plan import Field, Objective, PassedOver, Place, Plan
from pdo_xl.domain.question import Answer, Question
from pdo_xl.domain.rules.pdo101_no_plan import (
    missing_in_a_part,
    no_plan,
    objective_cards,
    several_plans,
    unclear_year,
)
from pdo_xl.domain.scoring.plan_year import plan_year
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.settings.sheet_value import sheet_value, sheets_value
from pdo_xl.domain.values.text import identity
from pdo_xl.domain.values.year_clues import NamedIn
from pdo_xl.sheet.blocks import Grid, Host
from pdo_xl.sheet.columns.locate import NOTHING_KNOWN, Layout, plan_candidates
from pdo_xl.sheet.columns.mapping import DISPENSABLE, Known, unused
from pdo_xl.sheet.columns.plan_headers import PLAN_HEADERS
from pdo_xl.sheet.names.plan_columns import COLUMN_SETTINGS, NO_COLUMN, PLAN_SHEET_SETTING
from pdo_xl.sheet.reading.builder import Builder
from pdo_xl.sheet.reading.cards import cards
from pdo_xl.sheet.reading.passed_over import only_there, passed_over
from pdo_xl.sheet.reading.rows import SheetReader, SheetRows
from pdo_xl.sheet.reading.typed_over import Typed, refuse_typed_over


class SheetPlan(NamedTuple):
    """What one sheet gave: where its columns are, the rows of its indicators, its last filled row.

    `computed_before`: the computed columns as they were, without the findings, of the rows where any is filled.
    `actual_columns`: where a row's actual value stands, if not in the layout's column.
    `typed_over`: the computed cells of these rows that hold what the program did not write.
    """

    layout: Layout
    rows: tuple[int, ...]
    last_row: int
    computed_before: Mapping[int, tuple[object, ...]]
    actual_columns: Mapping[int, int] = {}
    typed_over: tuple[Typed, ...] = ()


class ReadPlan(NamedTuple):
    """A plan and the sheets it was read from."""

    plan: Plan
    sheets: tuple[SheetPlan, ...]

    def refuse_typed_over(self) -> None:
        """Refuse to write over what somebody typed into the computed columns. Raises: FileRefused."""
        refuse_typed_over((sheet.layout.sheet, sheet.typed_over) for sheet in self.sheets)


def read_plan(host: Host, *, to_be_written: bool = True, known: Known = NOTHING_KNOWN) -> ReadPlan:
    """Read the plan of a workbook, from one sheet or from one sheet per sector.

    Only a workbook `to_be_written` has its computed columns remembered as they are. `known`: what its parameters say of
    it, and the reference date. A plan does without columns that nothing is calculated from, where none could be one.
    Raises: NoPlan (PDO101) if there is none, a column is missing, or there is more than one way to read it;
    ParameterError for a column or a sheet that a person named and is not there.
    """
    try:
        return _with_lacking(_read_sheets(host, to_be_written, known), frozenset())
    except NoPlan as error:
        dispensable = _dispensable(error)
        if not dispensable:
            raise
        try:
            again = known._replace(dispensable=dispensable)
            return _with_lacking(_read_sheets(host, to_be_written, again), dispensable)
        except NoPlan as other:
            other.dispensed = frozenset(COLUMN_SETTINGS[name] for name in dispensable)
            raise other from None


def _with_lacking(read: ReadPlan, dispensable: frozenset[Field]) -> ReadPlan:
    """Take down the headers without some column, and those with a deadline of which nobody said whether it counts."""
    lacking = [
        Place(layout.sheet, layout.header_row, name)
        for layout in (sheet.layout for sheet in read.sheets)
        for name in PLAN_HEADERS
        if (name in dispensable and name in layout.absent) or (name is Field.DEADLINE and layout.offered)
    ]
    return read._replace(plan=replace(read.plan, lacking=tuple(lacking))) if lacking else read


def _dispensable(error: NoPlan) -> frozenset[Field]:
    """The columns that are asked for, and that the likeliest answer says the plan does not have."""
    # One sheet among others that have them may be no part of the plan.
    if any(question.setting == PLAN_SHEET_SETTING for question in error.questions):
        return frozenset()
    answers = {
        name: [question.best for question in error.questions if question.setting == COLUMN_SETTINGS[name]]
        for name in DISPENSABLE
    }
    return frozenset(
        name for name, best in answers.items() if best and all(one and one.value == NO_COLUMN for one in best)
    )


def _read_sheets(host: Host, to_be_written: bool, known: Known) -> ReadPlan:
    """Read the plan with what is known of it. Raises: as `read_plan`."""
    builder = Builder()
    plan_sheets: list[SheetRows] = []
    unclear: list[NoPlan] = []
    lacking: dict[str, NoPlan] = {}
    near: list[Callable[[], NoPlan | None]] = []
    candidates = plan_candidates(host.grids(), known)
    for grid in candidates:
        reader = SheetReader(grid, builder, to_be_written, known)
        try:
            rows = reader.read()
        except UnclearPlan as error:
            unclear.append(error)
        except NoPlan as error:
            lacking[grid.name] = error
        else:
            plan_sheets += [rows] if rows is not None else []
            own = [reader.near] if reader.near is not None else []
            near += own
            if rows is None and known.mapping.sheets:
                _refuse_cards(grid.name, [grid])
                raise _no_plan_in(grid.name, own, len(candidates) - 1)
    others = passed_over(host.grids(), candidates, known)
    if not plan_sheets and not unclear:
        _refuse_cards(host.name, candidates)
        if others and not lacking:
            raise only_there(host.name, others)
    layouts = [rows.layout for rows in plan_sheets]
    if unclear or lacking:
        _refuse_open(layouts, unclear, [*lacking.values()], len(near), named=bool(known.mapping.sheets))
    if not plan_sheets:
        raise _no_plan_in(host.name, near)
    _refuse_several(plan_sheets, builder.objectives)
    wrong = unused(known.mapping, [selector for layout in layouts for selector in layout.used])
    if wrong is not None:
        raise wrong
    sheets = [
        SheetPlan(rows.layout, tuple(rows.rows), rows.last_row, rows.before, rows.actual_columns, rows.typed_over)
        for rows in plan_sheets
    ]
    plan = _with_title_pages(builder.plan(), builder, known)
    place = Place(layouts[0].sheet, layouts[0].header_row, Field.SECTOR)
    plan = replace(plan, passed_over=PassedOver((*lacking, *others), place) if lacking or others else None)
    if plan.clues.ranges and known.year is None and plan_year(plan, DEFAULTS) is None:
        raise unclear_year([years[:2] for years in plan.clues.ranges])
    return ReadPlan(plan, tuple(sheets))


def _with_title_pages(plan: Plan, builder: Builder, known: Known) -> Plan:
    """The plan, with the year of a sheet that is a title page where nothing else tells one."""
    pages = builder.title_pages
    if known.year is not None or pages.certain is None or plan_year(plan, DEFAULTS) is not None:
        return plan
    return replace(plan, clues=plan.clues + pages)


def _refuse_open(
    layouts: Sequence[Layout], unclear: Sequence[NoPlan], lacking: Sequence[NoPlan], near: int, *, named: bool
) -> None:
    """Refuse sheets of which something has to be said first; `named` if a person named the plan's sheets.

    Beside one whole plan, a sheet that lacks columns is an extract of it. Among one sheet per sector, or the sheets
    that a person named, it is a part, which nobody would miss if it were left out in silence.
    Raises: NoPlan.
    """
    if not unclear and len(layouts) == 1 and not named:
        return
    # Imported here: most plans are read without a question.
    from pdo_xl.sheet.reading.asked import alike, in_all_sheets

    problems = [*unclear, *lacking] if named else unclear or alike(lacking[0], lacking)
    problem = in_all_sheets(problems, layouts, len(unclear) + len(lacking) + near - len(problems))
    if layouts and not unclear and not named:
        raise missing_in_a_part(problem, _which_sheets(layouts, lacking))
    raise problem


def _refuse_cards(name: str, grids: Iterable[Grid]) -> None:
    named = cards(grids)
    if named:
        raise objective_cards(name, named)


def _no_plan_in(name: str, near: Iterable[Callable[[], NoPlan | None]], others: int = 0) -> NoPlan:
    """The error for sheets without a plan: some come near to one, or none does; `others` are sheets beside them."""
    nearly = [error for asked in near if (error := asked()) is not None]
    if not nearly:
        return no_plan(name)
    # Imported here: most plans are read without a question.
    from pdo_xl.sheet.reading.asked import alike, in_all_sheets

    problems = alike(nearly[0], nearly)
    return in_all_sheets(problems, [], len(nearly) - len(problems) + others)


def _refuse_several(plan_sheets: Sequence[SheetRows], objectives: Iterable[Objective]) -> None:
    """Refuse sheets that are plans of different years, or one a copy of the other, instead of adding them up.

    Raises: UnclearPlan.
    """
    if len(plan_sheets) < 2:
        return
    named = [(rows.layout.sheet, _first(rows.clues.above), _first(rows.clues.sheets)) for rows in plan_sheets]
    years = [{year for year in column if year is not None} for column in list(zip(*named, strict=True))[1:]]
    if any(len(different) > 1 for different in years):
        raise _several([(sheet, of_name or of_title) for sheet, of_title, of_name in named])
    by_sheet: dict[str, set[tuple[str, str, str]]] = {rows.layout.sheet: set() for rows in plan_sheets}
    for objective in objectives:
        by_sheet[objective.sheet].add((identity(objective.sector), identity(objective.unit), objective.key))
    for sheet, own in by_sheet.items():
        for other, others in by_sheet.items():
            if sheet != other and own and own <= others:
                raise _several([(other, None), (sheet, None)])


def _which_sheets(layouts: Sequence[Layout], lacking: Sequence[NoPlan]) -> Question:
    """The question which sheets are the plan's: those that have all its columns, or those too that lack some."""
    clear = [layout.sheet for layout in layouts]
    others = list(dict.fromkeys(question.sheet for error in lacking for question in error.questions))
    answers = tuple(
        Answer(sheets_value(sheets), ", ".join(f"«{sheet}»" for sheet in sheets), why=why)
        for sheets, why in ((clear, "hanno tutte le colonne"), ([*clear, *others], "poi si chiedono le altre colonne"))
    )
    return Question(PLAN_SHEET_SETTING, "Quali fogli fanno parte del piano?", answers, free=False)


def _several(plans: Sequence[tuple[str, int | None]]) -> UnclearPlan:
    """The error for several plans, which asks for the newest first."""
    newest_first = sorted(plans, key=lambda plan: -(plan[1] or 0))
    answers = tuple(
        Answer(sheet_value(sheet), f"«{sheet}»", why=str(year) if year is not None else "")
        for sheet, year in newest_first
    )
    question = Question(PLAN_SHEET_SETTING, "Quale foglio è il piano da calcolare?", answers, free=False)
    return several_plans(plans, question)


def _first(clues: Sequence[NamedIn]) -> int | None:
    return clues[0].first if clues else None
