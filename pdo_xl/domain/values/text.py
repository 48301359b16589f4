"""Texts as staff write them, brought to one spelling; and numbers as Italians read them."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

from pdo_xl.domain.values.late_pattern import late_pattern

_SPACES = re.compile(r"\s+")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_NOT_SHOWN = late_pattern(r"[\x00-\x08\x0e-\x1b\x7f]+")
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_APART = re.compile(r"(?<=[0-9])[ '-]+(?=[0-9])")
_ACRONYM = late_pattern(r"(?<![a-z0-9.])(?:[a-z]\.){2,}(?![a-z0-9])")
_JOINS = str.maketrans("", "", " '-")

_INVISIBLE = "\xad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
"""What programs leave in a text and nobody sees; the joiners of other scripts and of pictures are not among them."""

_FILLERS = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters that show nothing."""

_APOSTROPHES = "`\xb4\u02b9\u02bb\u02bc\u02bd\u02c8\u02ca\u02cb\u2018\u2019\u201a\u201b\u2032\u2035\ua78c\uff07"
_DASHES = "\u02d7\u2043\u2212\u2796"
"""Dashes that are not called so."""

_MOST_LETTERS = 4096
"""How many letters are remembered: more than a language has."""

_LARGEST_WRITTEN_OUT = 1e15
_SIX_DIGITS = Context(prec=6)
"""For what is too large to be written out, or is no number at all: a typing error, to be shown in a sentence."""


class _Letters(dict[int, str]):
    """What each sign beyond ASCII is made into, worked out once: a text is read in one pass, however it is composed."""

    def __missing__(self, code: int) -> str:
        # Casefolding may give signs that are to be made simple in their turn.
        made = _simple(_simple(chr(code)).casefold())
        if len(self) < _MOST_LETTERS:
            self[code] = made
        return made


def _simple(text: str) -> str:
    # Canonical, not compatible, decomposition: "5²" must not become "52".
    return "".join(map(_simple_sign, unicodedata.normalize("NFD", text)))


def _simple_sign(sign: str) -> str:
    if sign in _APOSTROPHES:
        return "'"
    category = unicodedata.category(sign)
    if category == "Pd" or sign in _DASHES:
        return "-"
    return "" if category in {"Mn", "Me", "Cf"} or sign in _FILLERS else sign


_LETTERS = _Letters()


def _simple_run(run: re.Match[str]) -> str:
    return run[0].translate(_LETTERS)


@lru_cache(maxsize=65_536)
def plain(text: str) -> str:
    r"""Lower case, no accents, single spaces, nothing invisible, one kind of dash and of apostrophe.

    >>> plain("  Tempestività’ \n entro "), plain("S\u200bì — no")
    ("tempestivita' entro", 'si - no')
    """
    if not text.isascii():
        text = _NOT_ASCII.sub(_simple_run, text)
    if not text.isprintable():
        text = _NOT_SHOWN.sub("", text)
    return _SPACES.sub(" ", text.replace("`", "'")).strip().casefold()


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Letters and digits only, lower case, no accents: for headers, which people write loosely.

    >>> fold("Resp. Settore"), fold("Sigla servizio /ufficio")
    ('respsettore', 'siglaservizioufficio')
    """
    return _NOT_WORD.sub("", plain(text))


def _without_dots(acronym: re.Match[str]) -> str:
    return acronym[0].replace(".", "")


@lru_cache(maxsize=65_536)
def identity(text: str) -> str:
    """What tells sectors, sigle and services apart: all but case, accents, spaces, dashes and apostrophes.

    Between two digits something stands or does not: 1-1 is 1 1, and is not 11. The dots of an acronym are none of it.

    >>> identity("Area - Tecnica"), identity("AREA TECNICA"), identity("1.1"), identity("11"), identity("S.F.")
    ('areatecnica', 'areatecnica', '1.1', '11', 'sf')
    """
    simple = plain(text)
    if "." in simple:
        simple = _ACRONYM.sub(_without_dots, simple)
    # What has nothing else is told apart by its dashes.
    return _APART.sub("_", simple).translate(_JOINS) or simple


def one_line(value: object) -> str:
    r"""A cell's text on one line: spaces and line breaks become single spaces, what nobody sees is left out.

    >>> one_line(" GESTIONE\nENTRATE "), one_line(None), one_line(12.0), one_line("S\u200bF")
    ('GESTIONE ENTRATE', '', '12', 'SF')
    """
    if value is None:
        return ""
    if not isinstance(value, str):
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        try:
            return str(value).strip()
        except ValueError:  # Python writes out no whole number of more than 4,300 digits.
            return italian(value) if isinstance(value, int) else ""
    text = value
    # The spaces that staff and programs leave in cells; asking for each is quicker than a search for any.
    if "\n" in text or "  " in text or "\xa0" in text or "\t" in text or "\r" in text:
        text = _SPACES.sub(" ", text)
    if not text.isascii() and _may_hide(text):
        text = _SPACES.sub(" ", text.translate(_UNSEEN))
    return text.strip()


_UNSEEN = dict.fromkeys(map(ord, _INVISIBLE))


def _may_hide(text: str) -> bool:
    """Tell whether a text may have odd spaces or invisible signs; one of Western letters is told at once."""
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return not text.isprintable()
    return "\xad" in text or "\x85" in text


def shorten(text: str, width: int = 60) -> str:
    """Cut a text to `width` characters, with an ellipsis where something was left out.

    >>> shorten("abcdef", 4)
    'abc…'
    """
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"


@lru_cache(maxsize=4096)
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


def italian_fixed(number: float, decimals: int = 1) -> str:
    """Write a number for people with all its decimals, as in a column of figures.

    >>> italian_fixed(75.01), italian_fixed(75.05), italian_fixed(100.0), italian_fixed(-0.04)
    ('75,0', '75,1', '100,0', '0,0')
    """
    whole, _, rest = italian(number, decimals).partition(",")
    return f"{whole},{rest.ljust(decimals, '0')}"


def italian_percent(fraction: float) -> str:
    r"""Write a share for people, without decimals; the sign never begins a line.

    >>> italian_percent(0.925), italian_percent(0.0)
    ('93\xa0%', '0\xa0%')
    """
    return f"{italian(100 * fraction, 0)}\xa0%"


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


def all_of(texts: Sequence[str]) -> str:
    """Name all of some things in a sentence.

    >>> all_of(["SF"]), all_of(["SF", "GT", "PL"])
    ('SF', 'SF, GT e PL')
    """
    *others, last = texts
    return f"{', '.join(others)} e {last}" if others else last


def hours(count: float) -> str:
    """Write a time or a duration, given in days.

    >>> hours(26.5 / 24), hours(1 / 24), hours(0)
    ('26 ore e 30 minuti', '1 ora', '0 ore')
    """
    minutes = round(abs(count) * 24 * 60) if abs(count) < _LARGEST_WRITTEN_OUT else 0
    whole, rest = divmod(minutes, 60)
    said = ["1 ora" if whole == 1 else f"{italian(whole)} ore"] if whole or not rest else []
    said += ["1 minuto" if rest == 1 else f"{rest} minuti"] if rest else []
    return ("-" if count < 0 else "") + " e ".join(said)


def sentence(text: str) -> str:
    """Make a sentence of an error's text.

    >>> sentence("manca il valore atteso")
    'Manca il valore atteso.'
    """
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "…")) else ".")
