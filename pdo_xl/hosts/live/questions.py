"""Questions of a macro: the office program shows a box, and what is typed comes back behind what was typed before."""

QUESTION = "?"
"""Begins every answer that is a question."""
SEPARATOR = "\n"
"""Stands before each text that was typed."""
_PROPOSED = "|"
"""Stands on both sides of what the box proposes, before the question; without it 1 is proposed."""


def question(text: str, proposed: str) -> str:
    """Ask something, with an answer that is there already.

    >>> question("Quale giorno?", "30/06/2024")
    '?|30/06/2024|Quale giorno?'
    """
    return f"{QUESTION}{_PROPOSED}{proposed.replace(_PROPOSED, ' ')}{_PROPOSED}{text}"
