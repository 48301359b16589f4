"""Texts of the plan as the sheets of ours show them: on one line, and not without end."""

from pdo_xl.domain.values.text import one_line, shorten
from pdo_xl.sheet.address import column_letters, quoted

_LONGEST = 1000
"""Characters: three times the longest text of a real plan. Rows cannot grow beyond a page."""
NO_TEXT = "(senza testo)"


def shown_text(text: str) -> str:
    r"""Give a text of the plan for a cell of ours.

    >>> shown_text("Rispetto dei\ntempi "), shown_text("")
    ('Rispetto dei tempi', '(senza testo)')
    """
    return shorten(one_line(text), _LONGEST) or NO_TEXT


def column_of_links(sheet: str, column: int) -> str:
    """Give what stands before the row's number in a link to a column of a sheet.

    >>> column_of_links("Piano 2024", 5)
    "'Piano 2024'!E"
    """
    return f"{quoted(sheet)}!{column_letters(column)}"
