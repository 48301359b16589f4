"""A workbook, in: its parameters and its plan."""

from dataclasses import replace

from pdo_xl.sheet.blocks import Host
from pdo_xl.sheet.parameters import places_to_come, read_parameters
from pdo_xl.sheet.read import ReadPlan, read_plan


def load(host: Host, *, to_be_written: bool = False) -> ReadPlan:
    """Read `Parametri`, then the plan, which carries the parameters with it.

    A workbook `to_be_written` gets a sheet `Parametri` if it has none: findings may point at it already, so that
    calculating again changes nothing.

    Raises: ParameterError, NoPlan (PDO101), and what the host raises.
    """
    read_values = read_parameters(host.grids())
    read = read_plan(host, to_be_written=to_be_written)
    places = places_to_come() if to_be_written and not read_values.found else read_values.places
    plan = replace(read.plan, parameters=read_values.parameters, parameter_places=places)
    return replace(read, plan=plan)
