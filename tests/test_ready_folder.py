"""A folder that needs no installation is known by what starts pdo-xl in it."""

from pathlib import Path

from pdo_xl.ready_folder import READY_COMMAND, is_ready_folder


def test_the_command_beside_the_folder_of_python(tmp_path: Path) -> None:
    python = tmp_path / "python" / "python.exe"
    assert not is_ready_folder(python)
    (tmp_path / READY_COMMAND).mkdir()
    assert not is_ready_folder(python)
    (tmp_path / READY_COMMAND).rmdir()
    (tmp_path / READY_COMMAND).write_text("", encoding="ascii")
    assert is_ready_folder(python)
