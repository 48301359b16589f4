"""Whole numbers in Italian words, up to a hundred: "3 (tre)" says the same twice."""

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
"""Every such word, without accents, and its number."""
