"""A sign that no font has becomes a square, and is named; all others stay."""

import json

import pytest

from pdo_xl.reports.papers.pdf.fonts import SIGNS, family
from pdo_xl.reports.papers.pdf.layout import laid_out
from pdo_xl.reports.papers.pdf.signs import SQUARE, printable
from tests.reports.papers.samples import whole_paper

NOBODY_HAS = "\ue123"


@pytest.fixture(scope="module")
def fonts() -> tuple[str, str]:
    return family(), SIGNS


def test_a_document_of_known_signs_stays_the_same(fonts: tuple[str, str]) -> None:
    document = json.dumps(laid_out(whole_paper(), fonts), ensure_ascii=False)
    assert printable(document, fonts) == (document, "")


@pytest.mark.parametrize("text", ["Łódź €≥− «così…»", "◐ ☐ ✕ 😀", "ἀρχή Москва", "a\u2067b\u2069\u00adc\u200bd"])
def test_what_a_font_has_stays(text: str, fonts: tuple[str, str]) -> None:
    assert printable(text, fonts) == (text, "")


def test_what_none_has_is_named_and_shown_everywhere(fonts: tuple[str, str]) -> None:
    given = {"title": f"uno {NOBODY_HAS}", "parts": [f'<text>"due"\ufeff {NOBODY_HAS}</text>']}
    document, said = printable(json.dumps(given, ensure_ascii=False), fonts)
    assert json.loads(document) == {"title": f"uno {SQUARE}", "parts": [f'<text>"due"{SQUARE} {SQUARE}</text>']}
    assert said == "□ sta al posto di segni che nessun carattere di questo PC sa scrivere: U+E123, U+FEFF."
