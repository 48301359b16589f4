"""One file: its rows, or one Italian sentence, whatever it is."""

import zipfile
from pathlib import Path

import openpyxl
import pytest

from pdo_xl.consolidation import one_file
from pdo_xl.consolidation.one_file import digest_of, read_one
from pdo_xl.consolidation.sources import Source
from pdo_xl.consolidation.task import Task
from pdo_xl.extras import MissingExtra
from pdo_xl.reports.consolidated.content import Content
from pdo_xl.reports.consolidated.tables import LeftOut
from tests.consolidation.plans import DAY, RUN, write_plan
from tests.support import library, row

TASK = Task(RUN.now, RUN.version, on=DAY)


def read(path: Path):
    return read_one(Source(str(path)), TASK)


def test_a_plan_gives_its_rows(tmp_path: Path) -> None:
    outcome = read(write_plan(tmp_path / "a.xlsx", parameters={"ente_codice_ipa": "c_a944"}))
    assert outcome.aside is None
    assert (outcome.body, outcome.year) == ("c_a944", 2024)
    assert len(Content.unpacked(outcome.content or b"").indicators) == 1
    assert outcome.digest == digest_of(Source(str(tmp_path / "a.xlsx")))


def test_the_same_behind_an_address(tmp_path: Path) -> None:
    library("fsspec")
    path = write_plan(tmp_path / "a b.xlsx")
    there = Source(f"file://{path.as_posix()}", remote=True)
    assert read_one(there, TASK) == read(path)
    gone = read_one(Source((tmp_path / "x.xlsx").as_uri(), remote=True), TASK)
    assert gone.aside is not None
    assert gone.aside.sentence.startswith("«x.xlsx» non si può leggere")


def bomb(path: Path) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.writestr("[Content_Types].xml", "<x/>")
        package.writestr("xl/workbook.xml", "<x>" + " " * 2**26)
    return path


def no_plan(path: Path) -> Path:
    book = openpyxl.Workbook()
    book.active.append(["Nome", "Telefono"])
    book.save(path)
    return path


def cut(path: Path) -> Path:
    whole = write_plan(path).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    return path


def wrong_parameter(path: Path) -> Path:
    return write_plan(path, parameters={"cap": "molto"})


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (bomb, LeftOut.REFUSED),
        (cut, LeftOut.REFUSED),
        (no_plan, LeftOut.NO_PLAN),
        (wrong_parameter, LeftOut.PARAMETERS),
        (lambda path: path, LeftOut.REFUSED),
    ],
)
def test_whatever_is_wrong_is_one_sentence(make, why: LeftOut, tmp_path: Path) -> None:
    folder = tmp_path / "Rossi Mario"
    folder.mkdir()
    outcome = read(make(folder / "a.xlsx"))
    assert outcome.content is None
    assert outcome.aside is not None
    assert outcome.aside.why is why
    assert "\n" not in outcome.aside.sentence
    assert "Rossi" not in outcome.aside.sentence


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (MemoryError(), LeftOut.BROKE),
        (RecursionError(), LeftOut.BROKE),
        (KeyError("x"), LeftOut.FAULT),
        (OSError(5, "Input/output error"), LeftOut.REFUSED),
    ],
)
def test_a_fault_of_ours_is_a_sentence_too(
    error: Exception, why: LeftOut, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_plan(tmp_path / "a.xlsx")

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(one_file, "_content", fail)
    outcome = read(path)
    assert outcome.aside is not None
    assert outcome.aside.why is why
    assert outcome.aside.sentence.startswith("«a.xlsx»")


def test_a_missing_library_is_no_fault_of_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise MissingExtra("Serve una libreria.")

    monkeypatch.setattr(one_file, "_content", fail)
    with pytest.raises(MissingExtra):
        read(write_plan(tmp_path / "a.xlsx"))


def test_a_file_that_is_saved_meanwhile_is_asked_for_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_plan(tmp_path / "a.xlsx")
    content = one_file._content

    def save(*arguments: object) -> Content:
        made = content(*arguments)
        write_plan(path, [row(actual=1.0)])
        return made

    monkeypatch.setattr(one_file, "_content", save)
    outcome = read(path)
    assert outcome.digest == b""
    assert outcome.aside is not None
    assert outcome.aside.sentence == "«a.xlsx» è stato modificato mentre si leggeva: riprovare."
