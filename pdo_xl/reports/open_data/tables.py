"""The tables of the open data, in the order in which they are listed."""

from pdo_xl.reports.open_data.fields import Table
from pdo_xl.reports.open_data.tables_of_rows import INDICATORS, OBJECTIVES
from pdo_xl.reports.open_data.tables_of_sums import BODY, SECTORS, SECTORS_WITH_MANAGERS

TABLES = (INDICATORS, OBJECTIVES, SECTORS, BODY)


def tables(*, with_managers: bool = False) -> tuple[Table, ...]:
    """Give them; those who answer for the sectors are named only on purpose."""
    return (INDICATORS, OBJECTIVES, SECTORS_WITH_MANAGERS, BODY) if with_managers else TABLES
