"""A workbook, in: its parameters and its plan."""

from dataclasses import replace

from pdo_xl.sheet.blocks import Host
from pdo_xl.sheet.parameters import read_parameters
from pdo_xl.sheet.read import ReadPlan, read_plan


def load(host: Host) -> ReadPlan:
    """Read `Parametri`, then the plan, which carries the parameters with it.

    Raises: ParameterError, NoPlan (PDO101), and what the host raises.
    """
    read_values = read_parameters(host.grids())
    read = read_plan(host)
    plan = replace(read.plan, parameters=read_values.parameters, parameter_places=read_values.places)
    return replace(read, plan=plan)
