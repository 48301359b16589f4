"""Every file of a folder is an answer, or gets its sentence."""

import shutil
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.workbook.sharing.answers import Answer
from pdo_xl.workbook.sharing.received import Aside, received
from tests.shared_out import RUN


def test_each_kind(shared: Path) -> None:
    folder = shared / "fuori"
    good = folder / "Piano_2024_GT.xlsx"
    shutil.copy(good, folder / "Piano_2024_GT (1).xlsx")
    shutil.copy(shared / "piano.xlsx", folder / "altro.xlsx")
    (folder / "rotto.xlsx").write_bytes(good.read_bytes()[:3000])
    (folder / "vuoto.xlsm").write_bytes(b"")
    (folder / "Piano_2024_SF.ods").write_bytes(b"PK")
    (folder / "~$Piano_2024_GT.xlsx").write_bytes(b"x")
    (folder / ".~lock.Piano_2024_GT.xlsx#").write_bytes(b"x")
    (folder / "lettera.pdf").write_bytes(b"x")
    (folder / "posta.zip").write_bytes(b"x")
    (folder / "sotto").mkdir()
    (folder / ".nascosta").mkdir()
    found = list(received(folder, shared / "piano.xlsx", 2024, RUN.now))
    assert [one.path.name for one in found if isinstance(one, Answer)] == [
        "Piano_2024_GT (1).xlsx", "Piano_2024_GT.xlsx", "Piano_2024_SF.xlsx",
    ]  # fmt: skip
    aside = {one.file: (one.why.partition(":")[0], one.serious) for one in found if isinstance(one, Aside)}
    assert aside["altro.xlsx"] == ("non l'ha fatto distribuisci, o un altro programma ne ha tolto il segno", False)
    assert aside["Piano_2024_SF.ods"] == ("è in formato .ods", True)
    assert aside["~$Piano_2024_GT.xlsx"] == ("«Piano_2024_GT.xlsx» è aperto da qualcuno", True)
    assert aside[".~lock.Piano_2024_GT.xlsx#"] == ("«Piano_2024_GT.xlsx» è aperto da qualcuno", True)
    assert aside["rotto.xlsx"][1]
    assert aside["vuoto.xlsm"][1]
    assert "lettera.pdf" not in aside
    assert aside["sotto"] == ("è una cartella", False)
    assert aside["posta.zip"] == ("è in formato .zip", False)


def test_another_year_and_no_folder(shared: Path) -> None:
    whys = [
        one.why for one in received(shared / "fuori", shared / "piano.xlsx", 2025, RUN.now) if isinstance(one, Aside)
    ]
    assert whys == ["è del piano 2024, e questo è del 2025"] * 2
    with pytest.raises(FileRefused, match="non esiste"):
        list(received(shared / "manca", shared / "piano.xlsx", 2024, RUN.now))
    with pytest.raises(FileRefused, match="non è una cartella"):
        list(received(shared / "piano.xlsx", shared / "piano.xlsx", 2024, RUN.now))
