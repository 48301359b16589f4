"""What a person sees in a cell."""

from datetime import date, datetime

import pytest

from pdo_xl.domain.values.entry import (
    CellError,
    Counts,
    DateNumber,
    EarlyDate,
    Entry,
    FromStart,
    Hours,
    NotCalculated,
    Percent,
)
from pdo_xl.domain.values.shown import shown


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        (None, ""),
        (True, "VERO"),
        (False, "FALSO"),
        (1234.5, "1.234,5"),
        (650, "650"),
        (1e300, "1E+300"),
        (date(2024, 3, 1), "01/03/2024"),
        (datetime(2024, 3, 1, 12, 30), "01/03/2024"),
        (DateNumber(45657.0, date(2024, 12, 31)), "31/12/2024"),
        (Percent(0.805), "80,5%"),
        (EarlyDate(5), "05/01/1900"),
        (EarlyDate(60), "29/02/1900"),
        (CellError("#DIV/0!"), "#DIV/0!"),
        (Hours(1.5), "36 ore"),
        (FromStart.of("+10%", 200.0), "+10%"),
        (FromStart.of("", 200.0), ""),
        (Counts.of(190.0, 200.0, "95%"), "95%"),
        (Counts.of(190.0, 200.0, None), "190/200"),
        (NotCalculated(), "formula mai calcolata"),
        (" due\nrighe ", "due righe"),
        ("a" * 100, "a" * 59 + "…"),
    ],
)
def test_what_a_person_sees_in_the_cell(entry: Entry, text: str) -> None:
    assert shown(entry) == text
