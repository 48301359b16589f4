"""The diagnosis of LibreOffice, line by line."""

from dataclasses import replace
from pathlib import Path

import pytest

from pdo_xl.setup_pc.case import this_libreoffice
from pdo_xl.setup_pc.checks import libreoffice
from pdo_xl.setup_pc.checks.base import Case, LibreOffice, State
from pdo_xl.setup_pc.libreoffice.profile import Profile
from pdo_xl.version import __version__
from tests.setup_pc.libreoffice.offices import debian, on_windows, put_extension
from tests.setup_pc.libreoffice.settings import file, folders, prop
from tests.setup_pc.pcs import case, linux, windows, workbook


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "home/.config/libreoffice/4")


def look(of: Case) -> dict[str, tuple[str, str, str]]:
    outcomes = list(libreoffice.check(of))
    assert all((outcome.state is State.TO_CORRECT) == bool(outcome.remedy) for outcome in outcomes)
    return {outcome.name: (outcome.state.value, outcome.text, outcome.remedy) for outcome in outcomes}


def on(root: Path, profile: Profile, asked: bool = True, plan: Path | None = None) -> Case:
    machine = linux(root / "home")
    whole = case(machine, workbook(plan) if plan else None)
    return replace(whole, python=(3, 11, 2), libreoffice=this_libreoffice(machine, asked, profile, root))


def settings(profile: Profile, *items: str) -> None:
    profile.settings.parent.mkdir(parents=True, exist_ok=True)
    profile.settings.write_bytes(file(*items))


def test_all_right(tmp_path: Path, profile: Profile) -> None:
    debian(tmp_path)
    (tmp_path / "site/pdo_xl").mkdir(parents=True)
    put_extension(profile.folder, [tmp_path / "site"])
    settings(profile, folders("$(home)/Piani"))
    found = look(on(tmp_path, profile, asked=False, plan=tmp_path / "home/Piani/2024/Piano.xlsm"))
    assert {state for state, _, _ in found.values()} == {"ok"}
    assert {name: text for name, (_, text, _) in found.items()} == {
        "LibreOffice": f"versione 7.4, {tmp_path}/usr/lib/libreoffice/program",
        "Python di LibreOffice": "3.11",
        "Estensione pdo_xl": f"versione {__version__}",
        "Percorsi dell'estensione": f"{tmp_path}/site",
        "Macro in LibreOffice": "sicurezza alta",
        "Cartelle attendibili": f"file://{tmp_path}/home/Piani",
        "Cartella del file": f"«{tmp_path}/home/Piani/2024» è attendibile",
    }


def test_who_works_elsewhere_is_not_troubled(tmp_path: Path, profile: Profile) -> None:
    assert look(on(tmp_path, profile, asked=False)) == {}
    debian(tmp_path, "3.8", without=["share/.registry/calc.xcd"])
    found = look(on(tmp_path, profile, asked=False))
    assert list(found) == ["LibreOffice", "Estensione pdo_xl"]
    assert found["Estensione pdo_xl"][0] == "non applicabile"
    assert "pdo-xl installa --libreoffice" in found["Estensione pdo_xl"][1]


def test_not_there(tmp_path: Path, profile: Profile) -> None:
    found = look(on(tmp_path, profile))
    assert list(found) == ["LibreOffice"]
    assert found["LibreOffice"][1:] == (
        "non si trova",
        "installarlo; su Debian e Ubuntu: sudo apt install libreoffice-calc python3-uno",
    )
    (tmp_path / "var/lib/flatpak/app/org.libreoffice.LibreOffice").mkdir(parents=True)
    found = look(on(tmp_path, profile))
    assert found["LibreOffice"][1] == "c'è solo quello di tipo Flatpak, che può non vedere pdo-xl"


def test_what_it_lacks(tmp_path: Path, profile: Profile) -> None:
    debian(tmp_path, without=["program/pythonloader.py", "share/.registry/calc.xcd"])
    found = look(on(tmp_path, profile))
    assert found["Calc"][1:] == (
        "manca",
        "installare LibreOffice completo; su Debian e Ubuntu: sudo apt install libreoffice-calc python3-uno",
    )
    assert found["Python di LibreOffice"][1] == "manca il collegamento fra LibreOffice e Python"
    assert found["Estensione pdo_xl"][1:] == (
        "non è installata",
        "chiudere LibreOffice e lanciare: pdo-xl installa --libreoffice",
    )


