"""The texts of the sheet `Testi`."""

from pdo_xl.sheet.names.texts import ASKED, TextKey


def test_every_text_says_what_is_to_be_written() -> None:
    assert list(ASKED) == list(TextKey)
    assert all(title and what.endswith(".") for title, what in ASKED.values())
