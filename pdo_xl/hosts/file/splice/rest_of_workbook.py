"""What a workbook says elsewhere about the cells that are written: its order of calculation, its filters' ranges."""

import re
from collections.abc import Sequence

from pdo_xl.hosts.file.splice.targets import Targets
from pdo_xl.ooxml.book import workbook_part
from pdo_xl.ooxml.escaping import escaped, unescaped
from pdo_xl.ooxml.markup import ATTRIBUTES, attributes, childless
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import related_part, remove_related
from pdo_xl.sheet.address import area, parted
from pdo_xl.sheet.blocks import Block

_CALCULATED = childless(b"c")
_FILTER_NAME = re.compile(
    rb"(<(?:[\w.-]+:)?definedName(?=\s)(?P<tag>" + ATTRIBUTES + rb")\s*>)(?P<formula>[^<]*)(?=</)"
)
_LAST_ROW = re.compile(r"\d+\Z")


def fit_rest_of_workbook(package: Package, blocks: Sequence[Block]) -> bool:
    """Make the package's other parts fit the cells that are to be written; tell whether any differs.

    Raises: FileRefused.
    """
    workbook = workbook_part(package)
    sheets = [element.attributes for element in package.elements(workbook, frozenset({"sheet"}))]
    written = {sheet: Targets([b for b in blocks if b.sheet == sheet], {}) for sheet in {b.sheet for b in blocks}}
    by_index = {index: written[sheet["name"]] for index, sheet in enumerate(sheets) if sheet.get("name", "") in written}
    fitted = _fit_filter_names(package, workbook, by_index)
    by_id = {sheets[index].get("sheetId", ""): targets for index, targets in by_index.items()}
    return _forget_formulas(package, workbook, by_id) or fitted


def _fit_filter_names(package: Package, workbook: str, by_index: dict[int, Targets]) -> bool:
    """Excel keeps each filter's range a second time, as a hidden name of the workbook."""

    def fitted(defined: re.Match[bytes]) -> bytes:
        named = attributes(defined["tag"])
        index = named.get(b"localSheetId", b"")
        targets = by_index.get(int(index)) if index.isdigit() else None
        if named.get(b"name") != b"_xlnm._FilterDatabase" or targets is None:
            return defined[0]
        formula = unescaped(defined["formula"])
        bounds = area(parted(formula)[1])
        end, start = targets.table_end(), targets.table_start
        if end is None or start is None:
            end, start = targets.filter_to, targets.filter_to
        if bounds is None or end is None or start is None or bounds.first_row >= start:
            return defined[0]
        return defined[1] + escaped(_LAST_ROW.sub(str(end), formula))

    old = package.read(workbook)
    # A workbook may have other names by the hundred thousand.
    new = _FILTER_NAME.sub(fitted, old) if b"_FilterDatabase" in old else old
    if new == old:
        return False
    package.put(workbook, new)
    return True


def _forget_formulas(package: Package, workbook: str, by_id: dict[str, Targets]) -> bool:
    """Excel calls a workbook damaged whose order of calculation names a cell that has no formula."""
    chain = related_part(package, workbook, "calcChain")
    if chain is None:
        return False
    old = package.read(chain)
    kept = 0
    sheet = b""

    def filtered(cell: re.Match[bytes]) -> bytes:
        nonlocal kept, sheet
        named = attributes(cell[1])
        # A cell without a sheet's id stands in the same sheet as the one before it.
        sheet = named.get(b"i", sheet)
        targets = by_id.get(sheet.decode("ascii", "replace"))
        bounds = area(named.get(b"r", b"").decode("ascii", "replace"))
        if targets is not None and bounds is not None and targets.names(bounds.first_row, bounds.first_column):
            return b""
        kept += 1
        return cell[0] if b"i" in named else cell[0].replace(cell[1], cell[1] + b' i="' + sheet + b'"', 1)

    new = _CALCULATED.sub(filtered, old)
    if kept and len(_CALCULATED.findall(old)) == kept:
        return False
    if kept:
        package.put(chain, new)
    else:
        remove_related(package, workbook, chain)
    return True
