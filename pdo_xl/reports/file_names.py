"""What files are called that are made of parts of a plan: a name for each that every system takes."""

from collections.abc import Sequence
from unicodedata import normalize

from pdo_xl.domain.values.late_pattern import late_pattern

_FORBIDDEN = late_pattern(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+|\s+')
_RUNS = late_pattern("_+")
_LONGEST = 60
"""Characters of a part's name: with the folder, Windows allows some 260 in all."""


def file_names(parts: Sequence[str], year: int | None, suffix: str, first: str = "Piano") -> list[str]:
    """Give each part a name of its own, also where two differ only in what none can hold; `first` begins it.

    >>> file_names(["SF", "Lavori pubblici / Verde", "lavori pubblici: verde"], 2024, ".xlsm")
    ['Piano_2024_SF.xlsm', 'Piano_2024_Lavori_pubblici_Verde.xlsm', 'Piano_2024_lavori_pubblici_verde_2.xlsm']
    """
    of_year = [str(year)] if year is not None else []
    return distinct(["_".join([first, *of_year, plain_part(part)]) for part in parts], suffix)


def distinct(stems: Sequence[str], suffix: str) -> list[str]:
    """Give names without their suffix each a name of its own: no system tells capitals for sure.

    >>> distinct(["Schede_SF", "Schede_sf"], ".pdf")
    ['Schede_SF.pdf', 'Schede_sf_2.pdf']
    """
    taken: set[str] = set()
    names = []
    for stem in stems:
        name, number = stem, 1
        while _folded(name) in taken:
            number += 1
            name = f"{stem}_{number}"
        taken.add(_folded(name))
        names.append(name + suffix)
    return names


def plain_part(part: str) -> str:
    """Give a name of the plan as it may stand in a file's name."""
    text = _RUNS.sub("_", _FORBIDDEN.sub("_", part)).strip("_. ")[:_LONGEST].rstrip("_. ")
    return text or "parte"


def _folded(name: str) -> str:
    # A Mac's disk parts letters from their accents.
    return normalize("NFC", name).casefold()
