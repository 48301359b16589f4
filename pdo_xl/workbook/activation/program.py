"""Puts the program into an office's workbook: configuration sheet, VBA, button, ribbon, and a record to undo it by."""

from posixpath import dirname, join

from pyopenvba.exceptions import PyOpenVBAError

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml.book import sheet_parts, workbook_part
from pdo_xl.ooxml.content_types import CONTENT_TYPES, VBA_PROJECT, WITH_MACROS, declare
from pdo_xl.ooxml.namespaces import main
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.print_names import PRINT_AREA
from pdo_xl.ooxml.relations import relate, related_part, relationships_name
from pdo_xl.ooxml.styles import CarriedFormats
from pdo_xl.ooxml.trees import parse
from pdo_xl.ooxml.workbook_part import WorkbookPart
from pdo_xl.ooxml.worksheet.noted_sheet import NotedSheet
from pdo_xl.sheet.blocks import Writing
from pdo_xl.sheet.names.own_sheets import NEEDED_SHEETS, SHEET_MARK
from pdo_xl.sheet.names.sheets import CONFIGURATION
from pdo_xl.version import __version__
from pdo_xl.workbook.activation import record
from pdo_xl.workbook.activation.button import add_button_to
from pdo_xl.workbook.activation.refusing import refusing_odd_content
from pdo_xl.workbook.activation.ribbon_graft import add_ribbon
from pdo_xl.workbook.activation.template import Template
from pdo_xl.workbook.program.code_names import give_code_names
from pdo_xl.workbook.program.vba import Module, modules, vba_project
from pdo_xl.workbook.program.vba_edit import ReadProject, edited, read_project, same_text
from pdo_xl.workbook.program.vba_file import as_specified, claims_cache

PROJECT_RELATION = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
_MOST_SHEETS = 1000
"""Each sheet has its module of macros, and making them takes time that grows with the square."""


def add_program(package: Package, writing: Writing) -> None:
    """Add to a workbook, which already got its sheets and columns, what makes the button and the formulas work.

    Raises: FileRefused for a workbook that has the program, or names that clash with its own.
    """
    with refusing_odd_content(package):
        _add(package, writing)


def find_program(package: Package) -> ReadProject | None:
    """Read the workbook's VBA project; None where it has none. Raises: FileRefused."""
    part = related_part(package, workbook_part(package), "vbaProject")
    if part is None:
        return None
    try:
        return read_project(package.read(part))
    except (PyOpenVBAError, KeyError) as error:
        raise FileRefused(
            f"Le macro di «{package.path.name}» non si possono leggere: aprire il file in Excel, salvarlo e riprovare."
        ) from error


def refuse_clashes(package: Package, existing: ReadProject | None) -> None:
    """Refuse a workbook that has the program already, or whose macros cannot stand beside ours. Raises: FileRefused."""
    name = package.path.name
    sheets = sheet_parts(package)
    if len(sheets) > _MOST_SHEETS:
        raise FileRefused(
            f"«{name}» ha {len(sheets)} fogli, e si possono attivare cartelle che ne hanno al più {_MOST_SHEETS}: "
            "togliere quelli che non servono e riprovare."
        )
    if CONFIGURATION.casefold() in (sheet.casefold() for sheet in sheets) and (
        existing is None or existing.version is None
    ):
        raise FileRefused(
            f"«{name}» ha già un foglio «{CONFIGURATION}»: eliminarlo o rinominarlo e riprovare, perché il programma "
            "aggiunge il suo."
        )
    if existing is None:
        return
    if existing.version is not None:
        raise FileRefused(
            f"«{name}» è già attivata (versione {existing.version or 'sconosciuta'}): per portarla alla versione "
            f"installata, {__version__}, usare pdo-xl aggiorna."
        )
    refuse_uneditable(package, existing)
    for module in modules():
        source = existing.source(module.name)
        if source is not None and not same_text(source, module.source):
            raise FileRefused(
                f"«{name}» ha già un modulo VBA «{module.name}»: rinominarlo nell'editor di Visual Basic (Alt+F11) e "
                "riprovare, perché il programma aggiunge il suo con questo nome."
            )


def refuse_uneditable(package: Package, existing: ReadProject) -> None:
    """Refuse a project that is locked or signed. Raises: FileRefused."""
    name = package.path.name
    if existing.locked:
        raise FileRefused(
            f"Le macro di «{name}» sono protette da una password: toglierla nell'editor di Visual Basic (Strumenti, "
            "Proprietà di VBAProject, Protezione) e riprovare."
        )
    if any("vbaprojectsignature" in part.casefold() for part in package.names()):
        raise FileRefused(
            f"Le macro di «{name}» sono firmate e cambiarle annullerebbe la firma: toglierla nell'editor di Visual "
            "Basic (Strumenti, Firma digitale) e riprovare."
        )


