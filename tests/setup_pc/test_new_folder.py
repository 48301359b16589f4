"""A folder is there complete or not at all."""

from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.disk.temporaries import make_temporary_folder
from pdo_xl.setup_pc.new_folder import new_folder, sizes_in, write_text


def test_it_takes_its_name_at_the_end(tmp_path: Path) -> None:
    target = tmp_path / "a"
    with new_folder(target) as folder:
        (folder / "sotto").mkdir()
        write_text(folder / "sotto" / "b.txt", "è\n")
        assert not target.exists()
    assert (target / "sotto/b.txt").read_bytes() == b"\xef\xbb\xbf\xc3\xa8\r\n"
    assert sizes_in(target) == {"sotto/b.txt": 7}
    assert target.stat().st_mode & 0o777 == 0o755


def test_a_failure_leaves_nothing(tmp_path: Path) -> None:
    def interrupted() -> None:
        with new_folder(tmp_path / "a") as folder:
            (folder / "b.txt").touch()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_run_left_is_cleared_by_the_next(tmp_path: Path) -> None:
    left = make_temporary_folder(tmp_path / "a", "cartella")
    (left / "b.txt").touch()
    with (
        new_folder(tmp_path / "a"),
        pytest.raises(FileRefused, match="Un altro pdo-xl sta scrivendo «a»"),
        new_folder(tmp_path / "a"),
    ):
        pytest.fail("two at once")
    assert [path.name for path in tmp_path.rglob("*")] == ["a"]


def test_a_disk_that_fails_is_said_and_nothing_stays(tmp_path: Path) -> None:
    def full() -> None:
        with new_folder(tmp_path / "a"):
            raise OSError(28, "No space left on device")

    with pytest.raises(FileRefused, match=r"a» non si può creare: il disco è pieno\. Nulla è cambiato\."):
        full()
    assert list(tmp_path.iterdir()) == []


def test_what_is_there_stays(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "mio.txt").touch()
    for place in (tmp_path / "a", tmp_path / "a" / "mio.txt", Path("..")):
        with pytest.raises(FileRefused), new_folder(place):
            pytest.fail("la cartella non si doveva fare")
    assert [path.name for path in tmp_path.rglob("*")] == ["a", "mio.txt"]
