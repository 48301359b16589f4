"""What in a text may tell who a person is: a tax code, an address, a number, a title before a surname.

Source: design of the reports, section 8; for the tax code D.M. 23 dicembre 1976, for the account ISO 13616.
"""

from collections.abc import Iterator
from typing import NamedTuple

from pdo_xl.domain.values.late_pattern import late_pattern

_LONGEST = 32_767
"""Characters of a cell: what is longer is no text of a plan."""

_TAX_CODE = late_pattern(
    r"(?<![A-Za-z0-9])[A-Za-z]{6}[0-9LMNPQRSTUVlmnpqrstuv]{2}[ABCDEHLMPRSTabcdehlmprst]"
    r"[0-9LMNPQRSTUVlmnpqrstuv]{2}[A-Za-z][0-9LMNPQRSTUVlmnpqrstuv]{3}[A-Za-z](?![A-Za-z0-9])"
)
_MAIL = late_pattern(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}(?![\w-])")
_IBAN = late_pattern(r"(?<![A-Za-z0-9])IT[0-9]{2}(?: ?[A-Z0-9]){23}(?![A-Za-z0-9])")
_TELEPHONE = late_pattern(
    r"(?<![\w.,/-])(?:\+39[ .]?)?(?:3[0-9]{2}[ ./-]?[0-9]{3}[ .-]?[0-9]{3,4}|0[0-9]{1,3}[ /-][0-9]{5,8})(?![\w,/-])"
)
_TITLED = late_pattern(
    r"(?<!\w)(?:[Ss]ig(?:\. ?ra|\. ?na|nora|nor|\.)|[Dd]ott(?:\. ?ssa|oressa|or|\.)|[Dd]r(?:\. ?ssa|\.)|"
    r"[Aa]vv\.|[Ii]ng\.|[Aa]rch\.|[Gg]eom\.|[Rr]ag\.|[Pp]rof(?:\. ?ssa|\.)) ?(?:[A-Z]\. ?)?[A-ZÀ-Ý][\w'’]{1,40}"
)
_KINDS = (
    ("un codice fiscale", _TAX_CODE),
    ("un indirizzo di posta", _MAIL),
    ("un IBAN", _IBAN),
    ("un numero di telefono", _TELEPHONE),
    ("una persona", _TITLED),
)


class Personal(NamedTuple):
    """A piece of a text and what it may be, in Italian."""

    what: str
    text: str


def personal_in(text: str) -> Iterator[Personal]:
    """Go through what may tell who a person is.

    >>> [found.what for found in personal_in("chiedere al dott. Rossi, rossi@ente.it")]
    ['un indirizzo di posta', 'una persona']
    >>> list(personal_in("Delibera n. 45/2024 del 30.01.2024, art. 208 CDS, 1.234.567 euro, prot. 0012345"))
    []
    """
    text = text[:_LONGEST]
    for what, pattern in _KINDS:
        found = pattern.search(text)
        if found is not None:
            yield Personal(what, found[0])
