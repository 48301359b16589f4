"""What each text above a plan says of its year."""

import pytest

from pdo_xl.domain.values.year_clues import YearClues
from pdo_xl.domain.values.year_spellings import YEAR_LINES

TEXTS = [(text, line.year) for line in YEAR_LINES for text in line.texts]


@pytest.mark.parametrize(("text", "year"), TEXTS)
def test_each_text(text: str, year: int | None) -> None:
    assert YearClues.of([text]).certain == year
    assert YearClues.of([], sheet=text).certain == year


def test_each_stands_once() -> None:
    assert len({text for text, _ in TEXTS}) == len(TEXTS)
