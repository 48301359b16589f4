"""Adds to an existing sheet `Parametri` the parameters that this version has and the sheet lacks, at its end."""

from collections.abc import Mapping
from copy import deepcopy

from lxml import etree

from pdo_xl.domain.setting import Setting
from pdo_xl.domain.settings import SETTINGS
from pdo_xl.ooxml.book import sheet_parts
from pdo_xl.ooxml.namespaces import main
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.trees import Element, insert_ordered, parse, serialized
from pdo_xl.ooxml.worksheet.children import WORKSHEET
from pdo_xl.ooxml.worksheet.dimension import widen
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
        if number in present:
            data.remove(present[number])
        data.insert(_place(data, number), _row(number, setting, present[_model(setting, rows)]))
        if setting.choices:
            _offer(root, number, setting.choices)
    widen(root)
    package.put(part, serialized(root))
    return [setting.name for setting in missing]


def _model(setting: Setting, rows: Mapping[str, int]) -> int:
    """Give the row of an existing parameter whose cells look as the new one's should: a date's own, any other's."""
    alike = [rows[known.name] for known in SETTINGS if known.name in rows and known.is_date == setting.is_date]
    return max(alike or rows.values())


def _place(data: Element, number: int) -> int:
    return next((place for place, row in enumerate(data) if int(row.get("r", "0")) > number), len(data))


def _row(number: int, setting: Setting, model: Element) -> Element:
    row = etree.Element(main("row"), r=str(number))
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
        if isinstance(value, str):
            cell.set("t", "inlineStr")
            etree.SubElement(etree.SubElement(cell, main("is")), main("t")).text = value
        elif value is not None:
            etree.SubElement(cell, main("v")).text = repr(value)
    return row


def _offer(root: Element, number: int, choices: tuple[str, ...]) -> None:
    """Offer the choices in the cell's list, as beside the other parameters."""
    rules = root.find(main("dataValidations"))
    if rules is None:
        rules = etree.Element(main("dataValidations"))
        insert_ordered(root, rules, WORKSHEET)
    old = next(iter(rules), None)
    rule = etree.SubElement(rules, main("dataValidation")) if old is None else deepcopy(old)
    for child in list(rule):
        rule.remove(child)
    rule.set("type", "list")
    rule.set("allowBlank", "1")
    rule.set("showInputMessage", "1")
    rule.set("showErrorMessage", "1")
    rule.set("errorTitle", "Valore non previsto")
    rule.set("error", "Si può scegliere fra: " + ", ".join(choices) + ".")
    rule.set("sqref", cell_name(number, 2))
    etree.SubElement(rule, main("formula1")).text = '"' + ",".join(choices) + '"'
    if old is not None:
        rules.append(rule)
    rules.set("count", str(len(rules)))
