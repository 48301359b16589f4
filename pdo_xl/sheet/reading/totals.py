"""The office's own totals: rows that look like objectives and are none.

Source: design of the workbook, section "The familiar format, loosely".
"""

import re
from collections.abc import Container, Sequence

from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.text import identity, plain

_TOTAL = late_pattern(
    r"(?:(?:sub ?|sub-)?tot(?:al[ei]|ali)?|somm(?:a|e|ano)|sommatoria"
    r"|(?:pes[io]|pesatura|punti) (?:total[ei]|compless\w+))\b[.:]?\s*(.*)",
    re.DOTALL,
)
_OF_WHAT = late_pattern(
    r"(?:dei |degli |delle |della |dell'|del |di |per |in )*"
    r"(?:pes[io]|pesatur[ae]|settor[ei]|servizi|servizio|uffici|ufficio|obiettiv[io]|punti|punteggi[o]?|indicatori|"
    r"compless\w+|general[ei]|parzial[ei]|ente|area|piano|unita|sezione|foglio)\b.*",
    re.DOTALL,
)
_WORDS = ("totale", "totali", "tot")
_SIGNS = " .:()-"
_WORD = late_pattern(r"[^\W\d_]")
_FIGURE = late_pattern(r"[\d.,%= :()/-]*")


def is_total(cells: Sequence[object], texts: Sequence[int], other: Sequence[int], sectors: Container[str]) -> bool:
    """Whether a row is a total: one of its `texts` says so, and none of the `other` cells holds an indicator.

    `texts` and `other` are places, from 0; `sectors` what tells the sectors apart. A row with a type of value is
    never asked about.
    """
    written = {place: cells[place] for place in (*texts, *other) if isinstance(cells[place], str)}
    if not any(says_total(written[place], sectors) for place in texts if place in written):
        return False
    words = [text for place in other if (text := written.get(place)) and _WORD.search(str(text))]
    return all(says_total(text, sectors) for text in words)


def says_something(type_cell: object) -> bool:
    """Whether the cell of the type of value has a text that is not the word of a total."""
    return isinstance(type_cell, str) and bool(type_cell.strip()) and not says_total(type_cell)


def says_total(text: object, sectors: Container[str] = frozenset()) -> bool:
    """Whether a text announces a total, of nothing else than weights, points, or a sector.

    >>> says_total("TOTALE SETTORE SF"), says_total("Totale pesi 100"), says_total("Totale revisione degli archivi")
    (True, True, False)
    """
    said = plain(str(text))
    total = _TOTAL.fullmatch(said)
    if total is None:
        # "SF - Totale": nothing but a sector is named before the word.
        said = said.rstrip(_SIGNS)
        before = next((said[: -len(word)] for word in _WORDS if said.endswith(word)), "")
        return before[-1:] in tuple(_SIGNS) and _is_sector(before, sectors)
    what = total[1]
    return bool(_FIGURE.fullmatch(what) or _OF_WHAT.fullmatch(what) or _is_sector(what, sectors))


def _is_sector(what: str, sectors: Container[str]) -> bool:
    """Whether a text names one of the sectors, perhaps in brackets or before a colon."""
    return identity(what) in sectors or identity(what.strip(_SIGNS)) in sectors
