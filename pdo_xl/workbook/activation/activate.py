"""Brings into an office's own workbook what it lacks: our sheets, and the looks of the computed columns."""

from collections.abc import Mapping, Sequence

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.refuse import refuse_protected
from pdo_xl.hosts.file.splice.targets import Added, Additions, ColumnFormat
from pdo_xl.ooxml.book import sheet_parts, workbook_part, worksheets
from pdo_xl.ooxml.content_types import forget
from pdo_xl.ooxml.faults import damaged
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.print_names import PRINT_AREA
from pdo_xl.ooxml.relations import reachable, remove_unreachable
from pdo_xl.ooxml.styles import CarriedFormats
from pdo_xl.ooxml.workbook_part import WorkbookPart
from pdo_xl.ooxml.worksheet.code_name import code_name_of, set_code_name
from pdo_xl.ooxml.worksheet.drawn_columns import last_drawn_column
from pdo_xl.ooxml.worksheet.sheet_tree import (
    column_formats,
    conditional_formats,
    first_row_formats,
    input_messages,
)
from pdo_xl.sheet.address import MAX_ROW, Area, absolute
from pdo_xl.sheet.blocks import PlanSheet, Writing
from pdo_xl.sheet.names.computed import COLUMN_MARKS
from pdo_xl.sheet.names.own_sheets import NEEDED_SHEETS, OWN_HEADERS, OWN_SHEETS, SHEET_MARK
from pdo_xl.workbook.activation import record
from pdo_xl.workbook.activation.carried import carry_over
from pdo_xl.workbook.activation.dependents import sheets_that_use
from pdo_xl.workbook.activation.set_aside import set_aside, told
from pdo_xl.workbook.activation.template import Template, plan_name

_FILTER = "_xlnm._FilterDatabase"
_PRIORITY = 10_000
"""Our rules come after the office's own; they meet on no cell, but a priority may stand once in a sheet."""


def add_what_is_missing(package: Package, writing: Writing) -> Added:
    """Add the sheets of ours that the workbook lacks, and the styles that they and the computed columns need.

    Those with the table of an older version are made anew. Gives, by sheet of the plan, what the host must add to it
    while it writes the computed columns there: such a sheet may be large and is not read here. Parts that need no
    change are left alone. Raises: FileRefused, with the package as it was.
    """
    try:
        return _add(package, writing)
    except SyntaxError as error:
        raise damaged(package.path) from error


def _add(package: Package, writing: Writing) -> Added:
    missing, clashing = _missing_sheets(package, WorkbookPart(package, workbook_part(package)), writing)
    bare = [plan for plan in writing.plan_sheets if not plan.has_computed_columns]
    sheets_come = bool(missing or writing.former or writing.anew)
    # Where there is a record of what the parts were like, `upgrade` adds the marks and keeps it true; but among sheets
    # with a mark, columns without one would be the office's.
    marks_wait = not sheets_come and record.find(package) is not None
    unmarked = [] if marks_wait else [plan for plan in writing.plan_sheets if not plan.marked]
    if not sheets_come and not bare and not unmarked:
        return Added({}, _clash_told(clashing), frozenset(clashing))
    # What activation noted and nobody changed since is as well noted of the parts as they are now to be.
    noted = _noted(package)
    intact = noted.intact(package) if noted is not None else {}
    aside = set_aside(package, writing.former)
    refuse_protected(package, new_sheets=bool(aside))
    parts = sheet_parts(package)
    former = {name: parts[aside.get(name, name)] for name in writing.former}
    users = sheets_that_use(package, former.keys() - aside.keys(), OWN_SHEETS)
    workbook = WorkbookPart(package, workbook_part(package))
    if unmarked:
        mark_sheets(workbook)
    for plan in unmarked:
        mark_columns(workbook, plan)
    if not sheets_come and not bare:
        workbook.write()
        return Added({}, _clash_told(clashing), frozenset(clashing))
    before = reachable(package)
    template = Template(bare)
    formats = CarriedFormats(template.package, package)
    additions = {}
    for number, plan in enumerate(bare):
        additions[plan.name] = _additions(template, plan_name(number), formats)
        mark_columns(workbook, plan)
    printed = _limit_printing(package, workbook, bare)
    for name in aside.values():
        workbook.undefine([SHEET_MARK], name)
    for name in OWN_SHEETS:
        if name in missing or name in writing.former or name in writing.anew:
            part = template.graft(name, package, formats)
            if name in missing or name in aside:
                _place(workbook, name, part)
            else:
                _replace(package, workbook, name, part)
            for defined, reference in template.names_of(name):
                workbook.define(name, defined, reference)
    ours = [name for name in OWN_SHEETS if name in workbook.sheets and workbook.has_name(name, SHEET_MARK)]
    workbook.order_printing(ours)
    workbook.write()
    formats.write()
    carry_over(package, former)
    remove_unreachable(package, before)
    for part in before - reachable(package):
        forget(package, part)
    _note_again(package, noted, intact)
    notes = (*told(aside), *_users_told(users), *_clash_told(clashing), *printed)
    return Added(additions, notes, frozenset(clashing))


