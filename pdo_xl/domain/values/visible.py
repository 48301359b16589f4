"""Texts made safe to show: what would steer a terminal, or turn the reading round, is shown and does not act."""

import unicodedata

_STEERING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Controls, invisible signs, halves of a sign, separators of lines and paragraphs.

Source: Unicode Standard, table 4-4, general categories.
"""
_HARMLESS = frozenset("\u200c\u200d")
"""What joins and parts the signs of a script or of a picture."""


def visible(text: str) -> str:
    r"""Show each sign that is no sign to read by its number, as in a program's text; line breaks too.

    >>> visible("perché 80 %"), visible("\x1b[31mrosso\n"), visible("a\u202eb"), visible("perch\udce8")
    ('perché 80 %', '\\x1b[31mrosso\\n', 'a\\u202eb', 'perch\\xe8')
    """
    # Nearly every text is fit to print: asking that is a hundred times quicker than looking at each sign.
    return text if text.isprintable() else "".join(map(_shown, text))


def visible_lines(text: str) -> str:
    """Show a text of several lines, each as `visible` does."""
    return "\n".join(map(visible, text.split("\n")))


def _shown(sign: str) -> str:
    if unicodedata.category(sign) not in _STEERING or sign in _HARMLESS:
        return sign
    if "\udc80" <= sign <= "\udcff":
        # A byte of a file's name that is no UTF-8.
        return f"\\x{ord(sign) - 0xDC00:02x}"
    return sign.encode("unicode_escape").decode("ascii")
