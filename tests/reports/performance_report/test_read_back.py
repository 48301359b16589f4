"""The document as it is read in each of its formats: every text and figure of it is there, in its order.

Source: design of the reports, section 13. That the figures are the calculation's, `test_build` says.
"""

from pathlib import Path

from pdo_xl.reports.papers.docx.writer import write as as_word
from pdo_xl.reports.papers.html.writer import write as as_page
from pdo_xl.reports.papers.model import Paper
from pdo_xl.reports.papers.pdf.writer import write as as_pdf
from pdo_xl.reports.papers.texts import cleaned
from pdo_xl.reports.performance_report.audience import Audience
from tests.reports.papers.docx.reading import Read, said_by, text
from tests.reports.papers.html.parsed import parsed
from tests.reports.papers.pdf.reading import running, squashed
from tests.reports.performance_report.sources import example_paper


def _missing(paper: Paper, said: str) -> list[str]:
    """The first text of a document that does not follow those before it; none where all are there."""
    rest = squashed(said)
    for wanted in map(squashed, said_by(cleaned((paper.title, paper.subtitle, paper.front, paper.sections)))):
        place = rest.find(wanted)
        if place < 0:
            return [wanted]
        rest = rest[place + len(wanted) :]
    return []


def test_the_page_of_the_board_says_all_of_it() -> None:
    paper = example_paper()
    assert _missing(paper, parsed(as_page(paper)).text) == []


def test_the_file_of_word_says_all_of_it() -> None:
    paper = example_paper(Audience.CITIZENS)
    assert _missing(paper, text(Read(as_word(paper)).body)) == []


def test_the_pdf_says_all_of_it(tmp_path: Path) -> None:
    paper = example_paper(Audience.CITIZENS)
    (tmp_path / "Relazione.pdf").write_bytes(as_pdf(paper))
    assert _missing(paper, running(tmp_path / "Relazione.pdf")) == []
