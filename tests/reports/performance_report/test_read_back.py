"""The document as it is read in each of its formats: every text and figure of it is there, in its order.

Source: design of the reports, section 13. That the figures are the calculation's, `test_build` says.
"""

import re
from functools import cache
from pathlib import Path

import pikepdf
import pytest

from pdo_xl.reports.papers.docx.writer import write as as_word
from pdo_xl.reports.papers.html.writer import write as as_page
from pdo_xl.reports.papers.model import Paper
from pdo_xl.reports.papers.pdf.writer import write as as_pdf
from pdo_xl.reports.papers.texts import cleaned
from pdo_xl.reports.performance_report.audience import Audience
from tests.reports.papers.docx.reading import Read, said_by, text
from tests.reports.papers.html.parsed import parsed
from tests.reports.papers.pdf.reading import printed, running, squashed
from tests.reports.performance_report.sources import example, example_paper


def _missing(paper: Paper, said: str) -> list[str]:
    """The first text of a document that does not follow those before it; none where all are there."""
    rest = squashed(said)
    for wanted in map(squashed, said_by(cleaned((paper.title, paper.subtitle, paper.front, paper.sections)))):
        place = rest.find(wanted)
        if place < 0:
            return [wanted]
        rest = rest[place + len(wanted) :]
    return []


@cache
def _of_citizens(suffix: str) -> bytes:
    return {".docx": as_word, ".html": as_page, ".pdf": as_pdf}[suffix](example_paper(Audience.CITIZENS))


def test_the_page_of_the_board_says_all_of_it() -> None:
    paper = example_paper()
    assert _missing(paper, parsed(as_page(paper)).text) == []


def test_the_file_of_word_says_all_of_it() -> None:
    assert _missing(example_paper(Audience.CITIZENS), text(Read(_of_citizens(".docx")).body)) == []


def test_the_pdf_says_all_of_it(pdf: Path) -> None:
    assert _missing(example_paper(Audience.CITIZENS), running(pdf)) == []


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    (tmp_path / "Relazione.pdf").write_bytes(_of_citizens(".pdf"))
    return tmp_path / "Relazione.pdf"


def test_no_part_of_any_file_for_citizens_names_whoever_answers(pdf: Path) -> None:
    """In the texts, and in what programs read beside them: XML, properties, XMP."""
    parts = [content.decode("utf-8", "replace") for content in Read(_of_citizens(".docx")).parts.values()]
    with pikepdf.open(pdf) as document:
        properties = [str(document.open_metadata()), *map(str, document.docinfo.values())]
    said = [*parts, _of_citizens(".html").decode(), printed(pdf), *properties]

    # «Strada» is also where people walk.
    names = "|".join({sector.manager for sector in example().results.sectors} - {"Strada"})
    assert names.count("|") == 5
    assert [found for told in said if (found := re.search(rf"\b(?:{names})\b", told, re.IGNORECASE))] == []
