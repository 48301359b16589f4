"""The heights of a table's rows."""

from pdo_xl.sheet.writing.fitted_rows import fitted_heights
from pdo_xl.sheet.writing.row_heights import row_height


def test_each_row_is_as_high_as_its_longest_text() -> None:
    rows = {2: ["titolo"], 4: ["a", 12.5, None], 5: ["due parole lunghe " * 3, "x " * 90, "y " * 200]}
    heights = fitted_heights(rows, 4, {1: 20.0, 3: 20.0})
    assert heights.keys() == {4, 5}
    assert heights[4] == row_height(["a"], [20.0], 10)
    assert heights[5] == row_height(["y " * 200], [20.0], 10)


def test_no_row_is_higher_than_a_program_takes() -> None:
    assert fitted_heights({4: ["parola " * 2000]}, 4, {1: 10.0}) == {4: 409}


def test_of_thousands_only_the_first_are_measured() -> None:
    rows = {row: ["parola " * 20] for row in range(4, 20_000)}
    assert len(fitted_heights(rows, 4, {1: 10.0})) == 5_000
