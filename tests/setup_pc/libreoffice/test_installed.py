"""The extension as LibreOffice unpacked it, told apart from what was replaced or removed."""

from pathlib import Path

import pytest

from pdo_xl.setup_pc.libreoffice.installed import Installed, own_paths, read_installed
from tests.setup_pc.libreoffice.offices import listed, put_extension


def test_its_paths_hold_this_package() -> None:
    paths = own_paths()
    assert (paths[0] / "pdo_xl/version.py").is_file()
    assert len(set(paths)) == len(paths)
    assert own_paths(Path("/a/site-packages/pdo_xl"))[0] == Path("/a/site-packages")


@pytest.mark.parametrize("junk", [None, b"", b"[]", b"{}", b'{"versione": "1", "percorsi": 3}', b"\xff"])
def test_an_extension_that_says_nothing(office, junk: bytes | None) -> None:
    on, unopkg = office
    unpacked = unopkg.cache / "lu7.tmp_/pdo_xl.oxt"
    unpacked.mkdir(parents=True)
    if junk is not None:
        (unpacked / "pdo_xl.json").write_bytes(junk)
    assert read_installed(on.profile) is None
    unopkg.list.write_bytes(listed("lu7.tmp"))
    assert read_installed(on.profile) == Installed("", ())


def test_what_stays_of_another_time_is_not_what_is_installed(office, tmp_path: Path) -> None:
    on, _ = office
    put_extension(on.profile.folder, [tmp_path], "0.9.9")
    assert read_installed(on.profile) == Installed("0.9.9", [tmp_path])
    (on.profile.extensions.with_name("uno_packages.pmap")).write_bytes(
        b"Pmp1\n\xffit.pdo_xl.ponte.altro\nlu1.tmp\xff\n"
    )
    assert read_installed(on.profile) is None
