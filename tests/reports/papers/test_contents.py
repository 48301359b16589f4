"""How deep a document's list of sections goes, on paper of every kind."""

from dataclasses import replace

import pytest

from pdo_xl.reports.papers.contents import MOST_ON_LETTERHEAD, depth_of
from pdo_xl.reports.papers.model import Paper, Section
from tests.reports.papers.samples import short_paper


def paper(firsts: int, seconds: int = 0, *, forms: bool = False) -> Paper:
    sections = [Section(f"s{number}", str(number), "Titolo", ()) for number in range(1, firsts + 1)]
    sections += [Section(f"t{number}", "", "Parte", (), level=2) for number in range(1, seconds + 1)]
    return replace(short_paper(), sections=tuple(sections), forms=forms)


@pytest.mark.parametrize(
    ("of", "depth"),
    [(paper(3, 9), 0), (paper(4, 9), 2), (paper(4, 36), 2), (paper(4, 37), 1), (paper(40, forms=True), 0)],
)
def test_it_is_as_deep_as_it_helps(of: Paper, depth: int) -> None:
    assert depth_of(of) == depth


def test_a_letterhead_leaves_it_less_room() -> None:
    assert [depth_of(paper(4, seconds), MOST_ON_LETTERHEAD) for seconds in (26, 27)] == [2, 1]
