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
    assert [count_lines(text, 40, size) for size in (10, 12, 20)] == [2, 2, 4]
    assert [count_lines("a" * 13, 16.43, 10, bold=bold) for bold in (False, True)] == [1, 2]


@pytest.mark.parametrize(
    ("letters", "bold", "lines"),
    [(13, False, 1), (14, False, 2), (26, False, 2), (27, False, 3), (12, True, 1), (24, True, 2), (25, True, 3)],
)
def test_a_word_breaks_where_its_line_is_full(letters: int, bold: bool, lines: int) -> None:
    """A column of 120 pixels has 102 for its text, 76.5 points; a twentieth is left to rounding."""
    assert count_lines("a" * letters, 16.43, 10, bold=bold) == lines


@pytest.mark.parametrize(("after", "lines"), [(" aaaaa", 2), ("\naaaaa", 2), (" aaaaaa", 3), ("   a   a", 2)])
def test_the_rest_of_a_broken_words_line_takes_the_next_words(after: str, lines: int) -> None:
    assert count_lines("a" * 20 + after, 16.43, 10) == lines


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
    assert text_width("à…", 9) == pytest.approx(5.004 + 9)
    assert text_width("63,5", 10, bold=True) == pytest.approx(19.46 * 1.08)


def test_signs_are_as_wide_as_in_arial() -> None:
    """Source: the advance widths of Arial (and Helvetica, Liberation Sans); `^{|}` and ç are taken for wider letters."""
    ascii_signs = "".join(map(chr, range(32, 127)))
    assert text_width(ascii_signs, 1000) - text_width("^{|}", 1000) == 48_661
    assert text_width("’“”°ÀÈÉÌÒÙàèéìòù", 1000) == 8_125
    assert [text_width(sign, 1000) for sign in "'il.t-J<TAXDOMW@"] == [
        191, 222, 222, 278, 278, 333, 500, 584, 611, 667, 667, 722, 778, 833, 944, 1015,
    ]  # fmt: skip
