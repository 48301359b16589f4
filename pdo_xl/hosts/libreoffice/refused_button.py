"""The button of a document whose macros LibreOffice refuses: it says so, for LibreOffice itself says nothing."""

from collections.abc import Callable

import unohelper
from com.sun.star.awt import XActionListener
from com.sun.star.sheet import XActivationEventListener

from pdo_xl.hosts.libreoffice.button import in_silence, own_controls
from pdo_xl.xlwings_libreoffice.soffice import Uno

_heard: set[str] = set()
"""The documents whose buttons are heard, by LibreOffice's own name for each while it is open."""


def tell_when_pressed(document: Uno, tell: Callable[[], None]) -> None:
    """Call `tell` whenever somebody presses a button of ours in a document's window."""
    controller = document.getCurrentController()
    # The file is read before it has a window; a button comes with the window, when its sheet is shown.
    if controller is None or document.RuntimeUID in _heard:
        return
    _heard.add(document.RuntimeUID)
    ear = _Ear(document, controller, tell)
    controller.addActivationEventListener(ear)
    ear.listen()


class _Ear(unohelper.Base, XActionListener, XActivationEventListener):  # type: ignore[misc] # UNO ships no types
    """Hears the buttons of the sheet that one window shows."""

    def __init__(self, document: Uno, controller: Uno, tell: Callable[[], None]) -> None:
        self._document, self._controller, self._tell = document, controller, tell

    def listen(self) -> None:
        """Listen to the buttons of the sheet in front."""
        for model in own_controls(self._controller.getActiveSheet()):
            with in_silence(self._document):
                # What is typed next is for the sheet.
                model.FocusOnClick = False
            # Each pane of a frozen sheet has a button of its own, and others when the sheet comes to the front again.
            for pane in map(self._controller.getByIndex, range(self._controller.getCount())):
                button = pane.getControl(model)
                button.removeActionListener(self)
                button.addActionListener(self)

    def activeSpreadsheetChanged(self, _event: Uno) -> None:  # noqa: N802 - the interface's name
        """Another sheet is in front."""
        self.listen()

    def actionPerformed(self, _event: Uno) -> None:  # noqa: N802 - the interface's name
        """A button was pressed."""
        self._tell()

    def disposing(self, event: Uno) -> None:
        """Let go of the window, once it is closed; a button goes with its sheet."""
        if event.Source == self._controller:
            _heard.discard(self._document.RuntimeUID)
