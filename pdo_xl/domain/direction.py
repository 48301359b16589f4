"""The direction of a target: at most or at least, in words or signs.

Source: design of the scoring, section 2.
"""

import re
from enum import StrEnum


class Direction(StrEnum):
    """Which side of the target is good."""

    AT_MOST = "al massimo"
    AT_LEAST = "almeno"


_AT_MOST = (
    "minore o uguale", "non superiore", "al massimo", "massimo", "max", "fino", "≤", "<=", "entro e non oltre", "entro",
)  # fmt: skip
_AT_LEAST = ("maggiore o uguale", "non inferiore", "almeno", "minimo", "min", "≥", ">=")

# A digit may follow at once ("≤30", "max30"), a letter may not ("minuti").
_DIRECTED = re.compile(
    "("
    + "|".join(re.escape(words) for words in sorted(_AT_MOST + _AT_LEAST, key=len, reverse=True))
    + r")(?![a-z])\.? ?(?:(?:a|al|allo|alla|ai|il|lo|la|di) |all'|l')? ?(.*)"
)


def split_direction(text: str) -> tuple[Direction | None, str]:
    """Split a `plain` text into its direction, if one is written, and the rest.

    >>> split_direction("minore o uguale a zero")
    (<Direction.AT_MOST: 'al massimo'>, 'zero')
    >>> split_direction("650")
    (None, '650')
    """
    found = _DIRECTED.fullmatch(text)
    if found is None:
        return None, text
    return (Direction.AT_MOST if found[1] in _AT_MOST else Direction.AT_LEAST), found[2]
