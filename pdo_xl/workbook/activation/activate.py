"""Brings into an office's own workbook what it lacks: our sheets, and the looks of the computed columns."""

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.splice.targets import Additions, ColumnFormat
from pdo_xl.ooxml.book import workbook_part
from pdo_xl.ooxml.faults import damaged
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.styles import CarriedFormats
from pdo_xl.ooxml.workbook_part import PRINT_AREA, WorkbookPart
from pdo_xl.ooxml.worksheet.sheet_tree import column_formats, conditional_formats, first_row_formats
from pdo_xl.sheet.address import MAX_ROW, Area, absolute
from pdo_xl.sheet.blocks import PlanSheet, Writing
from pdo_xl.sheet.names.computed import COLUMN_MARKS
from pdo_xl.sheet.names.own_sheets import NEEDED_SHEETS, OWN_HEADERS, SHEET_MARK
from pdo_xl.workbook.activation import record
from pdo_xl.workbook.activation.template import Template, plan_name

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
    except SyntaxError as error:
        raise damaged(package.path) from error


def _add(package: Package, writing: Writing) -> dict[str, Additions]:
    workbook = WorkbookPart(package, workbook_part(package))
    missing = _missing_sheets(package, workbook, writing)
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
    # What activation noted and nobody changed since is as well noted of the parts as they are now to be.
    noted = _noted(package)
    intact = noted.intact(package) if noted is not None else {}
    template = Template(bare)
    formats = CarriedFormats(template.package, package)
    additions = {}
    for number, plan in enumerate(bare):
        additions[plan.name] = _additions(template, plan_name(number), formats)
        _limit_printing(workbook, plan)
        mark_columns(workbook, plan)
    for name in missing:
        workbook.add_sheet(name, template.graft(name, package, formats))
        for defined, reference in template.names_of(name):
            workbook.define(name, defined, reference)
    workbook.write()
    formats.write()
    place = record.find(package)
    if noted is not None and place is not None:
        for part in intact:
            noted.note(package, part, intact[part])
        record.write(package, place, noted)
    return additions


def _noted(package: Package) -> record.Record | None:
    """Read what activation noted; None where it noted nothing, or its record is damaged."""
    try:
        return record.read(package)
    except record.DamagedRecord:
        return None


def mark_columns(workbook: WorkbookPart, plan: PlanSheet) -> None:
    """Define the names by which a sheet's computed columns are known again."""
    for name, column in zip(COLUMN_MARKS.values(), plan.computed, strict=False):
        workbook.define(plan.name, name, absolute(plan.name, plan.header_row, column))


def mark_sheets(workbook: WorkbookPart) -> None:
    """Define the names by which the sheets that version 0.1.0 had are known again."""
    for name in NEEDED_SHEETS:
        if name in workbook.sheets:
            workbook.define(name, SHEET_MARK, absolute(name, OWN_HEADERS[name][0], 1))


def _missing_sheets(package: Package, workbook: WorkbookPart, writing: Writing) -> list[str]:
    """List the sheets of ours that are wanted and not there, in their order.

    Raises: FileRefused where the office has a sheet of that name in other letters: Excel allows only one.
    """
    existing = {name.casefold(): name for name in workbook.sheets}
    missing = []
    for name in writing.new_sheets:
        spelled = existing.get(name.casefold())
        if spelled is None:
            missing.append(name)
        elif spelled != name:
            raise FileRefused(
                f"«{package.path.name}» ha già un foglio «{spelled}»: rinominarlo, perché il programma aggiunge il "
                f"foglio «{name}»."
            )
    return missing


def _additions(template: Template, name: str, formats: CarriedFormats) -> Additions:
    """Gather what a sheet of the template has: the header's formats, the columns', the conditional ones."""
    sheet = template.sheet(name)
    formats.restyle(sheet)
    additions = Additions(conditional_formats=conditional_formats(sheet, _PRIORITY))
    for column, width, style in column_formats(sheet):
        additions.column_styles[column] = ColumnFormat(width, style)
    header_row, styles = first_row_formats(sheet)
    for column, style in zip(sorted(additions.column_styles), styles, strict=True):
        additions.cell_styles[header_row, column] = style
    return additions


def _limit_printing(workbook: WorkbookPart, plan: PlanSheet) -> None:
    """Keep the computed columns out of print where the office has set no print area.

    Down to the last row there is: rows that the staff add later are printed too.
    """
    if not workbook.has_name(plan.name, PRINT_AREA):
        workbook.define(plan.name, PRINT_AREA, Area(1, 1, MAX_ROW, plan.last_staff_column).on(plan.name))
