"""What was recognised in a workbook, before anything is calculated: each header and what it was taken for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from pdo_xl.domain.errors import NoPlan, ParameterError
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.question import Question
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.blocks import Grid, Host
from pdo_xl.sheet.columns.absent import absent_columns, missing_fields
from pdo_xl.sheet.columns.bands import first_sector
from pdo_xl.sheet.columns.beginnings import match_field, names_units
from pdo_xl.sheet.columns.choice import VALUES
from pdo_xl.sheet.columns.evidence import Evidence
from pdo_xl.sheet.columns.header_rows import find_header, with_wide_texts
from pdo_xl.sheet.columns.headers import Verdict
from pdo_xl.sheet.columns.locate import matched, plan_candidates
from pdo_xl.sheet.columns.mapping import Known, with_said
from pdo_xl.sheet.columns.pairs import WITH_DEADLINE, deadline_question
from pdo_xl.sheet.columns.year import RowsAbove, clues_in, year_for_header
from pdo_xl.sheet.names.plan_columns import COLUMN_SETTINGS, FIELD_LABELS, UNITS_LABEL
from pdo_xl.sheet.ours import is_unmarked
from pdo_xl.sheet.reading.covered import above_as_shown
from pdo_xl.sheet.reading.load import load
from pdo_xl.sheet.reading.parameters import read_parameters

_NEVER_BLANK = frozenset({Field.SECTOR, Field.OBJECTIVE, Field.INDICATOR, Field.TYPE, Field.TARGET})
"""What every plan says from its first rows on; weights and actual values may be yet to come."""


class Meaning(StrEnum):
    """What a header was taken for."""

    FIELD = "colonna del piano"
    COMPUTED = "colonna calcolata"
    UNUSED = "non usata"
    DOUBTFUL = "dubbia"


class HeaderCell(NamedTuple):
    """One header: `label` is the column's usual name, `setting` the parameter that can say otherwise."""

    cell: Address
    text: str
    meaning: Meaning
    field: Field | None
    label: str
    setting: str
    reason: str


@dataclass(frozen=True, slots=True)
class RecognisedSheet:
    """The header of one sheet or what comes nearest to one, from `first_row` to `last_row`, both 0 without any.

    `absent` has what holds in place of columns that the plan does without, `missing` the columns that it lacks. `offer`
    is a question that need not be answered.
    """

    sheet: str
    first_row: int
    last_row: int
    cells: tuple[HeaderCell, ...] = ()
    missing: tuple[Field, ...] = ()
    absent: Mapping[Field, str] | None = None
    offer: Question | None = None


@dataclass(frozen=True, slots=True)
class Recognition:
    """The sheets that may hold the plan, and the sentence that refuses it; empty where it can be calculated.

    `totals` are the rows of the office's own totals, which are left out.
    """

    sheets: tuple[RecognisedSheet, ...]
    problem: str
    totals: tuple[Place, ...] = ()

    @property
    def offer(self) -> Question | None:
        """What a person may say besides, of a plan that can be read; asked of one of its sheets for all."""
        offers = [sheet.offer for sheet in self.sheets if sheet.offer is not None]
        return offers[0] if offers and not self.problem else None

    @property
    def doubts(self) -> tuple[HeaderCell, ...]:
        """The headers that a person had better look at."""
        return tuple(cell for sheet in self.sheets for cell in sheet.cells if cell.meaning is Meaning.DOUBTFUL)


def recognise(host: Host, *, on: date | None = None, mapping: Mapping[str, str] | None = None) -> Recognition:
    """Say of each header in a workbook what it is taken for, with `mapping` before what `Parametri` says.

    Raises: ParameterError for an unreadable `Parametri`, and what the host raises; never NoPlan.
    """
    parameters = read_parameters(host.grids()).parameters
    known = Known.of(with_said(parameters, mapping or {}))
    known = known._replace(unmarked=is_unmarked(host.grids()))
    problem = ""
    totals: tuple[Place, ...] = ()
    dispensable: frozenset[Field] = frozenset()
    try:
        plan = load(host, on=on, mapping=mapping).plan
        totals, dispensable = plan.totals, frozenset(place.field for place in plan.lacking) - {Field.DEADLINE}
    except NoPlan as error:
        problem = str(error)
        dispensable = frozenset(field for field, name in COLUMN_SETTINGS.items() if name in error.dispensed)
    except ParameterError as error:
        problem = str(error)
    known = known._replace(dispensable=dispensable)
    try:
        grids = plan_candidates(host.grids(), known)
    except ParameterError:
        grids = plan_candidates(host.grids())
    return Recognition(tuple(_sheet(grid, known) for grid in grids), problem, totals)


