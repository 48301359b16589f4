"""Each check of the diagnosis: all right, to be corrected with its remedy, or nothing to look at."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from pdo_xl.setup_pc.checks import CHECKS, configuration, diagnose, excel, file, macros, python
from pdo_xl.setup_pc.checks.base import Case, State
from pdo_xl.setup_pc.install import install
from tests.setup_pc.pcs import OFFICE, XLWINGS, FakeRegistry, case, linux, mac, windows, workbook

NOW = datetime(2024, 5, 6)
SETTINGS = r"Software\Microsoft\Office\16.0\Excel\Security"
POLICIES = r"Software\Policies\Microsoft\Office\16.0\Excel\Security"


def lines(check, of: Case) -> dict[str, tuple[str, str, str]]:
    return {outcome.name: (outcome.state.value, outcome.text, outcome.remedy) for outcome in check(of)}


@pytest.fixture
def pc(tmp_path: Path):
    machine = windows(tmp_path)
    install(machine, None, NOW)
    (tmp_path / "piani").mkdir()
    return machine


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return tmp_path / "piani" / "Piano.xlsm"


def test_a_healthy_pc_has_nothing_to_correct(pc, plan: Path) -> None:
    outcomes = diagnose(case(pc, workbook(plan)))
    assert {group for group, _ in outcomes} == set(CHECKS) - {"LibreOffice"}
    assert [outcome for _, outcome in outcomes if outcome.state is State.TO_CORRECT] == []
    assert len(outcomes) >= 16


def test_whatever_is_to_be_corrected_has_a_remedy(tmp_path: Path, plan: Path) -> None:
    machine = replace(windows(tmp_path), executable=tmp_path / "altrove" / "python.exe")
    broken = Case(machine, FakeRegistry(), (3, 9, 0), {}, XLWINGS, workbook(plan, sheets=[], modules={}, marked=True))
    outcomes = [outcome for _, outcome in diagnose(broken)]
    assert all((outcome.state is State.TO_CORRECT) == bool(outcome.remedy) for outcome in outcomes)
    assert sum(outcome.state is State.TO_CORRECT for outcome in outcomes) > 10


def test_python_and_packages(pc) -> None:
    wrong = replace(case(pc), python=(3, 10, 4), packages={"xlwings": "0.36.0", "pywin32": None})
    found = lines(python.check, wrong)
    assert found["Python"][:2] == ("da correggere", f"3.10.4, {pc.interpreter}")
    assert found["xlwings"][:2] == ("da correggere", f"c'è la versione 0.36.0, serve la {XLWINGS}")
    assert found["pywin32"][:2] == ("da correggere", "manca: Excel e Python non possono parlarsi")
    assert "pdo-xl installa" in found["pywin32"][2]
    assert lines(python.check, replace(case(pc), packages={}))["xlwings"][1] == "manca"


def test_a_library_that_does_not_load_is_said_and_no_file_is_read(pc) -> None:
    of = replace(case(pc), broken={"lxml.etree": "DLL load failed"})
    found = lines(python.check, of)
    assert found["Libreria lxml.etree"][:2] == ("da correggere", "non si carica (DLL load failed)")
    assert "se l'antivirus la blocca" in found["Libreria lxml.etree"][2]
    assert "Librerie" not in found
    assert lines(file.check, of) == {
        "Cartella di lavoro": ("non applicabile", "non si legge finché le librerie non si caricano", "")
    }


def test_excel_and_its_width(pc, tmp_path: Path) -> None:
    assert lines(excel.check, case(pc))["Excel"][:2] == ("ok", "versione 16.0, a 64 bit")
    assert lines(excel.check, replace(case(pc), registry=FakeRegistry()))["Excel"][0] == "da correggere"
    place = ("HKLM", r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\excel.exe", "")
    version = {key: value for key, value in OFFICE.items() if key[0] == "HKCR"}
    program = tmp_path / "EXCEL.EXE"
    for content, text in [
        (b"MZ" + bytes(58) + (64).to_bytes(4, "little") + b"PE\0\0\x4c\x01", "a 32 bit"),
        (b"MZ" + bytes(58) + (64).to_bytes(4, "little") + b"PE\0\0\x64\x86", "a 64 bit"),
        (b"junk", "non si capisce se a 32 o a 64 bit"),
        (b"", "non si capisce se a 32 o a 64 bit"),
    ]:
        program.write_bytes(content)
        registry = FakeRegistry({**version, place: f'"{program}"'})
        assert lines(excel.check, replace(case(pc), registry=registry))["Excel"][1] == f"versione 16.0, {text}"
    program.unlink()
    registry = FakeRegistry({**version, place: str(program)})
    assert "non si capisce" in lines(excel.check, replace(case(pc), registry=registry))["Excel"][1]


def test_the_dll_of_excels_width_must_be_there(pc, tmp_path: Path) -> None:
    (tmp_path / "venv" / f"xlwings32-{XLWINGS}.dll").unlink()
    found = lines(excel.check, case(pc))
    assert found["DLL di xlwings a 64 bit"][:2] == ("ok", f"{tmp_path}/venv/xlwings64-{XLWINGS}.dll")
    assert found["DLL di xlwings a 32 bit"][:2] == ("non applicabile", "Excel è a 64 bit")
    small = {**OFFICE, ("HKLM", r"SOFTWARE\Microsoft\Office\ClickToRun\Configuration", "Platform"): "x86"}
    found = lines(excel.check, replace(case(pc), registry=FakeRegistry(small)))
    assert found["DLL di xlwings a 32 bit"][0] == "da correggere"
    assert found["DLL di xlwings a 32 bit"][1] == (
        f"xlwings32-{XLWINGS}.dll non è né in «{tmp_path}/venv/Scripts» né in «{tmp_path}/venv»"
    )


def test_the_dll_is_looked_for_beside_the_interpreter_that_excel_starts(pc, tmp_path: Path) -> None:
    (tmp_path / ".xlwings/xlwings.conf").write_bytes(f'"INTERPRETER_WIN","{tmp_path}/conda/python.exe"\r\n'.encode())
    assert f"«{tmp_path}/conda»" in lines(excel.check, case(pc))["DLL di xlwings a 64 bit"][1]


def test_settings_come_from_sheet_folder_user_in_this_order(pc, tmp_path: Path, plan: Path) -> None:
    user, beside = tmp_path / ".xlwings/xlwings.conf", tmp_path / "piani/xlwings.conf"
    key = "INTERPRETER_WIN"
    assert lines(configuration.check, case(pc, workbook(plan)))[key][:2] == (
        "ok", f"{pc.interpreter} (da: {user})",
    )  # fmt: skip
    beside.write_bytes(b'"interpreter_win","%HOMEPATH%/venv/Scripts/python.exe"\r\n')
    assert lines(configuration.check, case(pc, workbook(plan)))[key][:2] == (
        "ok", f"{tmp_path}/venv/Scripts/python.exe (da: {beside})",
    )  # fmt: skip
    found = lines(configuration.check, case(pc, workbook(plan, configuration={key: ""})))[key]
    assert found[:2] == ("da correggere", "vuoto (da: foglio xlwings.conf di Piano.xlsm): quel programma non esiste")
    assert lines(configuration.check, case(pc))[key][0] == "ok"


def test_another_python_is_said(pc, tmp_path: Path) -> None:
    other = tmp_path / "altro"
    other.mkdir()
    (other / "python.exe").touch()
    (tmp_path / ".xlwings/xlwings.conf").write_bytes(f'"INTERPRETER_WIN","{other}/python.exe"\r\n'.encode())
    found = lines(configuration.check, case(pc))
    assert "è un altro Python, non quello di questo pdo-xl" in found["INTERPRETER_WIN"][1]
    assert "pdo-xl installa --cartella" in found["INTERPRETER_WIN"][2]
    assert found["UDF MODULES"] == (
        "da correggere", "manca, dovrebbe essere pdo_xl.hosts.excel.udf", "lanciare pdo-xl installa",
    )  # fmt: skip


def test_wrong_settings_of_the_sheet(pc, plan: Path) -> None:
    found = lines(configuration.check, case(pc, workbook(plan, configuration={"USE UDF SERVER": "False"})))
    assert found["USE UDF SERVER"][:2] == (
        "da correggere",
        "False (da: foglio xlwings.conf di Piano.xlsm), dovrebbe essere True",
    )
    assert "foglio nascosto xlwings.conf" in found["USE UDF SERVER"][2]


def test_nothing_configured_and_a_spoiled_file(tmp_path: Path) -> None:
    machine = windows(tmp_path)
    assert lines(configuration.check, case(machine))["INTERPRETER_WIN"] == (
        "da correggere", "Excel non sa dove trovare Python", "lanciare pdo-xl installa",
    )  # fmt: skip
    (tmp_path / ".xlwings").mkdir()
    (tmp_path / ".xlwings/xlwings.conf").write_bytes(b"\r\n")
    found = lines(configuration.check, case(machine))["Configurazione di xlwings"]
    assert found[0] == "da correggere"
    assert "La riga 1 di" in found[1]
    assert lines(excel.check, case(machine))["DLL di xlwings a 64 bit"][0] == "ok"


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


def test_the_workbooks_sheets_and_versions(pc, plan: Path) -> None:
    old = workbook(
        plan,
        sheets=["Piano", "Riepilogo"],
        modules={"PDO": 'Const VERSIONE = "0.0.9"\r\n', "xlwings": "'Version: 0.36.1\n"},
    )
    found = lines(file.check, case(pc, old))
    assert found["Fogli"][1] == "mancano: Segnalazioni, Parametri, Registro, xlwings.conf"
    assert found["Modulo PDO"][1] == "versione 0.0.9, serve la 0.2.0"
    assert found["Modulo xlwings"][:2] == ("da correggere", f"versione 0.36.1, serve la {XLWINGS}")
    bare = lines(file.check, case(pc, workbook(plan, modules={"PDO": "Option Explicit\r\n"})))
    assert bare["Modulo PDO"][1] == "non dice la sua versione, serve la 0.2.0"
    assert bare["Modulo xlwings"][1] == "manca: pulsanti e formule non possono funzionare"
    assert lines(file.check, case(pc))["Cartella di lavoro"][0] == "non applicabile"


def test_a_mac(tmp_path: Path) -> None:
    machine = mac(tmp_path)
    install(machine, None, NOW)
    of = replace(case(machine), packages={"xlwings": XLWINGS, "pywin32": None})
    found = {outcome.name: outcome for _, outcome in diagnose(of)}
    assert found["INTERPRETER_MAC"].state is State.OK
    assert found["Script di xlwings"].remedy == "lanciare: xlwings runpython install"
    assert found["Excel"].state is State.TO_CORRECT
    assert {"pywin32", "DLL di xlwings", "Macro"} <= {
        name for name, outcome in found.items() if outcome.state is State.NOT_APPLICABLE
    }
    script = tmp_path / f"Library/Application Scripts/com.microsoft.Excel/xlwings-{XLWINGS}.applescript"
    script.parent.mkdir(parents=True)
    script.touch()
    assert lines(excel.check, of)["Script di xlwings"][0] == "ok"


def test_without_excel_only_the_rest_is_looked_at(tmp_path: Path) -> None:
    of = replace(case(linux(tmp_path)), packages={"xlwings": XLWINGS, "pywin32": None})
    outcomes = [outcome for _, outcome in diagnose(of)]
    assert {outcome.state for outcome in outcomes} == {State.OK, State.NOT_APPLICABLE}
    assert "pdo-xl calcola e gli altri comandi funzionano" in "".join(outcome.text for outcome in outcomes)


def test_the_technicians_page_explains_every_line(tmp_path: Path, plan: Path) -> None:
    page = (Path(__file__).parents[2] / "docs/installazione.md").read_text(encoding="utf-8")
    table = "\n".join(line.split("|")[1] for line in page.splitlines() if line.startswith("| "))
    for machine in (windows(tmp_path), mac(tmp_path)):
        install(machine, None, NOW)
        for _, outcome in diagnose(case(machine, workbook(plan))):
            name = outcome.name.replace("INTERPRETER_MAC", "INTERPRETER_WIN").removesuffix(" a 64 bit")
            assert name.removesuffix(" a 32 bit") in table
