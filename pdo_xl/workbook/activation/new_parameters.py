"""Adds to an existing sheet `Parametri` the parameters that this version has and the sheet lacks, at its end."""

from collections.abc import Mapping

from lxml import etree

from pdo_xl.domain.setting import Setting
from pdo_xl.domain.settings import SETTINGS
from pdo_xl.ooxml.book import sheet_parts
from pdo_xl.ooxml.namespaces import main
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.trees import Element, parse, serialized
from pdo_xl.ooxml.worksheet.dimension import widen
from pdo_xl.ooxml.worksheet.sheet_tree import added_row, offer, set_value
from pdo_xl.sheet.address import area, cell_name
from pdo_xl.sheet.names import PARAMETERS
from pdo_xl.sheet.writing.added_rows import free_rows


def add_new_parameters(package: Package, rows: Mapping[str, int]) -> list[str]:
    """Add a row for each parameter that is not among `rows` (row by name); give their names.

    The new rows look like the last one of the sheet, and hold the default values.
    """
    missing = [setting for setting in SETTINGS if setting.name not in rows]
    part = sheet_parts(package).get(PARAMETERS)
    if not missing or part is None or not rows:
        return []
    root = parse(package.read(part))
    data = root.find(main("sheetData"))
    if data is None:
        return []
    present = {int(row.get("r", "0")): row for row in data}
    filled = [number for number, row in present.items() if any(len(cell) for cell in row)]
    last = free_rows(PARAMETERS, filled, len(missing), max(rows.values())) - 1
    for number, setting in enumerate(missing, last + 1):
        _fill(added_row(data, number), number, setting, present[_model(setting, rows)])
        if setting.choices:
            _offer(root, number, setting.choices)
    widen(root)
    package.put(part, serialized(root))
    return [setting.name for setting in missing]


def _model(setting: Setting, rows: Mapping[str, int]) -> int:
    """Give the row of an existing parameter whose cells look as the new one's should: a date's own, any other's."""
    alike = [rows[known.name] for known in SETTINGS if known.name in rows and known.is_date == setting.is_date]
    return max(alike or rows.values())


def _fill(row: Element, number: int, setting: Setting, model: Element) -> None:
    for attribute in ("ht", "customHeight"):
        if attribute in model.attrib:
            row.set(attribute, str(model.get(attribute)))
    styles = {place.first_column: cell.get("s") for cell in model if (place := area(cell.get("r", "")))}
    texts = (setting.name, setting.default, setting.meaning, setting.source)
    for column, value in enumerate(texts, 1):
        cell = etree.SubElement(row, main("c"), r=cell_name(number, column))
        style = styles.get(column)
        if style is not None:
            cell.set("s", style)
        set_value(cell, value)


def _offer(sheet: Element, number: int, choices: tuple[str, ...]) -> None:
    offer(sheet, cell_name(number, 2), choices, "Valore non previsto", f"Si può scegliere fra: {', '.join(choices)}.")
