"""Cells between Python and Excel's automation."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal

import pytest

from pdo_xl.domain.values.entry import DateNumber, EarlyDate
from pdo_xl.hosts.live.raw_cells import content, is_formula, read_cell, written
from pdo_xl.sheet.blocks import Link
from pdo_xl.xlwings_libreoffice.automation import ERRORS, may_be_converted
from tests.junk import HEAVY, WORDS, every


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        (datetime(1899, 12, 30, tzinfo=UTC), EarlyDate(0)),
        (datetime(1899, 12, 30, 8, 30, tzinfo=UTC), time(8, 30)),
        (datetime(1899, 12, 31, tzinfo=UTC), EarlyDate(1)),
        (datetime(1900, 1, 4, tzinfo=UTC), EarlyDate(5)),
        (datetime(1900, 2, 28, tzinfo=UTC), EarlyDate(60)),
        (datetime(1900, 3, 1, tzinfo=UTC), datetime(1900, 3, 1)),
        (datetime(2024, 6, 30, 10, 15, 29, 999_998, tzinfo=UTC), datetime(2024, 6, 30, 10, 15, 30)),
        (datetime(2024, 6, 30, tzinfo=timezone(timedelta(hours=2))), datetime(2024, 6, 30)),
        (Decimal("12.5"), 12.5),
        (True, True),
        ("", ""),
        (None, None),
        *[(code, None) for code in ERRORS],
        (-2146826238 - 99, None),
    ],
)
def test_raw_values(raw: object, read: object) -> None:
    assert (read_cell(raw), type(read_cell(raw))) == (read, type(read))


@pytest.mark.parametrize(
    "text",
    ["=A1", "+1", "-", "@x", "'x", "12", "1,5", "80%", "3/4", "12 marzo", "mar-24", "10:30", "1E5", "(5)", "€ 5", "vero",
     "FALSE", "#N/D", "1" * 60],
)  # fmt: skip
def test_texts_that_excel_would_convert_stay_texts(text: str) -> None:
    assert may_be_converted(text)
    assert written(text) == f"'{text}"


def test_other_values_are_given_as_they_are() -> None:
    sentence = "Un testo di più di quaranta caratteri con il 31/12/2024 dentro."
    assert written(sentence) == sentence
    assert [written(value) for value in (None, "", 3, 2.5, True)] == [None, None, 3.0, 2.5, True]
    assert written(date(2024, 12, 31)) == written(datetime(2024, 12, 31)) == datetime(2024, 12, 31)
    assert written(Link('di "A"', "'Piano dell''anno'!H4")) == ("""=HYPERLINK("#'Piano dell''anno'!H4","di ""A""\")""")


def test_a_link_may_show_a_number() -> None:
    assert written(Link(12, "Piano!E4")) == '=HYPERLINK("#Piano!E4",12)'


@pytest.mark.parametrize("text", ["", "a" * 255, "a" * 256, 'a"' * 400, "è" * 1000, '"&"' * 90])
def test_a_links_long_text_goes_in_pieces_that_excel_takes(text: str) -> None:
    formula = str(written(Link(text, "Piano!E4")))
    pieces = re.findall(r'"((?:[^"]|"")*)"', formula.removeprefix('=HYPERLINK("#Piano!E4",').removesuffix(")"))
    assert "".join(piece.replace('""', '"') for piece in pieces) == text
    assert all(len(piece) <= 255 for piece in pieces)
    assert formula == f'=HYPERLINK("#Piano!E4",{"&".join(chr(34) + piece + chr(34) for piece in pieces)})'


def test_what_stood_there_is_told_from_value_and_formula() -> None:
    assert content(2.0, "=1+1") == "=1+1"
    assert content("=1+1", "=1+1") == "'=1+1"
    assert content(-2146826246, "#N/A") == "#N/A"
    assert content(-2146826281, "=1/0") == "=1/0"
    assert content("12", "12") == "'12"
    assert content(12.0, "12") == 12.0
    assert content("", "") is None


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        (datetime(1899, 12, 31, 12, tzinfo=UTC), DateNumber(1.5, date(1900, 1, 1))),
        (datetime(1900, 2, 28, 6, tzinfo=UTC), DateNumber(60.25, date(1900, 3, 1))),
        (datetime(9999, 12, 31, 23, 59, 59, 999_999), datetime(9999, 12, 31, 23, 59, 59)),
    ],
)
def test_a_time_of_an_early_day_keeps_the_number_behind_it(raw: datetime, read: object) -> None:
    assert read_cell(raw) == read


@every("entry", [*WORDS, *HEAVY])
def test_any_text_that_might_be_converted_comes_back_as_it_was(entry: str) -> None:
    given = written(entry)
    assert given == (entry or None) or given == f"'{entry}"
    assert content(entry, entry) == given
    assert not is_formula(given)
