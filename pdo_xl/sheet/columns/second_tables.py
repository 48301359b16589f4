"""A second table with a plan's headers, beside the one that is read: its rows would be left out in silence."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from pdo_xl.domain.errors import NoPlan
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.pdo101_no_plan import second_table
from pdo_xl.domain.values.text import fold
from pdo_xl.sheet.address import column_letters
from pdo_xl.sheet.columns.headers import match_headers

_FEWEST = 5
_OF_A_TABLE = frozenset({Field.OBJECTIVE, Field.INDICATOR, Field.TARGET})


def side_by_side(sheet: str, row: int, texts: Sequence[str]) -> NoPlan | None:
    """The error for a header that names the same columns twice, the second time as far to the right each."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for column, text in enumerate(texts, start=1):
        if text:
            places[fold(text)].append(column)
    twice = [(columns[0], columns[-1]) for columns in places.values() if len(columns) > 1]
    apart, count = next(iter(Counter(there - here for here, there in twice).most_common(1)), (0, 0))
    if count < _FEWEST:
        return None
    second = sorted(there for here, there in twice if there - here == apart)
    if not _is_header(texts[second[0] - 1 :]):
        return None
    return second_table(sheet, row, column_letters(second[0]), column_letters(second[-1]))


def refuse_second_table(sheet: str, number: int, cells: Sequence[object], last: int) -> None:
    """Refuse a header that begins right of the `last` column of the plan, in one of its rows. Raises: NoPlan."""
    beyond = cells[last:]
    texts = [column for column, cell in enumerate(beyond, start=last + 1) if isinstance(cell, str) and cell]
    if len(texts) >= _FEWEST and _is_header(beyond):
        raise second_table(sheet, number, column_letters(texts[0]), column_letters(texts[-1]))


def _is_header(cells: Sequence[object]) -> bool:
    columns = match_headers(cells).keys()
    return len(columns) >= _FEWEST and columns >= _OF_A_TABLE
