"""The office's sheets whose formulas, or whose charts', use what is taken away or made anew."""

from collections.abc import Collection

from pdo_xl.hosts.file.rename import parts_that_refer
from pdo_xl.ooxml.book import sheet_parts
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.sheet_references import formulas_in, functions_in, sheets_in

_FUNCTIONS = "PDO_"


def sheets_with_our_formulas(package: Package, gone: Collection[str]) -> tuple[str, ...]:
    """List the sheets whose formulas use our functions, or sheets that are gone. Raises: FileRefused."""
    folded = frozenset(name.casefold() for name in gone)
    return tuple(
        name
        for name, part in sheet_parts(package).items()
        if any(_needs_us(package, related, folded) for related in parts_that_refer(package, part))
    )


def sheets_that_use(package: Package, names: Collection[str], own: Collection[str]) -> tuple[str, ...]:
    """List the sheets, but our `own`, whose formulas use sheets of these names. Raises: FileRefused."""
    folded = frozenset(name.casefold() for name in names)
    if not folded:
        return ()
    return tuple(
        name
        for name, part in sheet_parts(package).items()
        if name not in own
        and any(
            not sheets_in(formula).isdisjoint(folded)
            for related in parts_that_refer(package, part)
            if related.casefold().endswith((".xml", ".vml"))
            for formula in formulas_in(package.read(related))
            if any(suspect in formula.casefold() for suspect in folded)
        )
    )


def _needs_us(package: Package, part: str, gone: frozenset[str]) -> bool:
    if not part.casefold().endswith((".xml", ".vml")):
        return False
    return any(
        any(name.startswith(_FUNCTIONS) for name in functions_in(formula)) or not sheets_in(formula).isdisjoint(gone)
        for formula in formulas_in(package.read(part))
        if _is_suspect(formula.casefold(), gone)
    )


def _is_suspect(folded: str, gone: frozenset[str]) -> bool:
    """Tell at once of most formulas that they have nothing of ours."""
    return _FUNCTIONS.casefold() in folded or any(name in folded for name in gone)
