"""The names by which Excel ties a workbook and its sheets to their document modules in VBA."""

from collections.abc import Collection
from dataclasses import dataclass

from pdo_xl.hosts.file.book import sheet_parts, workbook_part
from pdo_xl.hosts.file.package import Package
from pdo_xl.workbook.activation.edges import code_name_of, set_code_name
from pdo_xl.workbook.activation.parts import Relations
from pdo_xl.workbook.vba import CODE_NAMES, WORKBOOK_CODE_NAME
from pdo_xl.workbook.workbook_part import WorkbookPart


@dataclass(frozen=True, slots=True)
class CodeNames:
    """The workbook's name, the sheets' in their order, and those among them that belong to charts.

    Shape: `added` maps the parts of the sheets that were named now to what was put into them.
    """

    workbook: str
    sheets: tuple[str, ...]
    charts: frozenset[str]
    added: dict[str, bytes]


def give_code_names(package: Package, modules: Collection[str] = (), documents: Collection[str] = ()) -> CodeNames:
    """Name what has no name yet, with names that are free; what has one keeps it.

    `modules` are those of an existing project, `documents` its document modules.
    """
    part = workbook_part(package)
    charts = {target for _, target in Relations(package, part).find("chartsheet")}
    sheets = sheet_parts(package)
    found = {sheet: code_name_of(package, path) for sheet, path in sheets.items()}
    workbook = WorkbookPart(package, part)
    named = {name.casefold() for name in found.values()}
    taken = {name.casefold() for name in modules} | named
    if not workbook.code_name:
        unclaimed = [name for name in documents if name.casefold() not in named]
        own = WORKBOOK_CODE_NAME
        workbook.code_name = own if own in unclaimed or not unclaimed else unclaimed[0]
        workbook.write()
    taken.add(workbook.code_name.casefold())
    added = {}
    for sheet, path in sheets.items():
        if not found[sheet]:
            found[sheet] = _free(sheet, taken)
            taken.add(found[sheet].casefold())
            added[path] = set_code_name(package, path, found[sheet])
    of_charts = frozenset(found[sheet] for sheet, path in sheets.items() if path in charts)
    return CodeNames(workbook.code_name, tuple(found.values()), of_charts, added)


def _free(sheet: str, taken: Collection[str]) -> str:
    wanted = CODE_NAMES.get(sheet, "Foglio1")
    number = 1
    while wanted.casefold() in taken:
        number += 1
        wanted = f"Foglio{number}"
    return wanted
