"""Numbers as staff type them: Italian or plain, in figures or in a word up to ten.

Source: design of the scoring, section 2.
"""

import math
import re

from pdo_xl.domain.values.entry import EarlyDate, Entry, Percent
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.text import plain

WORDS = {
    "zero": 0, "un": 1, "uno": 1, "una": 1, "due": 2, "tre": 3, "quattro": 4, "cinque": 5,
    "sei": 6, "sette": 7, "otto": 8, "nove": 9, "dieci": 10,
}  # fmt: skip

_LEADING_NR = late_pattern(r"(?:nr?(?:\.|°|º)|nr?(?= ))\s*")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_ITALIAN = re.compile(r"[0-9]+(?:,[0-9]+)?")
_PLAIN = re.compile(r"[0-9]+\.[0-9]+")
_ONE_GROUP = re.compile(r"[-+]?[1-9][0-9]{0,2}\.[0-9]{3}")


def read_number(entry: Entry) -> float | None:
    """Read a cell as a number; None if it is not one.

    >>> [read_number(typed) for typed in ("1.234,5", "1.234", "0.725", "12.5", "n. 650", "dieci", "5²", "650 bidoni")]
    [1234.5, 1234.0, 0.725, 12.5, 650.0, 10.0, None, None]
    """
    if isinstance(entry, str):
        return parse_number(plain(entry))
    if isinstance(entry, EarlyDate):
        return float(entry.serial)
    if isinstance(entry, Percent):
        entry = entry.fraction
    if isinstance(entry, bool) or not isinstance(entry, int | float):
        return None
    try:
        number = float(entry)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def hundredfold(fraction: float) -> float | None:
    """Give a fraction in points of a hundred, without the noise of binary fractions; None if it is no number.

    >>> 0.07 * 100, hundredfold(0.07)
    (7.000000000000001, 7.0)
    """
    points = fraction * 100
    if not math.isfinite(points):
        return None
    exact = round(points, 10)
    return exact if math.isclose(exact, points, rel_tol=1e-14) else points


def three_decimals(text: str) -> float | None:
    """The number that a `plain` text would be if its one dot, before three figures, were no sign of thousands.

    >>> three_decimals("12.345"), three_decimals("1.234.567"), three_decimals("12.5")
    (12.345, None, None)
    """
    return float(text) if _ONE_GROUP.fullmatch(text) else None


def parse_number(text: str) -> float | None:
    """Read a text already made `plain` as a number; None if it is not one.

    >>> parse_number("-3"), parse_number("1.234.567,89"), parse_number("1.23.4")
    (-3.0, 1234567.89, None)
    """
    text = _LEADING_NR.sub("", text, count=1) if text.startswith("n") else text
    if text in WORDS:
        return float(WORDS[text])
    sign = -1.0 if text.startswith("-") else 1.0
    digits = text[1:].lstrip() if text[:1] in ("-", "+") else text
    if _THOUSANDS.fullmatch(digits):
        digits = digits.replace(".", "").replace(",", ".")
    elif _ITALIAN.fullmatch(digits):
        digits = digits.replace(",", ".")
    elif not _PLAIN.fullmatch(digits):
        return None
    number = sign * float(digits)
    return number if math.isfinite(number) else None
