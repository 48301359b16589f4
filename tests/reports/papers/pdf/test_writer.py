"""A document as PDF: all that it says, read in its order, on any PC, by everybody."""

import re
import subprocess
import sys
import time
from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import pytest

from pdo_xl.extras import MissingExtra
from pdo_xl.reports.papers.model import (
    Box,
    Bullets,
    Cell,
    Column,
    Fields,
    Paper,
    Paragraph,
    Row,
    Section,
    Signature,
    Signatures,
    Table,
    WritingBox,
)
from pdo_xl.reports.papers.pdf import writer
from pdo_xl.reports.papers.pdf.writer import write
from pdo_xl.reports.papers.texts import cleaned
from pdo_xl.reports.performance_report.build import build
from tests.conftest import program
from tests.reports.papers import samples
from tests.reports.papers.pdf.reading import info, printed, running, squashed, structure, texts
from tests.reports.performance_report.sources import example

PAPERS = {
    "whole": samples.whole_paper,
    "hostile": samples.hostile_paper,
    "long": samples.long_paper,
    "short": samples.short_paper,
}
UNWRITABLE = re.compile("[漢字﷽]")


@pytest.fixture(scope="module", params=PAPERS)
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Paper, Path]:
    paper = PAPERS[request.param]()
    path = tmp_path_factory.mktemp("pdf") / "documento.pdf"
    path.write_bytes(write(paper))
    return paper, path


def made(tmp_path: Path, paper: Paper) -> Path:
    path = tmp_path / "documento.pdf"
    path.write_bytes(write(paper))
    return path


def of_sections(*sections: Section, forms: bool = False) -> Paper:
    return replace(samples.short_paper(), sections=sections, forms=forms)


def test_every_text_is_read(written: tuple[Paper, Path]) -> None:
    paper, path = written
    read = running(path)
    wanted = [text for text in texts(cleaned(paper)) if "\u202e" not in text]
    assert len(wanted) > 2
    # A PC with more fonts writes more signs.
    seen = [squashed(UNWRITABLE.sub("□", text)) for text in wanted]
    assert [text for text in seen if text not in UNWRITABLE.sub("□", read)] == []


@pytest.mark.slow
def test_every_chart_has_its_words(written: tuple[Paper, Path]) -> None:
    paper, path = written
    charts = [block for section in cleaned(paper).sections for block in section.blocks if hasattr(block, "alt")]
    figures = [element for element in structure(path) if element.kind == "Figure"]
    assert [figure.alt for figure in figures] == [chart.alt for chart in charts]
    assert all(figure.alt for figure in figures)


@pytest.mark.slow
def test_headings_of_a_table_know_their_columns(written: tuple[Paper, Path]) -> None:
    paper, path = written
    tables = [block for section in paper.sections for block in section.blocks if isinstance(block, Table)]
    elements = list(structure(path))
    headings = [element for element in elements if element.kind == "TH"]
    assert len(headings) >= sum(len(table.columns) for table in tables)
    assert {element.attributes.get("/Scope") for element in headings} <= {"/Column"}
    assert [element.kind for element in elements].count("Table") == len(tables)


@pytest.mark.slow
def test_headings_are_in_order(written: tuple[Paper, Path]) -> None:
    paper, path = written
    levels = [int(element.kind[1]) for element in structure(path) if re.fullmatch("H[1-6]", element.kind)]
    assert levels == [section.level for section in paper.sections]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.slow
def test_says_what_it_is(written: tuple[Paper, Path]) -> None:
    import pikepdf

    paper, path = written
    assert info(path)["Tagged"] == "yes"
    assert info(path)["CreationDate"].startswith("Tue Dec 31")
    with pikepdf.open(path) as document:
        xmp = document.Root.Metadata.read_bytes().decode()
        assert str(document.Root.Lang) == "it-IT"
        assert bool(document.Root.ViewerPreferences.DisplayDocTitle)
        assert str(document.docinfo.get("/Title")) == cleaned(paper).title
        assert str(document.docinfo.get("/Author", "")) == paper.author
        assert "/AcroForm" not in document.Root
    assert re.search(r"<pdfuaid:part>1<", xmp)
    assert re.search(r"<pdfaid:part>2<.*<pdfaid:conformance>A<", xmp, re.DOTALL)


@pytest.mark.slow
def test_a_judge_of_accessible_documents_finds_nothing(written: tuple[Paper, Path]) -> None:
    _, path = written
    judged = subprocess.run(
        [sys.executable, "-m", "pdfua", "check", str(path)], capture_output=True, text=True, check=False
    )
    assert (judged.returncode, "result: PASS (no findings)" in judged.stdout) == (0, True), judged.stdout


