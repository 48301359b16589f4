"""The ribbon tab in an office's package: alone, or as one tab more beside those that the office has."""

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml.custom_ui import Ribbon, add_ribbon_part
from pdo_xl.ooxml.package import Package
from pdo_xl.workbook.program.ribbon import SOURCE


def add_ribbon(package: Package) -> None:
    """Add the tab. Raises: FileRefused where the office's own ribbon has one of these names."""
    theirs = Ribbon.of(package)
    if theirs is None:
        add_ribbon_part(package, SOURCE.read_bytes())
        return
    ours = _ours()
    (tab,) = ours.tabs()
    if theirs.identities() & {identity for element in tab.iter() if (identity := element.get("id"))}:
        raise FileRefused(
            f"«{package.path.name}» ha già una barra multifunzione con la scheda «PDO»: toglierla e riprovare, "
            "perché il programma aggiunge la sua."
        )
    theirs.add(tab)
    theirs.write(package)


def remove_ribbon(package: Package) -> None:
    """Take the tab away, and the whole part where nothing of the office's is in it."""
    theirs = Ribbon.of(package)
    if theirs is None or not theirs.remove({tab.get("id", "") for tab in _ours().tabs()}):
        return
    if theirs.is_bare:
        theirs.let_go(package)
    else:
        theirs.write(package)


def update_ribbon(package: Package) -> bool:
    """Bring the tab to this version; tell whether anything differed."""
    theirs = Ribbon.of(package)
    (tab,) = _ours().tabs()
    differed = None if theirs is None else theirs.replace(tab)
    if theirs is None or differed is None:
        add_ribbon(package)
    elif differed:
        theirs.write(package)
    return differed is not False


def _ours() -> Ribbon:
    return Ribbon(SOURCE.read_bytes())
