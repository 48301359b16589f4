"""How deep the list of a document's sections goes: one rule for paper of every kind."""

from pdo_xl.reports.papers.model import Paper

_FEW_SECTIONS = 4
"""A document of fewer needs no list of them."""
MOST_ENTRIES, MOST_ON_LETTERHEAD = 40, 30
"""Lines of a list that ends on the first page: beyond, sections within sections are left out of it."""


def depth_of(paper: Paper, most: int = MOST_ENTRIES) -> int:
    """How deep the list goes, where the first page has room for `most` lines; 0 where there is none."""
    if paper.forms or sum(section.level == 1 for section in paper.sections) < _FEW_SECTIONS:
        return 0
    return 2 if sum(section.level <= 2 for section in paper.sections) <= most else 1
