"""Adds to an existing sheet `Parametri` the parameters that this version has and the sheet lacks, at its end."""

from collections.abc import Mapping

from pdo_xl.domain.settings.setting import Setting
from pdo_xl.domain.settings.settings import SETTINGS
from pdo_xl.ooxml.book import sheet_parts
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worksheet.sheet_tree import SheetTree
from pdo_xl.sheet.names.parameters import NAME_COLUMN, VALUE_COLUMN
from pdo_xl.sheet.names.sheets import PARAMETERS
from pdo_xl.sheet.reading.parameter_rows import row_of
from pdo_xl.sheet.writing.added_rows import free_rows


def add_new_parameters(package: Package, rows: Mapping[str, int], name_column: int = NAME_COLUMN) -> list[str]:
    """Add a row for each parameter that is not among `rows` (row by name); give their names.

    The new rows look like the last one of the sheet, and hold the default values.
    """
    missing = [setting for setting in SETTINGS if setting.name not in rows]
    part = sheet_parts(package).get(PARAMETERS)
    if not missing or part is None or not rows:
        return []
    sheet = SheetTree(package, part)
    last = free_rows(PARAMETERS, sheet.filled_rows(), len(missing), max(rows.values())) - 1
    for number, setting in enumerate(missing, last + 1):
        row = row_of(setting, setting.default, name_column)
        cells = [cell if isinstance(cell, str | float | int) else None for cell in row]
        sheet.add_row(cells, number, like=_model(setting, rows))
        if setting.choices:
            refusal = f"Si può scegliere fra: {', '.join(setting.choices)}."
            sheet.offer(number, VALUE_COLUMN, setting.choices, "Valore non previsto", refusal)
    sheet.write()
    return [setting.name for setting in missing]


def _model(setting: Setting, rows: Mapping[str, int]) -> int:
    """Give the row of an existing parameter whose cells look as the new one's should: a date's own, any other's."""
    alike = [rows[known.name] for known in SETTINGS if known.name in rows and known.is_date == setting.is_date]
    return max(alike or rows.values())
