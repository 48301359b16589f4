"""This Python and its packages."""

from collections.abc import Iterator

from pdo_xl.extras import DOCUMENTS, EXTRAS, remedy
from pdo_xl.setup_pc.checks.base import Case, Outcome, install_again, not_applicable, ok, to_correct
from pdo_xl.setup_pc.machine import System
from pdo_xl.setup_pc.pythons import NEWEST, OLDEST, is_too_old, is_untried
from pdo_xl.version import __version__


def check(case: Case) -> Iterator[Outcome]:
    """Version of Python, and of the packages that must fit each other."""
    again = install_again(case.machine)
    version = ".".join(map(str, case.python))
    where = f"{version}, {case.machine.interpreter}"
    if is_too_old(case.python[:2]):
        yield to_correct("Python", where, f"installare Python {OLDEST} o più recente, poi {again}")
    elif is_untried(case.python[:2]):
        yield ok("Python", f"{where}; pdo-xl è provato fino a Python {NEWEST}, con questo si tenta")
    else:
        yield ok("Python", where)
    yield ok("pdo-xl", __version__)
    installed = case.packages.get("xlwings")
    if installed == case.wanted_xlwings:
        yield ok("xlwings", installed)
    else:
        yield to_correct(
            "xlwings",
            f"c'è la versione {installed}, serve la {case.wanted_xlwings}" if installed else "manca",
            again,
        )
    if case.machine.system is not System.WINDOWS:
        yield not_applicable("pywin32", "serve solo su Windows")
    elif pywin32 := case.packages.get("pywin32"):
        yield ok("pywin32", pywin32)
    else:
        yield to_correct("pywin32", "manca: Excel e Python non possono parlarsi", again)
    yield _documents(case)
    for name, reason in case.broken.items():
        cure = remedy(case.machine.executable) if name in EXTRAS[DOCUMENTS] else again
        yield to_correct(
            f"Libreria {name}",
            f"non si carica ({reason})",
            f"{cure}; se resta così, chiedere all'amministratore se l'antivirus la blocca",
        )
    if not case.broken:
        yield ok("Librerie", "si caricano")


def _documents(case: Case) -> Outcome:
    """Tell whether Relazione and schede can be made; nobody has to."""
    found = {name: case.packages.get(name) for name in EXTRAS[DOCUMENTS].values()}
    if all(found.values()):
        return ok("Documenti", ", ".join(f"{name} {version}" for name, version in found.items()))
    missing = " e ".join(name for name, version in found.items() if not version)
    return not_applicable(
        "Documenti", f"Relazione e schede chiedono anche {missing}: {remedy(case.machine.executable)}"
    )
