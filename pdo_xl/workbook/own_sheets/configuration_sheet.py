"""The hidden sheet `xlwings.conf`, where xlwings looks for its settings first.

Source: xlwings' module for the workbook, `GetConfig`: a key that stands here wins even if its value is blank, so
the interpreter is not named here: each PC has its own, and its user's `xlwings.conf` says which. A key that does not
stand here is looked for in two files, once for each cell that is calculated. Values are texts: the module reads them
into a String, and a truth value would come as "Falso" in an Italian Excel (KB Q216379), which is no truth value.
"""

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from pdo_xl.sheet.names.sheets import CONFIGURATION
from pdo_xl.workbook.own_sheets.formats import Formats

SETTINGS: dict[str, str] = {
    "UDF Modules": "pdo_xl.hosts.excel.udf",
    "Debug UDFs": "False",
    "Use UDF Server": "True",
    "Show Console": "False",
    # Else the workbook's folder comes first on Python's path, and a folder pdo_xl in it would be executed.
    "ADD_WORKBOOK_TO_PYTHONPATH": "False",
    "ONEDRIVE_CONSUMER_WIN": "",
    "ONEDRIVE_COMMERCIAL_WIN": "",
    "SHAREPOINT_WIN": "",
    "Conda Path": "",
    "Conda Env": "",
    "LICENSE_KEY": "",
}


def add_configuration_sheet(workbook: Workbook, formats: Formats) -> Worksheet:
    """Make the sheet; keys in column A from the first row, values in column B."""
    sheet = workbook.add_worksheet(CONFIGURATION)
    sheet.set_column(0, 0, 22, formats())
    sheet.set_column(1, 1, 40, formats())
    for row, (key, value) in enumerate(SETTINGS.items()):
        sheet.write_string(row, 0, key, formats())
        sheet.write_string(row, 1, value, formats())
    sheet.hide()
    return sheet
