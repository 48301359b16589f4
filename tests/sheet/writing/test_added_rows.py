"""Where rows are added to our own sheets."""

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.sheet.address import MAX_ROW
from pdo_xl.sheet.writing.added_rows import free_rows


@pytest.mark.parametrize(
    ("filled", "needed", "first"),
    [
        ([], 1, 4), ([1, 2, 3], 1, 4), ([4, 5, 9], 2, 10), ([4, MAX_ROW], 1, 5), ([4, 6, MAX_ROW], 2, 7),
        ([MAX_ROW - 1], 1, MAX_ROW), ([MAX_ROW - 1], 2, 4),
    ],
)  # fmt: skip
def test_rows_go_below_what_there_is_or_into_the_first_gap(filled: list[int], needed: int, first: int) -> None:
    assert free_rows("Registro", filled, needed, 3) == first


def test_a_full_sheet_is_said() -> None:
    with pytest.raises(FileRefused, match="Nel foglio «Registro» non c'è più posto"):
        free_rows("Registro", range(4, MAX_ROW + 1), 1, 3)
