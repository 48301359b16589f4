"""Calculations to be published."""

from collections.abc import Sequence
from datetime import date

from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.reports.open_data.records import Calculation
from tests.support import results_of

DAY = date(2024, 12, 31)


def calculation(
    *rows: Sequence[object], parameters: Parameters = DEFAULTS, with_notes: bool = False, with_managers: bool = False
) -> Calculation:
    """A plan of some rows, to be published on the last day of its year."""
    results = results_of(*rows, parameters=parameters, on=DAY)
    return Calculation(results, "0.2.0", DAY, with_notes=with_notes, with_managers=with_managers)
