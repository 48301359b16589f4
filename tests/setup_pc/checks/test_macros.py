"""Whether Excel lets the workbook's macros run."""

from dataclasses import replace
from pathlib import Path

import pytest

from pdo_xl.setup_pc.checks import macros
from tests.setup_pc.checks.outcomes import lines
from tests.setup_pc.pcs import OFFICE, FakeRegistry, case, with_values, workbook

SETTINGS = r"Software\Microsoft\Office\16.0\Excel\Security"


POLICIES = r"Software\Policies\Microsoft\Office\16.0\Excel\Security"


@pytest.mark.parametrize(
    ("level", "state", "text"),
    [
        (None, "ok", "Excel chiede e l'utente preme Abilita contenuto"),
        (1, "ok", "tutte abilitate"),
        (2, "ok", "Excel chiede e l'utente preme Abilita contenuto"),
        (3, "da correggere", "solo quelle firmate: le nostre non lo sono"),
        (4, "da correggere", "tutte disabilitate"),
    ],
)
def test_levels_of_macro_security(pc, level: int | None, state: str, text: str) -> None:
    of = case(pc) if level is None else case(pc, VBAWarnings=level)
    assert lines(macros.check, of)["Macro"][:2] == (state, text)


def test_the_administrators_policy_wins(pc) -> None:
    values = {**OFFICE, ("HKCU", SETTINGS, "VBAWarnings"): 1, ("HKCU", POLICIES, "VBAWarnings"): 4}
    found = lines(macros.check, replace(case(pc), registry=FakeRegistry(values)))["Macro"]
    assert found[:2] == ("da correggere", "tutte disabilitate, deciso dall'amministratore")
    assert found[2].startswith("chiedere all'amministratore, oppure in Excel: File, Opzioni, Centro protezione")


def test_the_mark_of_the_web(pc, plan: Path) -> None:
    name = "Provenienza del file"
    assert lines(macros.check, case(pc, workbook(plan)))[name][0] == "ok"
    values = {**OFFICE, ("HKCU", POLICIES, "blockcontentexecutionfrominternet"): 1}
    marked = replace(case(pc, workbook(plan, marked=True)), registry=FakeRegistry(values))
    assert lines(macros.check, marked)[name] == (
        "da correggere",
        "segnato come proveniente da internet: Excel ne blocca le macro; l'amministratore blocca le macro dei file da internet",
        "tasto destro sul file, Proprietà, segnare Annulla blocco, OK",
    )
    assert lines(macros.check, case(pc))[name][0] == "non applicabile"


def test_no_trusted_place_helps_where_vba_is_off(pc, plan: Path) -> None:
    places = SETTINGS + r"\Trusted Locations\Location1"
    values = {
        ("HKCU", places, "Path"): str(plan.parent),
        ("HKCU", SETTINGS, "VBAWarnings"): 3,
    }
    assert lines(macros.check, with_values(case(pc, workbook(plan)), values))["Macro"][0] == "ok"
    off = {("HKCU", r"Software\Policies\Microsoft\Office\16.0\Common", "VBAOff"): 1}
    found = lines(macros.check, with_values(case(pc, workbook(plan)), {**values, **off}))["Macro"]
    assert found[:2] == ("da correggere", "VBA spento in tutto Office, anche nei percorsi attendibili")
    assert "disabilita VBA per le applicazioni di Office (VBAOff)" in found[2]


def test_macros_only_with_a_signature_by_policy_of_the_cloud(pc, plan: Path) -> None:
    cloud = r"Software\Policies\Microsoft\Cloud\Office\16.0\Excel\Security"
    values = {("HKCU", POLICIES, "VBAWarnings"): 2, ("HKCU", cloud, "VBAWarnings"): 3}
    found = lines(macros.check, with_values(case(pc, workbook(plan)), values))["Macro"]
    assert found[:2] == ("da correggere", "solo quelle firmate, deciso dall'amministratore: le nostre non lo sono")
