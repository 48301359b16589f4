"""A document for Word; the library that makes it is imported at the first one."""

from pdo_xl.extras import needed
from pdo_xl.reports.papers.model import Paper


def write(paper: Paper, template: bytes | None = None) -> bytes:
    """Give a document as a file of Word, on the body's own letterhead where one is given.

    Raises: MissingExtra; NoFont for a chart; FileRefused for a letterhead that cannot be used.
    """
    with needed("il documento di Word"):
        from pdo_xl.reports.papers.docx.layout import laid_out
    return laid_out(paper, template)
