"""The files of a run: all or none, the named one last, nothing left beside them."""

from datetime import datetime
from pathlib import Path

import pytest

from pdo_xl.consolidation.writing import outputs as outputs_module
from pdo_xl.consolidation.writing.base import TablesWriter
from pdo_xl.consolidation.writing.outputs import Outputs, is_there
from pdo_xl.domain.errors import FileRefused
from tests.consolidation.writing.some_tables import ONE, OTHER, ROWS

NOW = datetime(2024, 12, 31, 10, 15)


def fill(writer: TablesWriter) -> None:
    writer.write(ONE, ROWS)


def refuse(target: Path, *, overwrite: bool = False, ours=lambda _: False) -> None:
    Outputs(target, [ONE, OTHER]).refuse(overwrite=overwrite, ours=ours)


def test_the_named_file_comes_last(tmp_path: Path) -> None:
    order: list[str] = []
    outputs = Outputs(tmp_path / "t.csv", [ONE, OTHER])
    outputs.refuse(overwrite=False, ours=lambda _: False)
    assert list(tmp_path.iterdir()) == []
    outputs.write(fill, NOW, lambda path: order.append(path.name))
    assert order == ["t_altra.csv", "t.csv"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["t.csv", "t_altra.csv"]


def test_a_workbook_is_one_file(tmp_path: Path) -> None:
    Outputs(tmp_path / "t.xlsx", [ONE, OTHER]).write(fill, NOW, lambda _: None)
    assert [path.name for path in tmp_path.iterdir()] == ["t.xlsx"]
    assert is_there(tmp_path / "t.xlsx")


def test_what_stands_there_stays_unless_told_or_ours(tmp_path: Path) -> None:
    (tmp_path / "t_altra.csv").write_text("mio", encoding="utf-8")
    with pytest.raises(FileRefused, match="«t_altra.csv» esiste già"):
        refuse(tmp_path / "t.csv")
    refuse(tmp_path / "t.csv", ours=lambda path: path.name == "t_altra.csv")
    refuse(tmp_path / "t.csv", overwrite=True)
    told = Outputs(tmp_path / "t.csv", [ONE, OTHER]).write(fill, NOW, lambda _: None)
    assert [one.told for one in told] == [" La copia di prima è t_altra.2024-12-31_101500.bak.csv.", ""]


@pytest.mark.parametrize("name", ["t.txt", "t", "t.xlsm", "manca/t.csv"])
def test_a_name_that_cannot_be_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(FileRefused):
        refuse(tmp_path / name)


def test_a_disk_that_fills_up_leaves_nothing(tmp_path: Path) -> None:
    def fail(writer: TablesWriter) -> None:
        fill(writer)
        raise OSError(28, "No space left on device")

    with pytest.raises(FileRefused, match="il disco è pieno. Ciò che si è letto è ricordato"):
        Outputs(tmp_path / "t.csv", [ONE, OTHER]).write(fail, NOW, lambda _: None)
    assert list(tmp_path.iterdir()) == []


def test_a_failure_between_the_files_takes_the_new_ones_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put = outputs_module.replace_atomically

    def fail(path: Path, *arguments: object) -> object:
        if path.name == "t.csv":
            raise OSError(5, "Input/output error")
        return put(path, *arguments)

    monkeypatch.setattr(outputs_module, "replace_atomically", fail)
    with pytest.raises(FileRefused, match="il disco non risponde"):
        Outputs(tmp_path / "t.csv", [ONE, OTHER]).write(fill, NOW, lambda _: None)
    assert list(tmp_path.iterdir()) == []


def test_what_a_kill_left_is_taken_away(tmp_path: Path) -> None:
    dead = tmp_path / ".t[1].csv.pdo_xl.tabelle.abc"
    dead.mkdir()
    (dead / "t[1].csv").write_text("x", encoding="utf-8")
    refuse(tmp_path / "t[1].csv")
    assert list(tmp_path.iterdir()) == []
