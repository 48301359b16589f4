"""Texts of the plan as the sheets of ours show them."""

import pytest

from pdo_xl.sheet.writing.shown_texts import column_of_links, shown_text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "=1+1"),
        ("[/red]", "[/red]"),
        ("uno\r\n\tdue  tre", "uno due tre"),
        ("\u202eabc\u2066", "abc"),
        ("\u200b", "(senza testo)"),
        ("a" * 1000, "a" * 1000),
        ("a" * 3000, "a" * 999 + "…"),
    ],
)
def test_on_one_line_and_not_without_end(text: str, shown: str) -> None:
    assert shown_text(text) == shown


def test_a_link_to_a_column_of_any_sheet() -> None:
    assert column_of_links("Piano", 5) == "Piano!E"
    assert column_of_links("Anno '24", 30) == "'Anno ''24'!AD"
