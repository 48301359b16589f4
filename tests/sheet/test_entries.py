"""Cells as a host reads them, turned into what the domain sees."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from pdo_xl.domain.values.entry import CellError, DateNumber, EarlyDate, Entry, Hours, Percent
from pdo_xl.sheet.entries import TypedTexts, entry_of


@pytest.mark.parametrize(
    ("cell", "entry"),
    [
        (None, None),
        ("", None),
        (" \n", None),
        (" x ", " x "),
        (5, 5.0),
        (5.5, 5.5),
        (True, True),
        (date(2024, 12, 31), date(2024, 12, 31)),
        (datetime(2024, 12, 31, 10, 30), date(2024, 12, 31)),
        (date(1900, 1, 5), EarlyDate(5)),
        (datetime(1900, 1, 5), EarlyDate(5)),
        (date(1900, 2, 28), EarlyDate(59)),
        (date(1900, 3, 1), date(1900, 3, 1)),
        (time(0), EarlyDate(0)),
        (time(10, 30), Hours(10.5 / 24)),
        (timedelta(days=1, hours=2), Hours(26 / 24)),
        (datetime(1900, 1, 1, 2, 30), DateNumber(1 + 2.5 / 24, date(1900, 1, 1))),
        (Percent(0.8), Percent(0.8)),
        (CellError("#N/D"), CellError("#N/D")),
        (10**400, 10**400),
        (1 + 2j, "(1+2j)"),
        (Decimal("1.234"), 1.234),
        (Fraction(1, 2), 0.5),
        ("\u200b\ufeff", None),
    ],
)
def test_cells_as_the_domain_sees_them(cell: object, entry: Entry) -> None:
    got = entry_of(cell)
    assert got == entry
    assert type(got) is type(entry)


def test_texts_are_read_once_each() -> None:
    texts = TypedTexts()
    assert [texts[text] for text in ("si", " \n", "\u200b", "si")] == ["si", None, None, "si"]
    assert list(texts) == ["si", " \n", "\u200b"]


def test_what_says_that_it_is_a_number_and_is_none_is_a_text() -> None:
    class Broken:
        def __float__(self) -> float:
            raise TypeError

        def __str__(self) -> str:
            return "tre"

    assert entry_of(Broken()) == "tre"
