"""What a file says of itself: the body that it is of, never a person."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from io import BytesIO

import docx
import pytest

from pdo_xl.reports.papers.docx.package import bytes_of
from pdo_xl.reports.papers.docx.properties import describe, forget_people
from tests.reports.papers.docx.letterheads import PERSON, letterhead, line
from tests.reports.papers.docx.reading import Read
from tests.reports.papers.samples import short_paper, whole_paper

REMARKED = '<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>a</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>'


def test_nobody_who_drew_the_letterhead_is_left() -> None:
    document = docx.Document(BytesIO(letterhead(REMARKED + line("Ufficio"))))
    forget_people(document)
    describe(document, whole_paper())
    parts = Read(bytes_of(document)).parts
    assert not [name for name in parts if "comment" in name or "app.xml" in name]
    for name, content in parts.items():
        for word in (PERSON, "attachedTemplate", "rsid", "comment"):
            assert word.encode() not in content.replace(b"/relationships/comments", b""), name


def test_it_says_whose_it_is_and_what_about() -> None:
    document = docx.Document(BytesIO(letterhead()))
    forget_people(document)
    describe(document, whole_paper())
    about = document.core_properties
    assert (about.author, about.last_modified_by, about.title) == (2 * ("Comune di Prova",)) + (
        "Relazione sulla performance 2024",
    )
    assert (about.subject, about.language, about.comments, about.revision) == ("Performance", "it-IT", "", 1)


@pytest.mark.parametrize(
    "made",
    [datetime(2024, 12, 31, 12, 30), datetime(2024, 12, 31, 13, 30, tzinfo=timezone(timedelta(hours=1)))],
    ids=["without a zone", "in Italy"],
)
def test_it_says_when_it_was_made(made: datetime) -> None:
    document = docx.Document()
    describe(document, replace(short_paper(), made=made))
    core = Read(bytes_of(document)).parts["docProps/core.xml"]
    assert core.count(b">2024-12-31T12:30:00Z<") == 2


def test_a_property_is_a_line_that_word_can_take() -> None:
    document = docx.Document()
    describe(document, replace(short_paper(), title="uno\ndue " + 300 * "x"))
    assert document.core_properties.title == ("uno due " + 300 * "x")[:255]
