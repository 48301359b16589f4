"""A workbook, in: its parameters and its plan."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from pdo_xl.domain.plan import Place
from pdo_xl.sheet.blocks import Host
from pdo_xl.sheet.columns.mapping import Known, with_said
from pdo_xl.sheet.ours import is_unmarked
from pdo_xl.sheet.reading.parameters import ReadParameters, places_to_come, read_parameters
from pdo_xl.sheet.reading.progress import progress_told
from pdo_xl.sheet.reading.read import ReadPlan, read_plan
from pdo_xl.sheet.reading.renewed_parameters import is_former_parameters, renewed_rows
from pdo_xl.sheet.reading.snapshots import read_snapshots


def load(
    host: Host,
    *,
    to_be_written: bool = False,
    on: date | None = None,
    today: date | None = None,
    mapping: Mapping[str, str] | None = None,
) -> ReadPlan:
    """Read `Parametri`, then the plan, which carries with it the parameters and what was said or kept of it elsewhere.

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
    known = known._replace(told=told)
    if to_be_written:
        known = known._replace(unmarked=is_unmarked(host.grids()))
    read = read_plan(host, to_be_written=to_be_written, known=known)
    places = _places(host, read_values) if to_be_written else read_values.places
    plan = replace(read.plan, parameters=parameters, parameter_places=places, snapshots=read_snapshots(host.grids()))
    progress, unread = progress_told(host.grids(), plan)
    return read._replace(plan=replace(plan, progress=progress, unread_progress=unread))


def _places(host: Host, read: ReadParameters) -> dict[str, Place]:
    """Where the parameters will stand in a workbook that is about to be written."""
    if not read.has_sheet:
        return places_to_come()
    former = next((grid for grid in host.grids() if is_former_parameters(grid)), None)
    if former is None:
        return read.places
    rows = renewed_rows(list(former.rows()))
    return {name: place._replace(row=rows.get(place.row, place.row)) for name, place in read.places.items()}
