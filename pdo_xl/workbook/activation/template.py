"""What an activated workbook receives, made by the same code as a new one: a small package to graft from."""

from collections.abc import Sequence
from functools import cached_property
from io import BytesIO
from pathlib import Path
from posixpath import dirname

from pdo_xl.ooxml.book import sheet_parts, workbook_part
from pdo_xl.ooxml.copying import copy_part
from pdo_xl.ooxml.namespaces import main
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import related
from pdo_xl.ooxml.styles import CarriedFormats
from pdo_xl.ooxml.trees import Element, parse, serialized
from pdo_xl.ooxml.workbook_part import WorkbookPart
from pdo_xl.ooxml.worksheet.sheet_tree import inline_texts, unselect
from pdo_xl.sheet.blocks import PlanSheet
from pdo_xl.sheet.names.computed import Computed
from pdo_xl.workbook.own_sheets import computed_columns
from pdo_xl.workbook.own_sheets.all_sheets import add_own_sheets
from pdo_xl.workbook.own_sheets.configuration_sheet import add_configuration_sheet
from pdo_xl.workbook.own_sheets.formats import Formats, new_workbook
from pdo_xl.workbook.program.packaging import finished


class Template:
    """The template's parts, found by the sheets they belong to.

    A sheet of the plan stands in it under `plan_name`, with computed columns only: headers, formats, colours.
    """

    def __init__(self, plan_sheets: Sequence[PlanSheet]) -> None:
        self.package = Package(Path("modello.xlsx"), made(tuple(plan_sheets)))
        self.parts = sheet_parts(self.package)
        """By the sheets' names."""

    def sheet(self, name: str) -> Element:
        """Give a sheet's XML with its texts in the cells themselves."""
        root = parse(self.package.read(self.parts[name]))
        inline_texts(root, self._texts)
        return root

    def graft(self, name: str, package: Package, formats: CarriedFormats) -> str:
        """Copy a sheet of ours, with its drawings and charts, into an office's package; give its part."""
        sheet = self.sheet(name)
        formats.restyle(sheet)
        unselect(sheet)
        folder = dirname(workbook_part(package))
        return copy_part(self.package, self.parts[name], package, folder, serialized(sheet))

    def names_of(self, sheet: str) -> list[tuple[str, str]]:
        """Give the names defined for a sheet, and what they stand for: its print titles."""
        return WorkbookPart(self.package, workbook_part(self.package)).names_of(sheet)

    @cached_property
    def _texts(self) -> list[Element]:
        (part,) = related(self.package, workbook_part(self.package), "sharedStrings").values()
        return list(parse(self.package.read(part)).iter(main("si")))


def made(plan_sheets: tuple[PlanSheet, ...]) -> bytes:
    """Make the template's package."""
    package = BytesIO()
    with new_workbook(package) as workbook:
        formats = Formats(workbook)
        for number, plan in enumerate(plan_sheets):
            sheet = workbook.add_worksheet(plan_name(number))
            places = {name: at for name, at in zip(Computed, plan.computed, strict=False) if at in plan.new}
            computed_columns.format_columns(sheet, formats, places, two_states=plan.two_states)
            computed_columns.write_headers(sheet, formats, plan.header_row, places)
            computed_columns.colour(sheet, formats, plan.header_row, places, two_states=plan.two_states)
        add_own_sheets(workbook, formats, parameters={})
        add_configuration_sheet(workbook, formats)
    return finished(package.getvalue())


def plan_name(number: int) -> str:
    """Name the template's sheet for one of the office's plan sheets, counted from 0."""
    return f"Piano {number}"
