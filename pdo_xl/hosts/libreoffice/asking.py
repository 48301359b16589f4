"""A question in a window of LibreOffice's: a line to type in and, for a folder, a button to look for it."""

from pathlib import Path

import unohelper
from com.sun.star.awt import XActionListener

from pdo_xl.xlwings_libreoffice.soffice import Soffice, Uno

TITLE = "Piano degli Obiettivi"
_OK = 1
"""Source: com.sun.star.ui.dialogs.ExecutableDialogResults; a dialog of controls says the same."""
_PLACE = 1 | 2
"""Source: com.sun.star.awt.PosSize, POS."""
_CLOSES, _CANCELS = 1, 2
"""Source: com.sun.star.awt.PushButtonType, OK and CANCEL."""


def ask_in_window(soffice: Soffice, document: Uno, question: str, proposed: str, *, is_folder: bool) -> str:
    """Ask for something, with an answer that is there already; give nothing where somebody cancels."""
    model = soffice.service("com.sun.star.awt.UnoControlDialogModel")
    model.Title, model.Width, model.Height = TITLE, 240, 130
    controls: list[tuple[str, str, tuple[int, int, int, int], dict[str, object]]] = [
        ("FixedText", "domanda", (8, 6, 224, 84), {"Label": question, "MultiLine": True}),
        ("Edit", "risposta", (8, 92, 168 if is_folder else 224, 14), {"Text": proposed}),
        ("Button", "conferma", (128, 111, 50, 14), {"Label": "OK", "PushButtonType": _CLOSES, "DefaultButton": True}),
        ("Button", "annulla", (182, 111, 50, 14), {"Label": "Annulla", "PushButtonType": _CANCELS}),
    ]
    if is_folder:
        controls.append(("Button", "sfoglia", (182, 92, 50, 14), {"Label": "Sfoglia…"}))
    for kind, name, place, settings in controls:
        control = model.createInstance(f"com.sun.star.awt.UnoControl{kind}Model")
        control.Name = name
        control.PositionX, control.PositionY, control.Width, control.Height = place
        for setting, value in settings.items():
            setattr(control, setting, value)
        model.insertByName(name, control)
    dialog = soffice.service("com.sun.star.awt.UnoControlDialog")
    dialog.setModel(model)
    window = document.getCurrentController().getFrame().getContainerWindow()
    dialog.createPeer(soffice.service("com.sun.star.awt.Toolkit"), window)
    around, own = window.getPosSize(), dialog.getPosSize()
    dialog.setPosSize((around.Width - own.Width) // 2, (around.Height - own.Height) // 3, 0, 0, _PLACE)
    line = dialog.getControl("risposta")
    if is_folder:
        dialog.getControl("sfoglia").addActionListener(_Browse(soffice, line))
    try:
        return str(line.getText()) if dialog.execute() == _OK else ""
    finally:
        dialog.dispose()


class _Browse(unohelper.Base, XActionListener):  # type: ignore[misc] # UNO ships no types
    """Lets somebody choose a folder, and puts it into the line."""

    def __init__(self, soffice: Soffice, line: Uno) -> None:
        self._soffice, self._line = soffice, line

    def actionPerformed(self, _event: Uno) -> None:  # noqa: N802 - the interface's name
        """The button was pressed."""
        picker = self._soffice.service("com.sun.star.ui.dialogs.FolderPicker")
        picker.setTitle(TITLE)
        typed = Path(self._line.getText())
        there = next((place for place in (typed, *typed.parents) if place.is_dir()), None)
        if there is not None:
            picker.setDisplayDirectory(there.absolute().as_uri())
        if picker.execute() == _OK:
            self._line.setText(unohelper.fileUrlToSystemPath(picker.getDirectory()))

    def disposing(self, _event: Uno) -> None:
        """Hold nothing, so let go of nothing."""
