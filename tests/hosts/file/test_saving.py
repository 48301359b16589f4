"""A changed package replaces a file whole, once it was looked at, or nothing changes at all."""

from datetime import datetime
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.disk.fingerprint import fingerprint
from pdo_xl.hosts.file.saving import put, save
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.soundness import Unsound
from tests.hosts.file.archives import parts, plan

NOW = datetime(2025, 1, 15, 10, 30)
STYLES = "xl/styles.xml"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return plan(tmp_path / "piano.xlsx")


def commented(package: Package) -> bytes:
    styles = package.read(STYLES) + b"<!-- -->"
    package.put(STYLES, styles)
    return styles


def test_a_package_replaces_its_own_file_and_a_copy_stays(path: Path) -> None:
    old = path.read_bytes()
    with Package(path) as package:
        styles = commented(package)
        replaced = save(package, path, NOW, fingerprint(path))
    assert parts(path)[STYLES] == styles
    assert replaced.copy is not None
    assert replaced.copy.read_bytes() == old


def test_into_another_file_its_own_stays(path: Path) -> None:
    old = path.read_bytes()
    with Package(path) as package:
        styles = commented(package)
        replaced = save(package, path.with_name("altro.xlsx"), NOW, fingerprint(path))
    assert replaced.copy is None
    assert path.read_bytes() == old
    assert parts(path.with_name("altro.xlsx"))[STYLES] == styles


@pytest.mark.not_for_excel("a broken package is given back")
def test_what_cannot_be_opened_replaces_nothing(path: Path) -> None:
    old = path.read_bytes()
    with Package(path) as package:
        package.put(STYLES, b"<styleSheet")
        with pytest.raises(Unsound, match="verrebbe un file che non si può aprire"):
            save(package, path, NOW, fingerprint(path))
    assert path.read_bytes() == old
    assert list(path.parent.iterdir()) == [path]


def test_a_file_saved_meanwhile_and_a_name_that_does_not_fit_are_refused(path: Path) -> None:
    read_as = fingerprint(path)
    with Package(path) as package:
        commented(package)
        with pytest.raises(FileRefused, match=r"«altro.xlsm» deve avere estensione .xlsx"):
            save(package, path.with_name("altro.xlsm"), NOW, read_as)
    plan(path, rows=9)
    for target in (path, path.with_name("altro.xlsx")):
        with Package(path) as package:
            commented(package)
            with pytest.raises(FileRefused, match="è stato modificato da altri nel frattempo"):
                save(package, target, NOW, read_as)
    assert list(path.parent.iterdir()) == [path]


def test_whoever_looks_at_what_was_made_has_the_last_word(path: Path) -> None:
    class NoError(Exception):
        pass

    def look(made: Path) -> None:
        assert parts(made) == parts(path)
        raise NoError

    seen: list[tuple[int, int]] = []
    read_as = fingerprint(path)
    with Package(path) as package, pytest.raises(NoError):
        put(package, path, NOW, read_as, 5, look=look, expected=read_as, progress=lambda *done: seen.append(done))
    assert seen[-1][0] == seen[-1][1] > 0
    assert list(path.parent.iterdir()) == [path]
