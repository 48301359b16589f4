"""The user's profile of LibreOffice."""

from dataclasses import replace
from pathlib import Path

from pdo_xl.setup_pc.libreoffice.install import setting
from pdo_xl.setup_pc.libreoffice.profile import Profile, default_profile
from tests.setup_pc.pcs import linux, mac, windows


def test_the_usual_profile_or_another(tmp_path: Path) -> None:
    assert setting(linux(tmp_path), None).profile.folder == tmp_path / ".config/libreoffice/4"
    assert setting(linux(tmp_path), Path("/p")).profile.folder == Path("/p")


def test_profiles(tmp_path: Path) -> None:
    assert default_profile(linux(tmp_path)).folder == tmp_path / ".config/libreoffice/4"
    assert default_profile(mac(tmp_path)).folder == tmp_path / "Library/Application Support/LibreOffice/4"
    assert default_profile(windows(tmp_path)).folder == tmp_path / "AppData/Roaming/LibreOffice/4"
    moved = replace(linux(tmp_path), environment={"XDG_CONFIG_HOME": "/c"})
    assert default_profile(moved).folder == Path("/c/libreoffice/4")
    roaming = replace(windows(tmp_path), environment={"APPDATA": "/dati"})
    assert default_profile(roaming).folder == Path("/dati/LibreOffice/4")


def test_a_profile_in_use_is_told_by_its_lock(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "con spazi")
    assert profile.said_to_close() is None
    assert profile.argument == f"-env:UserInstallation=file://{tmp_path}/con%20spazi"
    profile.folder.mkdir()
    profile.lock.touch()
    assert profile.said_to_close().startswith("LibreOffice è aperto. Chiudere LibreOffice e riprovare; ")