@pytest.mark.parametrize("name", ["whole", "hostile"])
def test_the_same_document_gives_the_same_bytes(name: str) -> None:
    assert write(PAPERS[name]()) == write(PAPERS[name]())


@pytest.mark.slow
def test_a_time_without_a_zone_is_this_pcs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TZ", "Europe/Rome")
    time.tzset()
    try:
        path = made(tmp_path, replace(samples.short_paper(), made=datetime(2024, 7, 1, 1, 30)))
        import pikepdf

        with pikepdf.open(path) as document:
            assert str(document.docinfo["/CreationDate"]).startswith("D:20240630233000")
    finally:
        monkeypatch.undo()
        time.tzset()


def test_the_template_reads_nothing_but_values() -> None:
    templates = list(Path(writer.__file__).parent.glob("*.typ"))
    assert len(templates) == 2
    for template in templates:
        code = "\n".join(line.split("//")[0] for line in template.read_text(encoding="utf-8").splitlines())
        assert re.findall(r"\b(?:read|eval|include|import|plugin|csv|yaml|toml|xml|cbor|bibliography)\b", code) == []
        assert re.findall(r"\b(?:json|image)\((?!bytes\()", code) == []


def test_no_file_of_a_text_is_opened(tmp_path: Path) -> None:
    text = '#read("/etc/passwd") #image("/etc/passwd") #import "@preview/cetz:0.3.0"'
    path = made(tmp_path, of_sections(Section("a", "", text, (Paragraph(text),))))
    assert running(path).count(squashed(text)) == 2


def test_signs_that_no_font_has_are_named(tmp_path: Path) -> None:
    path = made(tmp_path, of_sections(Section("a", "", "Titolo", (Paragraph("uno \u0378 due \ue123"),))))
    said = printed(path)
    assert "uno □ due □" in said
    assert "□ sta al posto di segni che nessun carattere di questo PC sa scrivere: U+0378, U+E123." in said


def test_pages_have_a_head_and_a_foot(tmp_path: Path) -> None:
    path = made(tmp_path, samples.whole_paper())
    pages = printed(path).split("\f")[:-1]
    assert len(pages) == int(info(path)["Pages"])
    for number, page in enumerate(pages, 1):
        assert "Bozza per il Nucleo" in page
        assert f"Pagina {number} di {len(pages)}" in page
    # The foot of the last section, which begins a page, is its own.
    assert [("Allegato" in page, "Dati al 31/12/2024" in page) for page in pages[-2:]] == [(False, True), (True, False)]


def long_table(rows: int, text: str = "Un testo di poche parole", group: str = "Obiettivo 7") -> Table:
    columns = (Column("N.", 1), Column("Indicatore", 6))
    lines = tuple(Row((Cell(str(number)), Cell(f"{text} {number}"))) for number in range(rows))
    return Table("Gli indicatori di SF", columns, (Row((Cell(group),), strong=True), *lines))


def test_a_table_goes_on_with_its_headings_and_titles(tmp_path: Path) -> None:
    path = made(tmp_path, of_sections(Section("a", "", "Titolo", (long_table(120), Paragraph("Dopo")))))
    first, *others = printed(path).split("\f")[:-1]
    assert "segue" not in first
    assert len(others) >= 2
    for page in others:
        assert page.startswith("Gli indicatori di SF (segue)")
        assert re.search(r"N\. Indicatore\nObiettivo 7 \(segue\)\n\d+ Un testo", page)


@pytest.mark.slow
def test_no_row_is_parted_unless_it_is_higher_than_a_page(tmp_path: Path) -> None:
    table = long_table(30, "parola " * 90)
    path = made(tmp_path, of_sections(Section("a", "", "Titolo", (table,))))
    for page in printed(path).split("\f")[:-1]:
        rows = re.findall(r"^\d+ parola [parola\s]+(\d+)$", page, re.MULTILINE)
        assert page.count("parola") == 90 * len(rows)
    endless = long_table(1, "parola " * 3000)
    path = made(tmp_path, of_sections(Section("a", "", "Titolo", (endless,))))
    assert running(path).count("parola") == 3000
    assert printed(path).count("parola") == 3000


