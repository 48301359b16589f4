"""The door for workbooks of version 0.1.0, whose "Attiva un'altra cartella" knows no other name."""

from importlib import import_module

from pdo_xl.version import __version__


def test_an_older_workbook_is_told_to_be_upgraded() -> None:
    said = import_module("pdo_xl.workbook.another").attiva("Piano.xlsx", "0.1.0")
    assert said.startswith(f"!La cartella è per la versione 0.1.0 di pdo_xl, ma qui è installata la {__version__}: ")
    assert "pdo-xl aggiorna" in said
