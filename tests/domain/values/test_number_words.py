"""Numbers in Italian words, up to a hundred."""

import pytest

from pdo_xl.domain.values.number_words import NUMBER_WORDS
from pdo_xl.domain.values.text import plain


def test_every_number_up_to_a_hundred_has_a_word() -> None:
    assert set(NUMBER_WORDS.values()) >= set(range(101))


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (0, "zero"), (3, "tre"), (11, "undici"), (17, "diciassette"), (19, "diciannove"), (20, "venti"),
        (21, "ventuno"), (23, "ventitre"), (28, "ventotto"), (30, "trenta"), (38, "trentotto"), (41, "quarantuno"),
        (55, "cinquantacinque"), (66, "sessantasei"), (78, "settantotto"), (81, "ottantuno"), (88, "ottantotto"),
        (99, "novantanove"), (100, "cento"),
    ],
)  # fmt: skip
def test_words_as_they_are_spelt(number: int, word: str) -> None:
    assert NUMBER_WORDS[word] == number


def test_a_vowel_is_lost_before_another_one_only() -> None:
    assert not {"ventiuno", "ventiotto", "ventdue", "trentauno", "ottantaotto"} & set(NUMBER_WORDS)


def test_the_words_are_spelt_as_a_text_made_plain() -> None:
    assert [word for word in NUMBER_WORDS if plain(word) != word] == []
