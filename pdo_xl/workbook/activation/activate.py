"""Brings into an office's own workbook what it lacks: our sheets, and the looks of the computed columns."""

import re
from posixpath import dirname

from lxml import etree

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.splice.targets import Additions, ColumnFormat
from pdo_xl.ooxml.book import workbook_part
from pdo_xl.ooxml.faults import damaged
from pdo_xl.ooxml.namespaces import main
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.trees import Element, serialized
from pdo_xl.ooxml.workbook_part import PRINT_AREA, WorkbookPart
from pdo_xl.sheet.address import MAX_ROW, Area, absolute
from pdo_xl.sheet.blocks import PlanSheet, Writing
from pdo_xl.sheet.names import COLUMN_MARKS, OWN_HEADERS, OWN_SHEETS, SHEET_MARK
from pdo_xl.workbook.activation import record
from pdo_xl.workbook.activation.sheet_graft import SheetGraft, restyle
from pdo_xl.workbook.activation.style_graft import StyleGraft, styles_of
from pdo_xl.workbook.activation.template import Template, plan_name

_NAMESPACE = re.compile(rb"\sxmlns(?::\w+)?=\"[^\"]*\"")
_PRIORITY = 10_000
"""Our rules come after the office's own; they meet on no cell, but a priority may stand once in a sheet."""


def add_what_is_missing(package: Package, writing: Writing) -> dict[str, Additions]:
    """Add the sheets of ours that the workbook lacks, and the styles that they and the computed columns need.

    Gives, by sheet of the plan, what the host must add to it while it writes the computed columns there: such a
    sheet may be large and is not read here. Parts that need no change are left alone.
    Raises: FileRefused, with the package as it was.
    """
    try:
        return _add(package, writing)
    except etree.XMLSyntaxError as error:
        raise damaged(package.path) from error


def _add(package: Package, writing: Writing) -> dict[str, Additions]:
    part = workbook_part(package)
    workbook = WorkbookPart(package, part)
    missing = _missing_sheets(package, workbook)
    bare = [plan for plan in writing.plan_sheets if not plan.has_computed_columns]
    # Where there is a record of what the parts were like, `upgrade` adds the marks and keeps it true.
    unmarked = [] if record.find(package) else [plan for plan in writing.plan_sheets if not plan.marked]
    if not missing and not bare and not unmarked:
        return {}
    if unmarked:
        mark_sheets(workbook)
        for plan in unmarked:
            mark_columns(workbook, plan)
    if not missing and not bare:
        workbook.write()
        return {}
    styles_part, theirs = styles_of(package)
    template = Template(bare)
    styles = StyleGraft(theirs, template.styles())
    additions = {}
    for number, plan in enumerate(bare):
        additions[plan.name] = _additions(template.sheet(plan_name(number)), styles)
        _limit_printing(workbook, plan)
        mark_columns(workbook, plan)
    graft = SheetGraft(package, template, styles, dirname(part))
    for name in missing:
        workbook.add_sheet(name, graft.graft(name))
        for defined, reference in template.names_of(name):
            workbook.define(name, defined, reference)
    workbook.write()
    package.put(styles_part, serialized(theirs))
    return additions


def mark_columns(workbook: WorkbookPart, plan: PlanSheet) -> None:
    """Define the names by which a sheet's computed columns are known again."""
    for name, column in zip(COLUMN_MARKS.values(), plan.computed, strict=True):
        workbook.define(plan.name, name, absolute(plan.name, plan.header_row, column))


def mark_sheets(workbook: WorkbookPart) -> None:
    """Define the names by which our sheets are known again."""
    for name, (row, _) in OWN_HEADERS.items():
        if name in workbook.sheets:
            workbook.define(name, SHEET_MARK, absolute(name, row, 1))


def _missing_sheets(package: Package, workbook: WorkbookPart) -> list[str]:
    """List the sheets of ours that are not there, in their order.

    Raises: FileRefused where the office has a sheet of that name in other letters: Excel allows only one.
    """
    existing = {name.casefold(): name for name in workbook.sheets}
    missing = []
    for name in OWN_SHEETS:
        found = existing.get(name.casefold())
        if found is None:
            missing.append(name)
        elif found != name:
            raise FileRefused(
                f"«{package.path.name}» ha già un foglio «{found}»: rinominarlo, perché il programma aggiunge il "
                f"foglio «{name}»."
            )
    return missing


def _additions(sheet: Element, styles: StyleGraft) -> Additions:
    """Gather what a sheet of the template has: the header's formats, the columns', the conditional ones."""
    restyle(sheet, styles)
    additions = Additions(conditional_formats=_conditional_formats(sheet))
    for column in sheet.iter(main("col")):
        form = ColumnFormat(float(column.get("width", "0")), int(column.get("style", "0")))
        for number in range(int(column.get("min", "0")), int(column.get("max", "0")) + 1):
            additions.column_styles[number] = form
    header_row = next(int(row.get("r", "0")) for row in sheet.iter(main("row")))
    for number, cell in zip(sorted(additions.column_styles), sheet.iter(main("c")), strict=True):
        additions.cell_styles[header_row, number] = int(cell.get("s", "0"))
    return additions


def _conditional_formats(sheet: Element) -> bytes:
    markup = b""
    for formats in sheet.iter(main("conditionalFormatting")):
        for rule in formats:
            rule.set("priority", str(_PRIORITY + int(rule.get("priority", "1"))))
        markup += _NAMESPACE.sub(b"", etree.tostring(formats, with_tail=False))
    return markup


def _limit_printing(workbook: WorkbookPart, plan: PlanSheet) -> None:
    """Keep the computed columns out of print where the office has set no print area.

    Down to the last row there is: rows that the staff add later are printed too.
    """
    if not workbook.has_name(plan.name, PRINT_AREA):
        workbook.define(plan.name, PRINT_AREA, Area(1, 1, MAX_ROW, plan.last_staff_column).on(plan.name))
