"""Whole numbers in Italian words: "3 (tre)" says the same twice."""

from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.numbers import WORDS

_TEENS = (
    "undici", "dodici", "tredici", "quattordici", "quindici", "sedici", "diciassette", "diciotto", "diciannove",
)  # fmt: skip
_TENS = ("venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta")
_UNITS = ("", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove")


def _words() -> dict[str, int]:
    words = {**WORDS, **{word: 11 + place for place, word in enumerate(_TEENS)}, "cento": 100}
    for place, ten in enumerate(_TENS):
        for unit, word in enumerate(_UNITS):
            # "ventuno" and "ventotto" lose a vowel.
            words[(ten[:-1] if word[:1] in ("u", "o") else ten) + word] = 20 + 10 * place + unit
    return words


NUMBER_WORDS = _words()
"""Every such word up to a hundred, without accents, and its number."""

_BY_NUMBER = {**{number: word for word, number in NUMBER_WORDS.items()}, 1: "uno"}
_LARGEST = 1_000_000
_LONGEST_WORD = 60
_PARTS = "|".join(sorted((*NUMBER_WORDS, "mille", "mila"), key=len, reverse=True))
_LARGE = late_pattern(rf"(?=.*(?:cento|mille|mila))(?:{_PARTS})+")


def in_words(number: int) -> str:
    """Write a number below a million.

    >>> in_words(25), in_words(180), in_words(1500), in_words(2024), in_words(100_000)
    ('venticinque', 'centoottanta', 'millecinquecento', 'duemilaventiquattro', 'centomila')
    """
    thousands, rest = divmod(number, 1000)
    hundreds, rest = divmod(rest, 100)
    written = "" if not thousands else "mille" if thousands == 1 else f"{in_words(thousands)}mila"
    written += "" if not hundreds else "cento" if hundreds == 1 else f"{_BY_NUMBER[hundreds]}cento"
    return written + (_BY_NUMBER[rest] if rest or not written else "")


def says(word: str, number: float) -> bool:
    """Tell whether a word, without accents, is a number's; "centottanta" and "centoottanta" both are.

    >>> says("centottanta", 180), says("tre", 4), says("una", 1)
    (True, False, True)
    """
    if word in NUMBER_WORDS:
        return NUMBER_WORDS[word] == number
    if number != int(number) or not 0 <= number < _LARGEST:
        return False
    return word.replace("centoott", "centott") == in_words(int(number)).replace("centoott", "centott")


def is_number_word(word: str) -> bool:
    """Tell whether a word, without accents, is one of a number.

    >>> is_number_word("dodici"), is_number_word("milleseicento"), is_number_word("utenti")
    (True, True, False)
    """
    return word in NUMBER_WORDS or (len(word) <= _LONGEST_WORD and _LARGE.fullmatch(word) is not None)
