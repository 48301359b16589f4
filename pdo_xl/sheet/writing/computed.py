"""The computed columns of the plan: where they are, what they show.

Source: design of the workbook, section "Sheet `Piano`". Values, never formulas, so that the file reads the same on a
PC without Python.
"""

from collections import defaultdict
from collections.abc import Sequence

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.findings import Findings, OfRule
from pdo_xl.domain.plan import Field
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.row_figures import rows_of_two
from pdo_xl.domain.scoring.score import Results
from pdo_xl.sheet.address import column_letters
from pdo_xl.sheet.blocks import Block, PlanSheet, Value
from pdo_xl.sheet.columns.locate import Layout
from pdo_xl.sheet.names.computed import USUAL, Computed
from pdo_xl.sheet.reading.read import ReadPlan, SheetPlan
from pdo_xl.sheet.writing.findings import row_text

_SHOWN = {state: state.value for state in State}
_FINDINGS_POSITION = tuple(Computed).index(Computed.FINDINGS)


def computed_columns(layout: Layout) -> dict[Computed, int]:
    """Where the computed columns are, by name; those that do not exist go after everything that the office filled."""
    columns = dict(layout.computed)
    free = layout.free or max(layout.last_column, *columns.values(), 0) + 1
    for name in layout.own:
        if name not in columns:
            columns[name] = free
            free += 1
    return columns


def plan_sheet(sheet: SheetPlan) -> PlanSheet:
    """What a host needs to know of a plan's sheet to add the computed columns."""
    layout = sheet.layout
    columns = computed_columns(layout)
    return PlanSheet(
        layout.sheet,
        layout.header_row,
        sheet.last_row,
        tuple(columns[name] for name in layout.own),
        tuple(columns[name] for name in layout.own if name not in layout.computed),
        min(columns.values()) - 1 if layout.lacks_own else layout.last_column,
        layout.marked,
        two_states={Field.DEADLINE, Field.DONE} <= layout.columns.keys(),
        beyond=layout.beyond,
    )


def namesakes_told(sheets: Sequence[SheetPlan]) -> list[str]:
    """Say which columns are the office's and which ours, where they have the same names."""
    told = []
    for sheet in sheets:
        layout = sheet.layout
        if not layout.namesakes:
            continue
        theirs = ", ".join(f"{column_letters(column)} («{text}»)" for column, text in layout.namesakes.items())
        ours = sorted(computed_columns(layout).values())
        letters = f"da {column_letters(ours[0])} a {column_letters(ours[-1])}"
        if ours[-1] - ours[0] >= len(ours):
            letters = ", ".join(map(column_letters, ours))
        what = (
            f"{theirs} ha il nome di una colonna calcolata, ma è dell'ufficio e resta com'è"
            if len(layout.namesakes) == 1
            else f"hanno il nome di una colonna calcolata, ma sono dell'ufficio e restano come sono: {theirs}"
        )
        told.append(f"Nel foglio «{layout.sheet}» {what}. Le colonne calcolate del programma sono altre: {letters}.")
    return told


def plan_blocks(read: ReadPlan, results: Results, findings: Findings) -> list[Block]:
    """The computed columns of each sheet of the plan, with their headers where they are missing."""
    rows: dict[str, dict[int, list[Value]]] = {sheet.layout.sheet: {} for sheet in read.sheets}
    for result in results.objectives:
        start = result.objective.row
        for assessed in result.indicators:
            row = assessed.indicator.row
            first = row == start
            rows[assessed.indicator.sheet][row] = [
                assessed.score,
                _SHOWN[assessed.state],
                assessed.delay,
                result.score if first else None,
                result.points if first else None,
                None,
            ]
        if result.objective.deadlines:
            for row, *figures in rows_of_two(result.indicators, results.parameters):
                rows[result.objective.sheet][row][: len(figures)] = figures
    # Thousands of rows have the same findings.
    texts: dict[tuple[tuple[str, str], ...], str] = {}
    for (sheet_name, row), own in _by_row(read, findings).items():
        said = tuple([(rule.code, issue.message) for rule, issue in own])
        text = texts.get(said)
        if text is None:
            text = texts[said] = row_text([rule.finding(issue) for rule, issue in own])
        cells = rows[sheet_name].get(row)
        if cells is None:
            cells = rows[sheet_name][row] = [None] * len(USUAL)
        cells[_FINDINGS_POSITION] = text
    blocks = []
    for sheet in read.sheets:
        layout, values = sheet.layout, rows[sheet.layout.sheet]
        columns = computed_columns(layout)
        if Computed.TYPE in layout.own:
            types = _types(layout.sheet, results) if layout.shows_types else {}
            values = {row: [*cells, types.get(row)] for row, cells in values.items()}
        if layout.lacks_own:
            values[layout.header_row] = [name.value for name in layout.own]
        blocks.append(Block(layout.sheet, tuple(columns[name] for name in layout.own), dict(sorted(values.items()))))
    return blocks


def _types(sheet: str, results: Results) -> dict[int, str]:
    """The type that each row of a sheet was read as, for an office that wants to see it."""
    types: dict[int, str] = {}
    for assessed in results.indicators:
        # Of a row with a deadline as well, the type of its value, which stands first.
        if assessed.kind is not None and assessed.indicator.sheet == sheet:
            types.setdefault(assessed.indicator.row, assessed.kind.label)
    return types


def _by_row(read: ReadPlan, findings: Findings) -> dict[tuple[str, int], list[tuple[OfRule, Issue]]]:
    per_row: dict[tuple[str, int], list[tuple[OfRule, Issue]]] = defaultdict(list)
    left_out = {*read.plan.repeated, *read.plan.totals}
    headers = {sheet.layout.sheet: sheet.layout.header_row for sheet in read.sheets}
    for rule in findings.by_rule:
        for issue in rule.issues:
            # A header row, or a total, is not a row of the plan: its cells are left as they are.
            place = issue.place
            if (
                place is None
                or place.field is Field.PARAMETER
                or place in left_out
                or place.row <= headers[place.sheet]
            ):
                continue
            per_row[place[:2]].append((rule, issue))
    return per_row
