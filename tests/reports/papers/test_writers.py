"""Which file writes which format."""

import pytest

from pdo_xl.reports.papers.writers import writer
from tests.reports.papers.samples import short_paper


@pytest.mark.parametrize(("file_format", "start"), [("pdf", b"%PDF-"), ("docx", b"PK"), ("html", b"<!")])
def test_each_format_has_its_writer(file_format: str, start: bytes) -> None:
    assert writer(file_format)(short_paper())[: len(start)].lower() == start.lower()
