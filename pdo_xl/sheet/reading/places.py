"""Where the cells of a row are, for reading rows by the thousand."""

from collections.abc import Sequence
from operator import itemgetter

from pdo_xl.domain.plan import Field
from pdo_xl.domain.values.text import one_line
from pdo_xl.sheet.columns.locate import Layout
from pdo_xl.sheet.names.computed import USUAL
from pdo_xl.sheet.reading.doubts import ENTRY_FIELDS
from pdo_xl.sheet.reading.repeats import IDENTITY

_BEFORE = USUAL[:-1]
"""What a calculation is compared with: all but the findings."""


class Places:
    """The cells of a row, counted from 0. A column that the plan does without is the blank cell after the others."""

    def __init__(self, layout: Layout) -> None:
        columns = layout.columns
        several = layout.actuals or ()
        self.width = max(*columns.values(), *several)
        self.spare = bool(layout.absent)
        place = {
            name: columns[name] - 1 if name in columns else self.width for name in (*IDENTITY, Field.TYPE, *columns)
        }
        identity = tuple(place[name] for name in IDENTITY)
        self.service_of = itemgetter(*identity[:-1])
        # A number or a note that the office keeps before the objective may announce a total as well.
        others = set(range(columns[Field.OBJECTIVE])) - {place[name] for name in columns}
        self.before = (*identity, *sorted(others))
        self.sector, self.objective = place[Field.SECTOR], place[Field.OBJECTIVE]
        self.target, self.actual, self.weight = (place.get(name, self.width) for name in ENTRY_FIELDS)
        self.text, self.type = place[Field.INDICATOR], place[Field.TYPE]
        self.actuals = tuple(column - 1 for column in several) or (self.actual,)
        self.described = (self.text, self.type, self.target, *self.actuals)
        self.deadline = place.get(Field.DEADLINE)
        self.measures = (*self.described, self.weight, *(() if self.deadline is None else (self.deadline,)))
        self.computed = tuple([layout.computed.get(name, 0) - 1 for name in _BEFORE]) if layout.computed else ()


def all_blank(cells: Sequence[object], columns: Sequence[int]) -> bool:
    """Whether these cells, by places from 0, hold nothing."""
    for column in columns:
        cell = cells[column]
        if cell is not None and cell != "" and one_line(cell):
            return False
    return True
