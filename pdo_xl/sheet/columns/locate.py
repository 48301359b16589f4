"""Where the plan is: its sheets, its header row, its columns.

Source: design of the workbook, section "The familiar format, loosely": columns are found by their header texts,
wherever the header row stands and in whatever order.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from pdo_xl.domain.errors import NoPlan, ParameterError
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.pdo101_no_plan import Missing, asked_together, missing_columns, unclear_columns
from pdo_xl.domain.values.text import fold, plain
from pdo_xl.sheet.address import column_letters
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.columns.absent import absent_columns, missing_fields
from pdo_xl.sheet.columns.actuals import ActualColumn, counting
from pdo_xl.sheet.columns.answers import column_question
from pdo_xl.sheet.columns.beginnings import names_units
from pdo_xl.sheet.columns.evidence import Evidence
from pdo_xl.sheet.columns.header_rows import HeaderRows, has_header
from pdo_xl.sheet.columns.header_texts import combined, part_text
from pdo_xl.sheet.columns.headers import OF_THE_OFFICE, Headers, Verdict, match
from pdo_xl.sheet.columns.judged import as_judged, judgement_question, remark_on
from pdo_xl.sheet.columns.mapping import ABSENT, Known
from pdo_xl.sheet.columns.pairs import OFFERED_DEADLINE
from pdo_xl.sheet.columns.plan_headers import PLAN_HEADERS
from pdo_xl.sheet.columns.second_tables import side_by_side
from pdo_xl.sheet.columns.selectors import Selector
from pdo_xl.sheet.columns.stale import refuse_stale
from pdo_xl.sheet.names.computed import COLUMN_MARKS, USUAL, Computed
from pdo_xl.sheet.names.plan_columns import FIELD_LABELS, PLAN_SHEET_SETTING
from pdo_xl.sheet.names.sheets import CONFIGURATION, PARAMETERS, PLAN
from pdo_xl.sheet.ours import is_own_sheet, own_columns

NOTHING_KNOWN = Known()

_COLUMN_MARKS = frozenset(COLUMN_MARKS.values())


class Layout(NamedTuple):
    """Where one sheet keeps the plan. Rows and columns are counted from 1.

    `computed` has the computed columns that exist, `marked` tells whether by their marks; `namesakes` the office's own
    that have the name of a computed one. `last_column` is the last one that is filled in the header; `free`, if not 0,
    where there is room for computed columns that are to be added; `beyond` tells that something of the office's stands
    further right, in whatever row.
    `header_row` is the last row of the header, `first_header_row` the first, 0 for the same. `actuals`: where there are
    several columns of actual values, those that count, the latest first; else None. `dated`: all of these with their
    days, the earliest first. `absent` has the columns that this
    plan does without, and what holds in their place. `used`: the columns that a person named, `lettered` the headers of
    those that were named by their letters; `others` the columns that are only handed on, by name. `infers_types`: the
    column of types, if there is any, has units of measure, and what they do not tell the values do; `shows_types`: what
    is read so is wanted in a computed column. `texts` has what stands above each column; `offered` is the column of a
    deadline of which nobody said whether it counts, 0 for none.
    """

    sheet: str
    header_row: int
    columns: Mapping[Field, int]
    computed: Mapping[Computed, int]
    last_column: int
    first_header_row: int = 0
    actuals: tuple[int, ...] | None = None
    absent: Mapping[Field, str] = {}
    used: tuple[Selector, ...] = ()
    marked: bool = True
    free: int = 0
    beyond: bool = False
    namesakes: Mapping[int, str] = {}
    lettered: Mapping[int, str] = {}
    others: Mapping[str, int] = {}
    infers_types: bool = False
    shows_types: bool = False
    dated: tuple[ActualColumn, ...] = ()
    offered: int = 0
    texts: Mapping[Field, str] = {}

    @property
    def own(self) -> tuple[Computed, ...]:
        """The computed columns that this sheet is to have; one that is not wanted any more stays, and holds nothing."""
        return tuple(Computed) if self.shows_types or Computed.TYPE in self.computed else USUAL

    @property
    def lacks_own(self) -> bool:
        """Whether any of them is missing."""
        return not self.computed.keys() >= {*self.own}


def matched(grid: Grid, rows: HeaderRows, known: Known, year: int | None, cells: Evidence) -> Headers:
    """Match a sheet's header; where columns are alike, with the texts of the groups above them, if there are any."""
    ours = _ours(grid, rows, known)
    headers = match(grid.name, rows.texts, known, year, cells, ours)
    if headers.unclear and rows.first == rows.last and any(map(part_text, rows.before)):
        grouped = combined(grid, rows.first - 1, rows.before, rows.texts)
        with_groups = match(grid.name, grouped, known, year, cells, ours)
        if not with_groups.unclear and with_groups.columns.keys() == headers.columns.keys():
            headers = with_groups
    return as_judged(headers)


def _ours(grid: Grid, rows: HeaderRows, known: Known) -> Mapping[Computed, int]:
    return own_columns(rows.texts, range(rows.first, rows.last + 1), grid.marks(), unmarked=known.unmarked)


