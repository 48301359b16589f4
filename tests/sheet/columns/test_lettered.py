"""A column that was named by its letter is known again by the header under which it stood."""

import pytest

from pdo_xl.sheet.columns.lettered import common_headers, kept_headers, kept_text, same_header, typed_column


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("h", "H «Meta»"),
        ("H = 30/06; I = 31/12", "H «Meta», I «Esito 'finale'»"),
        ("SF!H", ""),
        ("Meta", ""),
        ("J", ""),
        ("nessuna", ""),
    ],
)
def test_letters_are_kept_with_their_headers(value: str, text: str) -> None:
    kept = kept_text(value, {8: "Meta", 9: "Esito\n«finale»"})
    assert kept == text
    assert len(kept_headers(f"Indicato da chi usa la cartella: {kept}")) == kept.count("«")


def test_sheets_that_differ_keep_nothing() -> None:
    assert common_headers([{8: "Meta", 9: "A"}, {8: "Altro", 9: "A"}, {}]) == {9: "A"}


def test_another_year_or_writing_is_the_same_header() -> None:
    assert same_header("Target 2024", "TARGET  2025")
    assert not same_header("Target 2024", "Esito")


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("h", 8),
        ("H", 8),
        ("xfd", 16384),
        ("ABCD", None),
        ("", None),
        ("H1", None),
        ("È", None),
        ("ÈÈÈÈ", None),
        ("€", None),
        ("ſ", None),
        ("$H", None),
    ],
)
def test_columns_as_people_type_them(text: str, column: int | None) -> None:
    assert typed_column(text) == column
