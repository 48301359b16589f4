"""AppLocker and Software Restriction Policies, and where Python is."""

from dataclasses import replace
from pathlib import Path

import pytest

from pdo_xl.setup_pc.checks import allowed
from pdo_xl.setup_pc.checks.base import Case
from tests.setup_pc.checks.outcomes import lines
from tests.setup_pc.pcs import case, linux, with_values

APPLOCKER = r"SOFTWARE\Policies\Microsoft\Windows\SrpV2"
SAFER = r"SOFTWARE\Policies\Microsoft\Windows\Safer\CodeIdentifiers"
EVERYONE, ADMINISTRATORS = "S-1-1-0", "S-1-5-32-544"


def path_rule(path: str, *, who: str = EVERYONE, action: str = "Allow", except_for: str = "") -> str:
    exceptions = f'<Exceptions><FilePathCondition Path="{except_for}"/></Exceptions>' if except_for else ""
    return (
        f'<FilePathRule Id="x" Name="n" Description="" UserOrGroupSid="{who}" Action="{action}"><Conditions>'
        f'<FilePathCondition Path="{path}"/></Conditions>{exceptions}</FilePathRule>'
    )


SIGNED = (
    f'<FilePublisherRule Id="y" Name="n" Description="" UserOrGroupSid="{EVERYONE}" Action="Allow"><Conditions>'
    '<FilePublisherCondition PublisherName="O=PYTHON SOFTWARE FOUNDATION" ProductName="*" BinaryName="*"/>'
    "</Conditions></FilePublisherRule>"
)
DEFAULT = (path_rule(r"%PROGRAMFILES%\*"), path_rule(r"%WINDIR%\*"), path_rule("*", who=ADMINISTRATORS))


def at(pc, python: str) -> Case:
    """The PC with Python at a place of Windows."""
    return case(replace(pc, executable=Path(python), home=pc.home / "altrove", environment={"SystemDrive": "C:"}))


def listed(*rules: str, collection: str = "Exe", mode: int | None = None) -> dict:
    key = rf"{APPLOCKER}\{collection}"
    values: dict = {("HKLM", rf"{key}\{{{number}}}", "Value"): rule for number, rule in enumerate(rules)}
    return values if mode is None else {**values, ("HKLM", key, "EnforcementMode"): mode}


USERS = r"C:\Users\anna\AppData\Local\pdo_xl\Scripts\python.exe"
PROGRAMS = r"C:\Program Files\pdo_xl\Scripts\python.exe"


@pytest.mark.parametrize(
    ("python", "values", "text"),
    [
        (USERS, {}, ""),
        (USERS, listed(*DEFAULT), r"non ammette i programmi di «C:\Users\anna\AppData\Local\pdo_xl»"),
        (USERS, listed(*DEFAULT, mode=1), r"non ammette i programmi di «C:\Users\anna\AppData\Local\pdo_xl»"),
        (USERS, listed(*DEFAULT, mode=0), ""),
        (PROGRAMS, listed(*DEFAULT), ""),
        (USERS, listed(*DEFAULT, path_rule(r"%OSDRIVE%\Users\*\AppData\Local\pdo_xl\*")), ""),
        (USERS, listed(path_rule("*")), ""),
        (USERS, listed(path_rule("*", except_for="C:\\x")), ""),
        (PROGRAMS, listed(*DEFAULT, path_rule(r"*\python*.exe", action="Deny")), r"non ammette i programmi di «C:\Pro"),
        (USERS, listed(*DEFAULT, collection="Dll"), "non ammette le librerie di «C:\\"),
        (
            USERS,
            listed(*DEFAULT, collection="Exe") | listed(*DEFAULT, collection="Dll"),
            "i programmi e le librerie di",
        ),
        (USERS, listed(*DEFAULT, SIGNED), r"«C:\Users\anna\AppData\Local\pdo_xl», se non ne ammette la firma"),
    ],
)
def test_applocker(pc, python: str, values: dict, text: str) -> None:
    state, said, remedy = lines(allowed.check, with_values(at(pc, python), values))["AppLocker"]
    assert state == ("da correggere" if text else "ok")
    assert (text or "lascia funzionare Python") in said
    assert ("o di installare Python e pdo-xl sotto Programmi" in remedy) is bool(text)


def test_windows_may_be_on_another_drive(pc) -> None:
    of = case(
        replace(pc, executable=Path(r"D:\Programmi\x.exe"), home=pc.home / "no", environment={"SystemDrive": "D:"})
    )
    assert lines(allowed.check, with_values(of, listed(path_rule(r"%OSDRIVE%\Programmi\*"))))["AppLocker"][0] == "ok"
    assert lines(allowed.check, with_values(of, listed(*DEFAULT)))["AppLocker"][0] == "da correggere"


def test_software_restriction_policies(pc) -> None:
    name = "Restrizione software"
    current = r"SOFTWARE\Microsoft\Windows\CurrentVersion"
    values: dict = {
        ("HKLM", rf"{SAFER}\262144\Paths\{{1}}", "ItemData"): rf"%HKEY_LOCAL_MACHINE\{current}\ProgramFilesDir%",
        ("HKLM", rf"{SAFER}\262144\Paths\{{2}}", "ItemData"): r"%HKEY_LOCAL_MACHINE\SOFTWARE\No\Nowhere%*.exe",
        ("HKLM", current, "ProgramFilesDir"): r"C:\Program Files",
    }
    for level, python, state in [
        (0x40000, USERS, "ok"),
        (0, USERS, "da correggere"),
        (0x20000, USERS, "da correggere"),
        (0, PROGRAMS, "ok"),
    ]:
        found = lines(allowed.check, with_values(at(pc, python), {**values, ("HKLM", SAFER, "DefaultLevel"): level}))[
            name
        ]
        assert found[0] == state, (level, python)
    assert found[1] == "ammette «c:\\program files», dove sta Python"
    values["HKLM", rf"{SAFER}\262144\Paths\{{3}}", "ItemData"] = r"C:\Users\*\AppData\Local\pdo_xl\*"
    closed = with_values(at(pc, USERS), {**values, ("HKLM", SAFER, "DefaultLevel"): 0})
    assert lines(allowed.check, closed)[name][0] == "ok"


def test_nothing_of_this_is_elsewhere(tmp_path: Path) -> None:
    assert lines(allowed.check, case(linux(tmp_path))) == {}
