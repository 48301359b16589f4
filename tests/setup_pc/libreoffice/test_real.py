"""The real unopkg and LibreOffice, in a profile of the test: the extension comes and goes, folders are trusted."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.setup_pc.case import this_libreoffice
from pdo_xl.setup_pc.libreoffice.find import find_installation
from pdo_xl.setup_pc.libreoffice.install import Setting, install, uninstall
from pdo_xl.setup_pc.libreoffice.installed import own_paths, read_installed
from pdo_xl.setup_pc.libreoffice.profile import Profile
from pdo_xl.setup_pc.libreoffice.unopkg import UnopkgFailed, run_unopkg
from pdo_xl.setup_pc.machine import this_machine
from pdo_xl.version import __version__
from pdo_xl.xlwings_libreoffice.soffice import start
from tests.setup_pc.libreoffice.offices import build, run_as_somebody

pytestmark = pytest.mark.slow

NOW = datetime(2024, 5, 6)
PRIVATE = "/tmp"  # pytest's own folder is closed to the user as whom the real unopkg runs


@pytest.fixture
def setting() -> Iterator[Setting]:
    found = find_installation(this_machine())
    if found is None or not (found.has_python and found.has_calc):
        reason = "libreoffice-calc e python3-uno non sono installati: questa prova non è stata fatta"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    folder = Path(tempfile.mkdtemp(prefix="pdo_xl_test_", dir=PRIVATE))
    yield Setting(this_machine(), Profile(folder / "profilo"), run=run_as_somebody)
    shutil.rmtree(folder)


def trusted_by_libreoffice(profile: Profile, folders: list[Path]) -> list[bool]:
    """Ask LibreOffice itself, started in the profile."""
    office = start(profile.folder)
    try:
        judge = office.service("com.sun.star.security.DocumentDigitalSignatures")
        return [judge.isLocationTrusted(folder.as_uri()) for folder in folders]
    finally:
        office.stop()


def test_there_and_back(setting: Setting, tmp_path: Path) -> None:
    plans, other = tmp_path / "Piani & società", tmp_path / "altro"
    (plans / "2024").mkdir(parents=True)
    other.mkdir()
    told = install(setting, [plans], NOW)
    assert told == [
        f"Installata in LibreOffice l'estensione pdo_xl {__version__}, solo per questo utente.",
        f"Da ora LibreOffice si fida delle macro nella cartella «{plans}».",
    ]
    installed = read_installed(setting.profile)
    assert (installed.version, installed.paths) == (__version__, own_paths())
    assert trusted_by_libreoffice(setting.profile, [plans, plans / "2024", other]) == [True, True, False]
    assert install(setting, [plans / "2024"], NOW)[1] == f"LibreOffice si fida già della cartella «{plans / '2024'}»."
    assert uninstall(setting, NOW) == [
        "Tolta da LibreOffice l'estensione pdo_xl.",
        f"LibreOffice non si fida più delle macro in «file://{plans}».",
    ]
    assert read_installed(setting.profile) is None
    assert trusted_by_libreoffice(setting.profile, [plans, other]) == [False, False]
    assert b"SecureURL" not in setting.profile.settings.read_bytes()


def test_an_extension_that_cannot_be_loaded_is_not_left_behind(setting: Setting) -> None:
    def broken(target: Path, paths, version: str) -> None:
        import zipfile

        whole = target.with_name("whole.oxt")
        build(whole, paths, version)
        with zipfile.ZipFile(whole) as source, zipfile.ZipFile(target, "w") as file:
            for name in source.namelist():
                file.writestr(name, "import nulla_di_simile\n" if name == "ponte.py" else source.read(name))

    with pytest.raises(UnopkgFailed, match="non ha accettato l'estensione: .*nulla_di_simile.*non è installata"):
        install(replace(setting, build=broken), [], NOW)
    assert read_installed(setting.profile) is None


def test_this_libreoffice_has_what_it_needs(setting: Setting) -> None:
    libreoffice = this_libreoffice(setting.machine, False, setting.profile)
    found = libreoffice.installation
    assert (found.has_calc, found.has_python) == (True, True)
    assert found.python >= (3, 11)
    assert float(found.version) >= 7


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() != 0, reason="le prove non girano come root")
def test_the_administrator_is_told_to_step_down(setting: Setting) -> None:
    with pytest.raises(FileRefused, match="senza sudo, come l'utente che usa LibreOffice"):
        install(replace(setting, run=run_unopkg), [], NOW)
    assert not setting.profile.folder.exists()
