"""What an activated workbook receives, made by the same code as a new one: a small package to graft from."""

from collections.abc import Sequence
from functools import cached_property
from io import BytesIO
from zipfile import ZipFile

from pdo_xl.ooxml.package import CONTENT_TYPES
from pdo_xl.ooxml.relations import relationships_name, resolved
from pdo_xl.ooxml.trees import Element, inline_texts, main, parse
from pdo_xl.sheet.blocks import PlanSheet
from pdo_xl.sheet.names import Computed
from pdo_xl.workbook.own_sheets import computed_columns
from pdo_xl.workbook.own_sheets.all_sheets import add_own_sheets
from pdo_xl.workbook.own_sheets.configuration_sheet import add_configuration_sheet
from pdo_xl.workbook.own_sheets.formats import Formats, new_workbook
from pdo_xl.workbook.program.packaging import finished

_WORKBOOK = "xl/workbook.xml"


class Template:
    """The template's parts, found by the sheets they belong to.

    A sheet of the plan stands in it under `plan_name`, with computed columns only: headers, formats, colours.
    """

    def __init__(self, plan_sheets: Sequence[PlanSheet]) -> None:
        package = BytesIO()
        with new_workbook(package) as workbook:
            formats = Formats(workbook)
            for number, plan in enumerate(plan_sheets):
                sheet = workbook.add_worksheet(plan_name(number))
                places = {name: at for name, at in zip(Computed, plan.computed, strict=True) if at in plan.new}
                computed_columns.format_columns(sheet, formats, places)
                computed_columns.write_headers(sheet, formats, plan.header_row, places)
                computed_columns.colour(sheet, formats, plan.header_row, places)
            add_own_sheets(workbook, formats, parameters={})
            add_configuration_sheet(workbook, formats)
        with ZipFile(BytesIO(finished(package.getvalue()))) as parts:
            self._parts = {name: parts.read(name) for name in parts.namelist()}
        self._types = {
            override.get("PartName", "").lstrip("/"): override.get("ContentType", "")
            for override in parse(self._parts[CONTENT_TYPES])
        }

    def sheet_part(self, name: str) -> str:
        """Give the part of a sheet."""
        sheets = [sheet.get("name") for sheet in self._workbook.iter(main("sheet"))]
        return f"xl/worksheets/sheet{sheets.index(name) + 1}.xml"

    def sheet(self, name: str) -> Element:
        """Give a sheet's XML with its texts in the cells themselves."""
        root = parse(self._parts[self.sheet_part(name)])
        inline_texts(root, self._texts)
        return root

    def styles(self) -> Element:
        """Give the styles' XML."""
        return parse(self._parts["xl/styles.xml"])

    def names_of(self, sheet: str) -> list[Element]:
        """Give the names defined for a sheet: its print titles."""
        sheets = [found.get("name") for found in self._workbook.iter(main("sheet"))]
        index = str(sheets.index(sheet))
        return [name for name in self._workbook.iter(main("definedName")) if name.get("localSheetId") == index]

    def part(self, name: str) -> bytes:
        """Give a part as it is."""
        return self._parts[name]

    def content_type(self, part: str) -> str:
        """Give a part's content type."""
        return self._types[part]

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """Map the ids of a part's relationships to their type and the part they point to."""
        markup = self._parts.get(relationships_name(part))
        if markup is None:
            return {}
        return {
            relation.get("Id", ""): (relation.get("Type", ""), resolved(part, relation.get("Target", "")))
            for relation in parse(markup)
        }

    @cached_property
    def _workbook(self) -> Element:
        return parse(self._parts[_WORKBOOK])

    @cached_property
    def _texts(self) -> list[Element]:
        return list(parse(self._parts["xl/sharedStrings.xml"]).iter(main("si")))


def plan_name(number: int) -> str:
    """Name the template's sheet for one of the office's plan sheets, counted from 0."""
    return f"Piano {number}"
