from pathlib import Path

import pytest
import xlwings as xw

from pdo_xl.hosts.libreoffice.engine import EngineImpl, attach, book_of, has_display, register
from pdo_xl.hosts.libreoffice.soffice import LibreOfficeError
from tests.hosts.libreoffice.conftest import ready


def test_registering_twice_adds_one_engine():
    assert register() is register()
    assert [engine.name for engine in xw.engines].count("libreoffice") == 1
    assert xw.engines["libreoffice"].type == "desktop"
    assert isinstance(xw.engines.active.impl, EngineImpl)


def test_the_running_one_is_the_active_app(app, soffice):
    assert xw.apps.active == app
    assert xw.apps[soffice.pid] == app
    assert attach(soffice).impl is app.impl
    with pytest.raises(KeyError):
        xw.apps[1]
    app.activate()
    assert app.version.major >= 7
    assert (Path(app.path) / "soffice.bin").exists() or app.path


def test_an_app_is_started_and_quit(monkeypatch):
    ready()
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not has_display()
    with xw.App() as started:
        assert started in list(xw.apps)
        assert [book.sheets.count for book in started.books] == [1]
        soffice = started.impl.soffice
    assert not soffice.alive
    assert started not in list(xw.apps)


def test_books_by_constructor_collection_and_document(app, book):
    again = xw.Book(book.fullname)
    assert again == book
    assert app.books["l'elenco.xlsx"] == app.books[0] == book
    assert "altro.xlsx" not in app.books
    new = xw.Book()
    assert len(app.books) == 2
    assert app.books.active == new
    assert book_of(app.impl.soffice, book.impl.model) == book
    book.activate()
    assert app.books.active == book


def test_the_calling_book(book):
    book.set_mock_caller()
    assert xw.Book.caller() == book


def test_status_bar(app, book):
    assert app.status_bar is False
    app.status_bar = "calcolo in corso…"
    assert app.status_bar == "calcolo in corso…"
    app.status_bar = False
    assert app.status_bar is False


def test_screen_updating_is_balanced(app, book):
    model = book.impl.model
    app.screen_updating = False
    app.screen_updating = False
    assert model.hasControllersLocked()
    other = app.books.add()
    app.screen_updating = True
    assert app.screen_updating is True
    assert not model.hasControllersLocked()
    assert not other.impl.model.hasControllersLocked()


def test_screen_updating_survives_a_closed_book(app, book):
    app.screen_updating = False
    book.close()
    app.screen_updating = True
    assert app.screen_updating is True


def test_calculation(app, book):
    sheet = book.sheets["Dati"].impl.xsheet
    assert app.calculation == "automatic"
    app.calculation = "manual"
    assert app.calculation == "manual"
    sheet.getCellRangeByName("B2").setValue(10)
    assert sheet.getCellRangeByName("B4").getValue() == 3.5
    app.calculate()
    assert sheet.getCellRangeByName("B4").getValue() == 12.5
    app.calculation = "automatic"
    sheet.getCellRangeByName("B2").setValue(1)
    assert sheet.getCellRangeByName("B4").getValue() == 3.5
    with pytest.raises(LibreOfficeError, match="il modo «semiautomatic» non c'è"):
        app.calculation = "semiautomatic"


def test_switches_that_calc_does_not_have_are_kept(app):
    for name in ("enable_events", "display_alerts", "interactive"):
        assert getattr(app, name) is True
        with app.properties(**{name: False}):
            assert getattr(app, name) is False
        assert getattr(app, name) is True


@pytest.mark.parametrize(
    ("buttons", "pressed"), [("ok", "ok"), ("ok_cancel", "cancel"), ("yes_no", "no"), ("yes_no_cancel", "cancel")]
)
def test_a_message_nobody_can_see_gets_the_careful_answer(app, book, buttons, pressed):
    assert app.alert("Il calcolo è finito.", "Piano", buttons, "critical") == pressed


def test_a_message_with_unknown_buttons(app):
    with pytest.raises(ValueError, match="tanti"):
        app.alert("Sì?", buttons="tanti")


def test_the_selection(app, book):
    model = book.impl.model
    sheet = book.sheets["Dati"]
    model.getCurrentController().select(sheet.impl.xsheet.getCellRangeByName("B2:C4"))
    chosen = app.selection
    assert (chosen.row, chosen.column, chosen.shape) == (2, 2, (3, 2))
    assert chosen.sheet == sheet


def test_visible_is_kept_where_there_is_no_screen(app, book):
    assert app.visible is False
    app.visible = True
    assert app.visible is True
    app.visible = False
