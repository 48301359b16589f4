"""Texts made safe to show."""

import sys
import unicodedata

import pytest

from pdo_xl.domain.values.visible import visible, visible_lines


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Perché «così» – 100 %", "Perché «così» – 100 %"),
        ("\x1b]0;titolo\x07", "\\x1b]0;titolo\\x07"),
        ("\x9b2J\x7f\x00", "\\x9b2J\\x7f\\x00"),
        ("due\r\nrighe\te una", "due\\r\\nrighe\\te una"),
        ("\u202egiro\u2066\u200f", "\\u202egiro\\u2066\\u200f"),
        ("a\u2028b\u2029c\x85d", "a\\u2028b\\u2029c\\x85d"),
        ("\ufeffsi\u200b", "\\ufeffsi\\u200b"),
        ("perch\udce8\ud800", "perch\\xe8\\ud800"),
        ("1\xa0500\u202f€", "1\xa0500\u202f€"),
        ("👩\u200d💻 \u0915\u094d\u200c\u0937", "👩\u200d💻 \u0915\u094d\u200c\u0937"),
        ("\U000e0041", "\\U000e0041"),
    ],
)
def test_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_nothing_that_steers_is_left_of_all_signs() -> None:
    left = visible("".join(map(chr, range(sys.maxunicode + 1))))
    assert {sign for sign in left if unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Zl", "Zp"}} == {
        "\u200c",
        "\u200d",
    }
    left.encode()


def test_our_own_lines_stay() -> None:
    assert visible_lines("Uno\x1b.\nDue.") == "Uno\\x1b.\nDue."
