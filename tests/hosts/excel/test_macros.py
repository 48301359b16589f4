"""The door for workbooks of version 0.1.0, whose macros know no other name."""

from importlib import import_module

from pdo_xl.hosts.live import macros
from pdo_xl.version import __version__


def test_an_older_workbook_is_told_to_be_upgraded() -> None:
    door = import_module("pdo_xl.hosts.excel.macros")
    assert door.esegui("calcola_punteggi", "0.1.0") == (
        f"!La cartella è per la versione 0.1.0 di pdo_xl, ma qui è installata la {__version__}: "
        "chiedere al tecnico di eseguire pdo-xl aggiorna su questo file, o di installare la versione della cartella."
    )
    assert door.mostra is macros.mostra
