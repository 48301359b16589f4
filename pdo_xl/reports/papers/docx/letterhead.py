"""The body's own letterhead as the document that is gone on with: its head, foot, margins, letters and texts stay."""

from io import BytesIO
from typing import TYPE_CHECKING, cast
from xml.etree.ElementTree import ParseError

import docx
from docx.document import Document
from docx.oxml.ns import qn

from pdo_xl.domain.errors import FileRefused
from pdo_xl.reports.papers.docx.package import bytes_of
from pdo_xl.reports.papers.docx.properties import forget_people
from pdo_xl.reports.papers.docx.seen import shows_something
from pdo_xl.reports.papers.docx.trust import DAMAGED, UNREADABLE, trusted

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_BROKEN = (*UNREADABLE, SyntaxError, ParseError, AttributeError, AssertionError, TypeError, RecursionError)
"""What a library meets in a file that is not what it says; lxml's own fault of a text is a SyntaxError."""


def letterhead(content: bytes) -> Document:
    """Open a letterhead, without what says who worked on it. Raises: FileRefused."""
    content = trusted(content)
    try:
        document = docx.Document(BytesIO(content))
        body: Element = document.element.body
        # What is needed of it, asked for here: a file without it is as good as damaged.
        _ = (document.styles.element, document.settings.element, len(body))
        forget_people(document)
        # Some of what is wrong with a file only shows as it is written.
        bytes_of(document)
    except _BROKEN as error:
        raise FileRefused(DAMAGED) from error
    _drop_empty_line(body)
    return document


def _drop_empty_line(body: "Element") -> None:
    """An empty document has one paragraph, that would stand above the title."""
    paragraphs = [cast("Element", one) for one in body if one.tag != qn("w:sectPr")]
    if len(paragraphs) == 1 and paragraphs[0].tag == qn("w:p") and not shows_something(paragraphs[0]):
        body.remove(paragraphs[0])
