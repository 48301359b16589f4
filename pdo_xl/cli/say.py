"""All that the commands print, made here: nothing of a cell or of a file's name reaches a terminal as it is.

Tables are in `show`, with the same `visible`; the help in `help_at_once`, which has nothing of either.
"""

import re
from collections.abc import Mapping

import click

from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.visible import visible

_PIECE = 1000
_RAW_IN_JSON = late_pattern("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""What JSON lets through in a text and a terminal obeys, or cannot be encoded."""


def say(text: str = "", *, err: bool = False) -> None:
    """Print one line, on standard error with `err`. Raises: OSError."""
    click.echo(visible(text), err=err)


def say_json(document: Mapping[str, object]) -> None:
    """Write a document as JSON on standard output; long lists piece by piece, so as not to fill memory twice.

    Raises: OSError.
    """
    # Imported here: only this way out needs it.
    import json

    def dump(value: object) -> str:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False)
        # Asking the whole text first is twice as quick, and nearly always enough.
        return text if text.isprintable() else _RAW_IN_JSON.sub(_escaped, text)

    before = "{"
    for key, value in document.items():
        click.echo(f"{before}{dump(key)}: ", nl=False)
        if isinstance(value, list):
            for start in range(0, len(value), _PIECE):
                click.echo(("[" if start == 0 else ",\n ") + dump(value[start : start + _PIECE])[1:-1], nl=False)
            click.echo("]" if value else "[]", nl=False)
        else:
            click.echo(dump(value), nl=False)
        before = ",\n "
    click.echo("}")


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
