"""No room for temporary files: one sentence, the file as it was, nothing left behind."""

import errno
import tempfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from pdo_xl.cli.commands import app
from tests.sentences import FULL
from tests.workbook.activation.offices import by_openpyxl, with_macros

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(("room", "macros"), [(0, False), (2_000, False), (9_000, False), (0, True), (30_000, True)])
def test_activation_says_so_and_changes_nothing(
    room: int, macros: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / ("piano.xlsm" if macros else "piano.xlsx")
    (with_macros if macros else by_openpyxl)(path)
    before = path.read_bytes()
    small = tmp_path / "temporanea"
    small.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(small))
    opened = open

    def limited(file: Any, mode: str = "r", *others: Any, **named: Any) -> Any:
        """As on a disk with so much room, for whoever writes a file there."""
        stream = opened(file, mode, *others, **named)
        if isinstance(file, str | Path) and str(file).startswith(str(small)) and set(mode) & set("wxa+"):
            write = stream.write

            def checked(data: bytes) -> int:
                if sum(found.stat().st_size for found in small.rglob("*") if found.is_file()) + len(data) > room:
                    raise OSError(errno.ENOSPC, "No space left on device")
                return int(write(data))

            stream.write = checked
        return stream

    monkeypatch.setattr("builtins.open", limited)
    monkeypatch.setattr("io.open", limited)
    answer = CliRunner().invoke(app, ["attiva", str(path), "--esito", str(tmp_path / "attivo.xlsm")])
    monkeypatch.undo()
    assert answer.exit_code == 2, answer.output
    assert answer.output.startswith(f"Errore: {FULL}")
    assert path.read_bytes() == before
    assert sorted(found.name for found in tmp_path.iterdir()) == [path.name, "temporanea"]
    assert list(small.iterdir()) == []
