"""A list of bullets is added to the lists that a document has."""

from io import BytesIO

import docx

from pdo_xl.reports.papers.docx.base import empty_document
from pdo_xl.reports.papers.docx.numbering import bullets
from tests.reports.papers.docx.letterheads import letterhead
from tests.reports.papers.docx.reading import W


def test_a_document_without_lists_gets_one() -> None:
    document = docx.Document(BytesIO(empty_document()))
    assert (bullets(document), bullets(document)) == (1, 2)


def test_those_of_a_letterhead_stay_before() -> None:
    document = docx.Document(BytesIO(letterhead()))
    assert bullets(document) == 8
    lists = document.part.numbering_part.element
    assert [one.tag.removeprefix(W) for one in lists] == ["abstractNum", "abstractNum", "num", "num"]
    assert [one.get(f"{W}abstractNumId") for one in lists[:2]] == ["3", "4"]
