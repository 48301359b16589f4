"""The texts of the sheet `Testi`."""

from pdo_xl.domain.values.text import fold
from pdo_xl.sheet.names.texts import ASKED, TEXTS_HEADERS, TEXTS_WIDTHS, TextKey, TextsColumn


def test_the_columns() -> None:
    assert TEXTS_HEADERS == ("Sezione", "Testo", "Che cosa ci si scrive", "Chiave")
    assert [*TEXTS_WIDTHS] == [*TextsColumn]


def test_every_text_says_what_is_to_be_written_under_a_title_of_its_own() -> None:
    assert list(ASKED) == list(TextKey)
    assert all(title and what.endswith(".") for title, what in ASKED.values())
    assert len({fold(title) for title, _ in ASKED.values()}) == len(ASKED)
