"""What a sheet's cells hold besides values: errors, formulas never calculated, numbers shown as something else."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from pdo_xl.domain.values.entry import LAST_EARLY_SERIAL, Entry, Percent
from pdo_xl.ooxml.number_formats import Shown
from pdo_xl.ooxml.worksheet.stream import SheetStream
from pdo_xl.sheet.address import COLUMN, MAX_COLUMN, MAX_ROW, cell_name, column_number
from pdo_xl.sheet.serial import early_date

ERROR, ERROR_SINGLE = b't="e"', b"t='e'"
"""The marks of a cell that holds an error."""
MOST = 200_000
"""Numbers that are noted: some 60 MB. A plan of 100,000 rows has a column or two of them."""

_SEAM = 40
"""Bytes of the longest mark that two pieces may share, with room for a prefix."""
_FEW_STYLES = 40
"""Formats that an expression may list: it tries one after the other."""


class Contents(NamedTuple):
    """What a look at a sheet's cells told.

    `errors`: there may be error cells; `formulas`: there may be formulas; `bare`: there may be some without a value.
    `shown`: the numbers shown as percentages or dates, by row and column, None for a cell that needs a closer look; all
    of them where each cell has its reference and style as usual. None if they are too many or the formats are unknown.
    """

    errors: bool
    formulas: bool
    bare: bool
    shown: Mapping[tuple[int, int], Entry] | None


def contents(chunks: Iterable[bytes], formats: Sequence[Shown] | None) -> Contents:
    """Look at a sheet's part; `formats` are the workbook's, if they can be read. Raises: MarkupError."""
    stream = SheetStream(chunks)
    numbers = _ShownNumbers(stream.prefix, formats or ())
    errors = bare = formulas = False
    formula, without_value, before = b"<" + stream.prefix + b"f", bare_marks(stream.prefix), b""
    for piece in stream.data():
        errors = errors or ERROR in piece or ERROR_SINGLE in piece
        # Most plans have no formula, and are looked through for that alone.
        formulas = formulas or formula in piece
        if formulas and not bare:
            # Pieces end between two tags, and the mark is made of two.
            seam = before + piece[:_SEAM]
            bare = any(mark in piece or mark in seam for mark in without_value)
            before = piece[-_SEAM:]
        numbers.note(piece)
    return Contents(errors, formulas, bare, None if formats is None else numbers.all())


def bare_marks(prefix: bytes) -> tuple[bytes, ...]:
    """How a cell with a formula and no value ends: at the formula's end, at an empty value."""
    end = b"</" + prefix + b"c>"
    return b"</" + prefix + b"f>" + end, b"/>" + end, b"<" + prefix + b"v></" + prefix + b"v>"


def shown_number(raw: bytes, shown: Shown) -> Entry:
    """Read a number as its format shows it; None for what is no number."""
    try:
        number = float(raw)
    except ValueError:
        return None
    if shown is Shown.PERCENTAGE:
        return Percent(number)
    if shown is Shown.DATE and number <= LAST_EARLY_SERIAL and (early := early_date(number)) is not None:
        return early
    return int(number) if number.is_integer() else number


class _ShownNumbers:
    """Notes the numbers whose format shows them as something else, in the pieces of a sheet's rows."""

    def __init__(self, prefix: bytes, formats: Sequence[Shown]) -> None:
        self._shown = {b"%d" % style: shown for style, shown in enumerate(formats) if shown is not Shown.NUMBER}
        styles = b"|".join(self._shown) if len(self._shown) <= _FEW_STYLES else b"[0-9]{1,7}"
        self._opening = b"<" + prefix + b"c"
        # Found by its style: most cells have none that matters, and are passed over without being looked at.
        self._cell = re.compile(
            rb'" s="(%b)"(?:(?: t="n")?><%bv>([^<]*)</%bv></%bc>)?' % (styles, prefix, prefix, prefix)
        )
        self._reference = re.compile(self._opening + rf' r="({COLUMN})([0-9]{{1,7}})(?:" t="n)?'.encode())
        self._reach = len(self._opening) + len(f' r="{cell_name(MAX_ROW, MAX_COLUMN)}" t="n')
        self._rest = b""
        self._numbers: dict[tuple[int, int], Entry] | None = {}

    def note(self, piece: bytes) -> None:
        """Note those of a piece; its last cell may not be whole."""
        if self._shown and self._numbers is not None:
            piece = self._rest + piece
            cut = max(0, piece.rfind(self._opening))
            self._rest = piece[cut:]
            self._note(piece, cut)

    def all(self) -> Mapping[tuple[int, int], Entry] | None:
        """Give them, when every piece has been seen."""
        self._note(self._rest, len(self._rest))
        return self._numbers

    def _note(self, piece: bytes, end: int) -> None:
        numbers, shown = self._numbers, self._shown
        if numbers is None:
            return
        for cell in self._cell.finditer(piece, 0, end):
            at = cell.start()
            start = piece.rfind(self._opening, max(0, at - self._reach), at)
            reference = self._reference.match(piece, start) if start >= 0 else None
            # In a text the same signs are no cell's.
            if reference is None or reference.end() != at or cell[1] not in shown:
                continue
            raw = cell[2]
            numbers[int(reference[2]), _number(reference[1])] = shown_number(raw, shown[cell[1]]) if raw else None
        if len(numbers) > MOST:
            self._numbers = None


@lru_cache(maxsize=1024)
def _number(letters: bytes) -> int:
    return column_number(letters.decode())
