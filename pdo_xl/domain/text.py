"""Texts as staff write them, brought to one spelling; and numbers as Italians read them."""

import re
import unicodedata
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

_SPACES = re.compile(r"\s+")
_NOT_WORD = re.compile(r"[^a-z0-9]+")

_LARGEST_WRITTEN_OUT = 1e15
_SIX_DIGITS = Context(prec=6)
"""For what is too large to be written out, or is no number at all: a typing error, to be shown in a sentence."""


@lru_cache(maxsize=65_536)
def plain(text: str) -> str:
    r"""Lower case, no accents, single spaces, typographic signs made simple.

    >>> plain("  Tempestività’ \n entro ")
    "tempestivita' entro"
    """
    if not text.isascii():
        text = text.replace("’", "'").replace("‘", "'").replace("−", "-").replace("–", "-")
        # Canonical, not compatible, decomposition: "5²" must not become "52".
        decomposed = unicodedata.normalize("NFD", text)
        text = "".join(char for char in decomposed if not unicodedata.combining(char))
    return _SPACES.sub(" ", text).strip().casefold()


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Letters and digits only, lower case, no accents: for headers and texts to be compared.

    >>> fold("Resp. Settore"), fold("Sigla servizio /ufficio")
    ('respsettore', 'siglaservizioufficio')
    """
    return _NOT_WORD.sub("", plain(text))


def one_line(value: object) -> str:
    r"""A cell's text on one line: spaces and line breaks become single spaces.

    >>> one_line(" GESTIONE\nENTRATE "), one_line(None), one_line(12.0)
    ('GESTIONE ENTRATE', '', '12')
    """
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = str(value)
    # The spaces that staff and programs leave in cells; asking for each is quicker than a search for any.
    if "\n" in text or "  " in text or "\xa0" in text or "\t" in text or "\r" in text:
        return _SPACES.sub(" ", text).strip()
    return text.strip()


def shorten(text: str, width: int = 60) -> str:
    """Cut a text to `width` characters, with an ellipsis where something was left out.

    >>> shorten("abcdef", 4)
    'abc…'
    """
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"


def italian(number: float, decimals: int = 2) -> str:
    """Write a number for people: half up, comma, no trailing zeros, dots between thousands.

    >>> italian(66.665), italian(100.0), italian(1234.5), italian(-0.001), italian(1.5e30)
    ('66,67', '100', '1.234,5', '0', '1,5E+30')
    """
    if not abs(number) < _LARGEST_WRITTEN_OUT:
        return str(_SIX_DIGITS.create_decimal(number).normalize()).replace(".", ",")
    rounded = Decimal(repr(float(number))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    text = f"{rounded:,f}".translate(str.maketrans(",.", ".,"))
    if "," in text:
        text = text.rstrip("0").rstrip(",")
    return "0" if text in ("-0", "") else text


def italian_date(day: date) -> str:
    """Write a date for people.

    >>> italian_date(date(2024, 3, 1))
    '01/03/2024'
    """
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def days(count: int) -> str:
    """Write a number of days.

    >>> days(1), days(30)
    ('1 giorno', '30 giorni')
    """
    return "1 giorno" if count == 1 else f"{count} giorni"


def sentence(text: str) -> str:
    """Make a sentence of an error's text.

    >>> sentence("manca il valore atteso")
    'Manca il valore atteso.'
    """
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "…")) else ".")
