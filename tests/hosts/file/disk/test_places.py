"""Names: links are followed, what is no file is refused and never opened."""

import os
import threading
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.disk.places import name_of, read_file, real_file, same_file, shown, status_of


def test_a_chain_of_links_leads_to_the_file(tmp_path: Path) -> None:
    file = tmp_path / "Piano.xlsx"
    file.touch()
    (tmp_path / "a").symlink_to("Piano.xlsx")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert real_file(tmp_path / "b") == file.resolve()
    assert real_file(file) == file
    assert real_file(tmp_path / "manca") == tmp_path / "manca"
    assert same_file(tmp_path / "b", tmp_path / ".." / tmp_path.name / "Piano.xlsx")
    assert not same_file(tmp_path / "manca", tmp_path / "manca")


def test_only_the_name_itself_is_followed(tmp_path: Path) -> None:
    """Windows would turn the letter of a drive into the name of a server."""
    (tmp_path / "vera").mkdir()
    (tmp_path / "vera/Piano.xlsx").touch()
    (tmp_path / "rete").symlink_to("vera")
    assert real_file(tmp_path / "rete/Piano.xlsx") == tmp_path / "rete/Piano.xlsx"


def test_links_that_lead_nowhere_are_said(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("manca/Piano.xlsx")
    with pytest.raises(FileRefused) as refusal:
        real_file(tmp_path / "a")
    assert str(refusal.value) == (
        f"«a» è un collegamento a «{shown(tmp_path / 'manca/Piano.xlsx')}», che non c'è: rimettere quel file, o "
        "indicarne un altro."
    )
    (tmp_path / "b").symlink_to("c")
    (tmp_path / "c").symlink_to("b")
    with pytest.raises(FileRefused, match="«b» è un collegamento che non si può seguire"):
        real_file(tmp_path / "b")


@pytest.mark.parametrize("name", ["a\0b", "à" * 300, "x/" * 5000])
def test_a_name_no_system_knows_is_a_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileRefused) as refusal:
        status_of(tmp_path / name)
    assert len(str(refusal.value)) < 200
    assert "\0" not in str(refusal.value)


def test_a_name_of_bytes_that_are_no_text_can_be_shown() -> None:
    path = Path(os.fsdecode(b"Perch\xe9.xlsx"))
    assert name_of(path) == r"Perch\xe9.xlsx"


def test_a_pipe_that_the_system_names_is_a_pipe() -> None:
    reading, writing = os.pipe()
    path = Path(f"/dev/fd/{reading}")
    assert real_file(path) == path
    with pytest.raises(FileRefused, match="è una pipe, non un file"):
        read_file(path)
    os.close(reading)
    os.close(writing)


def test_only_files_are_read(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"\r\n123")
    assert read_file(file) == b"\r\n123"
    assert read_file(file, 2) == b"\r\n"
    os.mkfifo(tmp_path / "b")
    for odd in (tmp_path, tmp_path / "b", Path("/dev/zero")):
        with pytest.raises(FileRefused, match="non un file"):
            read_file(odd)
    with pytest.raises(FileNotFoundError):
        read_file(tmp_path / "c")


def test_a_pipe_that_takes_a_files_place_keeps_nobody_waiting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, status = tmp_path / "a", tmp_path.with_name("x")
    os.mkfifo(file)
    status.touch()
    regular = status.stat()
    real = Path.stat
    monkeypatch.setattr(Path, "stat", lambda self, **more: regular if self == file else real(self, **more))
    said: list[str] = []

    def read() -> None:
        try:
            read_file(file)
        except FileRefused as refusal:
            said.append(str(refusal))

    thread = threading.Thread(target=read, daemon=True)
    thread.start()
    thread.join(5)
    assert said == ["«a» è una pipe, non un file: spostare ciò che sta lì e riprovare."]
