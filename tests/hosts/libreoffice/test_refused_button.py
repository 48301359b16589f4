"""The button of a document whose macros LibreOffice refuses: every window's every pane hears it."""

from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import pytest
import xlwings as xw

from pdo_xl.xlwings_libreoffice.soffice import import_uno


class Button:
    """A button of one pane."""

    def __init__(self) -> None:
        self.ears: list[Any] = []
        self.addActionListener = self.ears.append

    def removeActionListener(self, ear: Any) -> None:  # noqa: N802 - the interface's name
        if ear in self.ears:
            self.ears.remove(ear)


class Pane:
    """One of the two panes of a window."""

    def __init__(self) -> None:
        self.button = Button()

    def getControl(self, _model: Any) -> Button:  # noqa: N802 - the interface's name
        return self.button


class Window:
    """A document and its window, with a sheet that is frozen in front."""

    def __init__(self, model: Any) -> None:
        self.model, self.panes, self.watching = model, [Pane(), Pane()], list[Any]()
        self.addActivationEventListener = self.watching.append
        self.getCount, self.getByIndex = (lambda: 2), self.panes.__getitem__
        self.getCurrentController: Callable[[], Any] = lambda: self
        self.sheet = "Piano"

    def __getattr__(self, name: str) -> Any:
        return getattr(self.model, name)

    def getActiveSheet(self) -> Any:  # noqa: N802 - the interface's name
        return self.model.getSheets().getByName(self.sheet)


@pytest.fixture
def refused() -> Iterator[ModuleType]:
    """The module, which only what has UNO can import."""
    import_uno()
    from pdo_xl.hosts.libreoffice import refused_button

    yield refused_button
    refused_button._heard.clear()


def test_every_pane_of_a_window_hears_its_button_once(refused: ModuleType, pressed: xw.Book) -> None:
    window, told = Window(pressed.impl.model), list[str]()

    def tell() -> None:
        told.append("detto")

    for _ in range(2):
        refused.tell_when_pressed(window, tell)
    (ear,) = window.watching
    ear.activeSpreadsheetChanged(None)
    assert [pane.button.ears for pane in window.panes] == [[ear], [ear]]
    ear.actionPerformed(None)
    assert told == ["detto"]
    assert not window.getActiveSheet().getDrawPage().getForms().getByIndex(0).getByIndex(0).FocusOnClick
    assert not window.isModified()


def test_a_button_that_comes_to_the_front_later_is_heard_too(refused: ModuleType, pressed: xw.Book) -> None:
    window = Window(pressed.impl.model)
    window.sheet = "Riepilogo"
    refused.tell_when_pressed(window, lambda: None)
    (ear,) = window.watching
    assert [pane.button.ears for pane in window.panes] == [[], []]
    window.sheet = "Piano"
    ear.activeSpreadsheetChanged(None)
    assert [pane.button.ears for pane in window.panes] == [[ear], [ear]]


def test_without_a_window_nobody_is_told_and_a_closed_one_is_let_go(refused: ModuleType, pressed: xw.Book) -> None:
    window = Window(pressed.impl.model)
    window.getCurrentController = lambda: None
    refused.tell_when_pressed(window, lambda: None)
    assert (window.watching, refused._heard) == ([], set())
    window.getCurrentController = lambda: window
    refused.tell_when_pressed(window, lambda: None)
    (ear,) = window.watching
    for source, heard in ((window.panes[0], 1), (window, 0)):
        ear.disposing(type("Evento", (), {"Source": source}))
        assert len(refused._heard) == heard
