"""What the files of a shared-out plan are called: a name for each that every system takes."""

import re
from collections.abc import Sequence

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+|\s+')
_LONGEST = 60
"""Characters of a part's name: with the folder, Windows allows some 260 in all."""


def file_names(parts: Sequence[str], year: int | None, suffix: str, first: str = "Piano") -> list[str]:
    """Give each part a name of its own, also where two differ only in what none can hold; `first` begins it.

    >>> file_names(["SF", "Lavori pubblici / Verde", "lavori pubblici: verde"], 2024, ".xlsm")
    ['Piano_2024_SF.xlsm', 'Piano_2024_Lavori_pubblici_Verde.xlsm', 'Piano_2024_lavori_pubblici_verde_2.xlsm']
    """
    taken: set[str] = set()
    names = []
    for part in parts:
        stem = "_".join([first, *([str(year)] if year is not None else []), _plain(part)])
        name, number = stem, 1
        while name.casefold() in taken:
            number += 1
            name = f"{stem}_{number}"
        taken.add(name.casefold())
        names.append(name + suffix)
    return names


def _plain(part: str) -> str:
    text = re.sub("_+", "_", _FORBIDDEN.sub("_", part)).strip("_. ")[:_LONGEST].rstrip("_. ")
    return text or "parte"
