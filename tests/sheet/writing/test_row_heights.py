"""Row heights worked out from the wrapped texts."""

import pytest

from pdo_xl.sheet.writing.row_heights import column_pixels, count_lines, row_height, text_width


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", 0),
        ("Nr", 1),
        ("Rispetto tempestività dei pagamenti", 2),
        ("a" * 60, 4),
        ("parola " * 9, 3),
    ],
)
def test_lines_break_at_spaces_and_inside_too_long_words(text: str, lines: int) -> None:
    assert count_lines(text, 24, 10) == lines


def test_bold_and_larger_texts_need_more_lines() -> None:
    text = "Valore atteso: indicazione di massima rappresentativa"
    assert count_lines(text, 40, 10, bold=True) >= count_lines(text, 40, 10)
    assert count_lines(text, 40, 20) > count_lines(text, 40, 10)


def test_row_is_as_high_as_its_longest_cell() -> None:
    assert row_height(["Nr", ""], [10, 10], 10) == 16.75
    assert row_height(["Nr", "a" * 60], [10, 20], 10) == 55.0


def test_empty_row_has_room_for_one_line() -> None:
    assert row_height(["", ""], [10, 10], 10) == 16.75


def test_column_width_in_pixels_is_excels() -> None:
    assert (column_pixels(8.43), column_pixels(20)) == (64, 145)


def test_a_text_on_one_line_is_as_wide_as_its_letters() -> None:
    assert text_width("", 9) == 0
    assert text_width("63,5", 10) == pytest.approx(19.46)
    assert text_width("a b", 9) == pytest.approx(2 * 5.004 + 2.502)
    assert text_width("漢字", 9) == 18
    assert text_width("63,5", 10, bold=True) > text_width("63,5", 10)
