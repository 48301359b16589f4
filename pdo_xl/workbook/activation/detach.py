"""Gives the office's workbook back without our additions: columns, sheets, names, modules, button, ribbon."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from pdo_xl.ooxml.book import sheet_parts, workbook_part
from pdo_xl.ooxml.content_types import CONTENT_TYPES, WITH_MACROS, WITHOUT_MACROS, declare, forget_missing
from pdo_xl.ooxml.custom_xml import let_go
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import reachable, related, related_part, remove_unreachable, unrelate
from pdo_xl.ooxml.soundness import formats_out_of_range
from pdo_xl.ooxml.workbook_part import WorkbookPart
from pdo_xl.ooxml.worksheet.code_name import code_name_of, take_code_name_back
from pdo_xl.ooxml.worksheet.noted_sheet import NotedSheet
from pdo_xl.ooxml.worksheet.without_columns import WithoutColumns
from pdo_xl.sheet.names.own_sheets import MARKS
from pdo_xl.sheet.reading.read import SheetPlan
from pdo_xl.workbook.activation import record
from pdo_xl.workbook.activation.button import remove_button
from pdo_xl.workbook.activation.dependents import sheets_with_our_formulas
from pdo_xl.workbook.activation.program import (
    find_program,
    project_part,
    refuse_uneditable,
)
from pdo_xl.workbook.activation.refusing import refusing_odd_content
from pdo_xl.workbook.activation.ribbon_graft import remove_ribbon
from pdo_xl.workbook.program.vba import modules
from pdo_xl.workbook.program.vba_edit import ReadProject, edited, has_code


@dataclass(frozen=True)
class Detached:
    """What was done.

    `keeps_macros`: the office's own stay. `exact`: every part was given back from the record. `broken`: the sheets
    with formulas that use what is gone.
    """

    keeps_macros: bool
    exact: bool
    broken: tuple[str, ...] = ()


def detach(
    package: Package, sheets: Mapping[str, SheetPlan], own: Collection[str], noted: record.Record | None
) -> Detached:
    """Take everything of ours out of a workbook: `sheets` are those of the plan, by name, `own` the names of ours.

    Parts that nobody changed since activation, as `noted`, become what they were byte for byte; from the others our
    additions are taken. Raises: FileRefused.
    """
    with refusing_odd_content(package):
        return _detach(package, sheets, own, noted)


def _detach(
    package: Package, sheets: Mapping[str, SheetPlan], own: Collection[str], noted: record.Record | None
) -> Detached:
    existing = find_program(package)
    intact = noted.intact(package) if noted is not None else {}
    # Cells and columns name their looks by number: what was noted of them holds while the styles are the same.
    styles = related_part(package, workbook_part(package), "styles")
    noted_sheets = noted.sheets if noted is not None and styles in intact else {}
    before = reachable(package)
    parts = sheet_parts(package)
    keeps_macros = _keeps_macros(noted, existing)
    as_it_was = noted is not None and (noted.extension == ".xlsm") == keeps_macros
    stripped = []
    for name, sheet in sheets.items():
        remove_button(package, parts[name])
        stripped.append(_strip(package, parts[name], sheet, noted_sheets.get(name)))
    remove_ribbon(package)
    _remove_sheets(package, own, noted, sheets)
    _remove_modules(package, existing, noted, keeps_macros=keeps_macros)
    if as_it_was and noted is not None:
        _forget_code_names(package, noted)
        _put_back(package, intact, styles)
    remove_unreachable(package, before)
    _fit_content_types(package, keeps_macros=keeps_macros, exact=as_it_was and CONTENT_TYPES in intact)
    exact = as_it_was and noted is not None and set(intact) == set(noted.parts) and all(stripped)
    return Detached(keeps_macros, exact, sheets_with_our_formulas(package, own))


def _put_back(package: Package, intact: dict[str, bytes], styles: str | None) -> None:
    """Give back the parts that nobody changed; the styles only if no cell is left that needs ours."""
    ours = package.read(styles) if styles in intact else None
    for name, original in intact.items():
        package.put(name, original)
    if styles is not None and ours is not None and any(formats_out_of_range(package)):
        del intact[styles]
        package.put(styles, ours)


def _keeps_macros(noted: record.Record | None, existing: ReadProject | None) -> bool:
    """Tell whether the office has macros: it had a project before, or wrote code since."""
    if existing is None:
        return False
    if noted is not None and noted.extension == ".xlsm" and set(existing.sources) - set(_own_modules(noted)):
        return True
    own = {name.casefold() for name in _own_modules(noted)}
    return any(name.casefold() not in own and has_code(source) for name, source in existing.sources.items())


def _own_modules(noted: record.Record | None) -> list[str]:
    ours = [module.name for module in modules()]
    # What anybody may have written into the record is no reason to take a module of the office's own away.
    return ours if noted is None else [name for name in ours if name in noted.modules]


def _strip(package: Package, part: str, sheet: SheetPlan, noted: NotedSheet | None) -> bool:
    """Take the computed columns out of a sheet; tell whether it is again as it was, but for what was written since."""
    columns = set(sheet.layout.computed.values())
    if not columns:
        return False
    rows = sheet.layout.header_row, sheet.last_row
    if noted is not None and columns > {*noted.columns}:
        # A column came after activation: what was noted is of the sheet without it.
        later = columns - {*noted.columns}
        package.put(part, b"".join(WithoutColumns(package, part, later, rows, None)()))
        columns -= later
    stripped = WithoutColumns(package, part, columns, rows, noted)
    # Made once: it is looked through again for names and formulas.
    package.put(part, b"".join(stripped()))
    return stripped.exact


def _remove_sheets(
    package: Package, own: Collection[str], noted: record.Record | None, sheets: Mapping[str, SheetPlan]
) -> None:
    part = workbook_part(package)
    place = record.find(package)
    workbook = WorkbookPart(package, part)
    workbook.drop_sheets(own)
    workbook.undefine(MARKS)
    for name in noted.print_areas if noted is not None else ():
        if name in sheets:
            workbook.drop_own_print_area(name)
    workbook.write()
    if place is not None:
        let_go(package, place)


def _remove_modules(
    package: Package, existing: ReadProject | None, noted: record.Record | None, *, keeps_macros: bool
) -> None:
    if existing is None:
        return
    if keeps_macros:
        refuse_uneditable(package, existing)
        left = _code_names(package)
        gone = [name for name in existing.documents if name.casefold() not in left]
        # One of the office's own, which no sheet names, may hold what somebody wrote.
        gone = [name for name in gone if not has_code(existing.source(name) or "")]
        own = [name for name in _own_modules(noted) if existing.source(name) is not None]
        part = project_part(package)
        package.put(part, edited(package.read(part), drop=[*own, *gone]))
        return
    workbook = workbook_part(package)
    unrelate(package, workbook, *related(package, workbook, "vbaProject"))


def _code_names(package: Package) -> set[str]:
    part = workbook_part(package)
    names = WorkbookPart(package, part).code_name, *(code_name_of(package, p) for p in sheet_parts(package).values())
    return {name.casefold() for name in names}


def _forget_code_names(package: Package, noted: record.Record) -> None:
    """Take back the names of document modules from the sheets that activation gave one."""
    for part, markup in noted.code_names.items():
        if part in package:
            data = package.read(part)
            if (restored := take_code_name_back(data, markup.encode())) != data:
                package.put(part, restored)


def _fit_content_types(package: Package, *, keeps_macros: bool, exact: bool) -> None:
    if exact:
        return
    forget_missing(package)
    declare(package, workbook_part(package), WITH_MACROS if keeps_macros else WITHOUT_MACROS)
