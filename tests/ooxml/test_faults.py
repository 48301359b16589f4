"""Whose fault an unexpected error is: the file's only where the file is at fault."""

from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from pdo_xl.cli.commands import app
from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.ooxml.faults import refusal_of
from pdo_xl.ooxml.second_opinion import opens_elsewhere
from pdo_xl.sheet.blocks import Block, Writing
from pdo_xl.workbook.plan_2024.sample import sample_workbook
from tests.hosts.file.archives import edited, plan, replaced

WRITING = Writing((Block("Piano", (5,), {2: [1.5]}),))
MISTAKES = [KeyError("Piano"), TypeError("int"), ValueError("x"), IndexError(3), RuntimeError("boom"), AssertionError()]


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_of_ours_is_not_blamed_on_a_sound_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mistake: Exception
) -> None:
    path = plan(tmp_path / "p.xlsx")
    before = path.read_bytes()

    def fail(*_: object) -> None:
        raise mistake

    monkeypatch.setattr("pdo_xl.hosts.file.splice.rest_of_workbook.fit_rest_of_workbook", fail)
    with pytest.raises(type(mistake)) as raised:
        FileHost(path, now=datetime(2024, 7, 1)).write(WRITING)
    assert raised.value is mistake
    assert path.read_bytes() == before


def test_a_mistake_while_writing_ends_with_its_own_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "Piano.xlsm"
    path.write_bytes(sample_workbook().read_bytes())

    def fail(*_: object) -> None:
        raise KeyError("testo del piano")

    monkeypatch.setattr("pdo_xl.hosts.file.splice.rest_of_workbook.fit_rest_of_workbook", fail)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    done = CliRunner().invoke(app, ["calcola", str(path)])
    assert done.exit_code == 70
    assert "pdo-xl si è fermato per un guasto suo (KeyError). Nulla è cambiato." in done.stderr
    assert "testo del piano" not in done.stderr
    assert path.read_bytes() == sample_workbook().read_bytes()


def test_a_file_that_no_reader_opens_is_at_fault(tmp_path: Path) -> None:
    path = edited(
        plan(tmp_path / "p.xlsx"),
        {"xl/styles.xml": replaced("<cellXfs", '<cellXfs count="x"><xf numFmtId="abc"/></cellXfs><cellXfs')},
    )
    assert not opens_elsewhere(path)
    with pytest.raises(ValueError, match="abc") as raised:
        int("abc")
    refusal = refusal_of(path, raised.value)
    assert isinstance(refusal, FileRefused)
    assert "contiene qualcosa di inatteso" in str(refusal)


def test_an_archive_of_nothing_opens_nowhere(tmp_path: Path) -> None:
    path = tmp_path / "p.xlsx"
    path.write_bytes(b"PK\x03\x04")
    assert not opens_elsewhere(path)
    assert not opens_elsewhere(tmp_path / "none.xlsx")


def test_what_breaks_off_is_damaged_whatever_another_reader_says(tmp_path: Path) -> None:
    refusal = refusal_of(plan(tmp_path / "p.xlsx"), EOFError())
    assert refusal is not None
    assert "danneggiato o incompleto" in str(refusal)
