"""A small sheet as a tree: what its cells say, what it looks like, the choices that it offers."""

import re
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy

from lxml import etree

from pdo_xl.ooxml.namespaces import main
from pdo_xl.ooxml.trees import Element, insert_ordered
from pdo_xl.ooxml.worksheet.children import WORKSHEET

_NAMESPACE = re.compile(rb"\sxmlns(?::\w+)?=\"[^\"]*\"")


def inline_texts(sheet: Element, texts: Sequence[Element]) -> None:
    """Move the shared texts that a sheet's cells name into the cells."""
    for cell in sheet.iter(main("c")):
        if cell.get("t") == "s":
            text = texts[int(cell.findtext(main("v"), ""))]
            for value in cell.findall(main("v")):
                cell.remove(value)
            cell.set("t", "inlineStr")
            etree.SubElement(cell, main("is")).extend(deepcopy(list(text)))


def text_of(cell: Element, shared: Callable[[int], str | None]) -> str:
    """Give what a cell says; `shared` gives a shared text by its index."""
    value = cell.findtext(main("v")) or ""
    match cell.get("t"):
        case "s":
            return shared(int(value)) or ""
        case "b":
            return str(value == "1")
        case "inlineStr":
            return "".join(text.text or "" for text in cell.iter(main("t")))
        case _:
            return value


def set_value(cell: Element, value: str | float | None) -> None:
    """Let a cell hold a text, a number or nothing, and no formula; its format stays."""
    for child in list(cell):
        cell.remove(child)
    cell.attrib.pop("t", "")
    if isinstance(value, str):
        cell.set("t", "inlineStr")
        etree.SubElement(etree.SubElement(cell, main("is")), main("t")).text = value
    elif value is not None:
        etree.SubElement(cell, main("v")).text = repr(value)


def added_row(data: Element, number: int) -> Element:
    """Add a row to a sheet's rows, in place of the one of this number if there is one."""
    numbers = [int(row.get("r", "0")) for row in data]
    if number in numbers:
        data.remove(data[numbers.index(number)])
        numbers.remove(number)
    row = etree.Element(main("row"), r=str(number))
    data.insert(next((place for place, other in enumerate(numbers) if other > number), len(data)), row)
    return row


def column_formats(sheet: Element) -> Iterator[tuple[int, float, int]]:
    """Give of each column that has a width or a format of its own its number, its width and its format."""
    for column in sheet.iter(main("col")):
        for number in range(int(column.get("min", "0")), int(column.get("max", "0")) + 1):
            yield number, float(column.get("width", "0")), int(column.get("style", "0"))


def first_row_formats(sheet: Element) -> tuple[int, list[int]]:
    """Give the number of a sheet's first row, and the formats of the sheet's cells in their order."""
    number = next(int(row.get("r", "0")) for row in sheet.iter(main("row")))
    return number, [int(cell.get("s", "0")) for cell in sheet.iter(main("c"))]


def conditional_formats(sheet: Element, after: int) -> bytes:
    """Give a sheet's conditional formats as a run of elements without namespaces, their priorities behind a number."""
    markup = b""
    for formats in sheet.iter(main("conditionalFormatting")):
        for rule in formats:
            rule.set("priority", str(after + int(rule.get("priority", "1"))))
        markup += _NAMESPACE.sub(b"", etree.tostring(formats, with_tail=False))
    return markup


def unselect(sheet: Element) -> None:
    """Let a sheet not be the selected one: two of them would be a group, in which typing goes into both."""
    for view in sheet.iter(main("sheetView")):
        view.attrib.pop("tabSelected", "")


def offer(sheet: Element, cell: str, choices: Sequence[str], title: str, refusal: str) -> None:
    """Offer the choices in a cell's list, as beside the others that the sheet has; `refusal` meets any other text."""
    rules = sheet.find(main("dataValidations"))
    if rules is None:
        rules = etree.Element(main("dataValidations"))
        insert_ordered(sheet, rules, WORKSHEET)
    old = next(iter(rules), None)
    rule = etree.SubElement(rules, main("dataValidation")) if old is None else deepcopy(old)
    for child in list(rule):
        rule.remove(child)
    rule.set("type", "list")
    rule.set("allowBlank", "1")
    rule.set("showInputMessage", "1")
    rule.set("showErrorMessage", "1")
    rule.set("errorTitle", title)
    rule.set("error", refusal)
    rule.set("sqref", cell)
    etree.SubElement(rule, main("formula1")).text = '"' + ",".join(choices) + '"'
    if old is not None:
        rules.append(rule)
    rules.set("count", str(len(rules)))
