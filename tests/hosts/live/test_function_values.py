"""Raw values of Excel as the worksheet functions take them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from pdo_xl.domain.values.entry import CellError, EarlyDate, Entry, Hours
from pdo_xl.hosts.live.function_values import entry_of_raw, is_duration, is_percentage, rows_of_raw


@pytest.mark.parametrize(
    ("raw", "entry"),
    [
        (None, None), ("", ""), (True, True), (2.5, 2.5), (650, 650.0), (-2146826246, CellError("#N/A")),
        (Decimal("12.5"), 12.5), (datetime(2024, 6, 30, tzinfo=UTC), date(2024, 6, 30)),
        (datetime(2024, 6, 30, 10, 15, tzinfo=UTC), datetime(2024, 6, 30, 10, 15)),
        (datetime(1900, 1, 4, tzinfo=UTC), EarlyDate(5)), (datetime(1899, 12, 30, 12, tzinfo=UTC), Hours(0.5)),
    ],
)  # fmt: skip
def test_one_value(raw: object, entry: Entry) -> None:
    assert (entry_of_raw(raw), type(entry_of_raw(raw))) == (entry, type(entry))


def test_a_cell_a_row_and_a_block_are_rows() -> None:
    assert rows_of_raw("x") == [["x"]]
    assert rows_of_raw((1.0, -2146826246)) == [[1.0, CellError("#N/A")]]
    assert rows_of_raw(((1.0,), (650,))) == [(1.0,), [650.0]]
    assert rows_of_raw(()) == []


def test_what_is_a_tuple_and_one_value_all_the_same() -> None:
    assert rows_of_raw(EarlyDate(5)) == [[entry_of_raw(EarlyDate(5))]]
    assert len(rows_of_raw(CellError("#N/A"))) == 1


@pytest.mark.parametrize(
    ("code", "percentage", "duration"),
    [
        ("0.0%", True, False), ('0" %"', False, False), ("[h]:mm", False, True), ("hh:mm", False, False),
        ("General", False, False), (None, False, False), (12.0, False, False),
    ],
)  # fmt: skip
def test_formats(code: object, percentage: bool, duration: bool) -> None:
    assert (is_percentage(code), is_duration(code)) == (percentage, duration)
