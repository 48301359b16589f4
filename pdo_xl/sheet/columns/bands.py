"""Bands: a row with one text that stands over the rows below it, and may name their sector."""

import re
from itertools import islice

from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.text import one_line, plain
from pdo_xl.sheet.blocks import Grid

_SECTOR = late_pattern(r"settore\b ?[:–-]? ?(.+)", re.IGNORECASE)
_NUMBERED = r"(?:(?:[ivxlc]+|\d+)[°ºª]?[.)]? ?-? ?|prim[oa] |second[oa] |terz[oa] |quart[oa] |quint[oa] |sest[oa] )?"
_WORDS = late_pattern(
    rf"{_NUMBERED}(?:settore|area(?! strategic| di risultato| tematic)|direzione|ripartizione|dipartimento|struttura|"
    r"centro di responsabilita|cdr|unita organizzativa)\b.*",
    re.DOTALL,
)


_NAMED = late_pattern(
    r"(?:area(?! strategic| di risultato| tematic)|direzione|ripartizione|dipartimento|struttura|"
    r"centro di responsabilit(?:à|a'?)|c\.? ?d\.? ?r\.?|unit(?:à|a'?) organizzativa) ?: ?([^:]+)",
    re.IGNORECASE,
)


def sector_after_word(text: str) -> str:
    """What follows the word: "AFFARI GENERALI" of "Settore: AFFARI GENERALI"; empty without the word.

    >>> sector_after_word("SETTORE I - AFFARI GENERALI"), sector_after_word("Obiettivi")
    ('I - AFFARI GENERALI', '')
    """
    sector = _SECTOR.fullmatch(text)
    return sector[1].strip() if sector else ""


def sector_in_title(text: str) -> str:
    """The sector that a line above a header names by another word than "settore", before a colon.

    >>> sector_in_title("C.d.R.: 13"), sector_in_title("Area tecnica")
    ('13', '')
    """
    named = _NAMED.fullmatch(text)
    return named[1].strip() if named is not None else ""


def sector_in_band(text: str) -> str:
    """The sector that a band names; empty for one that names none.

    >>> sector_in_band("AREA TECNICA"), sector_in_band("I SETTORE - Finanze"), sector_in_band("Obiettivi strategici")
    ('AREA TECNICA', 'I SETTORE - Finanze', '')
    """
    return sector_after_word(text) or (text if _WORDS.fullmatch(plain(text)) else "")


def first_sector(grid: Grid, header_row: int) -> str:
    """The sector that the first band below a header names; empty without one."""
    for cells in filter(None, islice(grid.rows(), header_row, None)):
        texts = {one_line(cell) for cell in cells if cell is not None} - {""}
        if len(texts) == 1 and (sector := sector_in_band(texts.pop())):
            return sector
    return ""
