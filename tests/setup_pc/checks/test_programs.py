"""What the administrator lets Excel start."""

from pathlib import Path

import pytest

from pdo_xl.setup_pc.case import open_workbook
from pdo_xl.setup_pc.checks import programs
from pdo_xl.workbook.plan_2024.sample import sample_workbook
from tests.setup_pc.checks.outcomes import lines
from tests.setup_pc.pcs import case, linux, with_values, workbook

CHILD = "D4F940AB-401B-4EFC-AADC-AD5F3C50688A"
WIN32 = "92E97FA1-2EDF-4476-BDD6-9DD0B4DDDC7B"
GUARD = r"SOFTWARE\Policies\Microsoft\Windows Defender\Windows Defender Exploit Guard\ASR"
LOCAL = r"SOFTWARE\Microsoft\Windows Defender\Windows Defender Exploit Guard\ASR"
INTUNE = (r"SOFTWARE\Policies\Microsoft\Windows Defender\Policy Manager", "ASRRules")
PROMPT = ("HKCU", r"Software\Policies\Microsoft\Windows\System", "DisableCMD")
STARTED, CALLS = "Programmi avviati da Excel", "Funzioni di Windows nelle macro"


@pytest.mark.parametrize(
    ("values", "state"),
    [
        ({}, "ok"),
        ({("HKLM", GUARD + r"\Rules", CHILD): "1"}, "da correggere"),
        ({("HKLM", GUARD + r"\Rules", CHILD): "6"}, "da correggere"),
        ({("HKLM", GUARD + r"\Rules", CHILD): "2"}, "ok"),
        ({("HKLM", GUARD + r"\Rules", CHILD): "0", ("HKLM", LOCAL + r"\Rules", CHILD): 1}, "ok"),
        ({("HKLM", GUARD + r"\Rules", CHILD): "1", ("HKLM", GUARD, "ExploitGuard_ASR_Rules"): 0}, "ok"),
        ({("HKLM", LOCAL + r"\Rules", CHILD): 1}, "da correggere"),
        ({("HKLM", *INTUNE): f"{WIN32}=2|{CHILD}=1"}, "da correggere"),
        ({("HKLM", *INTUNE): f"{CHILD}=2|junk"}, "ok"),
    ],
)
def test_defenders_rule_about_programs_that_office_starts(pc, values: dict, state: str) -> None:
    found = lines(programs.check, with_values(case(pc), values))[STARTED]
    assert found[0] == state
    if state != "ok":
        assert found[1].startswith("una regola di Microsoft Defender vieta a Office di avviare programmi")
        assert found[2] == f"chiedere all'amministratore di escludere «{pc.interpreter}» dalla regola {CHILD.lower()}"


def test_a_warning_each_time_is_said(pc) -> None:
    found = lines(programs.check, with_values(case(pc), {("HKLM", GUARD + r"\Rules", CHILD): "6"}))[STARTED]
    assert found[1].endswith("avviare programmi, e ogni volta lo chiede all'utente")


def test_an_excluded_python_may_be_started(pc, tmp_path: Path) -> None:
    blocked: dict = {("HKLM", GUARD + r"\Rules", CHILD): "1"}
    for listed, excluded in [
        ("%HOMEPATH%/venv", True),
        (str(pc.interpreter), True),
        ("%HOMEPATH%/*", True),
        ("C:/x", False),
    ]:
        values = {**blocked, ("HKLM", GUARD + r"\ASROnlyExclusions", listed): "0"}
        found = lines(programs.check, with_values(case(pc), values))[STARTED]
        assert found[0] == ("ok" if excluded else "da correggere"), listed
    assert f"{tmp_path}" not in found[1]


def test_defenders_rule_about_macros_that_call_windows(pc, plan: Path) -> None:
    blocked: dict = {("HKLM", GUARD + r"\Rules", WIN32): "1"}
    found = lines(programs.check, with_values(case(pc, workbook(plan)), blocked))
    assert found[STARTED][0] == "ok"
    assert found[CALLS][0] == "da correggere"
    assert found[CALLS][2].endswith(f"escludere la cartella dei piani dalla regola {WIN32.lower()}")
    values = {**blocked, ("HKLM", GUARD + r"\ASROnlyExclusions", str(plan.parent)): "0"}
    assert lines(programs.check, with_values(case(pc, workbook(plan)), values))[CALLS][0] == "ok"
    assert lines(programs.check, with_values(case(pc), values))[CALLS][0] == "da correggere"


@pytest.mark.parametrize("level", [1, 2])
def test_a_forbidden_command_prompt_matters_where_the_macros_use_it(pc, plan: Path, level: int) -> None:
    name = "Prompt dei comandi"
    assert lines(programs.check, case(pc))[name] == ("ok", "permesso", "")
    assert lines(programs.check, with_values(case(pc), {PROMPT: level}))[name][0] == "non applicabile"
    found = lines(programs.check, with_values(case(pc, workbook(plan)), {PROMPT: level}))[name]
    assert found[:2] == ("da correggere", "vietato dall'amministratore: Excel lo usa per avviare Python")
    assert "«Impedisci accesso al prompt dei comandi»" in found[2]
    modules = {"PDO": "XLPyDLLActivateAuto(server, comando, 1)", "xlwings": "XLPyDLLActivateAuto"}
    found = lines(programs.check, with_values(case(pc, workbook(plan, modules=modules)), {PROMPT: level}))[name]
    assert found[:2] == ("ok", "vietato dall'amministratore, ma le macro di questo file non lo usano")
    del modules["PDO"]
    found = lines(programs.check, with_values(case(pc, workbook(plan, modules=modules)), {PROMPT: level}))[name]
    assert found[0] == "da correggere"


def test_our_own_workbook_does_without_the_command_prompt(pc) -> None:
    of = with_values(case(pc, open_workbook(sample_workbook())), {PROMPT: 1})
    found = lines(programs.check, of)["Prompt dei comandi"]
    assert found[:2] == ("ok", "vietato dall'amministratore, ma le macro di questo file non lo usano")


def test_elsewhere_there_is_nothing_to_start(tmp_path: Path) -> None:
    assert lines(programs.check, case(linux(tmp_path))) == {}