def _note_again(package: Package, noted: record.Record | None, intact: Mapping[str, bytes]) -> None:
    """Let the record know the parts as they are now: those it could give back, it still can."""
    place = record.find(package)
    if noted is None or place is None:
        return
    for part in intact:
        if part in package:
            noted.note(package, part, intact[part])
    record.write(package, place, noted)


def _place(workbook: WorkbookPart, name: str, part: str) -> None:
    """Put a sheet of ours behind the one that it follows, where the workbook has that; else at the end."""
    # A sheet of such a name may be the office's.
    there = {other for other in workbook.sheets if workbook.has_name(other, SHEET_MARK)}
    earlier = [other for other in OWN_SHEETS[: OWN_SHEETS.index(name)] if other in there]
    workbook.add_sheet(name, part, after=earlier[-1] if earlier else None)


def _replace(package: Package, workbook: WorkbookPart, name: str, part: str) -> None:
    """Put a sheet in the place of the one of its name, with the name of its document module."""
    code_name = code_name_of(package, sheet_parts(package)[name])
    if code_name:
        set_code_name(package, part, code_name)
    workbook.replace_sheet(name, part)
    # The rest of what is defined for it is the office's.
    workbook.undefine([_FILTER, SHEET_MARK], name)


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


def _missing_sheets(package: Package, workbook: WorkbookPart, writing: Writing) -> tuple[list[str], list[str]]:
    """List the sheets of ours that are wanted and not there, in their order; and those whose name a chart has.

    Raises: FileRefused where the office has a sheet of that name in other letters: Excel allows only one.
    """
    existing = {name.casefold(): name for name in workbook.sheets}
    of_cells = {sheet.name for sheet in worksheets(package)}
    missing, clashing = [], []
    for name in writing.new_sheets:
        spelled = existing.get(name.casefold())
        if spelled is None:
            missing.append(name)
        elif name not in NEEDED_SHEETS and spelled not in of_cells:
            clashing.append(name)
        elif spelled != name or spelled not in of_cells:
            raise FileRefused(
                f"«{package.path.name}» ha già un foglio «{spelled}»: rinominarlo, perché il programma aggiunge il "
                f"foglio «{name}»."
            )
    return missing, clashing


def _users_told(sheets: Sequence[str]) -> tuple[str, ...]:
    return tuple(
        f"Il foglio «{name}» ha formule su fogli del programma che hanno preso un'altra forma: controllare che puntino "
        "ancora alle celle giuste."
        for name in sheets
    )


def _clash_told(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(
        f"Il foglio «{name}» del programma non c'è, perché un grafico dell'ufficio ha questo nome: per averlo, "
        "rinominare il grafico e ripetere."
        for name in names
    )


def _additions(template: Template, name: str, formats: CarriedFormats) -> Additions:
    """Gather what a sheet of the template has: the header's formats, the columns', the conditional ones."""
    sheet = template.sheet(name)
    formats.restyle(sheet)
    additions = Additions(
        conditional_formats=conditional_formats(sheet, _PRIORITY), input_messages=input_messages(sheet)
    )
    for column, width, style in column_formats(sheet):
        additions.column_styles[column] = ColumnFormat(width, style)
    header_row, styles = first_row_formats(sheet)
    for column, style in zip(sorted(additions.column_styles), styles, strict=True):
        additions.cell_styles[header_row, column] = style
    return additions


def _limit_printing(package: Package, workbook: WorkbookPart, plans: Sequence[PlanSheet]) -> list[str]:
    """Keep the computed columns out of print where the office has set no print area; tell where that cannot be.

    Down to the last row there is: rows that the staff add later are printed too. What the office has further right
    would not be printed any more: there nothing is limited.
    """
    parts, told = sheet_parts(package), []
    for plan in plans:
        if workbook.has_name(plan.name, PRINT_AREA):
            continue
        if plan.beyond or last_drawn_column(package, parts[plan.name]) >= plan.first_computed_column:
            told.append(
                f"Nel foglio «{plan.name}» c'è qualcosa dell'ufficio a destra delle colonne calcolate: perché si "
                "stampi ancora, si stampano anche queste. Per lasciarle fuori, impostare l'area di stampa."
            )
            continue
        workbook.define(plan.name, PRINT_AREA, Area(1, 1, MAX_ROW, plan.last_staff_column).on(plan.name))
    return told
