r"""Whether Excel lets the workbook's macros run: settings, policies, trusted folders, the mark of the web.

Source: registry, HKCU\Software\Microsoft\Office\16.0\Excel\Security and the same under Software\Policies:
VBAWarnings 1 all, 2 asks (the default), 3 only signed, 4 none; blockcontentexecutionfrominternet; Trusted Locations.
"""

from collections.abc import Iterator
from ntpath import normpath

from pdo_xl.setup_pc.checks.base import Case, Outcome, expanded, not_applicable, ok, to_correct
from pdo_xl.setup_pc.checks.excel import settings_version
from pdo_xl.setup_pc.machine import System
from pdo_xl.setup_pc.registry import Data

_SETTINGS = r"Software\Microsoft\Office\{}\Excel\Security"
_POLICIES = r"Software\Policies\Microsoft\Office\{}\Excel\Security"
_TRUSTED = r"\Trusted Locations"
_UNBLOCK = "tasto destro sul file, Proprietà, segnare Annulla blocco, OK"
_TRUST = "in Excel: File, Opzioni, Centro protezione, Percorsi attendibili, aggiungere la cartella del file"


def check(case: Case) -> Iterator[Outcome]:
    """What stands between the user and the buttons."""
    if case.machine.system is not System.WINDOWS:
        yield not_applicable("Macro", "le impostazioni di sicurezza si controllano solo su Windows")
        return
    trusted = _is_trusted(case)
    yield _macros(case, trusted)
    yield _mark(case, trusted)
    if case.workbook is None:
        yield not_applicable("Percorso attendibile", "indicare il file: pdo-xl diagnosi FILE.xlsm")
    elif trusted:
        yield ok("Percorso attendibile", str(case.workbook.path.absolute().parent))
    else:
        yield not_applicable("Percorso attendibile", "la cartella del file non lo è; non è necessario")


def _setting(case: Case, name: str, below: str = "") -> tuple[Data, bool]:
    """Give a setting of Excel's security, and whether the administrator fixed it."""
    version = settings_version(case.registry) or "16.0"
    for place, fixed in ((_POLICIES, True), (_SETTINGS, False)):
        value = case.registry.value("HKCU", place.format(version) + below, name)
        if value is not None:
            return value, fixed
    return None, False


def _macros(case: Case, trusted: bool) -> Outcome:
    level, fixed = _setting(case, "VBAWarnings")
    by = ", deciso dall'amministratore" if fixed else ""
    remedy = "chiedere all'amministratore, oppure " if fixed else ""
    match level:
        case 1:
            return ok("Macro", f"tutte abilitate{by}")
        case None | 2:
            return ok("Macro", f"Excel chiede e l'utente preme Abilita contenuto{by}")
        case _ if trusted:
            return ok("Macro", f"limitate{by}, ma il file è in un percorso attendibile")
        case 3:
            return to_correct("Macro", f"solo quelle firmate{by}: le nostre non lo sono", remedy + _TRUST)
        case _:
            return to_correct("Macro", f"tutte disabilitate{by}", remedy + _TRUST)


def _mark(case: Case, trusted: bool) -> Outcome:
    name = "Provenienza del file"
    blocked, _ = _setting(case, "blockcontentexecutionfrominternet")
    policy = "; l'amministratore blocca le macro dei file da internet" if blocked == 1 else ""
    if case.workbook is None:
        return not_applicable(name, f"indicare il file: pdo-xl diagnosi FILE.xlsm{policy}")
    if not case.workbook.marked:
        return ok(name, f"non segnato come proveniente da internet{policy}")
    if trusted:
        return ok(name, "segnato come proveniente da internet, ma in un percorso attendibile")
    return to_correct(name, f"segnato come proveniente da internet: Excel ne blocca le macro{policy}", _UNBLOCK)


def _is_trusted(case: Case) -> bool:
    if case.workbook is None or _setting(case, "AllLocationsDisabled", _TRUSTED)[0] == 1:
        return False
    folder = _folded(str(case.workbook.path.absolute().parent))
    version = settings_version(case.registry) or "16.0"
    for place in (_POLICIES, _SETTINGS):
        key = place.format(version) + _TRUSTED
        for location in case.registry.subkeys("HKCU", key):
            path = case.registry.value("HKCU", f"{key}\\{location}", "Path")
            if not isinstance(path, str) or not path:
                continue
            root = _folded(expanded(path, case.machine.environment))
            below = case.registry.value("HKCU", f"{key}\\{location}", "AllowSubFolders") == 1
            if folder == root or (below and folder.startswith(root.rstrip("\\") + "\\")):
                return True
    return False


def _folded(path: str) -> str:
    return normpath(path).lower()
