"""A value that somebody is still typing into a cell, entered before a command reads the sheet."""

from contextlib import suppress

from pdo_xl.xlwings_libreoffice.soffice import Soffice, Uno

_ENTERS = ".uno:Deselect"
"""It enters what is typed and lets go of what is selected; nothing else that Calc offers does the former alone."""


def end_typing(soffice: Soffice, document: Uno) -> None:
    """Enter what is being typed in a document's window; what is selected stays selected."""
    controller = document.getCurrentController()
    # A document without a window has nobody who types.
    if controller is None:
        return
    selected = controller.getSelection()
    helper = soffice.service("com.sun.star.frame.DispatchHelper")
    helper.executeDispatch(controller.getFrame(), _ENTERS, "", 0, ())
    if selected is not None and not _is_one_cell(selected):
        # What Calc cannot select again, it keeps from nobody.
        with suppress(Exception):
            controller.select(selected)


def _is_one_cell(selected: Uno) -> bool:
    return bool(selected.supportsService("com.sun.star.sheet.SheetCell"))
