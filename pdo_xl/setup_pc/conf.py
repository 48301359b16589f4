r"""The format of `xlwings.conf`: lines `"KEY","value"`, as VBA writes them with Write # and reads them with Input #.

Source: xlwings' module for the workbook, `SaveConfigToFile` and `GetConfigFromFile`: pairs are read in a row to the
end of the file, so one line that is no pair (even a blank one) stops Excel or shifts everything after it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pdo_xl.domain.errors import FileRefused

LARGEST = 2**20
"""Bytes; a real one has some hundred."""
# Nothing is tried twice: a line of blanks takes no longer than any other.
_FIELD = r'[ \t]*+(?:"([^"]*+)"[ \t]*+|([^",]*+))'
_PAIR = re.compile(rf"{_FIELD},{_FIELD}")


@dataclass(frozen=True, slots=True)
class Line:
    """One setting; `raw` is the line as it stands in the file, its end included."""

    raw: bytes
    key: str
    value: str


def read_lines(content: bytes, name: str, encoding: str) -> list[Line]:
    r"""Read a file's settings. Raises: FileRefused, naming the line that Excel could not read.

    >>> [(line.key, line.value) for line in read_lines(b'"PYTHONPATH","C:\\dati"\r\n', "xlwings.conf", "cp1252")]
    [('PYTHONPATH', 'C:\\dati')]
    """
    if len(content) > LARGEST:
        raise FileRefused(f"«{name}» è troppo grande per essere una configurazione di Excel: spostarlo e riprovare.")
    lines = []
    for number, raw in enumerate(content.splitlines(keepends=True), start=1):
        pair = _PAIR.fullmatch(raw.rstrip(b"\r\n").decode(encoding, errors="replace"))
        if pair is None:
            raise FileRefused(
                f'La riga {number} di «{name}» non è della forma "CHIAVE","valore" ed Excel non la leggerebbe: '
                "correggerla o toglierla, poi riprovare. Nulla è cambiato."
            )
        quoted_key, plain_key, quoted_value, plain_value = pair.groups(default="")
        lines.append(Line(raw, quoted_key or plain_key.rstrip(" \t"), quoted_value or plain_value.rstrip(" \t")))
    return lines


def find(lines: Sequence[Line], key: str) -> Line | None:
    """Find a setting as VBA does: the first of that name, in any case of letters."""
    return next((line for line in lines if line.key.lower() == key.lower()), None)


def new_line(key: str, value: str, encoding: str, ending: bytes) -> Line:
    """Make the line of a setting. Raises: FileRefused for a value that the file cannot hold."""
    strange = "".join(letter for letter in value if not _fits(letter, encoding))
    if strange:
        raise FileRefused(
            f"Il percorso «{value}» contiene «{strange}», che Excel non sa leggere nella sua configurazione: mettere "
            "Python in una cartella dal nome semplice, come C:\\pdo_xl. Nulla è cambiato."
        )
    if set(value) & set('"\r\n'):
        raise FileRefused(
            f"Il percorso «{value}» contiene virgolette o a capo, che la configurazione di Excel non ammette: "
            "mettere Python in una cartella dal nome semplice. Nulla è cambiato."
        )
    return Line(b'"%b","%b"%b' % (key.encode(), value.encode(encoding), ending), key, value)


def _fits(letter: str, encoding: str) -> bool:
    # Letter by letter: Windows' own codec does not say where it stumbled.
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def same_value(key: str, one: str, other: str) -> bool:
    """Tell whether two values mean the same; only module names care about the case of letters."""
    return one == other or (not key.startswith("UDF ") and one.lower() == other.lower())
