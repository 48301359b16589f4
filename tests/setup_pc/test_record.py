"""What the installation wrote is kept beside it, and a spoiled record is said."""

from datetime import datetime
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.setup_pc.install import install, uninstall
from pdo_xl.setup_pc.record import RECORD_NAME, Record, clear_left_of, read_record, record_path, save_with_record
from tests.setup_pc.pcs import windows


@pytest.mark.parametrize("junk", [b"", b"{}", b"[]", b"\xff", b'{"keys": 3, "made_file": 1, "made_folder": 0}'])
def test_a_spoiled_record_is_said(tmp_path: Path, folder: Path, junk: bytes) -> None:
    install(windows(tmp_path), None, NOW)
    (folder / "pdo_xl.json").write_bytes(junk)
    before = files(folder)
    for act in (install, uninstall):
        with pytest.raises(FileRefused, match="è rovinato, quindi non si sa che cosa aveva scritto pdo-xl"):
            act(windows(tmp_path), None, NOW)
    assert files(folder) == before


NOW = datetime(2024, 5, 6)


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / ".xlwings"


def test_what_is_written_is_read_again_beside_the_configuration(tmp_path: Path) -> None:
    configuration = tmp_path / "xlwings.conf"
    assert read_record(configuration) is None
    record = Record({"INTERPRETER_WIN": "C:\\Società\\p.exe"}, made_file=True)
    assert record_path(configuration) == tmp_path / "pdo_xl.json"
    record_path(configuration).write_bytes(record.serialized())
    assert read_record(configuration) == record
    assert "Società".encode() in record.serialized()


@pytest.mark.parametrize("junk", [b"null", b'"x"', b'{"keys": {}}', b'{"keys": [], "made_file": 0, "made_folder": 0}'])
def test_a_record_that_lacks_something_is_spoiled_too(tmp_path: Path, junk: bytes) -> None:
    (tmp_path / "pdo_xl.json").write_bytes(junk)
    with pytest.raises(FileRefused) as caught:
        read_record(tmp_path / "xlwings.conf")
    assert str(caught.value) == (
        f"«{tmp_path}/pdo_xl.json» è rovinato, quindi non si sa che cosa aveva scritto pdo-xl: cancellarlo e "
        f"controllare «{tmp_path}/xlwings.conf» a mano. Nulla è cambiato."
    )


def test_settings_and_record_are_written_together_or_not_at_all(tmp_path: Path) -> None:
    configuration, first, second = tmp_path / "xlwings.conf", Record({"A": "1"}), Record({"A": "2"})
    save_with_record(configuration, b"uno", None, first, NOW)
    assert (configuration.read_bytes(), read_record(configuration)) == (b"uno", first)
    configuration.unlink()
    configuration.mkdir()
    for before in (first, None):
        with pytest.raises(FileRefused, match="«xlwings.conf» è una cartella"):
            save_with_record(configuration, b"due", before, second, NOW)
        assert read_record(configuration) == before
    assert [path.name for path in tmp_path.iterdir()] == ["xlwings.conf"]


def test_what_a_killed_run_left_beside_both_goes(tmp_path: Path) -> None:
    configuration = tmp_path / "xlwings.conf"
    configuration.write_bytes(b"x")
    for name in (configuration.name, RECORD_NAME):
        (tmp_path / f".{name}.pdo_xl.lock").touch()
    (tmp_path / f".{RECORD_NAME}.pdo_xl.0123abcd.json").touch()
    clear_left_of(configuration)
    assert list(tmp_path.iterdir()) == [configuration]
