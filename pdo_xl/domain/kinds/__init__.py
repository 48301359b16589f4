"""The types of value, a class in a file each: how target and actual are read, how they score, and all else of them.

Source: design of the scoring, section 1.
"""

from functools import lru_cache

from pdo_xl.domain.errors import UnknownType
from pdo_xl.domain.kinds.deadline import Deadline
from pdo_xl.domain.kinds.judgement import Judgement
from pdo_xl.domain.kinds.kind import Kind
from pdo_xl.domain.kinds.number import Number
from pdo_xl.domain.kinds.percentage import Percentage
from pdo_xl.domain.kinds.promptness import Promptness
from pdo_xl.domain.kinds.yes_no import YesNo
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.text import one_line, plain, shorten

_ALL: tuple[Kind, ...] = (Number(), Percentage(), Deadline(), YesNo(), Promptness(), Judgement())

KINDS: dict[str, Kind] = {kind.name: kind for kind in _ALL}
"""By their names in results, in the order in which people are told of them. This is where a type is registered."""

_LONGEST = 200
LONGEST_UNIT = 80
"""Characters of a unit of measure; a longer text is prose."""
_BESIDE_UNIT = late_pattern(r"[ .'°º()]+")
_BETWEEN_TYPES = late_pattern(r"[\s,;+-]+|/(?!no\b|n\b)")
_CACHED = 4096


@lru_cache(maxsize=_CACHED)
def kind_of(typed: str) -> Kind:
    """Find the type that a cell of `Tipologia di valore` names.

    Case, accents, the final dot or apostrophe and spaces do not count. A unit of measure names the type of its values.
    Raises: UnknownType.

    >>> kind_of("Tempestivita'").name, kind_of(" nr. ").name, kind_of("sì / no").name
    ('TEMPESTIVITA', 'NUMERO', 'SI_NO')
    >>> kind_of("n°").name, kind_of("gg.").name, kind_of("€").name
    ('NUMERO', 'TEMPESTIVITA', 'NUMERO')
    """
    kind = _named(plain(typed).replace(" ", "").rstrip(".'"))
    if kind is not None:
        return kind
    of_unit = kinds_of_unit(typed)
    if len(of_unit) == 1:
        return of_unit[0]
    said = one_line(typed)
    if len(kinds_named_in(typed)) > 1:
        raise UnknownType(
            "PDO301",
            f"la tipologia di valore «{shorten(said)}» ne nomina più d'una",
            "dividere la riga: un indicatore per riga, ognuno con la sua tipologia e il suo valore",
        )
    *labels, last = labelled()
    raise UnknownType(
        "PDO301",
        f"la tipologia di valore «{said}» non è conosciuta" if said else "manca la tipologia di valore",
        f"scrivere {', '.join(labels)} oppure {last}",
    )


def is_kind(typed: str) -> bool:
    """Whether `kind_of` finds a type.

    >>> is_kind("Nr."), is_kind("Gare bandite"), is_kind("")
    (True, False, False)
    """
    try:
        kind_of(typed)
    except UnknownType:
        return False
    return True


@lru_cache(maxsize=_CACHED)
def kind_or_none(typed: str) -> Kind | None:
    """Do so; None for what is no type."""
    try:
        return kind_of(typed)
    except UnknownType:
        return None


def kinds_of_unit(typed: str) -> tuple[Kind, ...]:
    """The types whose values have a unit of measure; none where it is the unit of no certain type.

    >>> [kind.name for kind in kinds_of_unit("Rapporto")], kinds_of_unit("report")
    (['NUMERO', 'PERCENTUALE'], ())
    """
    if len(typed) > LONGEST_UNIT:
        return ()
    unit = _BESIDE_UNIT.sub("", plain(typed))
    return tuple(kind for kind in KINDS.values() if unit in kind.units or unit in kind.spellings)


def told_by_value() -> list[Kind]:
    """Those whose values can be told from others: of the rest a target may be any text."""
    return [kind for kind in KINDS.values() if not kind.told_only]


def by_day() -> list[Kind]:
    """Those whose values are days."""
    return [kind for kind in KINDS.values() if kind.by_day]


def labelled() -> list[str]:
    """How people are told to write them: those that are measured."""
    return [kind.label for kind in told_by_value()]


def _named(spelling: str) -> Kind | None:
    return next((kind for kind in KINDS.values() if spelling in kind.spellings), None)


def kinds_named_in(typed: str) -> tuple[Kind, ...]:
    """The types that the words of a cell name, in their order."""
    words = {word.strip(".'") for word in _BETWEEN_TYPES.split(plain(typed[:_LONGEST]))}
    return tuple(kind for kind in KINDS.values() if not words.isdisjoint(kind.spellings))
