"""Whether Excel lets the workbook's macros run."""

from dataclasses import replace
from pathlib import Path

import pytest

from pdo_xl.setup_pc.checks import macros
from tests.setup_pc.checks.outcomes import lines
from tests.setup_pc.pcs import OFFICE, FakeRegistry, case, workbook

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


@pytest.mark.parametrize(
    ("location", "below", "disabled", "trusted"),
    [
        ("%HOMEPATH%/PIANI/", 0, 0, True),
        ("%HOMEPATH%", 1, 0, True),
        ("%HOMEPATH%", 0, 0, False),
        ("%HOMEPATH%/pia", 1, 0, False),
        ("%HOMEPATH%/piani", 1, 1, False),
        ("", 1, 0, False),
    ],
)
def test_trusted_folders(pc, plan: Path, location: str, below: int, disabled: int, trusted: bool) -> None:
    places = SETTINGS + r"\Trusted Locations"
    values = {
        **OFFICE,
        ("HKCU", SETTINGS, "VBAWarnings"): 4,
        ("HKCU", places, "AllLocationsDisabled"): disabled,
        ("HKCU", places + r"\Location0", "Path"): "C:\\altrove",
        ("HKCU", places + r"\Location1", "Path"): location,
        ("HKCU", places + r"\Location1", "AllowSubFolders"): below,
    }
    found = lines(macros.check, replace(case(pc, workbook(plan, marked=True)), registry=FakeRegistry(values)))
    assert found["Percorso attendibile"][0] == ("ok" if trusted else "non applicabile")
    assert found["Macro"][0] == ("ok" if trusted else "da correggere")
    assert found["Provenienza del file"][0] == ("ok" if trusted else "da correggere")
