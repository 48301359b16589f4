"""What the buttons say when they are done, or when they are not."""

from collections.abc import Callable, Collection, Sequence

from pdo_xl.actions import Calculated, Examined
from pdo_xl.domain.errors import PdoError
from pdo_xl.domain.plan import Plan
from pdo_xl.domain.values.plural import others
from pdo_xl.domain.values.text import all_of, shorten
from pdo_xl.sheet.names.buttons import Button
from pdo_xl.sheet.names.sheets import FINDINGS, SUMMARY
from pdo_xl.sheet.writing.findings import Located, count_text
from pdo_xl.sheet.writing.summary_words import score_text
from pdo_xl.version import __version__
from pdo_xl.xlwings_libreoffice.errors import EngineError

FAILURE = "!"
"""Begins every sentence that the workbook shows as a warning."""

_BUSY = frozenset({-2147418111, -2146777998})
"""RPC_E_CALL_REJECTED and VBA_E_IGNORE: Excel answers nobody while a cell is being edited."""
_MOST_SECTORS = 8
_FIRST_FINDINGS = 3
_LONGEST = 160


def calculated_text(calculated: Calculated) -> str:
    """The end of "Calcola punteggi", in 12 lines at most."""
    lines = [calculated.examined.completeness]
    known = calculated.examined.standings
    shown = known.sectors[:_MOST_SECTORS]
    lines += [f"{sector.name} ({sector.manager}): {score_text(standing)}" for sector, standing in shown]
    left = len(known.sectors) - len(shown)
    if left:
        lines.append(f"… e {others(left, 'o')}: nel foglio {SUMMARY} ci sono tutti i settori.")
    lines.append(f"Ente: {score_text(known.body)}")
    count = len(calculated.changes.scores)
    lines.append("Un punteggio cambiato." if count == 1 else f"{count} punteggi cambiati.")
    lines += filter(None, [calculated.own.told])
    return "\n".join(lines)


def missing_text(sheets: Sequence[str]) -> str:
    """Say which sheets of ours are not in the workbook, and what brings them."""
    if not sheets:
        return ""
    names = all_of([f"«{name}»" for name in sheets])
    return (
        f"\nIn questa cartella non c'è {names}: pdo-xl aggiorna, a cartella chiusa, lo aggiunge."
        if len(sheets) == 1
        else f"\nIn questa cartella non ci sono {names}: pdo-xl aggiorna, a cartella chiusa, li aggiunge."
    )


def sorted_text(plan: Plan, sheets: Collection[str]) -> str:
    """Warn where a sheet was sorted whose objectives go on in rows that say nothing of whose they are."""
    for objective in plan.objectives:
        if objective.sheet in sheets and len(objective.indicators) > 1:
            return (
                f"\nAttenzione: il foglio «{objective.sheet}» è ordinato, e le righe di continuazione possono essersi "
                "staccate dal loro obiettivo: se i pesi non tornano, riprendere la copia di prima dell'ordinamento."
            )
    return ""


def examined_text(examined: Examined) -> str:
    """The end of "Verifica": how many findings, and the gravest ones."""
    if not examined.located:
        return f"{examined.completeness}\nNessuna segnalazione."
    lines = [f"Segnalazioni: {count_text(examined.findings)}."]
    lines += [finding_text(entry) for entry in gravest_first(examined.located)[:_FIRST_FINDINGS]]
    left = len(examined.located) - _FIRST_FINDINGS
    if left > 0:
        lines.append(f"… e {others(left, 'a')}: con {Button.CALCULATE} si scrivono tutte nel foglio {FINDINGS}.")
    return "\n".join(lines)


def gravest_first(located: Sequence[Located]) -> list[Located]:
    """Give the findings as Segnalazioni has them: errors first, each gravity in the order of the sheet."""
    return sorted(located, key=lambda entry: entry[0].gravity.rank)


def finding_text(entry: Located) -> str:
    """One finding on one line."""
    finding, cell = entry
    return f"{cell or '–'} – {finding.gravity}: {shorten(finding.message, _LONGEST)}"


def failure_text(error: BaseException) -> str:
    """Say in Italian what went wrong and what to do."""
    if isinstance(error, PdoError | EngineError):
        return f"{FAILURE}{error}"
    if _is_busy(error):
        return f"{FAILURE}Finire di scrivere nella cella (Invio) e riprovare."
    return (
        f"{FAILURE}Non è riuscito, e il foglio è com'era: riprovare. Se succede ancora, dire al tecnico: {_of(error)}"
    )


def closing_text(done: str, closing: Callable[[], str]) -> str:
    """Give the closing message of what is written; what is `done` is said even where that fails."""
    try:
        return closing()
    except Exception as error:  # noqa: BLE001 - "the sheet is as it was" would be false now
        return f"{FAILURE}{done} Poi qualcosa non è riuscito: dire al tecnico: {_of(error)}"


def version_text(workbook: str) -> str:
    """Say that workbook and program do not go together."""
    return (
        f"{FAILURE}La cartella è per la versione {workbook or 'sconosciuta'} di pdo_xl, ma qui è installata la "
        f"{__version__}: chiedere al tecnico di eseguire pdo-xl aggiorna su questo file, "
        "o di installare la versione della cartella."
    )


def unknown_text(command: str) -> str:
    """Say that the workbook asks for a command that there is not."""
    return (
        f"{FAILURE}Il comando «{command}» non esiste in questa versione di pdo_xl: "
        "chiedere al tecnico di eseguire pdo-xl diagnosi."
    )


def _of(error: BaseException) -> str:
    return f"{type(error).__name__}: {shorten(str(error), _LONGEST)}"


def _is_busy(error: BaseException) -> bool:
    details: Sequence[object] = getattr(error, "excepinfo", None) or ()
    codes = {getattr(error, "hresult", None), *(code for code in details if isinstance(code, int))}
    # xlwings gives up with an error of its own, which only its Windows half defines.
    return bool(codes & _BUSY) or type(error).__name__ == "ExcelBusyError"
