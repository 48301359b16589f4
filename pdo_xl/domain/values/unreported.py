"""What an actual value's cell says instead of a value: that there is none yet, or that there will be none, and why.

Source: design of the scoring, section 3; of other bodies' plans, section 4.
"""

import re

from pdo_xl.domain.errors import UnreadableActual
from pdo_xl.domain.values.entry import Entry, is_blank
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.text import one_line, plain

NOT_YET = frozenset(
    {"-", "--", "---", "----", "-----", "/", "//", "///", "=", "==", "===", "...", "…", "....", "-.-", "_", "__", "___",
     "n.d.", "n.d", "nd", "nd.", "n/d", "n.p.", "n.p", "np", "np.", "n/p",
     "nondisponibile", "nonancoradisponibile", "datonondisponibile", "datononancoradisponibile", "datoassente",
     "nonpervenuto", "datononpervenuto", "nonrilevato", "nonancorarilevato", "datononrilevato", "darilevare",
     "incorsodirilevazione", "noncomunicato", "nonancoracomunicato", "dacomunicare", "inattesadidati",
     "inattesadeidati", "nessundato"}
)  # fmt: skip
"""Without spaces."""

_NOT_ASSESSABLE = late_pattern(
    r"(?:n\.? ?v\.?|non (?:valutabile|applicabile|misurabile|pertinente))(?!\w) ?([-‐-―−:,;(]?) ?(.*)",
    re.IGNORECASE | re.DOTALL,
)
_USUAL = late_pattern(r"(?:nv|non valutabile) ?:", re.IGNORECASE)


def is_reported(entry: Entry) -> bool:
    """Tell whether an actual value's cell says anything of what was done.

    >>> is_reported(None), is_reported("n.d."), is_reported(" - "), is_reported("-3"), is_reported(0.0)
    (False, False, False, True, True)
    """
    return not is_blank(entry) and not (isinstance(entry, str) and says_not_yet(entry))


def says_not_yet(text: str) -> bool:
    """Tell whether a text says that there is no value yet."""
    return len(text) < 40 and plain(text).replace(" ", "") in NOT_YET


def not_assessable_reason(entry: Entry) -> str | None:
    """Read the reason after "NV:" or "non valutabile:"; None if the cell says nothing of the kind.

    Raises: UnreadableActual (PDO308) without a sign before the reason, or without the reason.

    >>> not_assessable_reason("NV: gara deserta"), not_assessable_reason("N.V. (sisma)"), not_assessable_reason("650")
    ('gara deserta', 'sisma', None)
    """
    if not isinstance(entry, str) or plain(entry)[:1] != "n":
        return None
    text = one_line(entry)
    match = _NOT_ASSESSABLE.fullmatch(text)
    if match is None:
        return None
    sign, reason = match[1], match[2].strip()
    if sign == "(":
        reason = reason.removesuffix(".").removesuffix(")").strip()
    if not sign or not reason:
        raise UnreadableActual(
            "PDO308",
            f"«{text}» non dice perché l'indicatore non è valutabile",
            "scrivere il motivo dopo i due punti, per esempio «NV: gara deserta»",
        )
    return reason


def is_usual_reason(entry: Entry) -> bool:
    """Tell whether the reason stands as the grammar has it, behind "NV:"."""
    return isinstance(entry, str) and _USUAL.match(one_line(entry)) is not None
