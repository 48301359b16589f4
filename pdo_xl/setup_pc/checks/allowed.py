r"""Whether the administrator's lists let Python run from where it is: AppLocker and Software Restriction Policies.

Source: learn.microsoft.com, "AppLocker settings" (HKLM\Software\Policies\Microsoft\Windows\SrpV2, a rule a key),
"Executable rules in AppLocker" (the default rules: %PROGRAMFILES%\*, %WINDIR%\*, administrators everything),
"Understanding AppLocker rule behavior" (rules that are there count unless audited only; a refusal wins), "Path
variables"; "Setting the default security level to Disallowed" (Safer\CodeIdentifiers: 262144 lets everything run; the
default rules name keys of the registry).
"""

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from html import unescape
from typing import NamedTuple

from pdo_xl.setup_pc.checks.base import Case, Outcome, expanded, folded, is_below, ok, to_correct
from pdo_xl.setup_pc.checks.configuration import effective_interpreter
from pdo_xl.setup_pc.machine import System

_APPLOCKER = r"SOFTWARE\Policies\Microsoft\Windows\SrpV2"
_COLLECTIONS = {"Exe": "i programmi", "Dll": "le librerie"}
_AUDITED = 0
_SAFER = r"SOFTWARE\Policies\Microsoft\Windows\Safer\CodeIdentifiers"
_UNRESTRICTED = 0x40000
_EVERYONE = ("S-1-1-0", "S-1-5-32-545", "S-1-5-11")
_VARIABLES = {
    "%PROGRAMFILES%": (r"C:\Program Files", r"C:\Program Files (x86)"),
    "%WINDIR%": (r"C:\Windows",),
    "%SYSTEM32%": (r"C:\Windows\System32", r"C:\Windows\SysWOW64"),
    "%OSDRIVE%": ("C:",),
}
"""AppLocker's own variables, which are not Windows'; the drive is the system's."""


class _Rule(NamedTuple):
    allows: bool
    everyone: bool
    paths: tuple[str, ...]


def check(case: Case) -> Iterator[Outcome]:
    """Python's own folder against each list."""
    if case.machine.system is not System.WINDOWS:
        return
    python = effective_interpreter(case) or str(case.machine.interpreter)
    yield _applocker(case, python)
    yield _restricted(case, python)


def _remedy(python: str) -> str:
    return (
        f"chiedere all'amministratore una regola che ammetta ciò che sta in «{folder_of_python(python)}», o di "
        "installare Python e pdo-xl sotto Programmi"
    )


def folder_of_python(python: str) -> str:
    r"""Give the folder in which an interpreter and its libraries lie.

    >>> folder_of_python(r"C:\PDO\Scripts\pythonw.exe"), folder_of_python(r"D:\pronto\python\python.exe")
    ('C:\\PDO', 'D:\\pronto\\python')
    """
    folder = re.sub(r"[\\/][^\\/]*$", "", python)
    return re.sub(r"[\\/]Scripts$", "", folder, flags=re.IGNORECASE)


def _applocker(case: Case, python: str) -> Outcome:
    name = "AppLocker"
    closed, by_signature = [], False
    for collection, what in _COLLECTIONS.items():
        rules = _rules(case, collection)
        if not rules or case.registry.value("HKLM", rf"{_APPLOCKER}\{collection}", "EnforcementMode") == _AUDITED:
            continue
        about = [rule for rule in rules if _is_about(case, rule, python)]
        if any(not rule.allows for rule in about) or not any(rule.allows and rule.everyone for rule in about):
            closed.append(what)
            by_signature |= any(rule.allows and not rule.paths for rule in rules)
    if not closed:
        return ok(name, "lascia funzionare Python")
    text = f"non ammette {' e '.join(closed)} di «{folder_of_python(python)}»"
    return to_correct(name, text + (", se non ne ammette la firma" if by_signature else ""), _remedy(python))


def _rules(case: Case, collection: str) -> list[_Rule]:
    key = rf"{_APPLOCKER}\{collection}"
    rules = []
    for identifier in case.registry.subkeys("HKLM", key):
        text = case.registry.value("HKLM", rf"{key}\{identifier}", "Value")
        if isinstance(text, str):
            head, _, rest = text.partition(">")
            conditions = rest.partition("<Exceptions>")[0]
            paths = re.findall(r'<FilePathCondition\s+Path="([^"]*)"', conditions)
            everyone = any(f'UserOrGroupSid="{group}"' in head for group in _EVERYONE)
            rules.append(_Rule('Action="Deny"' not in head, everyone, tuple(map(unescape, paths))))
    return rules


def _is_about(case: Case, rule: _Rule, python: str) -> bool:
    variables = case.machine.environment
    drive = expanded("%SystemDrive%", variables)
    path = folded(python)
    if drive != "%SystemDrive%" and is_below(path, drive.lower()):
        # As if Windows were on C:, which the table of variables takes it to be.
        path = "c:" + path[len(drive) :]
    return any(fnmatchcase(path, pattern) for listed in rule.paths for pattern in _patterns(listed))


def _patterns(listed: str) -> Iterator[str]:
    r"""Give what a path of AppLocker stands for.

    >>> list(_patterns(r"%PROGRAMFILES%\*"))
    ['c:\\program files\\*', 'c:\\program files (x86)\\*']
    >>> list(_patterns("*")), list(_patterns(r"D:\PDO\*"))
    (['*'], ['d:\\pdo\\*'])
    """
    variable = re.match(r"%\w+%", listed)
    for start in _VARIABLES.get(variable[0].upper(), (variable[0],)) if variable else ("",):
        yield (start + listed[variable.end() if variable else 0 :]).lower().replace("[", "[[]")


def _restricted(case: Case, python: str) -> Outcome:
    name = "Restrizione software"
    level = case.registry.value("HKLM", _SAFER, "DefaultLevel")
    if not isinstance(level, int) or level == _UNRESTRICTED:
        return ok(name, "lascia funzionare Python")
    for place in _admitted(case):
        if is_below(folded(python), place) or fnmatchcase(folded(python), place):
            return ok(name, f"ammette «{place}», dove sta Python")
    return to_correct(name, f"non ammette i programmi di «{folder_of_python(python)}»", _remedy(python))


def _admitted(case: Case) -> Iterator[str]:
    paths = rf"{_SAFER}\{_UNRESTRICTED}\Paths"
    for rule in case.registry.subkeys("HKLM", paths):
        path = case.registry.value("HKLM", rf"{paths}\{rule}", "ItemData")
        if not isinstance(path, str) or not path:
            continue
        key = re.fullmatch(r"%HKEY_LOCAL_MACHINE\\(.*)\\([^\\]*)%(.*)", path, re.IGNORECASE)
        if key is None:
            yield folded(expanded(path, case.machine.environment))
        elif isinstance(start := case.registry.value("HKLM", key[1], key[2]), str):
            yield folded(start + "\\" + key[3].lstrip("\\"))
