"""A plan in memory, read, scored and checked, for the tests of this room."""

from datetime import date

from pdo_xl.actions import Examined, examine
from tests.support import MemoryHost, sheet_of

DAY = date(2024, 12, 31)


def examined(*rows, title: str = "PIANO DEGLI OBIETTIVI 2024") -> Examined:
    return examine(MemoryHost(sheet_of(*rows, title=title)), today=DAY, on=DAY)
