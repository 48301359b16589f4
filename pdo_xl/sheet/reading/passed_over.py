"""Sheets with a plan's header that are no part of the plan that is read: hidden ones, those beside one called Piano."""

from collections.abc import Iterable, Sequence

from pdo_xl.domain.errors import UnclearPlan
from pdo_xl.domain.question import Answer, Question
from pdo_xl.domain.rules.pdo101_no_plan import hidden_plan
from pdo_xl.domain.settings.sheet_value import sheet_value, sheets_value
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.columns.header_rows import has_header
from pdo_xl.sheet.columns.locate import office_sheets
from pdo_xl.sheet.columns.mapping import Known
from pdo_xl.sheet.names.plan_columns import PLAN_SHEET_SETTING


def passed_over(grids: Iterable[Grid], candidates: Sequence[Grid], known: Known) -> tuple[str, ...]:
    """Which other sheets have a plan's header; none where a person said which sheets are the plan."""
    if known.mapping.sheets:
        return ()
    read = {grid.name for grid in candidates}
    return tuple(grid.name for grid in office_sheets(grids) if grid.name not in read and has_header(grid, known))


def only_there(workbook: str, names: Sequence[str]) -> UnclearPlan:
    """The error for a plan that only such sheets have, which asks for them."""
    every = sheets_value(names)
    answers = tuple(
        Answer(value, label)
        for value, label in {
            every: ", ".join(f"«{name}»" for name in names),
            **{sheet_value(name): f"«{name}»" for name in names},
        }.items()
    )
    question = Question(PLAN_SHEET_SETTING, "Quale foglio è il piano da calcolare?", answers, free=False)
    return hidden_plan(workbook, names, question)
