"""Numbers in Italian words."""

import pytest

from pdo_xl.domain.values.number_words import NUMBER_WORDS, in_words, is_number_word, says
from pdo_xl.domain.values.text import plain
from tests.junk import HEAVY, WORDS, every


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


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (0, "zero"), (1, "uno"), (101, "centouno"), (121, "centoventuno"), (200, "duecento"), (999, "novecentonovantanove"),
        (1000, "mille"), (1001, "milleuno"), (1500, "millecinquecento"), (2000, "duemila"), (25_000, "venticinquemila"),
        (120_345, "centoventimilatrecentoquarantacinque"),
    ],
)  # fmt: skip
def test_large_numbers(number: int, word: str) -> None:
    assert in_words(number) == word
    assert says(word, number)
    assert not says(word, number + 1)
    assert is_number_word(word)


@pytest.mark.parametrize(("word", "number"), [("mila", 5), ("mille", 10**9), ("tre", 3.5), ("", 0), ("cento", -100)])
def test_what_a_word_does_not_say(word: str, number: float) -> None:
    assert not says(word, number)


@every("text", [*WORDS, *HEAVY, "cento" * 6000, "ventidue" * 7])
def test_junk_is_no_number_word(text: str) -> None:
    assert is_number_word(text) is (text == "dodici")
