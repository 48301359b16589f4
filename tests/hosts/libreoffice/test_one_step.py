"""A command among Calc's own steps of undo: one step for all that it writes, none for what writes nothing."""

import pytest
import xlwings as xw

from pdo_xl import __version__
from pdo_xl.hosts.live import macros
from pdo_xl.xlwings_libreoffice.soffice import Soffice, import_uno


def press(soffice: Soffice, book: xw.Book, command: str) -> tuple[str, ...]:
    """What can be undone after a command."""
    import_uno()
    from pdo_xl.hosts.libreoffice.one_step import as_one_step

    with as_one_step(soffice, book.impl.model, book, command):
        assert not macros.esegui(command, __version__).startswith("!")
    return tuple(book.impl.model.getUndoManager().getAllUndoActionTitles())


@pytest.mark.office
def test_all_that_a_command_writes_is_one_step(soffice: Soffice, pressed: xw.Book) -> None:
    pressed.sheets["Piano"]["I8"].value = "31/03/2024"
    typed = pressed.impl.model.getUndoManager().getAllUndoActionTitles()
    assert typed
    assert press(soffice, pressed, "verifica") == typed
    assert press(soffice, pressed, "mostra_accanto") == ("Mostra i risultati accanto", *typed)
    assert press(soffice, pressed, "calcola_punteggi") == ("Calcola punteggi",)
    assert press(soffice, pressed, "annulla_ultimo_calcolo") == ("Annulla ultimo calcolo",)
