"""The five types of value, one file each: how target and actual are read, how they score.

Source: design of the scoring, section 1.
"""

from functools import lru_cache

from pdo_xl.domain.errors import UnknownType
from pdo_xl.domain.kinds import deadline, number, percentage, promptness, yes_no
from pdo_xl.domain.kinds.base import Kind
from pdo_xl.domain.text import one_line, plain

KINDS: tuple[Kind, ...] = (number, percentage, deadline, yes_no, promptness)

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
        raise UnknownType(
            "PDO301",
            f"la tipologia di valore «{shown}» non è conosciuta" if shown else "manca la tipologia di valore",
            "scrivere Nr., Percentuale, Data, si/no oppure Tempestività",
        )
    return kind
