"""A header that stands in one row, without anything around it."""

from collections.abc import Sequence

from pdo_xl.sheet.columns.header_rows import HeaderRows, is_header
from pdo_xl.sheet.columns.header_texts import texts_of
from pdo_xl.sheet.columns.headers import match
from pdo_xl.sheet.columns.locate import NOTHING_KNOWN, Layout, layout_from
from pdo_xl.sheet.columns.mapping import Known


def header_layout(
    sheet: str, row: int, cells: Sequence[object], known: Known = NOTHING_KNOWN, year: int | None = None
) -> Layout | None:
    """Read a row as a header row; None if it is none."""
    texts = texts_of(cells)
    if not is_header(sheet, texts, known):
        return None
    return layout_from(sheet, HeaderRows(row, row, (cells,), texts), match(sheet, texts, known, year), known)
