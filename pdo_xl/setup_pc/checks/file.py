"""The workbook: its sheets, and whether the macros in it fit the software that is installed."""

import re
from collections.abc import Iterator

from pdo_xl.setup_pc.checks.base import Case, Outcome, not_applicable, ok, to_correct
from pdo_xl.sheet.names.own_sheets import NEEDED_SHEETS, OWN_SHEETS
from pdo_xl.sheet.names.sheets import CONFIGURATION
from pdo_xl.version import __version__

_OUR_VERSION = re.compile(r'^\s*(?:Public |Private )?Const VERSIONE(?: As String)?\s*=\s*"([^"]*)"', re.MULTILINE)
_XLWINGS_VERSION = re.compile(r"^'\s*Version: (\S+)", re.MULTILINE)
_UPDATE = "lanciare pdo-xl aggiorna sul file, o installare la versione della cartella"
_FROM_THE_COPY = (
    "per riavere il file dell'ufficio byte per byte usare la copia di prima dell'attivazione; pdo-xl disattiva toglie "
    "comunque ciò che è del programma"
)
_ACTIVATE = "lanciare pdo-xl attiva sul file"


def check(case: Case) -> Iterator[Outcome]:
    """Sheets and versions."""
    workbook = case.workbook
    if case.broken:
        yield not_applicable("Cartella di lavoro", "non si legge finché le librerie non si caricano")
        return
    if workbook is None:
        yield not_applicable("Cartella di lavoro", "indicare il file: pdo-xl diagnosi FILE.xlsm")
        return
    missing = [name for name in (*NEEDED_SHEETS, CONFIGURATION) if name not in workbook.sheets]
    if missing and workbook.foreign:
        yield to_correct(
            "Fogli", f"mancano: {', '.join(missing)}, e uno non è come il programma lo scrive", workbook.foreign
        )
    elif missing:
        remedy = "lanciare pdo-xl aggiorna sul file, che li aggiunge" if "PDO" in workbook.modules else _ACTIVATE
        yield to_correct("Fogli", f"mancano: {', '.join(missing)}", remedy)
    elif workbook.foreign:
        yield to_correct("Fogli", "uno non è come il programma lo scrive", workbook.foreign)
    else:
        yield ok("Fogli", ", ".join(name for name in (*OWN_SHEETS, CONFIGURATION) if name in workbook.sheets))
    if workbook.record:
        yield to_correct("Nota dell'attivazione", workbook.record, _FROM_THE_COPY)
    yield _version("Modulo PDO", workbook.modules.get("PDO"), _OUR_VERSION, __version__)
    yield _version("Modulo xlwings", workbook.modules.get("xlwings"), _XLWINGS_VERSION, case.wanted_xlwings)


def _version(name: str, source: str | None, pattern: re.Pattern[str], wanted: str) -> Outcome:
    if source is None:
        return to_correct(name, "manca: pulsanti e formule non possono funzionare", _ACTIVATE)
    stated = pattern.search(source)
    if stated is None:
        return to_correct(name, f"non dice la sua versione, serve la {wanted}", _UPDATE)
    if stated[1] != wanted:
        return to_correct(name, f"versione {stated[1]}, serve la {wanted}", _UPDATE)
    return ok(name, f"versione {wanted}")
