"""The office's sheets whose formulas, or whose charts', use what a deactivation takes away."""

from pdo_xl.hosts.file.book import sheet_parts
from pdo_xl.hosts.file.package import Package
from pdo_xl.hosts.file.references import formulas_in, functions_in, sheets_in
from pdo_xl.hosts.file.rename import parts_that_refer
from pdo_xl.workbook.activation.leaving import OURS

_GONE = frozenset(name.casefold() for name in OURS)
_FUNCTIONS = "PDO_"


def sheets_with_our_formulas(package: Package) -> tuple[str, ...]:
    """List the sheets whose formulas use our functions, or sheets that are gone. Raises: FileRefused."""
    return tuple(
        name
        for name, part in sheet_parts(package).items()
        if any(_needs_us(package, related) for related in parts_that_refer(package, part))
    )


def _needs_us(package: Package, part: str) -> bool:
    if not part.casefold().endswith((".xml", ".vml")):
        return False
    return any(
        any(name.startswith(_FUNCTIONS) for name in functions_in(formula)) or not sheets_in(formula).isdisjoint(_GONE)
        for formula in formulas_in(package.read(part))
        if _is_suspect(formula.casefold())
    )


def _is_suspect(folded: str) -> bool:
    """Tell at once of most formulas that they have nothing of ours."""
    return _FUNCTIONS.casefold() in folded or any(name in folded for name in _GONE)
