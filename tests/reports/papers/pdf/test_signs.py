"""A sign that no font has becomes a square, and is named; all others stay."""

from dataclasses import replace

import pytest

from pdo_xl.reports.papers.model import Paper, Paragraph, Section
from pdo_xl.reports.papers.pdf.fonts import SIGNS, family
from pdo_xl.reports.papers.pdf.signs import SQUARE, printable
from tests.reports.papers.samples import score_bars, short_paper, whole_paper

NOBODY_HAS = "\ue123"


def paper(text: str) -> Paper:
    return replace(short_paper(), sections=(Section("a", "", text, (Paragraph(text), score_bars())),))


@pytest.fixture(scope="module")
def fonts() -> tuple[str, str]:
    return family(), SIGNS


def test_a_document_of_known_signs_stays_the_same_object(fonts: tuple[str, str]) -> None:
    document = whole_paper()
    assert printable(document, fonts) == (document, "")
    assert printable(document, fonts)[0] is document


@pytest.mark.parametrize("text", ["Łódź €≥− «così…»", "◐ ☐ ✕ 😀", "ἀρχή Москва", "a\u2067b\u2069\u00adc\u200bd"])
def test_what_a_font_has_stays(text: str, fonts: tuple[str, str]) -> None:
    assert printable(paper(text), fonts) == (paper(text), "")


def test_what_none_has_is_named_everywhere(fonts: tuple[str, str]) -> None:
    document, said = printable(paper(f"uno {NOBODY_HAS} due\ufeff"), fonts)
    assert document == paper(f"uno {SQUARE} due{SQUARE}")
    assert said == "□ sta al posto di segni che nessun carattere di questo PC sa scrivere: U+E123, U+FEFF."
