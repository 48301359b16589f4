"""The empty document: on A4, in no old version's manner."""

from io import BytesIO

import docx

from pdo_xl.reports.papers.docx.base import empty_document
from tests.reports.papers.docx.reading import Read, W


def test_it_is_an_empty_page_of_a4() -> None:
    read = Read(empty_document())
    size = read.body.find(f"{W}sectPr/{W}pgSz")
    assert size is not None
    assert (size.attrib[f"{W}w"], size.attrib[f"{W}h"]) == ("11906", "16838")
    assert [one.tag for one in read.body] == [f"{W}sectPr"]


def test_the_library_opens_it_with_all_that_it_needs() -> None:
    document = docx.Document(BytesIO(empty_document()))
    assert [style.name for style in document.styles] == ["Normal", "Default Paragraph Font", "Normal Table"]


def test_word_does_not_take_it_for_an_older_versions() -> None:
    settings = Read(empty_document()).tree("word/settings.xml")
    assert [one.attrib[f"{W}val"] for one in settings.iter(f"{W}compatSetting")] == ["15"]