def _sheet(grid: Grid, known: Known) -> RecognisedSheet:
    known = known.in_sheet(grid.name)
    above = RowsAbove()
    header, rows = find_header(grid, above.watch(enumerate(grid.rows(), start=1)), known)
    if header is None:
        return RecognisedSheet(grid.name, 0, 0)
    clues = clues_in(above_as_shown(grid, above.of(header)), grid.name)
    year = year_for_header(grid, header, known, clues)
    evidence = Evidence(rows, year, header.cells)
    header = with_wide_texts(grid, header, evidence)
    headers = matched(grid, header, known, year, evidence)
    band = "" if Field.SECTOR in headers.columns else first_sector(grid, header.last)
    absent = absent_columns(grid.name, header, headers, known, band)
    verdicts = [_looked_at(verdict, evidence, headers.columns) for verdict in headers.verdicts]
    cells = tuple(_cell(grid.name, header.last, verdict) for verdict in verdicts)
    missing = tuple(missing_fields(headers, absent))
    offered = {verdict.column: verdict.text for verdict in headers.verdicts if verdict.doubtful and not verdict.field}
    offer = deadline_question(grid.name, offered, evidence) if not missing else None
    return RecognisedSheet(grid.name, header.first, header.last, cells, missing, absent, offer)


def _looked_at(verdict: Verdict, cells: Evidence, columns: Mapping[Field, int]) -> Verdict:
    """A column that is blank, or whose cells are not what they should be, is worth a look, whatever its header says."""
    if verdict.doubtful or verdict.field is None:
        return verdict
    few = ""
    if verdict.field in _NEVER_BLANK and not cells.filled(verdict.column):
        few = "è vuota" if any(map(cells.filled, columns.values())) else ""
    elif verdict.field is Field.TYPE and names_units(verdict.text):
        # Where they tell no type the values do.
        few = ""
    elif verdict.field in VALUES:
        share = cells.share(verdict.field, verdict.column, columns.get(Field.TYPE))
        few = f"si leggono {share.read} celle su {share.filled}" if share.too_few else ""
    elif verdict.field in (Field.OBJECTIVE, Field.INDICATOR) and not cells.texts(verdict.column):
        few = "ha solo numeri" if cells.filled(verdict.column) else ""
    if not few:
        return verdict
    return verdict._replace(reason=f"{verdict.reason}; {few}" if verdict.reason else few, doubtful=True)


def _cell(sheet: str, row: int, verdict: Verdict) -> HeaderCell:
    if verdict.computed is not None:
        meaning, label = Meaning.COMPUTED, verdict.computed.value
    else:
        meaning = Meaning.UNUSED if verdict.field is None else Meaning.FIELD
        label = "" if verdict.field is None else FIELD_LABELS[verdict.field]
        if verdict.field is Field.TYPE and names_units(verdict.text):
            label = UNITS_LABEL
    about = verdict.field
    if about is None and verdict.doubtful:
        # It is not the column that it resembles, unless a person says so.
        beginning = match_field(verdict.text)
        about = beginning.field if beginning is not None else None
        about = Field.DONE if verdict.reason == WITH_DEADLINE else about
    return HeaderCell(
        Address(sheet, row, verdict.column),
        verdict.text,
        Meaning.DOUBTFUL if verdict.doubtful else meaning,
        verdict.field,
        label,
        COLUMN_SETTINGS[about] if about is not None else "",
        verdict.reason,
    )
