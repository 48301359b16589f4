"""What a person writes for a column or a sheet, parted: `SF!H`, `G = 30/06; H = 31/12`, `«A; B»`.

What stands in quotes is not parted.
"""

from typing import NamedTuple

from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.plan import Field
from pdo_xl.domain.values.text import fold, one_line, plain
from pdo_xl.sheet.address import MAX_COLUMN
from pdo_xl.sheet.columns.actuals import header_day
from pdo_xl.sheet.columns.lettered import typed_column

_QUOTES = "\"'«»“”"
_QUOTED = {'"': '"', "'": "'", "«": "»", "“": "”"}
_ANY_YEAR = 2000
"""For a day and month alone, where the plan's year is not known: whether it can be read is all that matters."""


class Selector(NamedTuple):
    """One column that a person named: by `column`, or by the folded text of its `header`; `sheet` folded, or any."""

    sheet: str
    column: int | None
    header: str
    day: str
    typed: str


def unquoted(piece: str) -> str:
    """A part without the quotes around it."""
    return piece[1:-1].strip() if len(piece) > 1 and _QUOTED.get(piece[0]) == piece[-1] else piece


def pieces(value: str) -> list[str]:
    """The parts of a value between semicolons.

    >>> pieces("H; «A;B»!I"), pieces("L'esito; 'H")
    (['H', '«A;B»!I'], ["L'esito", "'H"])
    """
    found: list[str] = []
    start = 0
    # Looked for once: signs that nothing closes must not be looked for again and again.
    last = {sign: value.rfind(sign) for sign in _QUOTED.values()}
    while start < len(value):
        start = _next_sign(value, start)
        closing = _QUOTED.get(value[start : start + 1], "")
        after = value.index(closing, start + 1) if closing and last[closing] > start else start
        end = value.find(";", after)
        end = len(value) if end < 0 else end
        found.append(value[start:end].strip())
        start = end + 1
    return [piece for piece in found if piece]


def _next_sign(value: str, start: int) -> int:
    while start < len(value) and value[start].isspace():
        start += 1
    return start


def read_selector(name: str, target: Field, piece: str) -> Selector:
    """Read one part of a field's parameter. Raises: ParameterError."""
    sheet, what = parted(piece)
    day = ""
    if target is Field.ACTUAL and "=" in what and unquoted(what) == what:
        column_part, _, day_part = map(str.strip, what.rpartition("="))
        # A header may have the sign as well.
        if typed_column(column_part) is not None or header_day(day_part, _ANY_YEAR) is not None:
            what, day = column_part, day_part
    bare = what.strip(_QUOTES)
    column = typed_column(what)
    if not fold(bare) or (column is not None and column > MAX_COLUMN):
        raise ParameterError(
            f"Il parametro {name} vale «{one_line(piece)}», ma serve la lettera di una colonna, per esempio H, "
            "o il testo della sua intestazione."
        )
    return Selector(sheet, column, "" if column else fold(bare), day, bare)


def parted(piece: str) -> tuple[str, str]:
    """The sheet, to be compared, and what is said of it: `SF!H`; what stands in quotes is not parted."""
    if unquoted(piece) != piece:
        return "", piece
    closing = piece.find(f"{_QUOTED[piece[0]]}!", 1) if piece[:1] in _QUOTED else -1
    sheet, _, what = piece.rpartition("!") if closing < 0 else (piece[: closing + 1], "", piece[closing + 2 :])
    return plain(unquoted(sheet.strip())), what.strip()
