"""Title and header where they stand again between the rows, as on each printed page."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.pdo101_no_plan import header_in_another_order
from pdo_xl.domain.values.text import fold, one_line
from pdo_xl.sheet.address import column_letters
from pdo_xl.sheet.columns.header_rows import FEWEST_TO_RECOGNISE
from pdo_xl.sheet.columns.headers import COMPUTED
from pdo_xl.sheet.columns.locate import Layout

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
        self._in_order: set[tuple[object, ...]] = set()
        self._read = {*layout.columns.values(), *(layout.actuals or ()), *(column for column, _ in layout.dated)}

    def is_one(self, cells: Sequence[object]) -> bool:
        """Whether a row has nothing but what stands above the header and in it, or is one of the header's rows."""
        filled = [cell for cell in cells if cell is not None and cell != ""]
        texts = [fold(one_line(cell)) for cell in filled]
        if any(isinstance(cell, str) for cell in filled) and self._any.issuperset(texts):
            # One word of a header alone may be anything.
            return len(texts) > 1 or texts[0] in self._above
        return any(all(fold(one_line(cells[column])) == text for column, text in row.items()) for row in self._headers)

    def refuse_another_order(self, number: int, cells: Sequence[object]) -> None:
        """Refuse a header that stands again with its columns in another order: the rows below would be read wrongly.

        One that stands further right as a whole only names columns that the rows keep. Raises: NoPlan (PDO101).
        """
        as_read = tuple(cells)
        if as_read in self._in_order:
            return
        again = _places(cells)
        for places in self._places:
            both = sorted(again.keys() & places.keys(), key=places.__getitem__)
            if len(both) < min(FEWEST_TO_RECOGNISE, len(places)):
                continue
            for left, right in combinations(both, 2):
                if again[left] > again[right] and not self._read.isdisjoint((places[left], places[right])):
                    text = right if places[right] in self._read else left
                    raise header_in_another_order(
                        self._layout.sheet,
                        number,
                        one_line(cells[again[text] - 1]),
                        (column_letters(again[text]), column_letters(places[text])),
                        self._layout.header_row,
                    )
        # Most are alike, and a large plan has thousands.
        self._in_order.add(as_read)


def _places(cells: Sequence[object]) -> dict[str, int]:
    """Where each text of a row stands, if it stands there once."""
    texts = [fold(one_line(cell)) for cell in cells]
    once = Counter(texts)
    return {text: column for column, text in enumerate(texts, start=1) if text and once[text] == 1}
