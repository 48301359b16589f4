"""Installing puts the extension and trusts the folders; whatever stands in the way is said before anything changes."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.setup_pc.libreoffice.install import NoLibreOffice, Setting, install, uninstall
from pdo_xl.setup_pc.libreoffice.installed import Installed, own_paths, read_installed
from pdo_xl.setup_pc.libreoffice.profile import Profile
from pdo_xl.setup_pc.libreoffice.trust import read_security
from pdo_xl.setup_pc.libreoffice.unopkg import UnopkgFailed
from pdo_xl.version import __version__
from tests.setup_pc.libreoffice.offices import FakeUnopkg, debian, pc
from tests.setup_pc.libreoffice.settings import file, folders
from tests.setup_pc.pcs import linux, mac, windows

NOW = datetime(2024, 5, 6)


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    folder = tmp_path / "home/Piani"
    folder.mkdir(parents=True)
    return folder


def settings_of(on: Setting, content: bytes) -> Path:
    on.profile.settings.parent.mkdir(parents=True, exist_ok=True)
    on.profile.settings.write_bytes(content)
    return on.profile.settings


@pytest.mark.parametrize("make", [linux, mac, windows])
def test_there_and_back_on_each_system(tmp_path: Path, plans: Path, make) -> None:
    on, unopkg = pc(make(tmp_path / "home"), tmp_path)
    path = settings_of(on, file())
    assert install(on, [plans], NOW) == [
        f"Installata in LibreOffice l'estensione pdo_xl {__version__}, solo per questo utente.",
        f"Da ora LibreOffice si fida delle macro nella cartella «{plans}».",
    ]
    assert unopkg.names == ["add", "list"]
    command, _ = unopkg.calls[0]
    assert command[2:3] + command[4:] == ["--force", on.profile.argument]
    assert not Path(command[3]).exists()
    assert read_installed(on.profile) == Installed(__version__, own_paths())
    assert path.read_bytes() == file(folders(plans.as_uri()))
    assert json.loads((path.parent / "pdo_xl.json").read_bytes())["keys"] == {plans.as_uri(): "SecureURL"}
    assert uninstall(on, NOW) == [
        "Tolta da LibreOffice l'estensione pdo_xl.",
        f"LibreOffice non si fida più delle macro in «file://{plans}».",
    ]
    assert read_installed(on.profile) is None
    assert path.read_bytes() == file()
    assert not (path.parent / "pdo_xl.json").exists()


def test_without_folders_it_says_how_macros_are_allowed(office) -> None:
    on, _ = office
    told = install(on, [], NOW)
    assert told[1] == (
        "LibreOffice esegue le macro solo nelle cartelle di cui si fida: rilanciare con --cartella CARTELLA, oppure "
        "aggiungere la cartella del piano in Strumenti ▸ Opzioni ▸ LibreOffice ▸ Sicurezza ▸ Sicurezza delle macro ▸ Fonti "
        "attendibili."
    )
    assert not on.profile.settings.exists()
    settings_of(on, file(folders("file:///loro")))
    assert len(install(on, [], NOW)) == 1


def test_twice_is_the_same_as_once(office, plans: Path) -> None:
    on, unopkg = office
    path = settings_of(on, file())
    install(on, [plans], NOW)
    before = path.read_bytes()
    assert install(on, [plans], NOW)[1] == f"LibreOffice si fida già della cartella «{plans}»."
    assert path.read_bytes() == before
    assert unopkg.names == ["add", "list", "add", "list"]


def test_a_second_folder_is_added_and_both_are_taken_back(office, plans: Path, tmp_path: Path) -> None:
    on, _ = office
    path = settings_of(on, file(folders("file:///loro")))
    (tmp_path / "altri").mkdir()
    install(on, [plans], NOW)
    install(on, [tmp_path / "altri", plans], NOW)
    trusted = ["file:///loro", plans.as_uri(), (tmp_path / "altri").as_uri()]
    assert read_security(path.read_bytes(), "x").trusted == trusted
    uninstall(on, NOW)
    assert path.read_bytes() == file(folders("file:///loro"))


def test_a_folder_others_trusted_is_theirs_still(office, plans: Path) -> None:
    on, _ = office
    path = settings_of(on, file(folders("$(home)/Piani")))
    install(on, [plans], NOW)
    uninstall(on, NOW)
    assert path.read_bytes() == file(folders("$(home)/Piani"))


def test_libreoffice_may_spell_our_folder_anew(office, plans: Path) -> None:
    on, _ = office
    path = settings_of(on, file())
    install(on, [plans], NOW)
    path.write_bytes(file(folders("$(home)/Piani/", "file:///loro")))
    uninstall(on, NOW)
    assert path.read_bytes() == file(folders("file:///loro"))


def test_a_folder_taken_off_by_hand_is_no_failure(office, plans: Path) -> None:
    on, _ = office
    path = settings_of(on, file())
    install(on, [plans], NOW)
    path.write_bytes(file())
    assert uninstall(on, NOW) == ["Tolta da LibreOffice l'estensione pdo_xl."]
    assert not (path.parent / "pdo_xl.json").exists()


def test_nothing_to_take_back(office) -> None:
    on, unopkg = office
    told = uninstall(on, NOW)
    assert told == [f"In «{on.profile.folder}» non c'è niente messo da pdo-xl: nulla da togliere."]
    assert unopkg.calls == []


def refusal(on: Setting, chosen: list[Path], kind: type[Exception] = FileRefused) -> str:
    before = sorted(str(path) for path in on.profile.folder.rglob("*"))
    with pytest.raises(kind) as refused:
        install(on, chosen, NOW)
    assert sorted(str(path) for path in on.profile.folder.rglob("*")) == before
    assert on.run.calls == []
    return str(refused.value)


def test_libreoffice_must_be_closed(office, plans: Path) -> None:
    on, unopkg = office
    on.profile.folder.mkdir(parents=True)
    on.profile.lock.touch()
    assert "Chiudere LibreOffice e riprovare; se è già chiuso, aprirlo e richiuderlo" in refusal(on, [plans])
    on.profile.lock.unlink()
    install(on, [plans], NOW)
    on.profile.lock.touch()
    with pytest.raises(FileRefused, match="Chiudere LibreOffice e riprovare"):
        uninstall(on, NOW)
    assert unopkg.names == ["add", "list"]


def test_no_libreoffice(tmp_path: Path) -> None:
    on = Setting(linux(tmp_path), Profile(tmp_path / "p"), tmp_path, FakeUnopkg(tmp_path))
    assert "sudo apt install libreoffice-calc python3-uno" in refusal(on, [], NoLibreOffice)
    (tmp_path / "snap/libreoffice").mkdir(parents=True)
    assert "C'è solo un LibreOffice di tipo Snap" in refusal(on, [], NoLibreOffice)


@pytest.mark.parametrize(
    ("made", "said"),
    [
        ({"without": ["program/pythonloader.py"]}, "manca il collegamento con Python (su Debian e Ubuntu: sudo apt"),
        (
            {"without": ["share/.registry/calc.xcd"]},
            "manca Calc (su Debian e Ubuntu: sudo apt install libreoffice-calc",
        ),
        ({"python": "3.9"}, "lavora con Python 3.9, ma serve 3.11 o più recente: installare un LibreOffice più"),
    ],
)
def test_a_libreoffice_that_lacks_something(tmp_path: Path, made: dict[str, object], said: str) -> None:
    debian(tmp_path, **made)
    on = Setting(linux(tmp_path / "h"), Profile(tmp_path / "p"), tmp_path, FakeUnopkg(tmp_path))
    assert said in refusal(on, [], NoLibreOffice)


def test_folders_that_are_no_folder_for_a_plan(office, plans: Path, tmp_path: Path) -> None:
    on, _ = office
    assert "controllare il nome" in refusal(on, [plans, plans / "nulla" / "qui"])
    for whole in (tmp_path / "home", tmp_path, Path("/")):
        assert "mettere il piano in una cartella sua" in refusal(on, [whole])


def test_a_spoiled_settings_file_or_record_stops_before_anything(office, plans: Path) -> None:
    on, _ = office
    path = settings_of(on, b"<a")
    assert "è rovinato e non si legge" in refusal(on, [plans])
    path.write_bytes(file())
    (path.parent / "pdo_xl.json").write_bytes(b"[]")
    assert "è rovinato, quindi non si sa che cosa aveva scritto pdo-xl" in refusal(on, [plans])


def test_uninstalling_with_a_spoiled_settings_file_takes_nothing(office, plans: Path) -> None:
    on, unopkg = office
    path = settings_of(on, file())
    install(on, [plans], NOW)
    path.write_bytes(b"<a")
    with pytest.raises(FileRefused, match="è rovinato e non si legge"):
        uninstall(on, NOW)
    assert unopkg.names == ["add", "list"]
    assert (path.parent / "pdo_xl.json").exists()


@pytest.mark.parametrize(("what", "value"), [("fail", "add"), ("fail", "list"), ("registered", "no")])
def test_an_extension_that_is_refused_is_not_left(office, plans: Path, what: str, value: str) -> None:
    on, unopkg = office
    path = settings_of(on, file())
    setattr(unopkg, what, value)
    with pytest.raises(UnopkgFailed, match="LibreOffice non ha accettato l'estensione: .*. L'estensione non è install"):
        install(on, [plans], NOW)
    assert unopkg.names[-1] == "remove"
    assert read_installed(on.profile) is None
    assert path.read_bytes() == file()


def test_a_failing_write_leaves_settings_and_record(office, plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on, _ = office
    path = settings_of(on, file())

    written = Path.write_bytes

    def full(target: Path, content: bytes) -> int:
        if b"SecureURL</" not in content and b"SecureURL" in content and content.startswith(b"<?xml"):
            raise OSError(28, "No space left on device", str(target))
        return written(target, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(FileRefused, match=r"L'estensione è installata, ma .* non si può scrivere: .*Fonti attendibili"):
        install(on, [plans], NOW)
    assert path.read_bytes() == file()
    assert not (path.parent / "pdo_xl.json").exists()
