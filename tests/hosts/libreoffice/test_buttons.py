"""The buttons' macros, the same as in Excel, on a real Calc."""

from datetime import datetime

import pytest
import xlwings as xw

from pdo_xl import __version__
from pdo_xl.hosts.libreoffice.module import answers
from pdo_xl.hosts.live import macros
from pdo_xl.sheet.run import Run
from pdo_xl.workbook.files.calculate_file import calculate_file
from pdo_xl.xlwings_libreoffice.engine import attach
from pdo_xl.xlwings_libreoffice.soffice import start
from tests.libreoffice import ready

NOW = datetime(2024, 12, 31, 12, 0)
SHEETS = ("Piano", "Riepilogo", "Segnalazioni", "Registro")


def press(name: str) -> str:
    return macros.esegui(name, __version__)


def values(book: xw.Book, sheet: str) -> dict[tuple[int, int], object]:
    used = book.sheets[sheet].used_range
    return {
        (row, column): _plain(value)
        for row, values in enumerate(used.raw_value, start=used.row)
        for column, value in enumerate(values, start=used.column)
        if value not in (None, "")
    }


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return round((value.replace(tzinfo=None) - datetime(1899, 12, 30)).total_seconds() / 86_400, 6)
    return round(value, 9) if isinstance(value, float) else value


def contents(book: xw.Book) -> dict[str, object]:
    return {sheet: (values(book, sheet), book.sheets[sheet].used_range.formula) for sheet in SHEETS}


def test_the_button_writes_what_the_command_writes(pressed, app, filled, tmp_path):
    target = tmp_path / "calcolato.xlsm"
    calculate_file(filled, target=target, run=Run(NOW, "prova", __version__))
    said = press("calcola_punteggi")
    assert not said.startswith("!"), said
    by_command = app.books.open(target)
    for sheet in ("Piano", "Riepilogo", "Segnalazioni"):
        assert values(pressed, sheet) == values(by_command, sheet), sheet
    old, new = values(by_command, "Registro"), values(pressed, "Registro")
    assert {place for place in old.keys() | new.keys() if old.get(place) != new.get(place)} == {(4, 1), (4, 2)}


def test_undone_everything_is_as_before(pressed):
    before = contents(pressed)
    press("calcola_punteggi")
    assert contents(pressed) != before
    assert press("annulla_ultimo_calcolo").startswith("L'ultimo calcolo è annullato")
    assert contents(pressed) == before
    assert press("annulla_ultimo_calcolo").startswith("!Non c'è un calcolo da annullare")


@pytest.mark.parametrize("mode", ["automatic", "manual"])
def test_undone_though_nobody_looked_at_the_formulas_written(pressed, mode):
    pressed.app.calculation = mode
    press("calcola_punteggi")
    assert press("annulla_ultimo_calcolo").startswith("L'ultimo calcolo è annullato")
    assert pressed.app.calculation == mode


def test_the_other_buttons(pressed):
    before = contents(pressed)
    assert not press("verifica").startswith("!")
    assert contents(pressed) == before
    press("calcola_punteggi")
    assert not press("prossima_segnalazione").startswith("!")
    assert pressed.app.selection.sheet.name == "Piano"
    assert press("spiega_riga").startswith(f"Riga {pressed.app.selection.row} del foglio «Piano»: obiettivo ")


def test_everything_is_back_where_the_calculation_fails(pressed):
    pressed.sheets["Riepilogo"].impl.xsheet.protect("")
    before = contents(pressed)
    assert "Il foglio «Riepilogo» è protetto" in press("calcola_punteggi")
    assert contents(pressed) == before
    app = pressed.app
    assert (app.screen_updating, app.calculation, app.enable_events, app.status_bar) == (True, "automatic", True, False)
    assert not pressed.impl.model.hasControllersLocked()


def test_a_book_opened_to_be_read_is_refused(app, filled):
    book = app.books.open(filled, read_only=True)
    book.set_mock_caller()
    assert "aperta in sola lettura" in press("calcola_punteggi")


@pytest.mark.parametrize("during", ["Sospendi", "Contenuti", "Riprendi"])
@pytest.mark.office
def test_killed_in_the_middle_the_file_is_as_it_was(filled, tmp_path, monkeypatch, during):
    ready()
    path = tmp_path / filled.name
    path.write_bytes(filled.read_bytes())
    running = start()

    def killed(*_: object) -> None:
        running.kill()
        running.desktop.getImplementationName()

    try:
        book = attach(running).books.open(path)
        monkeypatch.setattr(xw.Book, "_mock_caller", book, raising=False)
        monkeypatch.setitem(answers.FUNCTIONS, during, killed)
        said = press("calcola_punteggi")
    finally:
        running.kill()
    assert said.startswith("!")
    assert "si è chiuso" in said or "chiudere la cartella senza salvare" in said, said
    assert path.read_bytes() == filled.read_bytes()
