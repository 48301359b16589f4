"""A document as bytes: without the time and the system that it was made at."""

import time
from io import BytesIO
from zipfile import ZIP_DEFLATED

import docx
import pytest

from pdo_xl.reports.papers.docx.base import empty_document
from pdo_xl.reports.papers.docx.package import bytes_of
from tests.reports.papers.docx.reading import Read


def test_the_same_document_gives_the_same_bytes() -> None:
    one, other = (bytes_of(docx.Document(BytesIO(empty_document()))) for _ in range(2))
    assert one == other
    entries = Read(one).entries
    assert {(entry.date_time, entry.compress_type) for entry in entries} == {((1980, 1, 1, 0, 0, 0), ZIP_DEFLATED)}
    assert entries[0].filename == "[Content_Types].xml"


@pytest.mark.parametrize("year", [1970, 2110])
def test_a_clock_that_no_zip_can_tell_changes_nothing(monkeypatch: pytest.MonkeyPatch, year: int) -> None:
    """Of an empty battery, or of a wrong century."""
    usual = bytes_of(docx.Document(BytesIO(empty_document())))
    monkeypatch.setattr(time, "time", lambda: float((year - 1970) * 365 * 86400))
    assert bytes_of(docx.Document(BytesIO(empty_document()))) == usual
