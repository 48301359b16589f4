"""A document as bytes: without the time and the system that it was made at."""

from io import BytesIO
from zipfile import ZIP_DEFLATED

import docx

from pdo_xl.reports.papers.docx.base import empty_document
from pdo_xl.reports.papers.docx.package import bytes_of
from tests.reports.papers.docx.reading import Read


def test_the_same_document_gives_the_same_bytes() -> None:
    one, other = (bytes_of(docx.Document(BytesIO(empty_document()))) for _ in range(2))
    assert one == other
    entries = Read(one).entries
    assert {(entry.date_time, entry.compress_type) for entry in entries} == {((1980, 1, 1, 0, 0, 0), ZIP_DEFLATED)}
    assert entries[0].filename == "[Content_Types].xml"
