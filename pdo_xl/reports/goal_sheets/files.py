"""The files of the sheets: what they are called."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pdo_xl.reports.file_names import distinct, plain_part
from pdo_xl.reports.goal_sheets.formats import SheetFormat

if TYPE_CHECKING:
    from pdo_xl.reports.goal_sheets.build import GoalSheets


def sheet_names(made: Sequence[GoalSheets], year: int | None, file_format: SheetFormat) -> list[str]:
    """What the files are called: `Schede_SF_2024.pdf`, `Scheda_SF_13_2024.pdf`."""
    of_year = [str(year)] if year is not None else []
    stems = []
    for one in made:
        first = "Scheda" if one.alone else "Schede"
        number = [str(one.numbers[0])] if one.alone else []
        stems.append("_".join([first, plain_part(one.sector), *number, *of_year]))
    return distinct(stems, f".{file_format}")
