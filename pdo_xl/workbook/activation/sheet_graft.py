"""Copies a sheet of ours, with its drawings and charts, into an office's package under names that are free there."""

from pdo_xl.ooxml.copying import copy_part
from pdo_xl.ooxml.namespaces import main
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.trees import Element, serialized
from pdo_xl.workbook.activation.style_graft import StyleGraft
from pdo_xl.workbook.activation.template import Template


def restyle(sheet: Element, styles: StyleGraft) -> None:
    """Change the style numbers of a sheet of the template into the office's."""
    for name, attribute in (("c", "s"), ("row", "s"), ("col", "style")):
        for element in sheet.iter(main(name)):
            index = element.get(attribute)
            if index is not None:
                element.set(attribute, str(styles.cell_format(int(index))))
    for rule in sheet.iter(main("cfRule")):
        rule.set("dxfId", str(styles.difference(int(rule.get("dxfId", "0")))))


class SheetGraft:
    """Grafts sheets of the template; `folder` is that of the office's workbook part."""

    def __init__(self, package: Package, template: Template, styles: StyleGraft, folder: str) -> None:
        self._package = package
        self._template = template
        self._styles = styles
        self._folder = folder

    def graft(self, name: str) -> str:
        """Add a sheet and all it is related to; give its part."""
        sheet = self._template.sheet(name)
        restyle(sheet, self._styles)
        for view in sheet.iter(main("sheetView")):
            # Two selected sheets would be a group, in which typing goes into both.
            if "tabSelected" in view.attrib:
                del view.attrib["tabSelected"]
        template = self._template
        return copy_part(template.package, template.parts[name], self._package, self._folder, serialized(sheet))
