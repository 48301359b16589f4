"""A file of Word: read back, valid, opened by Writer, the same bytes each time; its library is asked for in a sentence."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from pdo_xl.reports.papers.docx.writer import write
from pdo_xl.reports.papers.texts import cleaned
from tests.conftest import program
from tests.reports.papers.docx.letterheads import letterhead
from tests.reports.papers.docx.reading import Read, said_by, text
from tests.reports.papers.samples import hostile_paper, long_paper, short_paper, whole_paper

PAPERS = {"whole": whole_paper, "hostile": hostile_paper, "long": long_paper, "short": short_paper}
each = pytest.mark.parametrize("name", PAPERS)


@cache
def made(name: str, *, on_letterhead: bool = False) -> bytes:
    return write(PAPERS[name](), letterhead() if on_letterhead else None)


@each
@pytest.mark.parametrize("on_letterhead", [False, True])
def test_every_text_is_there_as_it_was_and_in_its_order(name: str, on_letterhead: bool) -> None:
    paper = PAPERS[name]()
    rest = text(Read(made(name, on_letterhead=on_letterhead)).body)
    for said in said_by(cleaned((paper.title, paper.subtitle, paper.front, paper.sections))):
        found = said.replace("\t", " ")
        assert found in rest
        rest = rest[rest.index(found) :]


@pytest.mark.parametrize("on_letterhead", [False, True])
def test_two_runs_give_the_same_bytes(on_letterhead: bool) -> None:
    assert write(whole_paper(), letterhead() if on_letterhead else None) == made("whole", on_letterhead=on_letterhead)


def test_the_same_bytes_in_another_process() -> None:
    code = "import sys; from tests.reports.papers.docx.test_writer import made; sys.stdout.buffer.write(made('short'))"
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=environment, timeout=60)
    assert out.stdout == made("short")


def test_no_time_and_no_system_is_in_the_file() -> None:
    assert {(entry.date_time, entry.create_system) for entry in Read(made("whole")).entries} == {
        ((1980, 1, 1, 0, 0, 0), 0)
    }


@pytest.mark.parametrize("library", ["docx", "typst"])
def test_a_missing_library_is_asked_for_in_one_sentence(library: str) -> None:
    """In a process of its own: here the library is loaded already."""
    code = (
        f"import sys; sys.modules[{library!r}] = None\n"
        "from pdo_xl.reports.papers.docx.writer import write\n"
        "from pdo_xl.extras import MissingExtra\n"
        "from tests.reports.papers.samples import whole_paper\n"
        "try: write(whole_paper())\n"
        "except MissingExtra as error: print(error)\n"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True, timeout=60)
    assert re.match("Per .* serve la libreria .*, che qui manca", out.stdout)


def test_a_document_without_charts_needs_no_library_for_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    assert write(short_paper()) == made("short")


@pytest.mark.parametrize(("name", "on_letterhead"), [("whole", False), ("whole", True), ("hostile", True)])
def test_microsofts_validator_finds_nothing(
    name: str, on_letterhead: bool, validate: Callable[[Path], str], tmp_path: Path
) -> None:
    path = tmp_path / "relazione.docx"
    path.write_bytes(made(name, on_letterhead=on_letterhead))
    assert validate(path) == ""


def test_writer_opens_it_and_shows_every_text(convert: Callable[[Path, str], Path], tmp_path: Path) -> None:
    path = tmp_path / "relazione.docx"
    path.write_bytes(made("whole", on_letterhead=True))
    pdf = convert(path, "pdf")
    run = subprocess.run(
        [program("pdftotext"), "-enc", "UTF-8", str(pdf), "-"], capture_output=True, text=True, check=True
    )
    shown = "".join(run.stdout.split())
    paper = whole_paper()
    for said in [
        *said_by(cleaned((paper.title, paper.front, paper.sections))),
        "COMUNE DI PROVA",
        "Via Roma 1",
        "Pagina 2 di",
    ]:
        assert "".join(said.split()) in shown
