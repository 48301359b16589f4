"""Copies a sheet of ours, with its drawings and charts, into an office's package under names that are free there."""

from posixpath import basename, dirname, join, relpath, splitext

from lxml import etree

from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.parts import ContentTypes
from pdo_xl.ooxml.relations import relationships_name
from pdo_xl.ooxml.trees import PACKAGE_RELATIONS, Element, main, parse, serialized
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
    """Grafts parts and notes their content types; `folder` is that of the office's workbook part."""

    def __init__(self, package: Package, template: Template, styles: StyleGraft, folder: str) -> None:
        self._package = package
        self._template = template
        self._styles = styles
        self._folder = folder
        self._types: dict[str, str] = {}

    def graft(self, name: str) -> str:
        """Add a sheet and all it is related to; give its part."""
        sheet = self._template.sheet(name)
        restyle(sheet, self._styles)
        for view in sheet.iter(main("sheetView")):
            # Two selected sheets would be a group, in which typing goes into both.
            if "tabSelected" in view.attrib:
                del view.attrib["tabSelected"]
        return self._add(self._template.sheet_part(name), serialized(sheet))

    def write_content_types(self) -> None:
        """Declare the parts that were added."""
        types = ContentTypes(self._package)
        for part, kind in self._types.items():
            types.declare(part, kind)
        types.write()

    def _add(self, source: str, markup: bytes) -> str:
        part = self._fresh(source)
        self._package.put(part, markup)
        self._types[part] = self._template.content_type(source)
        related = self._template.related(source)
        if related:
            root = parse(f'<Relationships xmlns="{PACKAGE_RELATIONS}"/>'.encode())
            for identity, (kind, target) in related.items():
                added = self._add(target, self._template.part(target))
                relative = relpath(added, dirname(part))
                etree.SubElement(root, f"{{{PACKAGE_RELATIONS}}}Relationship", Id=identity, Type=kind, Target=relative)
            self._package.put(relationships_name(part), serialized(root))
        return part

    def _fresh(self, source: str) -> str:
        kind, (name, extension) = basename(dirname(source)), splitext(basename(source))
        taken = {part.casefold() for part in self._package.names()}
        number = 1
        while True:
            part = join(self._folder, kind, f"{name.rstrip('0123456789')}{number}{extension}")
            if part.casefold() not in taken:
                return part
            number += 1
