"""Rows of Monitoraggio in the fake Excel, and an objective that goes."""

from pdo_xl.sheet.names.monitoring import MONITORING_HEADERS, Typed
from pdo_xl.sheet.names.sheets import HEADER_ROW
from tests.hosts.live.engine import Excel

FIRST = HEADER_ROW + 1
PROGRESS = MONITORING_HEADERS.index(Typed.PROGRESS) + 1


def delete_second_objective(excel: Excel) -> None:
    """Take a row out of the plan; the rows below it move up, the computed columns stay."""
    plan = excel.pages["Piano"]
    plan.cells = {
        (row - (row > 4), column): cell for (row, column), cell in plan.cells.items() if row != 4 or column > 10
    }
