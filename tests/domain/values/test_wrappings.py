"""What stands around a value and leaves it as it is."""

import pytest

from pdo_xl.domain.values.text import plain
from pdo_xl.domain.values.wrappings import unwrapped
from tests.junk import HEAVY, WORDS, every


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("in media 30 gg", "30 gg"), ("tempo medio ≤ 30", "≤ 30"), ("tempo medio 30 gg", "tempo medio 30 gg"),
        ("media: 85%", "85%"), ("85% (media)", "85%"), ("12 gg medi", "12 gg"), ("media del triennio", "media del triennio"),
        ("percentuale media dell'80%", "80%"), ("l'80%", "80%"), ("il 5", "5"), ("il resto", "il resto"), ("«95%»", "95%"),
        ('"95%"', "95%"), ("95%*", "95%"), ("5 (*)", "5"), ("95%.", "95%"), ("95%;", "95%"), ("5,", "5,"), ("", ""),
        ("95% nel 2024", "95%"), ("95% (2024)", "95%"), ("anno 2024: 95%", "95%"), ("2024 = 5", "5"),
        ("95% nel 2023", "95% nel 2023"), ("nel 2024", "nel 2024"), ("entro il 2024", "entro il 2024"), ("2024", "2024"),
    ],
)  # fmt: skip
def test_what_is_left_out(typed: str, left: str) -> None:
    assert unwrapped(plain(typed), 2024) == left


def test_without_a_year_each_may_be_another() -> None:
    assert unwrapped("95% nel 2024", None) == "95% nel 2024"


@every("text", [*WORDS, *HEAVY])
def test_junk_keeps_its_words(text: str) -> None:
    simple = plain(text)
    assert unwrapped(simple, 2024) in simple
