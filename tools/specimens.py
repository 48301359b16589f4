"""The specimens of the rules, run through the whole program: what a workbook like each of them is told."""

from typing import NamedTuple

from pdo_xl.actions import examine
from pdo_xl.domain.errors import PdoError
from pdo_xl.domain.rules import ON_PUBLICATION, check
from pdo_xl.domain.rules.specimen import COLUMNS, Specimen
from pdo_xl.domain.settings.settings import SETTINGS
from pdo_xl.sheet.names.parameters import PARAMETERS_HEADERS
from pdo_xl.sheet.names.plan_columns import FIELD_LABELS, OPTIONAL_FIELDS
from pdo_xl.sheet.names.sheets import PARAMETERS, PLAN, TITLES
from pdo_xl.sheet.writing.findings import locate_findings
from tests.support import MemoryGrid, MemoryHost

FIRST_ROW = 3
"""The sheet's row of the first of a specimen's rows."""


class Said(NamedTuple):
    """A finding as a person sees it; without a cell if it stopped everything."""

    code: str
    cell: str
    message: str
    suggestion: str


def workbook(specimen: Specimen) -> MemoryHost:
    """A workbook with the specimen's plan, and a sheet of parameters."""
    filled = {number for row in specimen.rows for number, cell in enumerate(row) if cell is not None}
    kept = [
        number
        for number, field in enumerate(COLUMNS)
        if field not in specimen.without and (number in filled or field not in OPTIONAL_FIELDS)
    ]
    header = [FIELD_LABELS[COLUMNS[number]] for number in kept]
    rows = [[row[number] for number in kept if number < len(row)] for row in specimen.rows]
    settings = {setting.name: setting.default for setting in SETTINGS} | dict(specimen.parameters)
    return MemoryHost(
        MemoryGrid(PLAN, [[specimen.title], header, *rows]),
        MemoryGrid(PARAMETERS, [[TITLES[PARAMETERS]], [], PARAMETERS_HEADERS, *settings.items()]),
    )


def said_of(specimen: Specimen) -> list[Said]:
    """Everything that is said of it, in the order in which it is said."""
    try:
        examined = examine(workbook(specimen), today=specimen.on)
    except PdoError as error:
        return [Said(str(error).partition(":")[0], "", str(error), "")]
    on_publication = locate_findings(examined.read, check(examined.results, ON_PUBLICATION))
    return [
        Said(finding.code, str(cell or ""), finding.message, finding.suggestion)
        for finding, cell in [*examined.located, *on_publication]
    ]
