"""A copy with made-up actual values: complete, or not there."""

from pathlib import Path

import openpyxl
import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts import changes
from pdo_xl.workbook.files import example_file as module
from pdo_xl.workbook.files.example_file import example_file
from pdo_xl.workbook.plan_2024.sample import MARK
from tests.workbook.activation.offices import PLAN
from tests.workbook.files.conftest import RUN


def test_the_plan_stays_and_the_copy_says_what_it_is(plain: Path, tmp_path: Path) -> None:
    before, target = plain.read_bytes(), tmp_path / "esempio.xlsx"
    calculated = example_file(target, plain, seed=3, run=RUN)
    assert plain.read_bytes() == before
    assert calculated.examined.results.body is not None
    assert MARK in openpyxl.load_workbook(target)[PLAN]["A1"].value
    again = example_file(tmp_path / "ancora.xlsx", plain, seed=3, run=RUN)
    assert again.writing.blocks == calculated.writing.blocks


def test_what_stands_there_stays(plain: Path, tmp_path: Path) -> None:
    target = tmp_path / "esempio.xlsx"
    target.write_bytes(b"")
    with pytest.raises(FileRefused, match=r"esempio.xlsx» esiste già: scegliere un altro nome per l'esempio\."):
        example_file(target, plain, run=RUN)
    assert target.read_bytes() == b""


def test_half_an_example_is_none(plain: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise FileRefused("Basta così.")

    monkeypatch.setattr(module, "calculate", stopped)
    changes.forget()
    with pytest.raises(FileRefused, match="Basta così"):
        example_file(tmp_path / "esempio.xlsx", plain, run=RUN)
    assert list(tmp_path.iterdir()) == [plain]
    assert changes.noted() == ()