def test_nothing_is_printed_beyond_the_margins(tmp_path: Path) -> None:
    word = samples.ONE_WORD + "://"
    column = Column(word, 1)
    table = Table(word, (column, column), (Row((Cell(word),), strong=True), Row((Cell(word), Cell("x")))), word)
    blocks = (
        Paragraph(word), Bullets((word,)), Box(word, (word,)), Fields(((word, word),), 2), table, WritingBox(word, word),
        Signatures((Signature(word, (word,)),), (Signature(word),), (word,), (word,)),
    )  # fmt: skip
    section = Section("a", "", word, blocks, new_page=True, page_footer=word)
    paper = replace(of_sections(section), title=word, subtitle=word, header=word, footer=word, front=blocks)
    out = subprocess.run(
        [program("pdftotext"), "-bbox", str(made(tmp_path, paper)), "-"], capture_output=True, text=True, check=True
    )
    edges = [float(edge) for edge in re.findall(r'xMax="([\d.]+)"', out.stdout)]
    assert len(edges) > 50
    assert max(edges) < 595.3 - 2 / 2.54 * 72 + 1


@pytest.mark.slow
def test_signatures_stay_together(tmp_path: Path) -> None:
    block = next(one for one in samples.whole_paper().sections[0].blocks if type(one).__name__ == "Signatures")
    for lines in (20, 30, 34, 38):
        filler = Paragraph("\n".join(map(str, range(lines))))
        path = made(tmp_path, of_sections(Section("a", "", "Titolo", (filler, block))))
        pages = [page for page in printed(path).split("\f") if "Il/La Segretario/a" in page]
        assert len(pages) == 1
        assert "Verbale n." in pages[0]


def test_a_place_to_write_in_has_its_height(tmp_path: Path) -> None:
    path = made(tmp_path, of_sections(Section("a", "", "T", (WritingBox("Stato", height=8), Paragraph("Dopo")))))
    out = subprocess.run([program("pdftotext"), "-bbox", str(path), "-"], capture_output=True, text=True, check=True)
    top, after = (float(re.search(rf'yMin="([\d.]+)"[^>]*>{word}<', out.stdout)[1]) for word in ("Stato", "Dopo"))
    assert after - top >= 8 / 2.54 * 72


def test_a_table_that_is_too_wide_for_the_page_lies_across(tmp_path: Path) -> None:
    columns = (Column("Obiettivo", 3), *(Column(f"S{place}") for place in range(25)))
    rows = (Row((Cell("Formazione"), *(Cell("100,00") for _ in range(25)))),)
    wide = Section("b", "2", "Comuni", (Table("T5", columns, rows),))
    path = made(tmp_path, of_sections(Section("a", "1", "Prima", ()), wide, Section("c", "3", "Dopo", ())))
    out = subprocess.run([program("pdfinfo"), "-l", "9", str(path)], capture_output=True, text=True, check=True).stdout
    assert [float(width) > 800 for width in re.findall(r"Page +\d+ size: +([\d.]+)", out)] == [False, True, False]
    assert printed(path).count("100,00") == 25


@pytest.mark.slow
def test_forms_are_pages_of_their_own(tmp_path: Path) -> None:
    forms = tuple(
        Section(f"s{n}", "", f"Scheda obiettivo n. {n}", (WritingBox("Stato"),), new_page=True, page_footer=f"scheda {n} di 3")
        for n in (1, 2, 3)
    )  # fmt: skip
    path = made(tmp_path, of_sections(*forms, forms=True))
    pages = printed(path).split("\f")[:-1]
    assert len(pages) == 3
    for n, page in enumerate(pages, 1):
        assert f"Scheda obiettivo n. {n}" in page
        assert f"scheda {n} di 3" in page
        assert "Indice" not in page
    assert [element.kind for element in structure(path)].count("H1") == 3


def test_without_typst_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtra, match=r"^Per il PDF serve la libreria typst, che qui manca: lanciare pip"):
        write(samples.short_paper())


def test_a_list_of_sections_stays_on_one_page(tmp_path: Path) -> None:
    sections = tuple(Section(f"s{n}", str(n), f"Titolo {n}", (), 1 + (n % 9 > 0)) for n in range(40))
    paper = replace(of_sections(*sections), front=(Paragraph("\n".join("abcdefghijkl")),))
    pages = printed(made(tmp_path, paper)).split("\f")
    assert ["Indice" in page for page in pages[:3]] == [False, True, False]
    assert all(f"Titolo {n} " in pages[1] for n in range(40))


@pytest.mark.slow
def test_every_text_of_the_offices_own_document_is_read(tmp_path: Path) -> None:
    paper = build(example())
    read = running(made(tmp_path, paper))
    wanted = [squashed(text) for text in texts(cleaned(paper))]
    assert len(wanted) > 5000
    # Between the parts of what goes on over a page the headings stand again.
    ends = [end for text in wanted for end in ((text,) if len(text) < 500 else (text[:100], text[-100:]))]
    assert [text for text in ends if text not in read] == []
