r"""Whether Excel may start Python: Defender's rules about Office, and the command prompt.

Source: learn.microsoft.com, "Attack surface reduction rules reference" (the two identifiers; 1 blocks, 6 warns) and
the policies ExploitGuard_ASR_Rules and ExploitGuard_ASR_ASROnlyExclusions of WindowsDefender.admx, the same from
Intune in Policy Manager's ASRRules; Policy CSP ADMX_ShellCommandPromptRegEditTools, DisableCMD (1 batch files too, 2
the prompt alone).
"""

from collections.abc import Iterator
from fnmatch import fnmatchcase

from pdo_xl.setup_pc.checks.base import Case, Outcome, expanded, folded, is_below, not_applicable, ok, to_correct
from pdo_xl.setup_pc.checks.configuration import effective_interpreter
from pdo_xl.setup_pc.machine import System

_DEFENDER = r"SOFTWARE\Policies\Microsoft\Windows Defender"
_GUARD = r"\Windows Defender Exploit Guard\ASR"
_KEYS = (_DEFENDER + _GUARD, r"SOFTWARE\Microsoft\Windows Defender" + _GUARD)
_CHILD_PROCESSES = "d4f940ab-401b-4efc-aadc-ad5f3c50688a"
_WIN32_CALLS = "92e97fa1-2edf-4476-bdd6-9dd0b4dddc7b"
_BLOCKS, _WARNS = "1", "6"
_PROMPT = r"Software\Policies\Microsoft\Windows\System"
_STARTS_PYTHON = "XLPyDLLActivateAuto"
"""What a module of the workbook calls that starts Python itself; xlwings' own does it through the command prompt."""


def check(case: Case) -> Iterator[Outcome]:
    """What the administrator lets Excel start."""
    if case.machine.system is not System.WINDOWS:
        return
    python = effective_interpreter(case) or str(case.machine.interpreter)
    yield _rule(
        case,
        "Programmi avviati da Excel",
        _CHILD_PROCESSES,
        "una regola di Microsoft Defender vieta a Office di avviare programmi",
        excluded=python,
        remedy=f"chiedere all'amministratore di escludere «{python}» dalla regola {_CHILD_PROCESSES}",
    )
    file = str(case.workbook.path) if case.workbook else ""
    yield _rule(
        case,
        "Funzioni di Windows nelle macro",
        _WIN32_CALLS,
        "una regola di Microsoft Defender vieta le macro che chiamano Windows, come fanno le nostre",
        excluded=file,
        remedy=f"chiedere all'amministratore di escludere la cartella dei piani dalla regola {_WIN32_CALLS}",
    )
    yield _command_prompt(case)


def _rule(case: Case, name: str, rule: str, text: str, *, excluded: str, remedy: str) -> Outcome:
    state = _state(case, rule)
    if state not in {_BLOCKS, _WARNS}:
        return ok(name, "permessi" if rule == _CHILD_PROCESSES else "permesse")
    if excluded and _is_excluded(case, excluded):
        return ok(name, f"{text}, ma «{excluded}» ne è escluso")
    if state == _WARNS:
        return to_correct(name, f"{text}, e ogni volta lo chiede all'utente", remedy)
    return to_correct(name, text, remedy)


def _state(case: Case, rule: str) -> str | None:
    """Give what a rule does; None if nobody set it."""
    registry = case.registry
    intune = registry.value("HKLM", _DEFENDER + r"\Policy Manager", "ASRRules")
    states = dict(entry.lower().split("=", 1) for entry in str(intune or "").split("|") if "=" in entry)
    for key in _KEYS:
        value = registry.value("HKLM", key + r"\Rules", rule)
        if value is not None and registry.value("HKLM", key, "ExploitGuard_ASR_Rules") != 0:
            states.setdefault(rule, str(value))
    return states.get(rule)


def _is_excluded(case: Case, path: str) -> bool:
    for key in _KEYS:
        for listed in case.registry.names("HKLM", key + r"\ASROnlyExclusions"):
            place = folded(expanded(listed, case.machine.environment))
            if is_below(folded(path), place) or fnmatchcase(folded(path), place):
                return True
    return False


def _command_prompt(case: Case) -> Outcome:
    name = "Prompt dei comandi"
    if case.registry.value("HKCU", _PROMPT, "DisableCMD") not in {1, 2}:
        return ok(name, "permesso")
    if case.workbook is None:
        return not_applicable(name, "vietato dall'amministratore; se serve lo dice pdo-xl diagnosi FILE.xlsm")
    modules = (text for module, text in case.workbook.modules.items() if module != "xlwings")
    if any(_STARTS_PYTHON in text for text in modules):
        return ok(name, "vietato dall'amministratore, ma le macro di questo file non lo usano")
    return to_correct(
        name,
        "vietato dall'amministratore: Excel lo usa per avviare Python",
        "lanciare pdo-xl aggiorna sul file, o chiedere all'amministratore di togliere il criterio «Impedisci accesso "
        "al prompt dei comandi» (DisableCMD)",
    )
