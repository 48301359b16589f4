r"""Whether Excel lets the workbook's macros run: settings, policies, the mark of the web.

Source: registry, VBAWarnings below Excel\Security (1 all, 2 asks, which is the default, 3 only signed, 4 none),
blockcontentexecutionfrominternet, and VBAOff below Common, each as `excel_settings` finds it; [MS-FSCC] 5.6.1 and
learn.microsoft.com, "Macros from the internet are blocked by default in Office", for the mark.
"""

from collections.abc import Iterator

from pdo_xl.setup_pc.checks.base import Case, Outcome, not_applicable, ok, to_correct
from pdo_xl.setup_pc.checks.excel_settings import setting
from pdo_xl.setup_pc.checks.places import is_trusted
from pdo_xl.setup_pc.machine import System

_UNBLOCK = "tasto destro sul file, Proprietà, segnare Annulla blocco, OK"
_TRUST = "in Excel: File, Opzioni, Centro protezione, Percorsi attendibili, aggiungere la cartella del file"
_TURN_ON = (
    "chiedere all'amministratore di togliere il criterio che disabilita VBA per le applicazioni di Office (VBAOff)"
)


def check(case: Case) -> Iterator[Outcome]:
    """What stands between the user and the buttons."""
    if case.machine.system is not System.WINDOWS:
        yield not_applicable("Macro", "le impostazioni di sicurezza si controllano solo su Windows")
        return
    trusted = is_trusted(case)
    yield _macros(case, trusted)
    yield _mark(case, trusted)


def _macros(case: Case, trusted: bool) -> Outcome:
    if setting(case, "VBAOff", "Common")[0] == 1:
        return to_correct("Macro", "VBA spento in tutto Office, anche nei percorsi attendibili", _TURN_ON)
    level, fixed = setting(case, "VBAWarnings")
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
    blocked, _ = setting(case, "blockcontentexecutionfrominternet")
    policy = "; l'amministratore blocca le macro dei file da internet" if blocked == 1 else ""
    if case.workbook is None:
        return not_applicable(name, f"indicare il file: pdo-xl diagnosi FILE.xlsm{policy}")
    if not case.workbook.marked:
        return ok(name, f"non segnato come proveniente da internet{policy}")
    if trusted:
        return ok(name, "segnato come proveniente da internet, ma in un percorso attendibile")
    return to_correct(name, f"segnato come proveniente da internet: Excel ne blocca le macro{policy}", _UNBLOCK)
