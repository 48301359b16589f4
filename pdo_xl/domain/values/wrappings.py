"""What people put around a value and that leaves it as it is: "in media 30 gg", "l'80%", "95% nel 2024", «5.».

Source: design of other bodies' plans, section 4.
"""

import re

from pdo_xl.domain.values.late_pattern import late_pattern

_LONGEST = 120
"""Characters of such a text; a longer one is prose."""

TIME = r"(?:il )?tempo (?:medio|massimo)(?: effettivo| di [a-z]+)?"
_AVERAGE = late_pattern(
    rf"(?:(?P<time>{TIME})|(?:percentuale|durata|valore) medi[ao]|in media|mediamente|(?:la )?media)"
    r"(?: di| del|:| =)? ?(?P<rest>.*)"
)
BEHIND = (
    " (media)",
    " (tempo medio)",
    " (valore medio)",
    " (media annua)",
    " (media annuale)",
    " (in media)",
    " in media",
    " di media",
    " medi",
    " medio",
    " media",
    " mediamente",
)
_BOUND = late_pattern(r"[<>≤≥=]|(?:non|entro|max|massimo|al massimo|almeno|inferiore|superiore|minore|maggiore|pari)\b")
_VALUE = late_pattern(r"[0-9]|(?:dell'|l'|il )[0-9]|[a-z]+ (?:gg?|giorn[io]|mes[ei]|settiman[ae])\b")
"""How what is left begins, where it is a value. A time alone says nothing of its direction."""

_QUOTED = late_pattern(r"[\"'«“](.*)[\"'»”]")
_ARTICLE = late_pattern(r"(?:dell'|l'|il )(?=[0-9])(?!20[0-9]{2}(?![0-9.,]))")
_FOOTNOTE = late_pattern(r"(.*[0-9a-z%]) ?(?:\*+|\(\*+\)|[.;])")


def unwrapped(text: str, year: int | None) -> str:
    """Leave out of a `plain` text what says nothing more of its value; `year` is the plan's.

    >>> unwrapped("tempo medio < 30 gg", None), unwrapped("30 gg in media", None), unwrapped("media triennio", None)
    ('< 30 gg', '30 gg', 'media triennio')
    >>> unwrapped("l'80%.", None), unwrapped("95% nel 2024", 2024), unwrapped("95% nel 2023", 2024)
    ('80%', '95%', '95% nel 2023')
    """
    if len(text) > _LONGEST:
        return text
    text = _without_year(without_marks(text), year)
    average = _AVERAGE.fullmatch(text)
    if average is not None and _is_value(average["rest"], time=average["time"] is not None):
        text = average["rest"]
    elif any(sign.isdecimal() for sign in text):
        text = next((text[: -len(words)] for words in BEHIND if text.endswith(words)), text)
    return _ARTICLE.sub("", text, count=1) if _ARTICLE.match(text) else text


def _is_value(text: str, *, time: bool) -> bool:
    return _BOUND.match(text) is not None or (not time and _VALUE.match(text) is not None)


def without_marks(text: str) -> str:
    """Leave out of a `plain` text the marks around it: quotes, a footnote's, a full stop.

    >>> without_marks("«5»"), without_marks("31/12/2024*"), without_marks("95%.")
    ('5', '31/12/2024', '95%')
    """
    return _within(_FOOTNOTE, _within(_QUOTED, text)) if len(text) <= _LONGEST else text


def _within(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.fullmatch(text)
    return text if found is None else found[1].strip()


def _without_year(text: str, year: int | None) -> str:
    """Leave out the plan's own year beside a value; another year is a comparison."""
    if year is None or str(year) not in text:
        return text
    before = re.fullmatch(rf"(?:anno )?{year} ?[:=] ?(.*[0-9].*)", text)
    behind = re.fullmatch(
        rf"(.*[0-9a-z%]) (?:\((?:anno )?{year}\)|(?:(?:nel|per il|nell'anno|per l'anno|anno) ){year})", text
    )
    found = before or behind
    rest = text if found is None else found[1]
    # A stroke may be that of a day.
    return rest if "/" not in rest and any(sign.isdecimal() for sign in rest) else text
