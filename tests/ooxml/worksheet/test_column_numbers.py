"""Column numbers by their letters as they stand in a file."""

from pdo_xl.ooxml.worksheet.column_numbers import COLUMN_NUMBERS


def test_they_are_known_once_they_were_asked_for() -> None:
    assert [COLUMN_NUMBERS[letters] for letters in (b"A", b"Z", b"AA", b"XFD")] == [1, 26, 27, 16_384]
    assert COLUMN_NUMBERS.get(b"XFD") == 16_384
