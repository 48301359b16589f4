"""A workbook, in: its parameters and its plan."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from pdo_xl.domain.errors import NoPlan
from pdo_xl.domain.plan import Field, Place
from pdo_xl.sheet.blocks import Host
from pdo_xl.sheet.columns.mapping import DISPENSABLE, Known, with_said
from pdo_xl.sheet.columns.plan_headers import PLAN_HEADERS
from pdo_xl.sheet.names import COLUMN_SETTINGS, NO_COLUMN, PLAN_SHEET_SETTING
from pdo_xl.sheet.ours import is_unmarked
from pdo_xl.sheet.reading.parameters import places_to_come, read_parameters
from pdo_xl.sheet.reading.read import ReadPlan, read_plan


def load(
    host: Host,
    *,
    to_be_written: bool = False,
    on: date | None = None,
    today: date | None = None,
    mapping: Mapping[str, str] | None = None,
) -> ReadPlan:
    """Read `Parametri`, then the plan, which carries the parameters with it.

    A workbook `to_be_written` gets a sheet `Parametri` if it has none: findings may point at it already, so that
    calculating again changes nothing. The day at which columns of actual values count is `on`, else that of the
    parameters, else `today`. `mapping` has parameter values for the plan's columns, before those of the workbook.

    Raises: ParameterError, NoPlan (PDO101), and what the host raises.
    """
    read_values = read_parameters(host.grids())
    parameters = with_said(read_values.parameters, mapping or {})
    known = Known.of(parameters, on or parameters.reference_date or today)
    told = {
        column: header
        for name, headers in read_values.told.items()
        if name not in (mapping or {})
        for column, header in headers.items()
    }
    known = replace(known, told=told)
    if to_be_written:
        known = replace(known, unmarked=is_unmarked(host.grids()))
    read = _read(host, to_be_written, known)
    places = places_to_come() if to_be_written and not read_values.has_sheet else read_values.places
    plan = replace(read.plan, parameters=parameters, parameter_places=places)
    return replace(read, plan=plan)


def _read(host: Host, to_be_written: bool, known: Known) -> ReadPlan:
    """Read the plan; without the columns that nothing is calculated from, where it has none that could be them."""
    try:
        return read_plan(host, to_be_written=to_be_written, known=known)
    except NoPlan as error:
        dispensable = dispensable_columns(error)
        if not dispensable:
            raise
        try:
            read = read_plan(host, to_be_written=to_be_written, known=replace(known, dispensable=dispensable))
        except NoPlan as other:
            other.dispensed = frozenset(COLUMN_SETTINGS[field] for field in dispensable)
            raise other from None
    lacking = [
        Place(sheet.layout.sheet, sheet.layout.header_row, field)
        for sheet in read.sheets
        for field in PLAN_HEADERS
        if field in dispensable and field in sheet.layout.absent
    ]
    return replace(read, plan=replace(read.plan, lacking=tuple(lacking)))


def dispensable_columns(error: NoPlan) -> frozenset[Field]:
    """The columns that are asked for, and that the likeliest answer says the plan does not have."""
    # One sheet among others that have them may be no part of the plan.
    if any(question.setting == PLAN_SHEET_SETTING for question in error.questions):
        return frozenset()
    answers = {
        field: [question.best for question in error.questions if question.setting == COLUMN_SETTINGS[field]]
        for field in DISPENSABLE
    }
    return frozenset(
        field for field, best in answers.items() if best and all(one and one.value == NO_COLUMN for one in best)
    )