@pytest.mark.parametrize(
    ("python", "state", "text"),
    [
        ("3.9", "da correggere", "3.9, serve 3.11 o più recente"),
        ("3.13", "ok", "3.13; pdo-xl è installato per Python 3.11"),
        ("", "ok", "c'è, non si capisce quale versione"),
    ],
)
def test_its_python(tmp_path: Path, profile: Profile, python: str, state: str, text: str) -> None:
    debian(tmp_path, python)
    assert look(on(tmp_path, profile))["Python di LibreOffice"][:2] == (state, text)


def test_on_windows_it_is_reinstalled_whole(tmp_path: Path, profile: Profile) -> None:
    (on_windows(tmp_path) / "pythonloader.py").unlink()
    machine = replace(windows(tmp_path / "home"), environment={"ProgramFiles": str(tmp_path / "Program Files")})
    of = replace(case(machine), libreoffice=this_libreoffice(machine, True, profile, tmp_path))
    assert look(of)["Python di LibreOffice"][2] == (
        "installare LibreOffice completo; si scarica dal sito di LibreOffice; basta l'installazione tipica"
    )


def test_an_extension_of_another_time(tmp_path: Path, profile: Profile) -> None:
    debian(tmp_path)
    put_extension(profile.folder, [tmp_path / "via"], "0.0.1")
    found = look(on(tmp_path, profile))
    assert found["Estensione pdo_xl"][1] == f"versione 0.0.1, serve la {__version__}"
    assert found["Percorsi dell'estensione"][1] == f"non ci sono più: {tmp_path}/via"
    (tmp_path / "via").mkdir()
    assert look(on(tmp_path, profile))["Percorsi dell'estensione"][1] == f"pdo-xl non è in {tmp_path}/via"
    put_extension(profile.folder, [], "")
    found = look(on(tmp_path, profile))
    assert found["Estensione pdo_xl"][1] == f"versione sconosciuta, serve la {__version__}"
    assert found["Percorsi dell'estensione"][1] == "pdo-xl non è in nessuna cartella"


@pytest.mark.parametrize(
    ("items", "macros", "folder"),
    [
        ((), "sicurezza alta, e nessuna cartella attendibile: nessuna macro può andare", "lì le macro non vanno"),
        ((folders("file:///altrove"),), "sicurezza alta", "lì le macro non vanno"),
        ((prop("MacroSecurityLevel", "<value>1</value>"),), "sicurezza media: LibreOffice chiede", "non è necessario"),
        (
            (prop("MacroSecurityLevel", "<value>0</value>"),),
            "sicurezza bassa: le macro vanno sempre",
            "non è necessario",
        ),
        ((prop("MacroSecurityLevel", "<value>3</value>"), folders("file:///a")), "sicurezza molto alta", "non vanno"),
        ((prop("DisableMacrosExecution", "<value>true</value>"),), "tutte disabilitate", "lì le macro non vanno"),
    ],
)
def test_macros(tmp_path: Path, profile: Profile, items: tuple[str, ...], macros: str, folder: str) -> None:
    debian(tmp_path)
    settings(profile, *items)
    found = look(on(tmp_path, profile, plan=tmp_path / "Piano.xlsm"))
    assert found["Macro in LibreOffice"][1] == macros
    assert found["Cartella del file"][1].endswith(folder)
    if "non vanno" in folder:
        assert "pdo-xl installa --libreoffice --cartella CARTELLA" in found["Cartella del file"][2]


def test_a_profile_that_cannot_be_read(tmp_path: Path, profile: Profile) -> None:
    debian(tmp_path)
    profile.settings.parent.mkdir(parents=True)
    profile.settings.write_bytes(b"<")
    assert "è rovinato" in look(on(tmp_path, profile))["Macro in LibreOffice"][1]
    without = replace(on(tmp_path, profile), broken={"lxml.etree": "manca una DLL"})
    assert look(without)["Macro in LibreOffice"][0] == "non applicabile"


def test_nobody_asks(tmp_path: Path, profile: Profile) -> None:
    assert list(libreoffice.check(case(linux(tmp_path)))) == []
    assert (
        look(replace(case(linux(tmp_path)), libreoffice=LibreOffice(profile, True)))["LibreOffice"][0]
        == "da correggere"
    )
