"""Words for what was done, and for the acts that prove it: "approvato", "det. n. 45", "prot. 1234".

Source: design of other bodies' plans, section 4.
"""

from pdo_xl.domain.values.late_pattern import late_pattern

DONE = (
    "fatt", "realizzat", "approvat", "adottat", "eseguit", "effettuat", "completat", "attuat", "attivat", "pubblicat",
    "svolt", "trasmess", "conclus", "raggiunt", "conseguit", "adempiut", "ottemperat", "rispettat", "deliberat",
    "inviat", "sottoscritt", "stipulat", "depositat", "presentat", "consegnat", "collaudat", "affidat", "aggiudicat",
    "adempit", "ultimat", "terminat", "liquidat", "registrat", "aggiornat", "redatt",
)  # fmt: skip
_SUBJECT = r"(?:(?:l'|il )?(?:obiettivo|target|attivita|adempimento|attivita'|e' stato|e stato|stato) )?"

DEED = rf"(?:{'|'.join(DONE)})[oaie]"
"""One such word."""

ACT = (
    r"(?:delib(?:era(?:zione)?)?|det(?:ermina(?:zione)?)?|decreto|atto|verbale|prot(?:ocollo)?|nota|ordinanza|contratto"
    r"|comunicazione|pec|d\.?g\.?c|d\.?c\.?c|d\.?d|d\.?g|g\.?c|c\.?c)(?![a-z])"
)
"""The name of one such act."""

ACT_NUMBER = rf"{ACT}\.?(?: (?!n\b)[a-z.]{{1,12}}){{0,3}}(?: ?n[.°r]{{0,2}})? ?[0-9]+(?:/[0-9]{{2,4}})?"
"""The act with its number: "delibera di Giunta n. 45/2024"."""

_DEED = late_pattern(rf"{_SUBJECT}(?P<undone>non )?{DEED}")


def was_done(text: str) -> bool | None:
    """Read a `plain` text as a deed, done or not; None if it says no such thing.

    >>> was_done("obiettivo raggiunto"), was_done("non approvata"), was_done("in corso")
    (True, False, None)
    """
    deed = _DEED.fullmatch(text.rstrip("."))
    return None if deed is None else deed["undone"] is None
