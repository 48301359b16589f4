"""Title and header where they stand again between the rows, as on each printed page."""

from collections import Counter
from collections.abc import Iterable, Sequence

from pdo_xl.domain.errors import NoPlan
from pdo_xl.domain.kinds import is_kind
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.pdo101_no_plan import header_in_another_order
from pdo_xl.domain.values.text import fold, one_line
from pdo_xl.sheet.address import column_letters
from pdo_xl.sheet.columns.beginnings import match_field
from pdo_xl.sheet.columns.header_rows import FEWEST_TO_RECOGNISE
from pdo_xl.sheet.columns.headers import COMPUTED, match_headers
from pdo_xl.sheet.columns.locate import Layout

_OF_A_TABLE = (Field.TARGET, Field.ACTUAL, Field.WEIGHT, Field.OBJECTIVE, Field.INDICATOR)
"""What names a row a header, whatever else is in it: no row of the plan says all of it in words."""
IDENTITY = (Field.SECTOR, Field.MANAGER, Field.UNIT, Field.SERVICE, Field.OBJECTIVE)
"""The five fields that say whose a row is, blank on a continuation row."""


class Repeats:
    """Recognises such rows, by their texts alone, in whatever columns they stand. A header may have two rows."""

    def __init__(self, layout: Layout, header: Sequence[Sequence[object]], above: Sequence[Sequence[object]]) -> None:
        self._headers = [
            {
                column - 1: fold(one_line(cells[column - 1])) if column <= len(cells) else ""
                for column in layout.columns.values()
            }
            for cells in header
        ]
        self._above = {fold(one_line(cell)) for cells in above for cell in cells} - {""}
        self._any = self._above | {fold(one_line(cell)) for cells in header for cell in cells} | COMPUTED.keys()
        self._layout = layout
        self._places = [_places(cells) for cells in header]
        self._in_order: dict[tuple[object, ...], int] = {}
        self._shift, self._shifted_at = 0, 0
        self._read = {*layout.columns.values(), *(layout.actuals or ()), *(column for column, _ in layout.dated)}

    def is_one(self, cells: Sequence[object], beyond: Sequence[object] = ()) -> bool:
        """Whether a row has nothing but what stands above the header and in it, or is one of the header's rows.

        `beyond` has the row's cells with those right of the plan: a second table may be wider.
        """
        filled = [cell for cell in cells if cell is not None and cell != ""]
        texts = [fold(one_line(cell)) for cell in filled]
        if any(isinstance(cell, str) for cell in filled) and self._any.issuperset(texts):
            # One word of a header alone may be anything.
            return len(texts) > 1 or texts[0] in self._above
        if any(all(fold(one_line(cells[column])) == text for column, text in row.items()) for row in self._headers):
            return True
        return bool(self._in_other_words(max(cells, beyond, key=len)))

    def _in_other_words(self, cells: Sequence[object]) -> dict[Field, int]:
        """The columns that a header of a second table names, which may call them something else; nothing otherwise."""
        column = self._layout.columns.get(Field.TARGET)
        text = cells[column - 1] if column else None
        # Of a plan's many rows hardly one has a header's word for its target.
        if not isinstance(text, str) or match_field(text) is None:
            return {}
        if any(isinstance(cell, int | float) for cell in cells):
            return {}
        columns = match_headers(cells)
        return columns if columns.keys() >= {*_OF_A_TABLE} else {}

    def refuse_another_order(self, number: int, cells: Sequence[object]) -> None:
        """Refuse a header that stands again with its columns in another order: the rows below would be read wrongly.

        One that stands further right as a whole may only name columns that the rows keep: `refuse_shifted` looks.
        Raises: NoPlan (PDO101).
        """
        as_read = tuple(cells)
        if as_read not in self._in_order:
            # Most are alike, and a large plan has thousands.
            self._in_order[as_read] = self._moved(number, cells)
        self._shift, self._shifted_at = self._in_order[as_read], number

    def refuse_shifted(self, cells: Sequence[object]) -> None:
        """Refuse a row that went along with its header, whose types of value show it. Raises: NoPlan (PDO101)."""
        place = self._layout.columns.get(Field.TYPE, 0) - 1
        there = place + self._shift
        if not self._shift or place < 0 or not 0 <= there < len(cells):
            return
        if is_kind(one_line(cells[there])) and not is_kind(one_line(cells[place])):
            where = column_letters(there + 1), column_letters(place + 1)
            text = self._layout.texts.get(Field.TYPE, "")
            raise header_in_another_order(self._layout.sheet, self._shifted_at, text, where, self._layout.header_row)

    def _moved(self, number: int, cells: Sequence[object]) -> int:
        """How far to the right a header stands as a whole. Raises: NoPlan (PDO101)."""
        again = _places(cells)
        in_its_words = [
            (places, sorted(again.keys() & places.keys(), key=places.__getitem__))
            for places in self._places
            if len(again.keys() & places.keys()) >= min(FEWEST_TO_RECOGNISE, len(places))
        ]
        if not in_its_words:
            self._refuse_elsewhere(number, cells)
        moved = 0
        for places, both in in_its_words:
            text = displaced([(text, again[text], places[text] in self._read) for text in both])
            read = [one for one in both if places[one] in self._read]
            moved = again[read[0]] - places[read[0]] if read else 0
            # Columns between them that the first header has not: some are where they were, the others are not.
            text = text or next((one for one in read if again[one] - places[one] != moved), None)
            if text is not None and again[text] == places[text]:
                text = next(one for one in both if again[one] != places[one])
            if text is not None:
                raise self._elsewhere(number, cells, again[text], places[text])
        return moved

    def _refuse_elsewhere(self, number: int, cells: Sequence[object]) -> None:
        """Refuse a header in other words with a column elsewhere. Raises: NoPlan (PDO101)."""
        for field, there in self._in_other_words(cells).items():
            here = self._layout.columns.get(field)
            if field in _OF_A_TABLE and here not in (None, there) and there not in (self._layout.actuals or ()):
                raise self._elsewhere(number, cells, there, here)

    def _elsewhere(self, number: int, cells: Sequence[object], there: int, here: int) -> NoPlan:
        """The error for a row that has `there` what stands `here` in the header."""
        columns = column_letters(there), column_letters(here)
        header = one_line(cells[there - 1])
        return header_in_another_order(self._layout.sheet, number, header, columns, self._layout.header_row)


def displaced(texts: Iterable[tuple[str, int, bool]]) -> str | None:
    """Of texts in the header's order, one whose column is read and that stands on another side of some other.

    Shape: each text, where it stands now, whether its column is read.
    """
    furthest = furthest_read = 0
    last_read = None
    for text, column, is_read in texts:
        if is_read:
            if column < furthest:
                return text
            furthest_read, last_read = column, text
        elif column < furthest_read:
            return last_read
        furthest = max(furthest, column)
    return None


def _places(cells: Sequence[object]) -> dict[str, int]:
    """Where each text of a row stands, if it stands there once."""
    texts = [fold(one_line(cell)) for cell in cells]
    once = Counter(texts)
    return {text: column for column, text in enumerate(texts, start=1) if text and once[text] == 1}
