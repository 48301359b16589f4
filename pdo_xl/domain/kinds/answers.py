"""Answers with more words than yes and no: "si, det. n. 45", "fatto", "non realizzato".

Source: design of other bodies' plans, section 4.
"""

import re

from pdo_xl.domain.values.quantities import LONGEST

YES, NO = "si", "no"

_DONE = (
    "fatt", "realizzat", "approvat", "adottat", "eseguit", "effettuat", "completat", "attuat", "attivat", "pubblicat",
    "svolt", "trasmess", "conclus", "raggiunt",
)  # fmt: skip
_DEED = re.compile(rf"(?P<undone>non )?(?:{'|'.join(_DONE)})[oaie]")
_ANSWERED = re.compile(
    r"(?P<answer>si'?|no)(?: ?[,;:.(-]+ ?| (?=(?:det|delib|prot|atto|verb|vedi|v\.|come|n\.|nr|del|d\.|in data)))"
    r"(?P<proof>.+)"
)
_WORD = re.compile(r"[a-z]+")

_UNDOES_NO = frozenset({"si", "ma", "pero", "parte", "parziale", "parzialmente", "quasi", "solo", "ancora"})
_UNDOES_YES = frozenset(
    """
    si no non ne ma parte parziale parzialmente parziali parzialita quasi tranne salvo eccetto solo soltanto solamente
    corso manca mancano incompleto incompleta incompleti incomplete rinviato rinviata sospeso sospesa annullato
    annullata revocato revocata previsto prevista pero tuttavia meta da ancora
    """.split()
)
"""Words behind an answer that may make another one of it: "si, ma solo in parte"."""


def read_deed(text: str) -> str | None:
    """Read a `plain` text that says what was done as an answer; None if it says no such thing.

    >>> read_deed("fatto"), read_deed("non approvata"), read_deed("in corso")
    ('si', 'no', None)
    """
    deed = _DEED.fullmatch(text.rstrip("."))
    if deed is None:
        return None
    return NO if deed["undone"] else YES


def read_answer_with_words(text: str) -> str | None:
    """Read a `plain` text that begins with an answer and goes on with its proof; None where it may be taken back.

    >>> read_answer_with_words("si, det. n. 45"), read_answer_with_words("si, ma in parte")
    ('si', None)
    """
    answered = _ANSWERED.fullmatch(text) if len(text) <= LONGEST else None
    if answered is None:
        return None
    words = _WORD.findall(answered["proof"])
    if answered["answer"] != NO:
        return None if any(word in _UNDOES_YES for word in words) else YES
    # "no, fatto" says both.
    return None if any(word in _UNDOES_NO or _DEED.fullmatch(word) for word in words) else NO