def _add(package: Package, writing: Writing) -> None:
    existing = find_program(package)
    refuse_clashes(package, existing)
    add_configuration(package)
    added, code_names = _add_modules(package, existing)
    declare(package, workbook_part(package), WITH_MACROS)
    declare(package, project_part(package), VBA_PROJECT)
    parts = sheet_parts(package)
    for plan in writing.plan_sheets:
        add_button_to(package, parts[plan.name], plan)
    add_ribbon(package)
    place = record.reserve(package)
    record.write(package, place, _noted(package, writing, added, code_names))


def add_configuration(package: Package) -> None:
    """Add the hidden sheet with xlwings' settings."""
    template = Template(())
    formats = CarriedFormats(template.package, package)
    workbook = WorkbookPart(package, workbook_part(package))
    workbook.add_sheet(CONFIGURATION, template.graft(CONFIGURATION, package, formats), hidden=True)
    workbook.write()
    formats.write()


def project_part(package: Package) -> str:
    """Give the part of the VBA project, existing or to come."""
    part = workbook_part(package)
    return related_part(package, part, "vbaProject") or join(dirname(part), "vbaProject.bin")


def _add_modules(package: Package, existing: ReadProject | None) -> tuple[list[str], dict[str, bytes]]:
    """Make a project, or add ours to the office's; give the modules that were added, and what code names added."""
    part = project_part(package)
    if existing is None:
        names = give_code_names(package)
        project = vba_project([name for name in names.sheets if name not in names.charts], names.workbook)
        charts = [name for name in names.sheets if name in names.charts]
        package.put(part, edited(project, documents=charts, charts=charts) if charts else project)
        relate(package, workbook_part(package), part, PROJECT_RELATION)
        return [module.name for module in modules()], names.added
    names = give_code_names(package, existing)
    lacking = [module for module in modules() if existing.source(module.name) is None]
    documents = [name for name in names.sheets if existing.source(name) is None]
    package.put(part, edited(package.read(part), lacking, documents, names.charts))
    return [module.name for module in lacking], names.added


def put_modules(package: Package, wanted: list[Module], existing: ReadProject) -> None:
    """Put modules into the workbook's project, and document modules for sheets that have none."""
    names = give_code_names(package, existing)
    documents = [name for name in names.sheets if existing.source(name) is None]
    if wanted or documents:
        refuse_uneditable(package, existing)
        part = project_part(package)
        package.put(part, edited(package.read(part), wanted, documents, names.charts))


def write_project_anew(package: Package, existing: ReadProject) -> bool:
    """Rewrite a project that only says that it holds compiled code; tell whether it did."""
    part = project_part(package)
    project = package.read(part)
    if not claims_cache(project):
        return False
    refuse_uneditable(package, existing)
    package.put(part, as_specified(project))
    return True


def _noted(package: Package, writing: Writing, added: list[str], code_names: dict[str, bytes]) -> record.Record:
    """Note what the parts were before activation; what had our sheets or columns before is left to be told apart."""
    part = workbook_part(package)
    old = package.original(part)
    before = parse(old) if old is not None else None
    sheets = [sheet.get("name", "") for sheet in before.iter(main("sheet"))] if before is not None else []
    names = list(before.iter(main("definedName"))) if before is not None else []
    fresh = not set(sheets) & {*NEEDED_SHEETS} and all(name.get("name") != SHEET_MARK for name in names)
    limited = {int(name.get("localSheetId", "-1")) for name in names if name.get("name") == PRINT_AREA}
    now = WorkbookPart(package, part)
    noted = record.Record(__version__, package.path.suffix.lower(), modules=added)
    noted.code_names = {
        name: markup.decode("utf-8") for name, markup in code_names.items() if package.original(name) is not None
    }
    noted.print_areas = [
        plan.name
        for plan in writing.plan_sheets
        if not plan.has_computed_columns
        and sheets.index(plan.name) not in limited
        and now.has_name(plan.name, PRINT_AREA)
    ]
    parts = sheet_parts(package)
    plans = {parts[plan.name]: plan for plan in writing.plan_sheets}
    for name, plan in plans.items():
        original = package.original(name)
        if original is not None and not plan.has_computed_columns:
            noted.sheets[plan.name] = NotedSheet.read((original,), plan.computed, plan.header_row)
    shared = {part, relationships_name(part), CONTENT_TYPES, related_part(package, part, "styles") or ""}
    for name in package.touched():
        original = package.original(name)
        known = name in plans or name in code_names or (name in shared and not fresh)
        if original is not None and name in package and not known:
            noted.note(package, name, original)
    return noted
