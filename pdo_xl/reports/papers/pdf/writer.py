"""Writes a document as PDF: one file for everybody, readable aloud (PDF/UA-1) and to be kept (PDF/A-2a).

Source: design of the reports, sections 2 and 13; ADR 19.
"""

import json
from datetime import UTC, datetime
from pathlib import Path

from pdo_xl.extras import needed
from pdo_xl.reports.papers.model import Paper
from pdo_xl.reports.papers.pdf.fonts import SIGNS, family, installed
from pdo_xl.reports.papers.pdf.layout import laid_out
from pdo_xl.reports.papers.pdf.signs import printable
from pdo_xl.reports.papers.texts import cleaned

_TEMPLATE = Path(__file__).with_name("paper.typ")


def write(paper: Paper) -> bytes:
    """Lay out a document. The same document gives the same bytes on the same PC.

    Raises: MissingExtra, NoFont.
    """
    with needed("il PDF"):
        import typst
    fonts = (family(), SIGNS)
    data, missing = printable(json.dumps(laid_out(cleaned(paper), fonts), ensure_ascii=False), fonts)
    compiler = typst.Compiler(_TEMPLATE, root=_TEMPLATE.parent, font_paths=installed())
    made = compiler.compile(
        format="pdf",
        sys_inputs={"paper": data, "missing": missing},
        pdf_standards=["ua-1", "a-2a"],
        timestamp=_moment(paper.made),
    )
    if not isinstance(made, bytes):
        raise TypeError(f"a document of {type(made).__name__}")  # one file, always
    return made


def _moment(made: datetime) -> datetime:
    """When it was made, with its distance from Greenwich; a time without a zone is this PC's."""
    aware = made if made.tzinfo else made.astimezone()
    return aware if isinstance(aware.tzinfo, type(UTC)) else aware.astimezone(UTC)
