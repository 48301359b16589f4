"""The sheets that the software keeps, their headers and their marks."""

from pdo_xl.sheet.names.computed import COLUMN_MARKS
from pdo_xl.sheet.names.findings import FINDINGS_HEADERS
from pdo_xl.sheet.names.log import LOG_HEADERS
from pdo_xl.sheet.names.parameters import PARAMETERS_HEADERS
from pdo_xl.sheet.names.sheets import FINDINGS, HEADER_ROW, LOG, PARAMETERS, SUMMARY
from pdo_xl.sheet.names.summary import SUMMARY_HEADER_ROW, SUMMARY_HEADERS

OWN_SHEETS = (SUMMARY, FINDINGS, PARAMETERS, LOG)
"""The sheets that the software keeps, in the order in which it adds them after the plan."""
SHEET_MARK = "PDO_foglio"
"""The name, defined in each sheet of ours, that stands for the first cell of its table's header."""
MARKS = (SHEET_MARK, *COLUMN_MARKS.values())
OWN_HEADERS: dict[str, tuple[int, tuple[str, ...]]] = {
    SUMMARY: (SUMMARY_HEADER_ROW, SUMMARY_HEADERS),
    FINDINGS: (HEADER_ROW, FINDINGS_HEADERS),
    PARAMETERS: (HEADER_ROW, PARAMETERS_HEADERS),
    LOG: (HEADER_ROW, LOG_HEADERS),
}
"""The row of the table's header, and its texts, in each sheet of ours."""
