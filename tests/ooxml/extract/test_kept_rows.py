"""Where rows are once others are gone."""

import pytest

from pdo_xl.ooxml.extract.kept_rows import KeptRows
from pdo_xl.sheet.address import MAX_ROW, Area


def test_it_is_as_if_the_rows_were_counted() -> None:
    gone = {3, 4, 5, 9, 12, 13}
    kept = KeptRows([range(9, 10), range(3, 6), range(12, 14), range(4, 5), range(20, 20)])
    left = [row for row in range(1, 30) if row not in gone]
    assert [kept.moved(row) for row in left] == list(range(1, len(left) + 1))
    assert all(kept.moved(row) is None for row in gone)
    assert [kept.next_kept(row) for row in (1, 3, 9, 12, 14)] == [1, 6, 10, 14, 14]
    assert [kept.last_kept(row) for row in (1, 3, 9, 13, 14)] == [1, 2, 8, 11, 14]


@pytest.mark.parametrize(
    ("cells", "left"),
    [("A1:B2", "A1:B2"), ("A3:B5", ""), ("A2:A6", "A2:A3"), ("C4", ""), ("A6 B4 C9:C10", "A3 C6"), ("boh", "")],
)
def test_areas_keep_what_stays(cells: str, left: str) -> None:
    assert KeptRows([range(3, 6), range(9, 10)]).areas(cells) == left


def test_an_area_to_the_end_of_the_sheet_stays_one() -> None:
    assert KeptRows([range(3, 6)]).area(Area(3, 1, MAX_ROW, 1)) == Area(3, 1, MAX_ROW, 1)
    assert KeptRows().area(Area(3, 1, 4, 1)) == Area(3, 1, 4, 1)
