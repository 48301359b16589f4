"""The sheets that the software keeps, their headers and their marks."""

from pdo_xl.sheet.names.computed import COLUMN_MARKS
from pdo_xl.sheet.names.findings import FINDINGS_HEADERS, FORMER_FINDINGS_HEADERS
from pdo_xl.sheet.names.log import FORMER_LOG_HEADERS, LOG_HEADERS
from pdo_xl.sheet.names.monitoring import RECOGNISED_HEADERS
from pdo_xl.sheet.names.objectives import OBJECTIVES_HEADERS
from pdo_xl.sheet.names.parameters import FORMER_PARAMETERS_HEADERS, PARAMETERS_HEADERS
from pdo_xl.sheet.names.sheets import (
    FINDINGS,
    HEADER_ROW,
    LOG,
    MONITORING,
    OBJECTIVES,
    PARAMETERS,
    SNAPSHOTS,
    SUMMARY,
    TEXTS,
    TO_DO,
    TRANSVERSALS,
)
from pdo_xl.sheet.names.snapshots import SNAPSHOTS_HEADERS
from pdo_xl.sheet.names.summary import (
    FORMER_SUMMARY_HEADER_ROW,
    FORMER_SUMMARY_HEADERS,
    SUMMARY_HEADER_ROW,
    SUMMARY_HEADERS,
)
from pdo_xl.sheet.names.texts import TEXTS_HEADERS
from pdo_xl.sheet.names.to_do import TO_DO_HEADERS
from pdo_xl.sheet.names.transversals import TRANSVERSALS_HEADERS

KEPT_BY_US = "sono tenuti da pdo_xl."
"""How the properties of the workbook that the program makes end: an activated one has the office's own."""

OWN_HEADERS: dict[str, tuple[int, tuple[str, ...]]] = {
    SUMMARY: (SUMMARY_HEADER_ROW, SUMMARY_HEADERS),
    TO_DO: (HEADER_ROW, TO_DO_HEADERS),
    OBJECTIVES: (HEADER_ROW, OBJECTIVES_HEADERS),
    TRANSVERSALS: (HEADER_ROW, TRANSVERSALS_HEADERS),
    FINDINGS: (HEADER_ROW, FINDINGS_HEADERS),
    PARAMETERS: (HEADER_ROW, PARAMETERS_HEADERS),
    LOG: (HEADER_ROW, LOG_HEADERS),
    MONITORING: (HEADER_ROW, RECOGNISED_HEADERS),
    TEXTS: (HEADER_ROW, TEXTS_HEADERS),
    SNAPSHOTS: (HEADER_ROW, SNAPSHOTS_HEADERS),
}
"""The row of the table's header, and its texts, in each sheet of ours, in the order in which they follow the plan."""
FORMER_HEADERS: dict[str, tuple[int, tuple[str, ...]]] = {
    SUMMARY: (FORMER_SUMMARY_HEADER_ROW, FORMER_SUMMARY_HEADERS),
    FINDINGS: (HEADER_ROW, FORMER_FINDINGS_HEADERS),
    PARAMETERS: (HEADER_ROW, FORMER_PARAMETERS_HEADERS),
    LOG: (HEADER_ROW, FORMER_LOG_HEADERS),
}
"""The same of sheets whose table was another one: by these they are known and made anew; those without a mark are ours.
"""
CARRIED_SHEETS = (PARAMETERS, LOG)
"""Those of them whose rows come along; all that the others hold is calculated."""
OWN_SHEETS = tuple(OWN_HEADERS)
"""The sheets that the software keeps, in the order in which it adds them after the plan."""
NEEDED_SHEETS = (SUMMARY, FINDINGS, PARAMETERS, LOG)
"""Those without which nothing is written; each of the others is left out where the office has a sheet of its name."""
PHOTOGRAPHED = frozenset({MONITORING, SNAPSHOTS})
"""Those that the first snapshot adds: people type into one, the other grows with what they photograph."""
ADDED_BY_ACTIVATION = frozenset({*PHOTOGRAPHED, TEXTS})
"""Those that a plain calculation does not add; the last of them comes with the first report too."""
WRITTEN_WHOLE = frozenset({SUMMARY, TO_DO, OBJECTIVES, TRANSVERSALS, FINDINGS})
"""Those that are written anew from top to bottom: people filter them to look, and each calculation shows all again."""
SHEET_MARK = "PDO_foglio"
"""The name, defined in each sheet of ours, that stands for the first cell of its table's header."""
MARKS = (SHEET_MARK, *COLUMN_MARKS.values())
