"""Sheets as the values of parameters name them."""

from pdo_xl.domain.settings.sheet_value import sheet_value, sheets_value
from pdo_xl.sheet.columns.selectors import pieces, unquoted

NAMES = ["Piano 2024", "A; B", "A=B", "Attenzione!", "dell'ente", 'un "piano"', "'22"]


def test_only_what_would_be_parted_is_quoted() -> None:
    assert [sheet_value(name) for name in NAMES] == [
        "Piano 2024", "«A; B»", "«A=B»", "«Attenzione!»", "dell'ente", '«un "piano"»', "«'22»",
    ]  # fmt: skip


def test_several_come_back_as_they_were() -> None:
    assert [unquoted(piece) for piece in pieces(sheets_value(NAMES))] == NAMES
