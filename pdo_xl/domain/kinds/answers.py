"""Answers with more words than yes and no: "si, det. n. 45", "fatto", "non realizzato", "realizzato in parte".

Source: design of other bodies' plans, section 4.
"""

from pdo_xl.domain.values.deeds import ACT, DEED, was_done
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.quantities import LONGEST

YES, NO, PARTLY = "si", "no", "in parte"

_SPELLED = {
    **dict.fromkeys(("ok", "yes", "on", "✓", "✔", "☑"), YES),
    **dict.fromkeys(("off", "mai"), NO),
}
_ANSWERED = late_pattern(
    r"(?P<answer>si'?|no)(?: ?[,;:.(-]+ ?| (?=(?:det|delib|prot|atto|verb|vedi|v\.|come|n\.|nr|del|d\.|in data)))"
    r"(?P<proof>.+)"
)
_DEED_WITH_PROOF = late_pattern(rf"{DEED}(?: ?[,;:(-]+ ?| (?=con |il [0-9]|in data |{ACT}))(?P<proof>.+)")
_IN_PART = r"(?:in parte|parzialmente|solo in parte|in modo parziale|parziale)"
_PARTLY = late_pattern(
    rf"(?:(?:obiettivo|target) )?(?:{_IN_PART} {DEED}|{DEED} ?[,(-]? ?{_IN_PART}\)?|(?:si'?,? (?:ma )?)?{_IN_PART})\.?"
)
_WORD = late_pattern(r"[a-z]+")
_SHARE = late_pattern(r"%|[0-9] (?:su|di) [0-9]")

_UNDOES_NO = frozenset({"si", "ma", "pero", "parte", "parziale", "parzialmente", "quasi", "solo", "ancora", "nv"})
_UNDOES_YES = frozenset(
    """
    si no non ne ma parte parziale parzialmente parziali parzialita quasi tranne salvo eccetto solo soltanto solamente
    corso manca mancano incompleto incompleta incompleti incomplete rinviato rinviata sospeso sospesa annullato
    annullata revocato revocata previsto prevista pero tuttavia meta da ancora bozza bozze avviato avviata avviati
    avviate iniziato iniziata iniziati iniziate
    """.split()
)
"""Words behind an answer that may make another one of it: "si, ma solo in parte"."""


def read_deed(text: str) -> str | None:
    """Read a `plain` text that says what was done as an answer; None if it says no such thing.

    >>> read_deed("fatto"), read_deed("non approvata"), read_deed("in corso")
    ('si', 'no', None)
    """
    if text in _SPELLED:
        return _SPELLED[text]
    done = was_done(text) if len(text) <= LONGEST else None
    if done is None:
        return None
    return YES if done else NO


def read_partly(text: str) -> str | None:
    """Read a `plain` text that says that a part was done; None if it says no such thing.

    >>> read_partly("realizzato parzialmente"), read_partly("quasi realizzato")
    ('in parte', None)
    """
    return PARTLY if len(text) <= LONGEST and _PARTLY.fullmatch(text) is not None else None


def read_answer_with_words(text: str) -> str | None:
    """Read a `plain` text that begins with an answer and goes on with its proof; None where it may be taken back.

    >>> read_answer_with_words("si, det. n. 45"), read_answer_with_words("si, ma in parte")
    ('si', None)
    >>> read_answer_with_words("approvato con DGC 12/2024".casefold()), read_answer_with_words("fatto, ma in ritardo")
    ('si', None)
    """
    if len(text) > LONGEST:
        return None
    deed = _DEED_WITH_PROOF.fullmatch(text)
    answered = deed or _ANSWERED.fullmatch(text)
    if answered is None:
        return None
    words = _WORD.findall(answered["proof"])
    if deed is not None or answered["answer"] != NO:
        # "si (80%)" and "si, 1 su 2" say how much of it.
        if _SHARE.search(answered["proof"]) is not None:
            return None
        return None if any(word in _UNDOES_YES for word in words) else YES
    # "no, fatto" says both.
    return None if any(word in _UNDOES_NO or was_done(word) is not None for word in words) else NO