def layout_from(
    sheet: str,
    rows: HeaderRows,
    headers: Headers,
    known: Known,
    band: str = "",
    cells: Evidence | None = None,
    year: int | None = None,
) -> Layout:
    """Where the columns of a matched header are; `cells` and `year` are asked where it has to be said by a person.

    Raises: NoPlan (PDO101) if it lacks columns; UnclearPlan if two columns may be the same one.
    """
    absent = absent_columns(sheet, rows, headers, known, band)
    problem = _problem(sheet, rows, headers, absent, cells or Evidence(), year)
    if problem is not None:
        raise problem
    lettered = {selector.column: rows.texts[selector.column - 1] for selector in headers.used if selector.column}
    refuse_stale(sheet, known, headers.used, rows.texts, cells)
    columns = dict(headers.columns)
    actuals = counting(headers.actuals, known.on) if headers.actuals else None
    if headers.actuals:
        # Before the first of their days the first column is the one to be filled in.
        columns[Field.ACTUAL] = actuals[0] if actuals else min(headers.actuals, key=lambda entry: entry.day).column
    columns = {name: columns[name] for name in PLAN_HEADERS if name in columns and name not in absent}
    last = max(column for column, text in enumerate(rows.texts, start=1) if text)
    first = rows.first if rows.first < rows.last else 0
    computed, marked = headers.computed, not known.unmarked
    namesakes = {v.column: v.text for v in headers.verdicts if v.reason == OF_THE_OFFICE}
    return Layout(
        sheet,
        rows.last,
        columns,
        computed,
        last,
        first,
        actuals,
        absent,
        headers.used,
        marked,
        namesakes=namesakes,
        lettered=lettered,
        others=headers.others,
        infers_types=Field.JUDGEMENT not in columns
        and (
            Field.TYPE in known.mapping.absent
            or (Field.TYPE in columns and names_units(rows.texts[columns[Field.TYPE] - 1]))
        ),
        shows_types=known.mapping.shows_types,
        dated=tuple(sorted(headers.actuals, key=lambda entry: entry.day)),
        offered=next((v.column for v in headers.verdicts if v.reason == OFFERED_DEADLINE), 0),
        texts={name: rows.texts[column - 1] for name, column in columns.items()},
    )


def _problem(
    sheet: str, rows: HeaderRows, headers: Headers, absent: Mapping[Field, str], cells: Evidence, year: int | None
) -> NoPlan | None:
    """What a person has to say of the columns, all at once; None if nothing."""
    lacking = missing_fields(headers, absent)
    problems: list[NoPlan] = []
    if lacking:
        # Imported here: a plan that has all its columns asks nothing.
        from pdo_xl.sheet.columns.questions import missing_questions

        unused = [verdict for verdict in headers.verdicts if verdict.field is None and verdict.computed is None]
        texts = {verdict.column: verdict.text for verdict in unused if verdict.reason != OF_THE_OFFICE}
        questions = missing_questions(sheet, lacking, texts, cells, headers.columns.get(Field.TYPE), year)
        judged = judgement_question(unused, cells, sheet) if Field.ACTUAL in lacking else None
        named = [
            Missing(FIELD_LABELS[name], judged, remark=remark_on(judged))
            if judged is not None and name is Field.ACTUAL
            else Missing(FIELD_LABELS[name], question, ABSENT.get(name, ""))
            for name, question in zip(lacking, questions, strict=True)
        ]
        problems.append(missing_columns(sheet, rows.last, named, [_unknown(verdict) for verdict in unused]))
    if headers.unclear:
        beside = side_by_side(sheet, rows.last, rows.texts)
        if beside is not None:
            return beside
        asked = [column_question(name, entry.answers, sheet) for name, entry in headers.unclear.items()]
        labels, what = (
            [FIELD_LABELS[name] for name in headers.unclear],
            [one.problem for one in headers.unclear.values()],
        )
        problems.append(unclear_columns(sheet, rows.last, labels, what, asked))
    return asked_together(problems[0], problems[1:]) if problems else None


def _unknown(verdict: Verdict) -> str:
    why = f", ma {verdict.reason}" if verdict.doubtful else ""
    return f"{column_letters(verdict.column)} («{verdict.text}»{why})"


def office_sheets(grids: Iterable[Grid]) -> list[Grid]:
    """The sheets that are not ours."""
    return [grid for grid in grids if grid.name != CONFIGURATION and not is_own_sheet(grid)]


def plan_candidates(grids: Iterable[Grid], known: Known = NOTHING_KNOWN) -> list[Grid]:
    """The sheets that may hold the plan: those that a person named, else `Piano` alone if it is there.

    Else all but our own and the hidden ones. A hidden `Piano` may be an old copy: it is the plan where our columns
    stand, or where no sheet that is shown has a plan's header.
    Raises: ParameterError for a sheet that was named and is not there.
    """
    others = office_sheets(grids)
    if known.mapping.sheets:
        return [_named_sheet(name, others) for name in known.mapping.sheets]
    for grid in others:
        if fold(grid.name) == fold(PLAN):
            # The marks are at hand; to ask an open workbook what is hidden takes a call for each sheet.
            stands = not _COLUMN_MARKS.isdisjoint(grid.marks()) or not grid.hidden
            if stands or not any(has_header(other, known) for other in _shown(others)):
                return [grid]
    return _shown(others) or others


def _shown(grids: Sequence[Grid]) -> list[Grid]:
    return [grid for grid in grids if not grid.hidden]


def _named_sheet(name: str, grids: Sequence[Grid]) -> Grid:
    for same in (str, plain, fold):
        named = [grid for grid in grids if same(grid.name) == same(name)]
        if len(named) == 1:
            return named[0]
    there = ", ".join(f"«{grid.name}»" for grid in grids) or "nessuno"
    raise ParameterError(
        f"Il parametro {PLAN_SHEET_SETTING} indica il foglio «{name}», che non c'è: "
        f"correggerlo, nel foglio {PARAMETERS} o in --colonna (fogli che ci sono: {there})."
    )
