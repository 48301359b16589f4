"""How the parameters that say which body it is are read: its name, its codes, where its data are published, who signs.

Raises: ParameterError, everywhere, with what the cell should hold; the caller adds which cell it is.
"""

import re

from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.settings.setting import Reading
from pdo_xl.domain.values.entry import Entry
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import one_line

_LONGEST = 200
_IPA = late_pattern(r"[a-z0-9_]{2,20}")
_ISTAT = late_pattern(r"[0-9]{6}|[0-9]{1,3}")
_ADDRESS = late_pattern(r"https?://[^\s/$.?#][^\s\"<>\\^`{|}]*")
_MOST_MEMBERS = 5
_COMMUNE_DIGITS = 6
"""A municipality's code; Excel takes a leading zero off what is typed as a number."""


def _text(entry: Entry) -> str:
    text = one_line(entry) if isinstance(entry, str) else shown(entry)
    if len(text) > _LONGEST:
        raise ParameterError(f"serve un testo di al massimo {_LONGEST} caratteri")
    return text


def read_name(entry: Entry) -> str:
    """A name, in one line."""
    text = _text(entry)
    if not any(map(str.isalpha, text)):
        raise ParameterError("serve un nome, per esempio Comune di Esempio")
    return text


def read_act(entry: Entry) -> str:
    """An act, as it is quoted: "DGC 45/2024"."""
    text = _text(entry)
    if not any(map(str.isalnum, text)):
        raise ParameterError("serve un atto, per esempio DGC 45/2024")
    return text


def read_members(entry: Entry) -> tuple[str, ...]:
    """Names, a semicolon or a new line between two of them.

    >>> read_members(" Anna Neri;Ugo Bianchi; "), read_members(None)
    (('Anna Neri', 'Ugo Bianchi'), ())
    """
    pieces = re.split(r"[;\n]", entry) if isinstance(entry, str) else [shown(entry)]
    names = tuple(read_name(piece) for piece in pieces if one_line(piece))
    if len(names) > _MOST_MEMBERS:
        raise ParameterError(f"servono al massimo {_MOST_MEMBERS} nomi, per esempio Anna Neri; Ugo Bianchi")
    return names


def read_ipa_code(entry: Entry) -> str:
    """The code of the body in the index of public bodies (IPA), in small letters.

    >>> read_ipa_code(" C_A944 ")
    'c_a944'
    """
    text = _text(entry).lower()
    if _IPA.fullmatch(text) is None:
        raise ParameterError("serve il codice IPA dell'ente, per esempio c_a944 (si cerca su indicepa.gov.it)")
    return text


def read_istat_code(entry: Entry) -> str:
    """The code of the municipality, six digits, or of a wider territory, up to three.

    >>> read_istat_code(15146.0), read_istat_code("015146"), read_istat_code("003")
    ('015146', '015146', '003')
    """
    text = _text(entry)
    if isinstance(entry, float) and entry.is_integer():
        text = f"{entry:.0f}"
        if len(text) == _COMMUNE_DIGITS - 1:
            text = text.zfill(_COMMUNE_DIGITS)
    if not text.isascii() or _ISTAT.fullmatch(text) is None:
        raise ParameterError("serve il codice ISTAT: sei cifre per un comune, per esempio 015146, al massimo tre se no")
    return text


def read_address(entry: Entry) -> str:
    """An address of the web."""
    text = _text(entry)
    if _ADDRESS.fullmatch(text) is None:
        raise ParameterError("serve un indirizzo che comincia con https://, per esempio https://www.ente.it/dati/pdo")
    return text


NAME: Reading[str] = Reading(read_name)
ACT: Reading[str] = Reading(read_act)
MEMBERS: Reading[tuple[str, ...]] = Reading(read_members)
IPA_CODE: Reading[str] = Reading(read_ipa_code)
ISTAT_CODE: Reading[str] = Reading(read_istat_code)
ADDRESS: Reading[str] = Reading(read_address)
