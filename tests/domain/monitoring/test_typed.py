from datetime import date

import pytest

from pdo_xl.domain.monitoring.typed import CAUSES, Cause, read_cause, read_day, read_share
from pdo_xl.domain.values.entry import CellError, EarlyDate, Entry, Percent


@pytest.mark.parametrize(
    ("typed", "share"),
    [
        (0.0, 0.0), (60.0, 60.0), (100.0, 100.0), ("60", 60.0), ("60 %", 60.0), ("12,5%", 12.5), ("0,5%", 0.5),
        (Percent(0.6), 60.0), (Percent(1.2), None), (0.5, None), ("0,5", None), (130.0, None), (-1.0, None),
        ("metà", None), ("%", None), ("", None), (True, None), (CellError("#N/D"), None), (10**400, None),
        ("9" * 32_767, None), (date(2024, 6, 30), None),
    ],
)  # fmt: skip
def test_a_share_is_a_number_from_0_to_100(typed: Entry, share: float | None) -> None:
    assert read_share(typed) == share


def test_a_cause_is_one_of_three() -> None:
    assert [read_cause(text) for text in CAUSES] == list(Cause)
    assert read_cause("ESTERNA ") is Cause.OUTSIDE
    assert [read_cause(entry) for entry in ("esterna e interna", "", 1.0, None)] == [None] * 4


def test_a_day_is_a_date() -> None:
    assert read_day(date(2024, 11, 30), None) == date(2024, 11, 30)
    assert read_day("30 novembre 2024", None) == date(2024, 11, 30)
    assert [read_day(entry, None) for entry in ("presto", "31.11.2024", 45.0, EarlyDate(60), True)] == [None] * 5
