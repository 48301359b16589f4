"""A small sheet as a tree: what its cells say, what it looks like, the choices that it offers."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy

from lxml import etree

from pdo_xl.ooxml.markup import MarkupError
from pdo_xl.ooxml.namespaces import main
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.shared_strings import SharedTexts
from pdo_xl.ooxml.trees import Element, insert_ordered, parse, serialized
from pdo_xl.ooxml.worksheet.children import WORKSHEET
from pdo_xl.ooxml.worksheet.dimension import widen
from pdo_xl.sheet.address import area, cell_name

_NAMESPACE = re.compile(rb"\sxmlns(?::\w+)?=\"[^\"]*\"")
_HEIGHT = ("ht", "customHeight")


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


def input_messages(sheet: Element) -> bytes:
    """Give what a sheet's cells say when they are selected, as a run of elements without namespaces."""
    rules = [rule for found in sheet.iter(main("dataValidations")) for rule in found]
    return _NAMESPACE.sub(b"", b"".join(etree.tostring(rule, with_tail=False) for rule in rules))


def unselect(sheet: Element) -> None:
    """Let a sheet not be the selected one: two of them would be a group, in which typing goes into both."""
    for view in sheet.iter(main("sheetView")):
        view.attrib.pop("tabSelected", "")


class SheetTree:
    """A sheet that is read and filled cell by cell, held until `write`. Unit: rows and columns count from 1.

    Raises: MarkupError for a sheet without rows to fill.
    """

    def __init__(self, package: Package, part: str) -> None:
        self._package = package
        self._part = part
        self._root = parse(package.read(part))
        data = self._root.find(main("sheetData"))
        if data is None:
            raise MarkupError
        self._data = data
        self._shared = SharedTexts(package)

    def first_texts(self) -> dict[str, int]:
        """Give the rows by what their first cell says, folded."""
        return {text_of(row[0], self._shared).casefold(): _number(row) for row in self._data if len(row)}

    def cells(self) -> dict[int, dict[int, Element]]:
        """Give the rows that have cells, each with its cells by column."""
        return {_number(row): _by_column(row) for row in self._data if len(row)}

    def text(self, cell: Element | None) -> str:
        """Give what a cell of the sheet says; nothing for none."""
        return "" if cell is None else text_of(cell, self._shared)

    def append_row(self, number: int, cells: Iterable[Element]) -> None:
        """Add a row below all others, of cells as they are in another sheet of the workbook."""
        row = etree.SubElement(self._data, main("row"), r=str(number))
        row.extend(deepcopy(cell) for cell in cells)

    def transplant(self, row: int, column: int, cell: Element) -> None:
        """Let a cell be as one of another sheet of the workbook is: content and format."""
        if row not in {_number(other) for other in self._data}:
            self.add_row((), row)
        copy = deepcopy(cell)
        copy.set("r", cell_name(row, column))
        cells = self._cells(row)
        old = cells.get(column)
        if old is not None:
            self._row(row).replace(old, copy)
        else:
            self._row(row).insert(sum(1 for other in cells if other < column), copy)

    def filled_rows(self) -> list[int]:
        """List the rows that hold anything."""
        return [_number(row) for row in self._data if any(len(cell) for cell in row)]

    def says(self, row: int, column: int, text: str) -> bool:
        """Tell whether a cell holds a text, in letters of whatever case; a truth value is no text."""
        cell = self._cells(row).get(column)
        if cell is None:
            return not text
        return cell.get("t") != "b" and text_of(cell, self._shared).casefold() == text.casefold()

    def put(self, row: int, column: int, value: str | float | None) -> None:
        """Let a cell of a row that exists hold a value."""
        cells = self._cells(row)
        cell = cells.get(column)
        if cell is None:
            cell = etree.Element(main("c"), r=cell_name(row, column))
            self._row(row).insert(sum(1 for other in cells if other < column), cell)
        set_value(cell, value)

    def add_row(self, values: Sequence[str | float | None], number: int = 0, like: int = 0) -> int:
        """Add a row, at the end or in place of one, that looks like another one; give its number."""
        numbers = [_number(row) for row in self._data]
        number = number or max(numbers, default=0) + 1
        model, styles = {}, {}
        if like:
            model = {name: size for name in _HEIGHT if (size := self._row(like).get(name)) is not None}
            looks = ((column, cell.get("s")) for column, cell in self._cells(like).items())
            styles = {column: style for column, style in looks if style is not None}
        if number in numbers:
            self._data.remove(self._data[numbers.index(number)])
            numbers.remove(number)
        row = etree.Element(main("row"), r=str(number))
        for name, size in model.items():
            row.set(name, size)
        self._data.insert(next((place for place, other in enumerate(numbers) if other > number), len(numbers)), row)
        for column, value in enumerate(values, 1):
            cell = etree.SubElement(row, main("c"), r=cell_name(number, column))
            if column in styles:
                cell.set("s", styles[column])
            set_value(cell, value)
        return number

    def offer(self, row: int, column: int, choices: Sequence[str], title: str, refusal: str) -> None:
        """Offer choices in a cell's list, as beside the others that the sheet has; `refusal` meets any other text."""
        rules = self._root.find(main("dataValidations"))
        if rules is None:
            rules = etree.Element(main("dataValidations"))
            insert_ordered(self._root, rules, WORKSHEET)
        old = next(iter(rules), None)
        rule = etree.Element(main("dataValidation")) if old is None else deepcopy(old)
        for child in list(rule):
            rule.remove(child)
        rule.attrib.update({"type": "list", "allowBlank": "1", "showInputMessage": "1", "showErrorMessage": "1"})
        rule.attrib.update({"errorTitle": title, "error": refusal, "sqref": cell_name(row, column)})
        etree.SubElement(rule, main("formula1")).text = '"' + ",".join(choices) + '"'
        rules.append(rule)
        rules.set("count", str(len(rules)))

    def write(self) -> None:
        """Put the sheet into the package."""
        widen(self._root)
        self._package.put(self._part, serialized(self._root))

    def _row(self, number: int) -> Element:
        return {_number(row): row for row in self._data}[number]

    def _cells(self, row: int) -> dict[int, Element]:
        return _by_column(self._row(row))


def _by_column(row: Element) -> dict[int, Element]:
    return {place.first_column: cell for cell in row if (place := area(cell.get("r", "")))}


def _number(row: Element) -> int:
    return int(row.get("r", "0"))
