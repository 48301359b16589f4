"""The objective that a person points at, in the plan or in a sheet of ours that speaks of it."""

from collections.abc import Sequence

from pdo_xl.actions import Examined
from pdo_xl.domain.scoring.objective_score import ObjectiveResult
from pdo_xl.reports.explanation.asked import NotExplained, asked, sheet_of
from pdo_xl.reports.explanation.followed import followed
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.names.sheets import MONITORING, OBJECTIVES, TO_DO


def selected(examined: Examined, grids: Sequence[Grid], cell: str) -> ObjectiveResult:
    """Find the objective of a cell's row. Raises: NotExplained."""
    wanted, _ = followed(asked(cell), grids, examined.read.plan)
    sheet = sheet_of(wanted, examined.read, grids).layout.sheet
    objective = examined.read.plan.owner(sheet, wanted.row)
    if objective is None:
        raise NotExplained(
            f"La riga {wanted.row} del foglio «{sheet}» non è di un obiettivo: scegliere una riga del piano che lo è, "
            f"oppure una di {OBJECTIVES}, {TO_DO} o {MONITORING}, e riprovare."
        )
    return examined.results.objectives[objective.number - 1]
