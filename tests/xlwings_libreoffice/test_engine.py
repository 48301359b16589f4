from pathlib import Path

import pytest
import xlwings as xw

from pdo_xl.xlwings_libreoffice.engine import EngineImpl, attach, book_of, has_display, register
from tests.libreoffice import ready


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


@pytest.mark.office
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
