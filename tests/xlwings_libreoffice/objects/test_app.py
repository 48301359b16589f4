"""One LibreOffice as an app of xlwings: its settings, its messages, its selection."""

import pytest

from pdo_xl.xlwings_libreoffice.objects.unsupported import NotSupported


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
    with pytest.raises(NotSupported, match=r"App\.calculation = «semiautomatic» \(ci sono «automatic» e «manual»\)"):
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


def test_what_was_copied_is_let_go(app, book):
    assert app.cut_copy_mode is None
    book.sheets["Dati"]["A1"].copy()
    assert app.cut_copy_mode == "copy"
    app.cut_copy_mode = False
    assert app.cut_copy_mode is None
    with pytest.raises(NotSupported, match=r"App\.cut_copy_mode = «True»"):
        app.cut_copy_mode = True


def test_visible_is_kept_where_there_is_no_screen(app, book):
    assert app.visible is False
    app.visible = True
    assert app.visible is True
    app.visible = False
