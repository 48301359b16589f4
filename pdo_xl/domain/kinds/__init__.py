"""The five types of value, one file each: how target and actual are read, how they score.

Source: design of the scoring, section 1.
"""

import re
from functools import lru_cache

from pdo_xl.domain.errors import UnknownType
from pdo_xl.domain.kinds import deadline, number, percentage, promptness, yes_no
from pdo_xl.domain.kinds.base import Kind
from pdo_xl.domain.text import one_line, plain, shorten

KINDS: tuple[Kind, ...] = (number, percentage, deadline, yes_no, promptness)

_LONGEST = 200
_BETWEEN_TYPES = re.compile(r"[\s,;+-]+|/(?!no\b|n\b)")
_BY_SPELLING: dict[str, Kind] = {spelling: kind for kind in KINDS for spelling in kind.SPELLINGS}


@lru_cache(maxsize=4096)
def kind_of(typed: str) -> Kind:
    """Find the type that a cell of `Tipologia di valore` names.

    Case, accents, the final dot or apostrophe and spaces do not count.
    Raises: UnknownType.

    >>> kind_of("Tempestivita'").NAME, kind_of(" nr. ").NAME, kind_of("sì / no").NAME
    ('TEMPESTIVITA', 'NUMERO', 'SI_NO')
    """
    kind = _BY_SPELLING.get(plain(typed).replace(" ", "").rstrip(".'"))
    if kind is None:
        shown = one_line(typed)
        if len(_named_in(typed)) > 1:
            raise UnknownType(
                "PDO301",
                f"la tipologia di valore «{shorten(shown)}» ne nomina più d'una",
                "dividere la riga: un indicatore per riga, ognuno con la sua tipologia e il suo valore",
            )
        raise UnknownType(
            "PDO301",
            f"la tipologia di valore «{shown}» non è conosciuta" if shown else "manca la tipologia di valore",
            "scrivere Nr., Percentuale, Data, si/no oppure Tempestività",
        )
    return kind


def _named_in(typed: str) -> set[Kind]:
    """The types that the words of a cell name."""
    words = [word.strip(".'") for word in _BETWEEN_TYPES.split(plain(typed[:_LONGEST]))]
    return {_BY_SPELLING[word] for word in words if word in _BY_SPELLING}
