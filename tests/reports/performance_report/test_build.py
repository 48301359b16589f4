"""The whole document."""

from pdo_xl.reports.papers.model import Section
from pdo_xl.reports.performance_report.build import build, numbered
from tests.reports.performance_report.sources import source_of
from tests.support import row


def test_headings_are_numbered_each_under_the_one_above() -> None:
    levels = [(1, ""), (2, ""), (2, ""), (1, ""), (2, ""), (1, "A"), (2, ""), (1, "")]

    found = numbered(Section(str(place), number, "", (), level) for place, (level, number) in enumerate(levels))

    assert [section.number for section in found] == ["1", "1.1", "1.2", "2", "2.1", "A", "A.1", "3"]


def test_a_document_says_its_year() -> None:
    assert build(source_of(row())).title == "Relazione sulla performance 2024"
