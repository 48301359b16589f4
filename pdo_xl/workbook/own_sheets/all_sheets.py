"""The sheets that the software keeps, in their order; the same in a new workbook and in an activated one."""

from collections.abc import Mapping
from datetime import date

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from pdo_xl.sheet.address import absolute, quoted
from pdo_xl.sheet.names.own_sheets import OWN_HEADERS, SHEET_MARK
from pdo_xl.workbook.own_sheets.findings_sheet import add_findings_sheet
from pdo_xl.workbook.own_sheets.formats import Formats
from pdo_xl.workbook.own_sheets.log_sheet import add_log_sheet
from pdo_xl.workbook.own_sheets.monitoring_sheet import add_monitoring_sheet
from pdo_xl.workbook.own_sheets.objectives_sheet import add_objectives_sheet
from pdo_xl.workbook.own_sheets.parameters_sheet import add_parameters_sheet
from pdo_xl.workbook.own_sheets.snapshots_sheet import add_snapshots_sheet
from pdo_xl.workbook.own_sheets.summary_sheet import add_summary_sheet
from pdo_xl.workbook.own_sheets.texts_sheet import add_texts_sheet
from pdo_xl.workbook.own_sheets.to_do_sheet import add_to_do_sheet
from pdo_xl.workbook.own_sheets.transversals_sheet import add_transversals_sheet


def add_own_sheets(workbook: Workbook, formats: Formats, parameters: Mapping[str, date]) -> list[Worksheet]:
    """Add all sheets of ours, without any calculated value."""
    sheets = [
        add_summary_sheet(workbook, formats),
        add_to_do_sheet(workbook, formats),
        add_objectives_sheet(workbook, formats),
        add_transversals_sheet(workbook, formats),
        add_findings_sheet(workbook, formats),
        add_parameters_sheet(workbook, formats, parameters),
        add_log_sheet(workbook, formats),
        add_monitoring_sheet(workbook, formats),
        add_texts_sheet(workbook, formats),
        add_snapshots_sheet(workbook, formats),
    ]
    for name, (row, _) in OWN_HEADERS.items():
        workbook.define_name(f"{quoted(name)}!{SHEET_MARK}", f"={absolute(name, row, 1)}")
    return sheets
